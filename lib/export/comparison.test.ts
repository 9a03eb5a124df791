import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Comparison, Sentence } from '@/lib/domain/compare/comparison'
import type { Dossier } from '@/lib/domain/dossier'
import { comparisonCsv } from './comparison-csv'
import { comparisonMarkdown } from './comparison-md'

/** One row, two articles, and the same words wherever a user's words may stand. */
function saying(words: string): readonly [Comparison<Sentence>, Dossier] {
  const both = { ar: words, en: words }
  const article = { outlet: 'o', title: words, language: 'ar', events: ['e'] } as const
  const dossier: Dossier = {
    isnad: 1,
    dossier: { id: 'd', title: both },
    outlets: [{ id: 'o', name: both }],
    sources: [],
    entities: [],
    events: [{ id: 'e', title: both }],
    questions: [{ id: 'q', text: both, type: 'boolean' }],
    articles: [
      { id: 'a', ...article },
      { id: 'b', ...article },
      { id: 'c', ...article },
    ],
    claims: [],
    decisions: [],
  }
  const row = {
    event: 'e',
    question: 'q',
    verdict: 'single',
    flags: {
      selfContradicted: [],
      singleRoot: false,
      partyDispute: false,
      transmission: false,
      codingDisputed: false,
      tainted: false,
      stale: false,
    },
    camps: [
      {
        value: { type: 'boolean', value: true },
        label: both,
        holder: null,
        articles: ['a'],
        claims: ['k'],
        roots: { min: 1, max: 2, ids: ['article:a'] },
      },
    ],
    cells: {
      a: { state: 'asserts', claims: ['k'] },
      b: { state: 'silent', claims: [] },
      c: { state: 'not-applicable', claims: [] },
    },
    assumptions: [],
    witness: null,
    sensitivity: [],
    sentence: both,
  } as const
  return [{ isnad: 1, engine: '1.0.0', dossier: 'd', rows: [row] }, dossier]
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .tuple(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '\0',
        '＝',
        '＋',
        '－',
        '＠',
        '"',
        ',',
        '|',
        '<',
        '`',
      ),
      fc.string(),
    )
    .map(parts => parts.join('')),
)

describe('comparisonCsv', () => {
  it('is read back as it was, with an apostrophe where a spreadsheet would compute', () => {
    fc.assert(
      fc.property(hostile, words => {
        const csv = comparisonCsv(...saying(words))
        const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1).replace(/\r\n$/, ''), {
          header: true,
          newline: '\r\n',
        })
        expect(errors).toEqual([])
        const safe = /^[=+\-@\t\r\n\0＝＋－＠]/.test(words) ? `'${words}` : words
        expect(data.map(line => [line.article, line.state, line.camps, line.outlet_en])).toEqual([
          ['a', 'asserts', '1', safe],
          ['b', 'silent', '', safe],
        ])
        expect(data[0]).toMatchObject({ answer_ar: safe, sentence_ar: safe, claims: 'k' })
      }),
    )
  })
})

describe('comparisonMarkdown', () => {
  it('reads as a table per event', () => {
    expect(comparisonMarkdown(...saying('yes')).split('\n')).toEqual([
      '# yes',
      '',
      '## yes',
      '',
      '| question | verdict | answers | no camp | in words | بالكلمات |',
      '| --- | --- | --- | --- | --- | --- |',
      '| yes | single | A: yes — a (roots 1–2) | silent: b | yes | yes |',
      '',
    ])
  })

  it('keeps its shape whatever is said in it', () => {
    fc.assert(
      fc.property(hostile, words => {
        const text = comparisonMarkdown(...saying(words))
        expect(text.split('\n')).toHaveLength(8)
        expect(text.replace(/<br>|\n/g, '')).not.toMatch(/[<>\p{Cc}]|(?<!\\)`/u)
        for (const line of text.split('\n').slice(4, 7)) expect(line.match(/(?<!\\)\|/g)).toHaveLength(7)
      }),
    )
  })
})
