import { describe, expect, it } from 'vitest'
import { inOneLine } from '../message.cases'
import { countLabel, valueLabel } from '../values/label'
import { compare } from './compare'
import { makeContext } from './context'
import {
  asOf,
  back,
  between,
  by,
  count,
  day,
  decide,
  denied,
  dossierOf,
  entity,
  from,
  is,
  lasting,
  none,
  option,
  phrase,
  rowOf,
  type Story,
  since,
  some,
  unknown,
  words,
} from './dossier.cases'

const sentence = (story: Story) => inOneLine(rowOf(story).sentence)
const witness = (story: Story) => {
  const found = rowOf(story).witness
  return found && inOneLine(found.sentence)
}
const yes = 'value.yes'
const names = makeContext(dossierOf({ says: {} }))
const dated = (edtf: string) => inOneLine(valueLabel({ type: 'date', edtf }, 'question', names))
const counted = (...count: Parameters<typeof countLabel>) => inOneLine(countLabel(...count))

describe('a row in a sentence', () => {
  it.each<[string, Story, string]>([
    ['nobody answers', { says: { a: { stance: 'declined', value: is(true) } } }, 'sentence.none'],
    [
      'it is not known',
      { says: { a: unknown(is(true)), b: unknown(is(true)) } },
      'sentence.none-known(who: [Outlet a and Outlet b], n: 2)',
    ],
    ['one answers', { says: { a: is(true) } }, `sentence.single(who: Outlet a, label: ${yes})`],
    [
      'one answers for a holder',
      { says: { a: by('hill', is(true)) } },
      `sentence.single(who: Outlet a, label: camp.held(label: ${yes}, holder: Hill))`,
    ],
    [
      'one answers in two voices',
      { says: { a: [is(true), by('hill', is(true))] } },
      `sentence.single(who: Outlet a, label: [${yes} and camp.held(label: ${yes}, holder: Hill)])`,
    ],
    [
      'two answer, each for another',
      { says: { a: is(true), b: by('hill', is(true)) } },
      `sentence.single-each(camps: [camp.said(label: ${yes}, who: Outlet a) and camp.said(label: camp.held(label: ${yes}, holder: Hill), who: Outlet b)])`,
    ],
    [
      'one answers with a fact missing',
      { says: { a: day('XXXX-01-10') } },
      'sentence.single-unresolved(who: Outlet a, n: 1)',
    ],
    ['all agree', { says: { a: is(true), b: is(true) } }, `sentence.agree(n: 2, label: ${yes})`],
    [
      'two voices agree, each article counted once',
      { says: { a: [is(true), by('hill', is(true))], b: [is(true), by('hill', is(true))] } },
      `sentence.agree(n: 2, label: [${yes} and camp.held(label: ${yes}, holder: Hill)])`,
    ],
    [
      'all fit',
      { says: { a: count(5), b: between(1, 9) } },
      'sentence.compatible(n: 2, label: qualifier.exact(it: 5))',
    ],
    [
      'a time line',
      { says: { a: asOf('1970-01-02', is(true)), b: asOf('1970-01-03', is(false)) } },
      'sentence.timeline(label: value.plain(it: [value.as-of(it: value.yes, asOf: value.plain(it: 1970-01-02)) and value.as-of(it: value.no, asOf: value.plain(it: 1970-01-03))]))',
    ],
    [
      'denials alone fit, and are no time line',
      { says: { a: denied(option('direct')), b: denied(option('talks')) } },
      'sentence.compatible(n: 2, label: value.plain(it: [value.denied(it: value.plain(it: direct)) and value.denied(it: value.plain(it: talks))]))',
    ],
    [
      'they conflict',
      { says: { a: is(true), b: is(false) } },
      `sentence.conflict(camps: [camp.said(label: ${yes}, who: Outlet a) and camp.said(label: value.no, who: Outlet b)])`,
    ],
    [
      'a fact is missing',
      { says: { a: day('XXXX-01-10'), b: day('XXXX-01-10') } },
      'sentence.unresolved(n: 2)',
    ],
    ['words nobody grouped', { says: { a: words('so'), b: words('thus') } }, 'sentence.unassessed(n: 2)'],
  ])('%s', (_, story, text) => expect(sentence(story)).toBe(text))

  it('they may be reconciled, and by what', () => {
    expect(sentence({ says: { a: count(98), b: count(100) } })).toBe(
      'sentence.reconcilable(camps: [camp.said(label: qualifier.exact(it: 98), who: Outlet a) and ' +
        'camp.said(label: qualifier.exact(it: 100), who: Outlet b)], ' +
        'assumption: assumption.rounding(who: Outlet b, figure: qualifier.exact(it: 100)))',
    )
  })

  it('counts outlets where they are more than three, and names each once', () => {
    expect(
      sentence({
        says: { a: unknown(is(true)), b: unknown(is(true)), c: unknown(is(true)), d: unknown(is(true)) },
      }),
    ).toBe('sentence.none-known(who: who.count(n: 4), n: 4)')
    const one = Object.fromEntries(['a', 'b', 'c', 'd'].map(id => [id, { outlet: 'outlet-a' }]))
    expect(
      sentence({
        says: { a: unknown(is(true)), b: unknown(is(true)), c: unknown(is(true)), d: unknown(is(true)) },
        articles: one,
      }),
    ).toBe('sentence.none-known(who: Outlet a, n: 4)')
  })

  it('has no name for what nobody entered', () => {
    const dossier = { ...dossierOf({ says: { a: by('unheard-of', is(true)) } }), outlets: [] }
    const [row] = compare(dossier).rows
    expect(row && inOneLine(row.sentence)).toBe(
      `sentence.single(who: ?, label: camp.held(label: ${yes}, holder: ?))`,
    )
  })
})

