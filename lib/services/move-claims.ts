import { createHash } from 'node:crypto'
import type { Row, Sentence } from '@/lib/domain/compare/comparison'
import type { Dossier, Id } from '@/lib/domain/dossier'
import { claimsAbout } from '@/lib/domain/identity/move-claims'
import { type MoveEffect, moveEffect } from '@/lib/domain/identity/move-effect'
import type { RowChange } from '@/lib/domain/identity/row-changes'
import type { ClaimItem } from '@/lib/domain/item'
import { type Actor, permission, standingOf } from '@/lib/domain/permissions'
import { rowName } from '@/lib/domain/reconcile/queue'
import type { Refusal } from '@/lib/domain/registry/merge'
import { stableText } from '@/lib/domain/stable-text'
import { AppError } from '@/lib/errors'
import { renderComparison } from '@/lib/i18n/render'
import type { MoveClaimsInput, MoveInput } from '@/lib/schemas/identity'
import type { ChangeResult } from './apply-changes'
import { openDossier } from './authorize'
import { blindRows, withoutBlind, withoutClaims } from './coding-blindness'
import { heldChanges } from './coding-holds'
import { type ComparedDossier, readCompared } from './compared-dossier'
import { changeAsItStands } from './items'
import { changesOf } from './registry'

/** What moving an article's claims from one event to another would change. */
export interface MovePreview {
  readonly dossier: Dossier
  /** All that the article says about the event it would leave. */
  readonly claims: readonly ClaimItem[]
  readonly rows: readonly RowChange<Sentence>[]
  readonly refusals: readonly Refusal[]
  /** The events the article is about afterwards; null where that does not change. */
  readonly events: readonly Id[] | null
  /** Names all of this: what is done is what was shown. */
  readonly digest: string
}

/** What one may choose from, where nothing is chosen yet. */
export interface MoveDesk {
  readonly entry: number
  readonly dossier: Dossier
  readonly canMove: boolean
}

export async function readMoveDesk(actor: Actor, { dossier }: { readonly dossier: Id }): Promise<MoveDesk> {
  const head = await openDossier(actor, 'desk:read', dossier)
  const compared = await readCompared(head.id, dossier)
  const may = (action: 'claim:write' | 'article:write') =>
    permission(standingOf(actor, dossier), action, head) === 'granted'
  return {
    entry: compared.entry,
    dossier: withoutBlind(compared.dossier, await blindRows(actor, head.id)),
    canMove: may('claim:write') && may('article:write'),
  }
}

export async function previewMove(actor: Actor, input: MoveInput): Promise<MovePreview> {
  const head = await openDossier(actor, 'desk:read', input.dossier)
  const compared = await readCompared(head.id, input.dossier)
  const effect = effectOf(compared, input)
  const { outcome, rows } = effect
  const article = outcome.ok ? outcome.changes.find(({ kind }) => kind === 'article') : undefined
  const hidden = await blindRows(actor, head.id)
  return {
    dossier: withoutBlind(compared.dossier, hidden),
    claims: withoutClaims(claimsAbout(input, compared.items), hidden).map(({ content }) => content),
    rows: rendered(rows, input.dossier).filter(row => !hidden.has(rowName(row))),
    refusals: outcome.ok
      ? await heldChanges(head.id, actor, outcome.changes, compared.items)
      : outcome.refusals,
    events: article?.content && 'events' in article.content ? article.content.events : null,
    digest: digestOf(effect),
  }
}

/**
 * Moves them, as one act: claims, and the events that the article is about. `conflict` with `preview-changed` where it would
 * change other rows than the person was shown.
 */
export async function moveArticleClaims(
  actor: Actor,
  { reason, seen, ...move }: MoveClaimsInput,
): Promise<ChangeResult> {
  return changeAsItStands(actor, { action: 'claim:write', dossier: move.dossier }, async dossierId => {
    const effect = effectOf(await readCompared(dossierId, move.dossier), move)
    const changes = changesOf(effect.outcome)
    if (digestOf(effect) !== seen)
      throw new AppError('conflict', 'it would change other rows than those that were shown', {
        data: { reason: 'preview-changed' },
      })
    return { changes, action: 'claim:move', note: reason }
  })
}

function effectOf({ dossier, items }: ComparedDossier, { dossier: _key, ...move }: MoveInput): MoveEffect {
  return moveEffect(move, dossier, items)
}

function digestOf({ outcome, rows }: MoveEffect): string {
  return createHash('sha256')
    .update(stableText([outcome, rows]))
    .digest('hex')
}

/** The sentences of rows that stand before and after, in both languages. */
function rendered(rows: MoveEffect['rows'], dossier: Id): readonly RowChange<Sentence>[] {
  const told = (pick: 'before' | 'after') => {
    const list = rows.flatMap(row => row[pick] ?? [])
    const { rows: said } = renderComparison({ isnad: 1, engine: '', dossier, rows: list })
    return new Map(said.map((row): [string, Row<Sentence>] => [`${row.event} ${row.question}`, row]))
  }
  const [before, after] = [told('before'), told('after')]
  return rows.map(({ event, question, kind }) => {
    const name = `${event} ${question}`
    return { event, question, kind, before: before.get(name) ?? null, after: after.get(name) ?? null }
  })
}
