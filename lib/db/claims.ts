import type { Dossier } from '@/lib/domain/dossier'
import type { ClaimItem } from '@/lib/domain/item'
import { suggestionOrigin } from '@/lib/schemas/item'
import { value as valueSchema } from '@/lib/schemas/value'
import type { Versions } from './articles'
import type { TableRows } from './copy'
import type { Reader } from './dossiers'
import { type Ids, newId } from './ids'
import { groupBy, inOrder, type KeyById, type Places, sure } from './rows'

/** Claims with their anchors and attributions. */
export function claimTables(
  dossierId: string,
  dossier: Dossier,
  ids: Ids,
  versions: Versions,
  places: Places,
): TableRows[] {
  return [
    claimTable(dossierId, dossier, ids, places),
    {
      table: 'anchor',
      columns: [
        'dossier_id',
        'id',
        'claim_id',
        'position',
        'version_id',
        'text_length',
        'start_offset',
        'end_offset',
        'exact',
      ],
      rows: each(dossier.claims, claim => {
        const version = sure(versions.get(claim.article))
        const id = ids.of('claim', claim.id)
        return claim.anchors.map(({ start, end, exact }, position) => [
          dossierId,
          newId(),
          id,
          position,
          version.id,
          version.length,
          start,
          end,
          exact,
        ])
      }),
    },
    {
      table: 'attribution_link',
      columns: ['dossier_id', 'id', 'claim_id', 'position', 'source_id', 'verb'],
      rows: each(dossier.claims, ({ id, attribution = [] }) =>
        attribution.map(({ source, verb }, position) => [
          dossierId,
          newId(),
          ids.of('claim', id),
          position,
          ids.of('source', source),
          verb,
        ]),
      ),
    },
  ]
}

/** Row after row, so that a hundred thousand claims are never held a second time. */
function* each<T, R>(items: readonly T[], rows: (item: T, index: number) => readonly R[]): Generator<R> {
  for (const [index, item] of items.entries()) yield* rows(item, index)
}

function claimTable(dossierId: string, dossier: Dossier, ids: Ids, places: Places): TableRows {
  return {
    table: 'claim',
    columns: [
      'dossier_id',
      'id',
      'key',
      'position',
      'article_id',
      'event_id',
      'question_id',
      'value',
      'stance',
      'polarity',
      'mood',
      'holder_id',
      'level',
      'as_of',
      'status',
      'note',
      'origin',
      'revision',
    ],
    rows: each(dossier.claims, (claim: ClaimItem, index) => [
      [
        dossierId,
        ids.of('claim', claim.id),
        claim.id,
        places.positionOf('claim', claim.id, index),
        ids.of('article', claim.article),
        ids.of('event', claim.event),
        ids.of('question', claim.question),
        JSON.stringify(claim.value),
        claim.stance ?? 'asserts',
        claim.polarity ?? 'affirms',
        claim.mood ?? 'actual',
        claim.holder ? ids.of('entity', claim.holder) : null,
        claim.level ?? 'textual',
        claim.asOf ?? null,
        claim.status ?? 'confirmed',
        claim.note ?? null,
        claim.origin ? JSON.stringify(claim.origin) : null,
        places.revisionOf('claim', claim.id),
      ],
    ]),
  }
}

interface Keys {
  readonly articles: KeyById
  readonly events: KeyById
  readonly questions: KeyById
  readonly entities: KeyById
  readonly sources: KeyById
}

export async function readClaims(db: Reader, dossierId: string, keys: Keys): Promise<ClaimItem[]> {
  const all = { where: { dossierId }, orderBy: inOrder }
  const rows = await db.claim.findMany(all)
  const anchors = groupBy(
    await db.anchor.findMany(all),
    row => row.claimId,
    row => ({ start: row.startOffset, end: row.endOffset, exact: row.exact }),
  )
  const attributions = groupBy(
    await db.attributionLink.findMany(all),
    row => row.claimId,
    row => ({ source: sure(keys.sources.get(row.sourceId)), verb: row.verb }),
  )
  return rows.map(row => ({
    id: row.key,
    article: sure(keys.articles.get(row.articleId)),
    event: sure(keys.events.get(row.eventId)),
    question: sure(keys.questions.get(row.questionId)),
    value: valueSchema.parse(row.value),
    stance: row.stance,
    polarity: row.polarity,
    mood: row.mood,
    holder: row.holderId === null ? null : sure(keys.entities.get(row.holderId)),
    level: row.level,
    asOf: row.asOf,
    attribution: attributions.get(row.id) ?? [],
    anchors: anchors.get(row.id) ?? [],
    status: row.status,
    note: row.note,
    ...(row.origin === null ? {} : { origin: suggestionOrigin.parse(row.origin) }),
  }))
}