describe('what flags add to it', () => {
  const ft = (value: boolean) => from('ft', is(value))

  it.each<[string, Story, string[]]>([
    ['nothing', { says: { a: is(true), b: is(true) } }, []],
    ['one root', { says: { a: ft(true), b: ft(true) } }, ['single-root']],
    ['one report rendered two ways', { says: { a: ft(true), b: ft(false) } }, ['transmission']],
    ['parties at odds', { says: { a: is(true), b: by('hill', is(false)) } }, ['party-dispute']],
    [
      'parties at odds beside outlets at odds',
      { says: { a: is(true), b: is(false), c: by('hill', is(false)) } },
      ['party-dispute-too'],
    ],
    [
      'parties at odds beside outlets that may be',
      { says: { a: count(98), b: count(100), c: by('hill', count(7)) } },
      ['party-dispute-too'],
    ],
    [
      'an article against itself',
      { says: { a: [is(true), is(false)], b: is(true) } },
      ['self-contradicted(who: Outlet a, n: 1)'],
    ],
    [
      'all of them',
      {
        says: { a: ft(true), b: ft(false), c: ft(false), d: [is(true), is(false)], e: by('hill', is(true)) },
      },
      ['transmission', 'single-root', 'party-dispute-too', 'self-contradicted(who: Outlet d, n: 1)'],
    ],
  ])('%s', (_, story, notes) => {
    const found = [...sentence(story).matchAll(/note: note\.([a-z-]+(\([^)]*\))?)/g)].map(([, note]) => note)
    expect(found).toEqual(notes)
    expect(sentence(story).startsWith('sentence.with-note(sentence: '.repeat(notes.length))).toBe(true)
  })
})

