import { describe, expect, it } from 'vitest'
import { compare } from '@/lib/domain/compare/compare'
import type { Sentence } from '@/lib/domain/compare/comparison'
import {
  asOf,
  back,
  between,
  by,
  count,
  day,
  decide,
  declined,
  denied,
  dossierOf,
  entity,
  from,
  inMood,
  is,
  lasting,
  none,
  only,
  option,
  phrase,
  type Story,
  since,
  some,
  unknown,
  vaguely,
  words,
} from '@/lib/domain/compare/dossier.cases'
import { renderComparison } from './render'

const running = { question: { cumulative: true } }

/** One story a verdict, a rule, a flag, an assumption, a shape of value. */
const stories: readonly Story[] = [
  { says: { a: [is(true), is(false)] } },
  { says: { a: unknown(is(true)), b: declined(is(true)) } },
  { says: { a: is(true) } },
  { says: { a: day('XXXX-01-10') } },
  { says: { a: by('hill', is(true)), b: by('kani', is(false)) } },
  { says: { a: by('hill', day('XXXX-01-10')), b: by('kani', day('XXXX-01-10')) } },
  { says: { a: from('ft', is(true)), b: from('ft', is(true)) } },
  { says: { a: [by('hill', is(true)), is(false)], b: [by('hill', is(true)), is(false)] } },
  { says: { a: denied(option('direct')), b: denied(option('clash')) } },
  { says: { a: none(option('direct')), b: denied(none(option('direct'))) } },
  { says: { a: between(10, 20), b: between(15, 30) } },
  { says: { a: back(8, 'month', 'event', 'almost'), b: since('2023-05') } },
  { says: { a: lasting(3, 'month'), b: lasting(100, 'day', 'at-least') } },
  { says: { a: lasting(3, 'month'), b: lasting(2, 'year', 'about') } },
  { says: { a: asOf('2024-01', count(5)), b: asOf('2024-02', vaguely('dozens')) } },
  { says: { a: inMood('planned', is(true)), b: is(false), c: inMood('possible', denied(is(true))) } },
  { says: { a: from('ft', is(true)), b: from('ft', is(false)), c: by('hill', is(true)) } },
  { says: { a: only('hill'), b: some('kani'), c: none(some()) } },
  { says: { a: option('direct'), b: denied(option('talks')) } },
  { says: { a: entity('hill'), b: entity('kani') } },
  { says: { a: option('direct'), b: option('clash') } },
  { says: { a: day('2024'), b: day('XXXX-01-10') } },
  { says: { a: words('so'), b: words('thus') } },
  { says: { a: since('2023-05'), b: back(10, 'month', 'unstated') } },
  {
    says: { a: since('2023-05'), b: back(10, 'month', 'unstated') },
    articles: { b: { published: '2024-03-14' } },
  },
  { says: { a: day('2024-01-10'), b: day('2023-05-17') } },
  { says: { a: day('2024-01-10'), b: day('2024-01-11') } },
  { says: { a: lasting(18, 'month'), b: lasting(520, 'day') } },
  { says: { a: count(98), b: count(100) } },
  { says: { a: count(98), b: count(100) }, decisions: [decide('accepted', 'b1', 'rounding')] },
  { says: { a: count(173), b: count(137) } },
  { says: { a: entity('macgurk'), b: entity('makjurk') } },
  { ...running, says: { a: asOf('2024-01-10', count(95)), b: asOf('2024-01-12', count(64)) } },
  {
    ...running,
    says: { a: none(count(1)), b: vaguely('dozens'), c: count(155) },
    articles: {
      a: { published: '2024-01-08' },
      b: { published: '2024-01-09' },
      c: { published: '2024-01-10' },
    },
  },
  {
    says: {
      a: phrase({ phrase: 'last-weekday:monday' }),
      b: phrase({ phrase: 'ago', amount: 2, unit: 'month' }),
    },
    articles: { a: { published: '2024-01-10' }, b: { published: '2024-01-10' } },
  },
]

const rows = stories.flatMap(story => renderComparison(compare(dossierOf(story))).rows)
const sentences = rows.flatMap((row): Sentence[] => [
  row.sentence,
  ...row.camps.map(camp => camp.label),
  ...row.assumptions.map(one => one.sentence),
  ...(row.witness ? [row.witness.sentence] : []),
])

describe('the sentences of the engine', () => {
  it('are those of every verdict, every rule and every assumption', () => {
    expect(new Set(rows.map(row => row.verdict)).size).toBe(8)
    expect(new Set(rows.flatMap(row => row.witness?.rule ?? [])).size).toBe(7)
    expect(new Set(rows.flatMap(row => row.assumptions.map(one => one.kind))).size).toBe(7)
  })

  it.each(['ar', 'en'] as const)('leave nothing out and show nothing of how they are made: %s', locale => {
    for (const sentence of sentences) {
      expect(sentence[locale]).not.toMatch(
        /[{}]|undefined|null|NaN|\[object|\(\s*\)|\s{2}|^\s|\s$|\s[.,،:؛]|\.\./,
      )
      expect(sentence[locale]).not.toBe('')
    }
  })

  it('end as sentences do', () => {
    for (const row of rows) {
      expect(row.sentence.ar).toMatch(/\.$/)
      expect(row.sentence.en).toMatch(/\.$/)
    }
  })

  it('inflect the Arabic dual after a word that governs it', () => {
    const all = sentences.map(({ ar }) => ar).join('\n')
    expect(all).toContain('نحو سنتين')
    expect(all).toContain('قبل شهرين')
  })
})
