import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dossier } from '@/lib/domain/dossier'
import { compareOnLabelled, labelledTable } from '@/lib/llm/compare-labelled'
import type { ModelSettings } from '@/lib/llm/settings'
import { harbour, quotes } from '../support/harbour'
import { fails, type ModelServer, modelServer, says } from '../support/model-server'

let server: ModelServer
let settings: ModelSettings

beforeAll(async () => {
  server = await modelServer()
  settings = { address: server.address, name: 'sage', key: null, isStrict: true, prices: null, patience: 20 }
})
afterAll(() => server.close())

const pace = { first: 5, longest: 500 }
const text = harbour('labelled').articles[0]?.text ?? ''
const anchor = (exact: string) => ({
  start: text.indexOf(exact),
  end: text.indexOf(exact) + exact.length,
  exact,
})

/** The article to annotate alone, with all its claims confirmed: a place, two figures, a stated unknown, a date. */
function labelled(): Dossier {
  const dossier = harbour('labelled')
  return {
    ...dossier,
    claims: dossier.claims
      .filter(({ article }) => article === 'a-anchor')
      .map(({ status: _, ...claim }) => claim),
  }
}

const place = {
  question: 'place',
  quote: quotes.place,
  value: { type: 'entity', id: 'chamber' },
  stance: 'asserts',
}
const ships = {
  question: 'ships',
  quote: quotes.ships,
  value: { type: 'quantity', amount: 12, qualifier: 'at-least' },
}
const wrong = { ...ships, value: { type: 'quantity', amount: 13 } }

const rules = () => [
  {
    event: 'session',
    question: 'place',
    value: { type: 'entity' as const, id: 'chamber' },
    anchors: [anchor(quotes.place)],
  },
  {
    event: 'session',
    question: 'next',
    value: { type: 'date' as const, deictic: { phrase: 'next-week' as const } },
    anchors: [anchor('في الأسبوع المقبل')],
  },
]

test('rules, model and both are counted against what people confirmed', async () => {
  server.answer(says({ claims: [place, ships, wrong, { ...ships, quote: 'ليست في النص' }] }))
  const seen: string[] = []
  const compared = await compareOnLabelled(labelled(), {
    settings,
    rules,
    pace,
    onArticle: (article, at, all) => seen.push(`${article} ${at + 1}/${all}`),
  })
  expect(compared).toMatchObject({
    articles: 1,
    faults: [],
    dropped: { quote: 1 },
    used: { input: 1_200, output: 300 },
    rows: [
      { by: 'rules', labelled: 5, found: 2, offered: 2, right: 2, recall: 0.4, precision: 1 },
      { by: 'model', labelled: 5, found: 2, offered: 3, right: 2, recall: 0.4 },
      { by: 'both', labelled: 5, found: 3, offered: 4, right: 3, recall: 0.6, precision: 0.75 },
    ],
  })
  expect(seen).toEqual(['a-anchor 1/1'])
  expect(labelledTable(compared)).toBe(
    [
      '| by | found | recall | right | precision |',
      '|---|---|---|---|---|',
      '| rules | 2 of 5 | 40.0 % | 2 of 2 | 100.0 % |',
      '| model | 2 of 5 | 40.0 % | 2 of 3 | 66.7 % |',
      '| both | 3 of 5 | 60.0 % | 3 of 4 | 75.0 % |',
      '',
    ].join('\n'),
  )
})

test('neither is told the claims', async () => {
  server.requests.length = 0
  server.answer(says({ claims: [] }))
  await compareOnLabelled(labelled(), {
    settings,
    rules: input => {
      expect(input.dossier).not.toHaveProperty('claims')
      return []
    },
    pace,
  })
  const told = JSON.stringify(server.requests)
  expect(told).not.toContain('c-place')
})

test('a model that is down is a fault of the article, and finds nothing', async () => {
  server.answer(fails(503))
  const compared = await compareOnLabelled(labelled(), { settings, rules, pace })
  expect(compared.faults).toEqual([{ article: 'a-anchor', fault: { code: 'down', status: 503 } }])
  expect(compared.rows.map(({ found, precision }) => [found, precision])).toEqual([
    [2, 1],
    [0, null],
    [2, 1],
  ])
  expect(labelledTable(compared)).toContain('| model | 0 of 5 | 0.0 % | 0 of 0 | – |')
})