describe('outlets that agree that parties differ', () => {
  const party = (label: string, holder: string, who: string) =>
    `camp.party(holder: ${holder}, label: ${label}, who: ${who})`

  it.each<[string, Story['says'], string]>([
    [
      'party by party',
      { a: by('hill', is(true)), b: by('hill', is(true)), c: by('kani', is(false)) },
      `sentence.party-agree(parties: [${party(yes, 'Hill', '[Outlet a and Outlet b]')} and ${party('value.no', 'Kani', 'Outlet c')}])`,
    ],
    [
      'where they side with one of them, as their own voice',
      { a: is(true), b: is(true), c: by('hill', is(false)) },
      `sentence.party-agree(parties: [camp.own(label: ${yes}, who: [Outlet a and Outlet b]) and ${party('value.no', 'Hill', 'Outlet c')}])`,
    ],
    [
      'where what they tell of a party is not the same, and fits',
      { a: by('hill', count(12, 'at-least')), b: by('hill', count(15)), c: by('kani', count(3)) },
      'sentence.party-compatible(',
    ],
  ])('are told %s', (_, says, expected) => {
    const told = sentence({ says })
    expect(told.replace(/^sentence\.with-note\(sentence: /, '')).toContain(expected)
    expect(told).not.toContain('note.party-dispute')
  })
})

describe('a witness in a sentence', () => {
  const said = (label: string, article: string) => `camp.said(label: ${label}, who: Outlet ${article})`
  const plain = (label: string) => `value.plain(it: ${label})`

  it.each<[string, Story, string | null]>([
    ['none where nothing is at odds', { says: { a: is(true), b: is(true) } }, null],
    [
      'other values',
      { says: { a: is(true), b: is(false) } },
      `witness.different-values(both: [${said(yes, 'a')} and ${said('value.no', 'b')}])`,
    ],
    [
      'other entities',
      { says: { a: entity('oman'), b: entity('qatar') } },
      `witness.different-entities(both: [${said(plain('Oman'), 'a')} and ${said(plain('Qatar'), 'b')}])`,
    ],
    [
      'a denial',
      { says: { a: entity('oman'), b: denied(entity('oman')) } },
      `witness.denial(both: [${said(plain('Oman'), 'a')} and ${said(`value.denied(it: ${plain('Oman')})`, 'b')}])`,
    ],
    [
      'none at all',
      { says: { a: entity('oman'), b: none(entity('oman')) } },
      `witness.different-values(both: [${said(plain('Oman'), 'a')} and ${said('value.none', 'b')}])`,
    ],
    [
      'figures',
      { says: { a: count(5), b: count(7) } },
      `witness.disjoint-intervals(both: [${said('qualifier.exact(it: 5)', 'a')} and ${said('qualifier.exact(it: 7)', 'b')}])`,
    ],
    [
      'lengths',
      { says: { a: lasting(5, 'day'), b: lasting(7, 'day') } },
      `witness.disjoint-lengths(both: [${said(counted(5, 'day'), 'a')} and ${said(counted(7, 'day'), 'b')}])`,
    ],
    [
      'days, and how many lie between',
      { says: { a: day('1970-01-05'), b: day('1970-01-02') } },
      `witness.disjoint-days(both: [${said(dated('1970-01-05'), 'a')} and ${said(dated('1970-01-02'), 'b')}], n: 2)`,
    ],
    [
      'days the other way round',
      { says: { a: day('1970-01-02'), b: day('1970-01-05') } },
      `witness.disjoint-days(both: [${said(dated('1970-01-02'), 'a')} and ${said(dated('1970-01-05'), 'b')}], n: 2)`,
    ],
    [
      'days without a beginning',
      { says: { a: { type: 'since', noneSince: { edtf: '1970-01-02' } }, b: since('1970-01-05') } },
      `witness.disjoint-days(both: [${said(`value.none-since(it: ${dated('1970-01-02')})`, 'a')} and ${said(`value.since(it: ${dated('1970-01-05')})`, 'b')}], n: 2)`,
    ],
    [
      'days, and none at all',
      { says: { a: day('1970-01-02'), b: none(day('1970-01-02')) } },
      `witness.different-values(both: [${said(dated('1970-01-02'), 'a')} and ${said('value.none', 'b')}])`,
    ],
    [
      'three that only fail together',
      { says: { a: some('hill'), b: some('kani'), c: denied(some('hill', 'kani')) } },
      `witness.denial(both: [${said(plain('[Hill]'), 'a')} and ${said(plain('[Kani]'), 'b')} and ${said(`value.denied(it: ${plain('[Hill and Kani]')})`, 'c')}])`,
    ],
    [
      'a revised figure',
      {
        says: { a: asOf('1970-01-02', count(9)), b: asOf('1970-01-03', count(5)) },
        question: { cumulative: true },
      },
      `witness.revised-figure(both: [${said('qualifier.exact(it: 9)', 'a')} and ${said('qualifier.exact(it: 5)', 'b')}])`,
    ],
  ])('%s', (_, story, text) => expect(witness(story)).toBe(text))
})

describe('an assumption in a sentence', () => {
  const told = (story: Story) => rowOf(story).assumptions.map(a => inOneLine(a.sentence))

  it('of another anchor, with the publication it is counted from', () => {
    const articles = { a: { published: '1970-03-02' } }
    const events = [{ id: 'round', title: {}, date: '1970-01-02' }]
    const says = { a: back(20, 'day', 'unstated'), b: since('1970-02-10') }
    expect(told({ says, articles, events })).toEqual([
      `assumption.anchor(who: Outlet a, count: ${counted(20, 'day')}, published: 60/60, bounds: 40/40)`,
    ])
    expect(told({ says, events })).toEqual([
      `assumption.anchor-sought(who: Outlet a, count: ${counted(20, 'day')}, window: 60/60)`,
    ])
  })

  it('of another event', () => {
    expect(told({ says: { a: day('2023-05-17'), b: day('2024-01-10') } })).toEqual([
      'assumption.other-event(who: Outlet a, days: 19494/19494, event: The May round)',
    ])
  })

  it('of another time', () => {
    const question = { cumulative: true }
    const articles = { a: { published: '1970-01-02' }, b: { published: '1970-01-03' } }
    expect(told({ says: { a: count(5), b: count(9) }, question, articles })).toEqual([
      'assumption.as-of-publication(who: Outlet a, figure: qualifier.exact(it: 5), days: 1/1)',
    ])
    expect(told({ says: { a: none(count(5)), b: count(9) }, question, articles })).toEqual([
      'assumption.as-of-publication(who: Outlet a, figure: 0, days: 1/1)',
    ])
    const revised = { a: asOf('1970-01-02', count(9)), b: asOf('1970-01-03', count(5)) }
    expect(told({ says: revised, question })).toEqual([
      'assumption.as-of-revision(who: Outlet a, figure: qualifier.exact(it: 9), days: 1/1)',
    ])
  })

  it('of another calendar', () => {
    expect(told({ says: { a: day('1970-01-02'), b: day('1970-01-03') } })).toEqual([
      'assumption.calendar(who: Outlet a, label: value.plain(it: 1970-01-02), days: 2/2)',
      'assumption.calendar(who: Outlet b, label: value.plain(it: 1970-01-03), days: 1/1)',
    ])
    expect(told({ says: { a: lasting(12, 'month', 'about'), b: lasting(320, 'day') } })).toEqual([
      `assumption.hijri(who: Outlet a, count: ${counted(12, 'month', 'about')})`,
    ])
    const ago = phrase({ phrase: 'ago', amount: 10, unit: 'month' })
    const articles = { a: { published: '2024-03-15' } }
    expect(told({ says: { a: ago, b: day('2023-06-05') }, articles })).toEqual([
      `assumption.hijri(who: Outlet a, count: ${counted(10, 'month')})`,
    ])
  })

  it('of other figures', () => {
    expect(told({ says: { a: count(137), b: count(173) } })).toEqual([
      'assumption.digit(who: Outlet a, figure: qualifier.exact(it: 137), to: 173)',
      'assumption.digit(who: Outlet b, figure: qualifier.exact(it: 173), to: 137)',
    ])
  })

  it('of another spelling', () => {
    expect(told({ says: { a: entity('macgurk'), b: entity('makjurk') } })).toEqual([
      'assumption.spelling(who: Outlet a, label: value.plain(it: Macgurk), names: [Makjurk])',
      'assumption.spelling(who: Outlet b, label: value.plain(it: Makjurk), names: [Macgurk])',
    ])
  })

  it('is not in the row’s sentence once it is decided on', () => {
    const says = { a: count(98), b: count(100) }
    expect(sentence({ says, decisions: [decide('rejected', 'b1', 'rounding')] })).not.toContain('assumption')
    expect(sentence({ says, decisions: [decide('accepted', 'b1', 'rounding')] })).not.toContain('assumption')
  })
})
