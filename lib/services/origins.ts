import { readDossier } from '@/lib/db/dossiers'
import { type FoundOrigins, readFoundOrigins } from '@/lib/db/found-origins'
import type { DerivationDecision, Dossier, Id, Outlet, Question, Source } from '@/lib/domain/dossier'
import { type Tie, tiesOf } from '@/lib/domain/graph/relations'
import type { ToldDerivation, ToldEvidence } from '@/lib/domain/graph/told-evidence'
import type { ArticleItem, Versioned } from '@/lib/domain/item'
import { type Actor, permission, standingOf } from '@/lib/domain/permissions'
import { undecided } from '@/lib/domain/provenance/derive'
import { type Drift, drift } from '@/lib/domain/provenance/drift'
import { rowName } from '@/lib/domain/reconcile/queue'
import { AppError } from '@/lib/errors'
import { openDossier } from './authorize'
import { type BlindRows, blindRows } from './coding-blindness'
import { keepHistories } from './keep-histories'
import { readAllItems } from './registry-items'

/** Who draws on whom in a dossier as it stands, and what people decided about it. */
export interface Origins {
  readonly articles: readonly ArticleItem[]
  readonly sources: readonly Source[]
  readonly outlets: readonly Outlet[]
  readonly questions: readonly Question[]
  readonly ties: readonly Tie[]
  readonly decisions: readonly Versioned<DerivationDecision>[]
  /** Which articles may draw on which sources and on which other articles, with the evidence; nobody decided on them yet. */
  readonly suggestions: Suggestions
  /** May draw edges. */
  readonly canDraw: boolean
  /** May accept and reject them. */
  readonly canDecide: boolean
}

/** What was found last, less what was confirmed or decided since; a decision shows in it at once. */
export interface Suggestions extends Omit<FoundOrigins, 'found'> {
  readonly open: readonly ToldDerivation[]
}

/** What is shown to somebody who codes rows blind: nothing of what claims say there. */
function withoutBlind(found: readonly ToldDerivation[], hidden: BlindRows): readonly ToldDerivation[] {
  if (hidden.size === 0) return found
  return found.flatMap(edge => {
    const evidence = edge.evidence.flatMap((one): ToldEvidence[] => {
      if (one.kind !== 'shared-claims' && one.kind !== 'shared-errors') return [one]
      const claims = one.claims.filter(claim => !hidden.has(rowName(claim)))
      const rest = one.kind === 'shared-claims' ? one.passages : one.spellings
      return claims.length + rest.length > 0 ? [{ ...one, claims }] : []
    })
    return evidence.length > 0 ? [{ ...edge, evidence }] : []
  })
}

export async function readOrigins(actor: Actor, { dossier }: { readonly dossier: Id }): Promise<Origins> {
  const head = await openDossier(actor, 'desk:read', dossier)
  await keepHistories(dossier)
  const [items, { found, ...told }, hidden] = await Promise.all([
    readAllItems(head.id),
    readFoundOrigins(head.id),
    blindRows(actor, head.id),
  ])
  const contents = <T>(list: readonly { readonly content: T }[]) => list.map(({ content }) => content)
  const parts = {
    articles: contents(items.article),
    sources: contents(items.source),
    outlets: contents(items.outlet),
    questions: contents(items.question),
  }
  const may = (action: 'article:write' | 'decision:write') =>
    permission(standingOf(actor, dossier), action, head) === 'granted'
  const decisions = contents(items.decision)
  return {
    ...parts,
    suggestions: { ...told, open: withoutBlind(undecided(found, { ...parts, decisions }), hidden) },
    ties: tiesOf({ ...parts, claims: contents(items.claim) }),
    decisions: items.decision.flatMap(({ content, revision }) =>
      content.kind === 'derivation' ? [{ content, revision }] : [],
    ),
    canDraw: may('article:write'),
    canDecide: may('decision:write'),
  }
}

/** What became of one report in the articles that render it, and the dossier it is told of, texts in it. */
export async function readDrift(
  actor: Actor,
  { dossier: key, source }: { readonly dossier: Id; readonly source: Id },
): Promise<{ readonly drift: Drift; readonly dossier: Dossier }> {
  const { id } = await openDossier(actor, 'desk:read', key)
  const [found, hidden] = await Promise.all([readDossier(key), blindRows(actor, id)])
  if (!found?.dossier.sources.some(one => one.id === source))
    throw new AppError('not-found', `there is no source ${source} in ${key}`)
  const told = drift(found.dossier, source)
  const rows = told.rows.filter(row => !hidden.has(rowName(row)))
  return { drift: { ...told, rows }, dossier: found.dossier }
}
