import { describe, expect, it } from 'vitest'
import type { Claim } from '../dossier'
import type { Sensitivity } from './comparison'
import { also, by, count, day, decide, from, is, rowOf, type Story, words } from './dossier.cases'

/** Sensitivity in short: `['claim a1 → single']`. */
const sensitive = (story: Story): string[] =>
  rowOf(story).sensitivity.map(({ remove, verdict }) => `${nameOf(remove)} → ${verdict}`)

function nameOf(remove: Sensitivity['remove']): string {
  if ('claim' in remove) return `claim ${remove.claim}`
  if ('root' in remove) return `root ${remove.root}`
  return `assumption ${remove.assumption.claim} ${remove.assumption.kind}`
}

const ft = (value: boolean) => from('ft', is(value))

describe('what alone would change the verdict', () => {
  it.each<[string, Story['says'], string[]]>([
    [
      'one of three that agree: nothing',
      { a: ft(true), b: from('wire', is(true)), c: from('paper', is(true)) },
      [],
    ],
    [
      'one of two',
      { a: ft(true), b: ft(true) },
      ['claim a1 → single', 'claim b1 → single', 'root ft → none'],
    ],
    [
      'the one that differs',
      { a: ft(true), b: ft(true), c: is(false) },
      ['claim c1 → agree', 'root article:c → agree', 'root ft → single'],
    ],
    [
      'a root that bears one side',
      { a: ft(true), b: ft(true), c: from('wire', is(false)), d: from('wire', is(false)) },
      ['root ft → agree', 'root wire → agree'],
    ],
    [
      'one of two claims of an article',
      { a: [from('ft', day('2024')), from('ft', day('2024-01'))], b: from('ft', day('2024')) },
      ['claim a2 → agree', 'claim b1 → single', 'root ft → none'],
    ],
    [
      'a contradiction, which hides a vote',
      { a: [from('ft', is(true)), from('wire', is(false))], b: from('paper', is(true)) },
      [
        'claim a1 → conflict',
        'claim a2 → agree',
        'claim b1 → none',
        'root ft → conflict',
        'root paper → none',
        'root wire → agree',
      ],
    ],
    [
      'a digest goes with each report it is made of',
      { a: from('digest', is(true)), b: from('ft', is(true)), c: from('paper', is(true)) },
      ['root ft → single'],
    ],
    ['inferred claims have no root', { a: also({ level: 'inferred' }, is(true)) }, ['claim a1 → none']],
    [
      'a voice of two',
      {
        a: from('ft', by('hill', is(true))),
        b: from('wire', by('hill', is(false))),
        c: from('paper', is(true)),
      },
      ['claim a1 → single', 'claim b1 → single', 'root ft → single', 'root wire → single'],
    ],
    [
      'the only words without a group',
      { a: from('ft', words('so', 'g')), b: from('wire', words('so', 'g')), c: from('paper', words('?')) },
      ['claim c1 → agree', 'root paper → agree'],
    ],
  ])('%s', (_, says, expected) => {
    expect(sensitive({ says })).toEqual(expected)
  })

  it('rejects the only assumption that reconciles', () => {
    const says = { a: from('ft', count(98)), b: from('ft', count(98)), c: from('ft', count(100)) }
    expect(sensitive({ says })).toEqual([
      'claim c1 → agree',
      'root ft → none',
      'assumption c1 rounding → conflict',
    ])
  })

  it('sees that either of two assumptions is enough', () => {
    const says = { a: from('ft', count(102)), b: from('ft', count(100)) }
    expect(sensitive({ says }).filter(name => name.startsWith('assumption'))).toEqual([])
  })

  it('rejects one that was accepted, and says nothing of one that was rejected', () => {
    const says = { a: count(98), b: count(100) }
    const accepted = sensitive({ says, decisions: [decide('accepted', 'b1', 'rounding')] })
    expect(accepted).toContain('assumption b1 rounding → conflict')
    const rejected = sensitive({ says, decisions: [decide('rejected', 'b1', 'rounding')] })
    expect(rejected.filter(name => name.startsWith('assumption'))).toEqual([])
  })

  it('holds to what comparing without the claim says', () => {
    const stories: Story['says'][] = [
      { a: count(12, 'at-least'), b: count(15), c: count(20) },
      { a: [day('2024'), day('2024-01')], b: day('2024-02'), c: day('2024'), d: day('XXXX-05-05') },
      { a: [by('hill', is(true)), is(false)], b: [by('hill', is(false)), is(false)], c: is(false) },
      { a: words('so', 'g'), b: words('so', 'g'), c: words('?'), d: [words('no', 'h'), words('so', 'g')] },
      { a: [is(true), is(false)], b: is(true), c: is(false) },
    ]
    for (const says of stories) {
      const row = rowOf({ says })
      const told = new Map(
        row.sensitivity.flatMap(({ remove, verdict }) =>
          'claim' in remove ? [[remove.claim, verdict]] : [],
        ),
      )
      for (const [article, said] of Object.entries(says))
        for (const [at] of (Array.isArray(said) ? said : [said]).entries()) {
          const list = (Array.isArray(said) ? said : [said]).map((one, i) =>
            i === at ? also({ status: 'rejected' as Claim['status'] }, one) : one,
          )
          const without = rowOf({ says: { ...says, [article]: list } }).verdict
          expect([`${article}${at + 1}`, told.get(`${article}${at + 1}`) ?? row.verdict]).toEqual([
            `${article}${at + 1}`,
            without,
          ])
        }
    }
  })
})
