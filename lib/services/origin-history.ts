import { type RevisionRow, readRevisions } from '@/lib/db/histories'
import type { BasedOn, DerivationDecision, Id } from '@/lib/domain/dossier'
import type { ArticleItem, ItemContent } from '@/lib/domain/item'
import { reportKey } from '@/lib/domain/provenance/report-of'
import { type MadeForOrigin, type OriginHistory, withBase } from '@/lib/domain/provenance/withdraw-origin'
import type { DossierItems } from '@/lib/domain/registry/references'
import { actOf, saidBefore, sayingsOf, sinceMade } from './decision-acts'

const basesOf = (article: ItemContent | null | undefined): readonly BasedOn[] =>
  (article as ArticleItem | null | undefined)?.basedOn ?? []

const restsOn = (article: ItemContent | null, source: Id): boolean =>
  basesOf(article).some(base => base.source === source)

/**
 * What the histories know of a decision on an edge. What a file says of its decisions is taken as what they made: without an
 * accepted one the article would not rest on the source.
 */
export async function readOriginHistory(
  dossierId: string,
  { id, article, source }: DerivationDecision,
  items: DossierItems,
): Promise<OriginHistory> {
  const [sayings, rows, made] = await Promise.all([
    sayingsOf(dossierId, id),
    readRevisions(dossierId, { kind: 'article', key: article }),
    readMade(dossierId, source, items),
  ])
  const now = basesOf(items.article.find(({ content }) => content.id === article)?.content)
  const acts = sayings.flatMap(({ entry }) => (entry === null ? [] : [entry]))
  const [first] = acts
  const last = acts.at(-1)
  const then = first === undefined ? now : basesOf(saidBefore(rows, first))
  const left = last === undefined ? now : basesOf(saidBefore(rows, last + 1))
  const [begun] = sayings
  const isOfFile = begun?.entry === null && (begun.content as DerivationDecision).outcome === 'accepted'
  return { before: isOfFile ? withBase(then, source, null) : then, left, made }
}

/** What acts of the desk that decided on a source made for it, and nobody changed since. */
export async function readMade(dossierId: string, source: Id, items: DossierItems): Promise<MadeForOrigin> {
  const report = items.article.find(
    ({ content: { id, basedOn = [] } }) =>
      reportKey(id) === source && basedOn.some(base => base.source === source && base.status === 'confirmed'),
  )?.content.id
  const [[created, ...changes], published] = await Promise.all([
    readRevisions(dossierId, { kind: 'source', key: source }).then(sinceMade),
    report === undefined ? [] : readRevisions(dossierId, { kind: 'article', key: report }),
  ])
  const isSource = changes.length === 0 && (await decidedOn(dossierId, created, source))
  const isPublication = await decidedOn(dossierId, sinceResting(published, source), source)
  return { isSource, publication: isPublication && report !== undefined ? report : null }
}

/** The revision since which an article rests on a source; of its history, newest first. */
function sinceResting(rows: readonly RevisionRow[], source: Id): RevisionRow | undefined {
  const other = rows.findIndex(({ content }) => !restsOn(content, source))
  return rows[(other < 0 ? rows.length : other) - 1]
}

/** Whether a revision came with an act that decided on the source. */
async function decidedOn(dossierId: string, row: RevisionRow | undefined, source: Id): Promise<boolean> {
  const entry = row ? actOf(row) : null
  if (entry === null) return false
  const rows = await readRevisions(dossierId, { entry })
  return rows.some(({ kind, content }) => {
    const decision = kind === 'decision' ? (content as DerivationDecision | null) : null
    return decision?.kind === 'derivation' && decision.source === source
  })
}
