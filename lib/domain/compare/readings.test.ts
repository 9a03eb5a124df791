import { describe, expect, it } from 'vitest'
import type { DayRange } from '../message'
import { isoDay } from '../time/days'
import { compare } from './compare'
import {
  also,
  back,
  count,
  day,
  denied,
  dossierOf,
  none,
  noneSince,
  phrase,
  type Said,
  type Story,
  since,
  unknown,
} from './dossier.cases'
import { type Reading, readings } from './readings'

const shown = (days: DayRange) => days.map(at => (at === null ? '..' : isoDay(at))).join('/')

/** One reading in a line: what it is read as, its days, and what they are counted from. */
function line({ claim, as, bounds, from, back: by, assumption }: Reading): string {
  const counted = by ? ` = ${by.qualifier} ${by.amount} ${by.unit}` : ''
  const start = from ? ` from ${from.point} ${shown(from.days)}` : ''
  const under = assumption ? ` ${assumption.kind} ${assumption.to}` : ''
  return `${claim} ${as}${under}: ${shown(bounds)}${counted}${start}`
}

function linesOf(story: Story): string[] {
  const dossier = dossierOf(story)
  const assumptions = compare(dossier).rows[0]?.assumptions ?? []
  return readings(dossier, 'round', 'question', assumptions).map(line)
}

const told = { a: { published: '2024-03-15' } }

describe('a claim on the line of time, as written', () => {
  it.each<[string, Said, string[]]>([
    ['a day', day('2024-01-10'), ['a1 written: 2024-01-10/2024-01-10']],
    ['a phrase', phrase({ phrase: 'yesterday' }), ['a1 written: 2024-03-14/2024-03-14']],
    [
      'a count from publication',
      phrase({ phrase: 'ago', amount: 14, unit: 'day' }),
      ['a1 written: 2024-03-01/2024-03-01 = exact 14 day from publication 2024-03-15/2024-03-15'],
    ],
    [
      'a count back from the event',
      back(8, 'month', 'event', 'almost'),
      ['a1 written: 2023-05-10/2023-06-09 = almost 8 month from event 2024-01-10/2024-01-10'],
    ],
    [
      'a bare count back',
      { type: 'since', amount: 10, unit: 'day' },
      ['a1 written: 2023-12-31/2023-12-31 = exact 10 day from event 2024-01-10/2024-01-10'],
    ],
    [
      'a count back from publication',
      back(14, 'day', 'publication'),
      ['a1 written: 2024-03-01/2024-03-01 = exact 14 day from publication 2024-03-15/2024-03-15'],
    ],
    ['a date of the last time', since('2023-05'), ['a1 written: 2023-05-01/2023-05-31']],
    ['none since', noneSince('2023-05'), ['a1 written: ../2023-05-31']],
    ['a fact missing', day('XXXX-01-10'), []],
    ['what is denied', denied(day('2024-01-10')), []],
    ['none', none(day('2024-01-10')), []],
    ['unknown', unknown(day('2024-01-10')), []],
    ['suggested', also({ status: 'suggested' }, day('2024-01-10')), []],
    ['of another event', also({ event: 'attack' }, day('2024-01-10')), []],
    ['to another question', also({ question: 'other' }, day('2024-01-10')), []],
    ['of another type', count(5), []],
  ])('%s', (_, a, lines) => expect(linesOf({ says: { a }, articles: told })).toEqual(lines))

  it('nothing of a question nobody asked', () => {
    expect(readings(dossierOf({ says: { a: day('2024-01-10') } }), 'round', 'other', [])).toEqual([])
  })
})

describe('a claim on the line of time, under an assumption', () => {
  it('counted from publication instead', () => {
    expect(
      linesOf({ says: { a: back(10, 'month', 'unstated'), b: since('2023-05') }, articles: told }),
    ).toEqual([
      'a1 written: 2023-02-24/2023-03-26 = exact 10 month from event 2024-01-10/2024-01-10',
      'a1 assumed anchor publication: 2023-05-01/2023-05-31 = exact 10 month from publication 2024-03-15/2024-03-15',
      'b1 written: 2023-05-01/2023-05-31',
    ])
  })

  it('counted from a publication that is sought: the window, and what is reached from it', () => {
    const [, sought] = readings(...soughtIn({ a: back(10, 'month', 'unstated'), b: since('2023-05-17') }))
    expect(sought && line(sought)).toBe(
      'a1 assumed anchor publication: 2023-04-17/2023-06-15 = exact 10 month from publication 2024-03-01/2024-03-31',
    )
  })

  it('in another time zone, without a count', () => {
    expect(linesOf({ says: { a: day('2024-01-10'), b: day('2024-01-11') } })).toEqual([
      'a1 written: 2024-01-10/2024-01-10',
      'a1 assumed calendar 2024-01-11: 2024-01-11/2024-01-11',
      'b1 written: 2024-01-11/2024-01-11',
      'b1 assumed calendar 2024-01-10: 2024-01-10/2024-01-10',
    ])
  })

  it('of another event leaves the line', () => {
    expect(linesOf({ says: { a: day('2023-05-17'), b: day('2024-01-10') } })).toEqual([
      'a1 written: 2023-05-17/2023-05-17',
      'b1 written: 2024-01-10/2024-01-10',
    ])
  })

  it('of no days is left out', () => {
    const dossier = dossierOf({ says: { a: day('2024-01-10') } })
    const assumption = { claim: 'a1', kind: 'calendar', to: 'hijri' } as const
    const given = [
      { ...assumption, bounds: null },
      { ...assumption, bounds: 'not days' },
      { ...assumption, claim: 'b1', bounds: '2024-01-11/2024-01-11' },
    ]
    expect(readings(dossier, 'round', 'question', given).map(line)).toEqual([
      'a1 written: 2024-01-10/2024-01-10',
    ])
  })
})

function soughtIn(says: Story['says']): Parameters<typeof readings> {
  const dossier = dossierOf({ says })
  return [dossier, 'round', 'question', compare(dossier).rows[0]?.assumptions ?? []]
}
