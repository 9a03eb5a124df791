import { readContents } from '@/lib/db/histories'
import { locate } from '@/lib/domain/anchor/locate'
import type { Anchor, Claim, Dossier, Id } from '@/lib/domain/dossier'
import type { ClaimItem } from '@/lib/domain/item'
import { editedRows } from '@/lib/domain/reconcile/approval'
import { decidedRows } from '@/lib/domain/reconcile/queue'
import { type StoreFlags, storeFlagsOf } from '@/lib/domain/reconcile/store-flags'
import { partFaults } from '@/lib/ingest/items'
import { readCodingDisputes } from './coding-disputes'
import { digestOf } from './compared-dossier'

/** A dossier as it may be published, and what the store knows of its rows. */
export interface ApprovedState {
  readonly dossier: Dossier
  readonly flags: StoreFlags
}

/**
 * The dossier with every value and quote that was edited after its row was decided put back to what was approved, until
 * somebody decides on it again. What was approved is the revision of the claim that the decision judged. A row of which one
 * claim cannot be put back (its decision came with a file, or what it said fits the dossier no more) stays as it is, all of
 * it: half of an approved state was approved by nobody. `dossierId` is null where nothing is stored yet.
 */
export async function approvedState(dossierId: string | null, dossier: Dossier): Promise<ApprovedState> {
  const { claims, decisions } = dossier
  const decided = decidedRows({ claims, decisions, digestOf })
  if (dossierId === null) return { dossier, flags: storeFlagsOf(decided) }
  const approved = await putBack(dossierId, dossier, editedRows(decided, claims, digestOf))
  // Coders are held against what is published: one may contradict what was approved, and agree with the edit of it.
  const disputed = await readCodingDisputes(dossierId, approved)
  return { dossier: approved, flags: storeFlagsOf(decided, disputed) }
}

async function putBack(
  dossierId: string,
  dossier: Dossier,
  rows: ReturnType<typeof editedRows>,
): Promise<Dossier> {
  const keys = rows.flatMap(({ edited }) => edited.map(({ claim }) => claim.id))
  if (keys.length === 0) return dossier
  const histories = await readContents(dossierId, 'claim', keys)
  const kept = new Map<Id, Claim>()
  for (const { edited } of rows) {
    const approved = edited.map(({ claim, judged }) =>
      approvedClaim(claim, judged.digest, histories.get(claim.id) ?? [], dossier),
    )
    if (approved.includes(null)) continue
    for (const claim of approved) if (claim) kept.set(claim.id, claim)
  }
  return { ...dossier, claims: dossier.claims.map(claim => kept.get(claim.id) ?? claim) }
}

/** What a claim said when it was judged, where it stands today; null where no revision said that, or it fits no more. */
function approvedClaim(
  today: Claim,
  digest: string,
  revisions: readonly ClaimItem[],
  dossier: Dossier,
): Claim | null {
  const found = revisions.find(one => digestOf(one) === digest)
  if (!found) return null
  const { origin: _origin, ...said } = found
  const article = dossier.articles.find(({ id }) => id === today.article)
  const text = article?.text ?? ''
  const anchors = said.anchors.map(anchor => whereItStands(anchor, text))
  const { event, question, status } = today
  const claim: Claim = { ...said, event, question, anchors, ...(status === undefined ? {} : { status }) }
  return isSound(claim, dossier, text) ? claim : null
}

/** A quote of an earlier text of the article, where today's has it to the letter. */
function whereItStands(anchor: Anchor, text: string): Anchor {
  const { start, end, exact } = anchor
  if (text.slice(start, end) === exact) return anchor
  const found = locate(text, { exact, hint: start }).find(at => text.slice(at.start, at.end) === exact)
  return found ? { start: found.start, end: found.end, exact } : anchor
}

/** By the rules of the dossier file: what it names is still there, its quote stands, its value fits the question. */
function isSound(claim: Claim, dossier: Dossier, text: string): boolean {
  const articles = dossier.articles.filter(({ id }) => id === claim.article)
  const parts = { ...dossier, articles, claims: [claim], decisions: [] }
  return (
    partFaults(parts as unknown as Parameters<typeof partFaults>[0], new Map([[claim.article, text]]))
      .length === 0
  )
}
