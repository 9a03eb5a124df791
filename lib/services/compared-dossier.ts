import { createHash } from 'node:crypto'
import { readDeskHead } from '@/lib/db/desk'
import { compare } from '@/lib/domain/compare/compare'
import type { Row, Sentence } from '@/lib/domain/compare/comparison'
import type { Claim, Dossier, Id } from '@/lib/domain/dossier'
import { claimText, joinDigest } from '@/lib/domain/reconcile/claim-text'
import { decidedRows, type QueueRow, queueRows } from '@/lib/domain/reconcile/queue'
import { storeFlagsOf, withStoreFlags } from '@/lib/domain/reconcile/store-flags'
import { renderComparison } from '@/lib/i18n/render'
import { readCodingDisputes } from './coding-disputes'
import { keepHistories } from './keep-histories'
import { Recent } from './recent'
import { readAllItems, type StoredItems } from './registry-items'

/** A dossier as its desk has it now, compared: without texts, which the comparison does not read. */
export interface ComparedDossier {
  /** The last audit entry that it holds. */
  readonly entry: number
  readonly items: StoredItems
  readonly dossier: Dossier
  readonly rows: readonly Row<Sentence>[]
  /** The same rows, with why each waits for a person. */
  readonly queue: readonly QueueRow[]
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What a claim says, as a decision keeps it. */
export function digestOf(claim: Claim): string {
  const { words, setting } = claimText(claim)
  return joinDigest(hash(words), hash(setting))
}

// A claim with its rows and sentences takes some four kilobytes; the whole is kept below some 64 MB.
const bytesOfClaim = 4_096
const kept = new Recent<ComparedDossier>(64 << 20)

/** Every act in a dossier has an entry of its own, so what was compared at an entry stays true of it. */
export async function readCompared(dossierId: string, key: Id): Promise<ComparedDossier> {
  await keepHistories(key)
  const { entry, title, weekStart } = await readDeskHead(dossierId)
  return kept.get(`${dossierId}/${entry}`, async () => {
    const items = await readAllItems(dossierId)
    const dossier: Dossier = {
      isnad: 1,
      dossier: { id: key, title, ...(weekStart === null ? {} : { weekStart }) },
      outlets: items.outlet.map(({ content }) => content),
      sources: items.source.map(({ content }) => content),
      entities: items.entity.map(({ content }) => content),
      events: items.event.map(({ content }) => content),
      questions: items.question.map(({ content }) => content),
      articles: items.article.map(({ content }) => content),
      claims: items.claim.map(({ content }) => content),
      decisions: items.decision.map(({ content }) => content),
    }
    const { claims, decisions } = dossier
    const disputed = await readCodingDisputes(dossierId, dossier)
    const flags = storeFlagsOf(decidedRows({ claims, decisions, digestOf }), disputed)
    const rows = withStoreFlags(renderComparison(compare(dossier)).rows, flags)
    const queue = queueRows({ rows, claims, decisions, digestOf })
    return { value: { entry, items, dossier, rows, queue }, size: (claims.length + 16) * bytesOfClaim }
  })
}
