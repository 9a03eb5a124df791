import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compare } from './compare/compare'
import type { CellState, Row } from './compare/comparison'
import type { Article, Dossier, Id } from './dossier'
import type { Message } from './message'
import type { ValueType } from './values/value'

/** What a row must come to, as `prisma/demo/expected.json` says it, a row a line. */
interface Expected {
  readonly event: Id
  readonly question: Id
  readonly verdict: string
  readonly camps?: number
  /** Of the first camp. */
  readonly roots?: readonly [number, number]
  readonly witness?: readonly Id[]
  /** A claim and the kind of an assumption on it, whatever its standing. */
  readonly assumption?: readonly [Id, string]
  readonly silent?: readonly Id[]
  readonly unknown?: readonly Id[]
  readonly selfContradicted?: readonly Id[]
  readonly singleRoot?: boolean
  readonly partyDispute?: boolean
  readonly transmission?: boolean
}

const folder = new URL('../../prisma/demo/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')
type OnDisk = Omit<Dossier, 'articles'> & {
  readonly articles: readonly (Article & { readonly textFile: string })[]
}
const dossier: OnDisk = JSON.parse(read('dossier.json'))
const expected: readonly Expected[] = JSON.parse(read('expected.json'))
const { rows } = compare(dossier)

function row(event: Id, question: Id): Row<Message> {
  const found = rows.find(at => at.event === event && at.question === question)
  if (!found) throw new Error(`no row ${event}/${question}`)
  return found
}

const inState = ({ cells }: Row<Message>, state: CellState): Id[] =>
  Object.keys(cells)
    .filter(article => cells[article]?.state === state)
    .sort()

/** Reads off a row what an expectation speaks of, and no more. */
function seen(at: Row<Message>, { assumption, ...wanted }: Expected) {
  const roots = at.camps[0] && [at.camps[0].roots.min, at.camps[0].roots.max]
  const all: Required<Omit<Record<keyof Expected, unknown>, 'assumption'>> = {
    event: at.event,
    question: at.question,
    verdict: at.verdict,
    camps: at.camps.length,
    roots,
    witness: at.witness?.claims,
    silent: inState(at, 'silent'),
    unknown: inState(at, 'unknown'),
    selfContradicted: at.flags.selfContradicted,
    singleRoot: at.flags.singleRoot,
    partyDispute: at.flags.partyDispute,
    transmission: at.flags.transmission,
  }
  const found = at.assumptions.find(({ claim, kind }) => claim === assumption?.[0] && kind === assumption[1])
  return {
    ...Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted)),
    ...(assumption && { assumption: found && [found.claim, found.kind] }),
  }
}

describe('the rows of the demo dossier', () => {
  it.each(expected)('$event / $question: $verdict', want => {
    expect(seen(row(want.event, want.question), want)).toEqual(want)
  })

  it('are all expected', () => {
    expect(rows.map(at => `${at.event}/${at.question}`)).toEqual(
      expected.map(at => `${at.event}/${at.question}`),
    )
  })
})

describe('the demo dossier shows', () => {
  it('each verdict', () => {
    expect(new Set(rows.map(at => at.verdict))).toEqual(
      new Set('none unresolved single agree compatible reconcilable conflict unassessed'.split(' ')),
    )
  })

  it.each([
    ['asserts', 'khan-2026-02', 'requested-by', 'courier-02'],
    ['denies', 'khan-2026-02', 'agreement', 'barid-02'],
    ['denies', 'khan-2026-02', 'next-meeting', 'diffatayn-04'],
    ['reports', 'gates-2026-01', 'notice', 'courier-02'],
    ['unknown', 'khan-2026-02', 'requested-by', 'diffatayn-04'],
    ['none', 'khan-2026-02', 'observers', 'lowland-02'],
    ['declined', 'khan-2026-02', 'drafted-by', 'lowland-02'],
    ['silent', 'khan-2026-02', 'requested-by', 'daftar'],
    ['not-reviewed', 'khan-2026-02', 'requested-by', 'barid-02'],
    ['not-applicable', 'khan-2026-05', 'requested-by', 'courier-02'],
    ['self-contradicts', 'khan-2026-02', 'format', 'daftar'],
    ['self-varies', 'khan-2026-02', 'union-delegates', 'diffatayn-04'],
  ] as const)('a cell that is %s (%s / %s, %s)', (state, event, question, article) => {
    expect(row(event, question).cells[article]?.state).toBe(state)
  })

  it('each kind of assumption with nobody having decided on it', () => {
    const proposed = rows.flatMap(at => at.assumptions).filter(({ status }) => status === 'proposed')
    expect(new Set(proposed.map(({ kind }) => kind))).toEqual(
      new Set(['anchor', 'other-event', 'as-of', 'calendar', 'rounding', 'digit', 'spelling']),
    )
  })

  it('one assumption accepted and one rejected', () => {
    const statusOf = (event: Id, question: Id, claim: Id, wanted: string) =>
      row(event, question).assumptions.find(at => at.claim === claim && at.kind === wanted)?.status
    expect(statusOf('khan-2026-02', 'last-round', 'diffatayn-04.last-round', 'anchor')).toBe('accepted')
    expect(statusOf('khan-2026-02', 'last-round', 'daftar.last-round', 'anchor')).toBe('proposed')
    expect(statusOf('gates-2026-01', 'farms', 'lowland-02.farms', 'digit')).toBe('rejected')
  })

  it('each type of value', () => {
    const types: Record<ValueType, true> = {
      boolean: true,
      category: true,
      role: true,
      entity: true,
      entities: true,
      quantity: true,
      date: true,
      duration: true,
      since: true,
      text: true,
    }
    expect(new Set(dossier.claims.map(({ value }) => value.type))).toEqual(new Set(Object.keys(types)))
  })

  it('a row that is flagged in each way the engine computes', () => {
    expect(rows.some(({ flags }) => flags.selfContradicted.length > 0)).toBe(true)
    expect(rows.some(({ flags }) => flags.singleRoot)).toBe(true)
    expect(rows.some(({ flags }) => flags.partyDispute)).toBe(true)
    expect(rows.some(({ flags }) => flags.transmission)).toBe(true)
  })
})

describe('the texts of the demo dossier', () => {
  it.each(dossier.articles)('$id is the text whose hash is given, cut without gaps', article => {
    const text = read(article.textFile)
    expect(createHash('sha256').update(text).digest('hex')).toBe(article.sha256)
    const edges = article.segments?.flatMap(({ start, end }) => [start, end])
    expect(edges?.[0]).toBe(0)
    expect(edges?.at(-1)).toBe(text.length)
    expect(edges?.slice(2).filter((_, at) => at % 2 === 0)).toEqual(
      edges?.slice(1, -1).filter((_, at) => at % 2 === 0),
    )
  })

  it('say each quote where its anchor stands', () => {
    const texts = new Map(dossier.articles.map(({ id, textFile }) => [id, read(textFile)]))
    for (const { article, anchors } of dossier.claims)
      for (const { start, end, exact } of anchors) expect(texts.get(article)?.slice(start, end)).toBe(exact)
  })

  it('say in their titles that all is invented', () => {
    expect(dossier.dossier.title.ar).toContain('مصطنع')
    expect(dossier.dossier.title.en).toMatch(/synthetic/i)
  })
})
