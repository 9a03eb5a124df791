import { readDossier } from '@/lib/db/dossiers'
import { type FoundOrigins, readFoundOrigins } from '@/lib/db/found-origins'
import type { DerivationDecision, Dossier, Id, Outlet, Question, Source } from '@/lib/domain/dossier'
import { type Tie, tiesOf } from '@/lib/domain/graph/relations'
import type { ToldDerivation } from '@/lib/domain/graph/told-evidence'
import type { ArticleItem, Versioned } from '@/lib/domain/item'
import { type Actor, permission, standingOf } from '@/lib/domain/permissions'
import { undecided } from '@/lib/domain/provenance/derive'
import { type Drift, drift } from '@/lib/domain/provenance/drift'
import { AppError } from '@/lib/errors'
import { openDossier } from './authorize'
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

export async function readOrigins(actor: Actor, { dossier }: { readonly dossier: Id }): Promise<Origins> {
  const head = await openDossier(actor, 'desk:read', dossier)
  await keepHistories(dossier)
  const [items, { found, ...told }] = await Promise.all([readAllItems(head.id), readFoundOrigins(head.id)])
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
    suggestions: { ...told, open: undecided(found, { ...parts, decisions }) },
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
  await openDossier(actor, 'desk:read', key)
  const found = await readDossier(key)
  if (!found?.dossier.sources.some(({ id }) => id === source))
    throw new AppError('not-found', `there is no source ${source} in ${key}`)
  return { drift: drift(found.dossier, source), dossier: found.dossier }
}
