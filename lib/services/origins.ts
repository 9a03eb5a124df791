import { readDeskHead } from '@/lib/db/desk'
import { readDossier } from '@/lib/db/dossiers'
import type { DerivationDecision, Dossier, Id, Outlet, Question, Source } from '@/lib/domain/dossier'
import { type Tie, tiesOf } from '@/lib/domain/graph/relations'
import { type ToldDerivation, toldDerivations } from '@/lib/domain/graph/told-evidence'
import type { ArticleItem, Versioned } from '@/lib/domain/item'
import { type Actor, permission, standingOf } from '@/lib/domain/permissions'
import { derive } from '@/lib/domain/provenance/derive'
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
  /** May draw edges. */
  readonly canDraw: boolean
  /** May accept and reject them. */
  readonly canDecide: boolean
}

export async function readOrigins(actor: Actor, { dossier }: { readonly dossier: Id }): Promise<Origins> {
  const head = await openDossier(actor, 'desk:read', dossier)
  await keepHistories(dossier)
  const items = await readAllItems(head.id)
  const contents = <T>(list: readonly { readonly content: T }[]) => list.map(({ content }) => content)
  const parts = {
    articles: contents(items.article),
    sources: contents(items.source),
    outlets: contents(items.outlet),
    questions: contents(items.question),
  }
  const may = (action: 'article:write' | 'decision:write') =>
    permission(standingOf(actor, dossier), action, head) === 'granted'
  return {
    ...parts,
    ties: tiesOf({ ...parts, claims: contents(items.claim) }),
    decisions: items.decision.flatMap(({ content, revision }) =>
      content.kind === 'derivation' ? [{ content, revision }] : [],
    ),
    canDraw: may('article:write'),
    canDecide: may('decision:write'),
  }
}

/** What the engine found in a dossier; `entry` is the audit entry up to which it read. */
interface Found {
  readonly entry: number
  readonly derivations: readonly ToldDerivation[]
}

/** What was found last of the dossiers that people look at, by their row. */
const kept = new Map<string, Found>()
const mostKept = 20

function keep(dossierId: string, found: Found): Found {
  kept.delete(dossierId)
  kept.set(dossierId, found)
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
  return found
}

/**
 * Which articles may draw on which sources and on which other articles, with the evidence; what a person confirmed or
 * decided on is not suggested again.
 */
export async function suggestOrigins(
  actor: Actor,
  { dossier: key }: { readonly dossier: Id },
): Promise<readonly ToldDerivation[]> {
  const { id } = await openDossier(actor, 'desk:read', key)
  const { entry } = await readDeskHead(id)
  const known = kept.get(id)
  if (known?.entry === entry) return known.derivations
  const found = await readDossier(key)
  if (!found) throw new AppError('not-found', `there is no dossier ${key}`)
  const { dossier } = found
  return keep(id, { entry, derivations: toldDerivations(derive(dossier), dossier.articles) }).derivations
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
