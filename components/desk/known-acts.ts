/** What an entry of the audit trail may tell of, as its words are filed: the action with a hyphen for its colon. */
const acts = [
  'outlet-create',
  'outlet-change',
  'outlet-remove',
  'source-create',
  'source-change',
  'source-remove',
  'entity-create',
  'entity-change',
  'entity-remove',
  'event-create',
  'event-change',
  'event-remove',
  'question-create',
  'question-change',
  'question-remove',
  'article-create',
  'article-change',
  'article-remove',
  'claim-create',
  'claim-change',
  'claim-remove',
  'decision-create',
  'decision-change',
  'decision-remove',
  'decision-origin',
  'decision-join',
  'decision-part',
  'decision-withdraw',
  'outlet-merge',
  'source-merge',
  'entity-merge',
  'event-merge',
  'question-merge',
  'article-ingest',
  'claim-confirm',
  'claim-reject',
  'claim-suggest',
  'claim-move',
  'entity-part',
  'question-reorder',
  'question-archive',
  'question-restore',
  'items-change',
  'items-undo',
  'dossier-create',
  'dossier-import',
  'dossier-publish',
  'dossier-configure',
  'dossier-model',
  'dossier-archive',
  'dossier-unarchive',
  'dossier-delete',
  'dossier-restore',
  'row-decide',
  'row-split',
  'row-assign',
  'coding-ask',
  'coding-withdraw',
  'coding-submit',
  'coding-open',
  'coding-reveal',
  'coding-settle',
  'coding-undo',
  'member-add',
  'member-change',
  'member-invite',
  'member-remove',
  'member-uninvite',
] as const

export type Act = (typeof acts)[number]

/** The words of an action; null for one that nobody gave words to. */
export function actOf(action: string): Act | null {
  return acts.find(act => act === action.replace(':', '-')) ?? null
}

/** What entries are filtered by. */
export const nouns = [
  'claim',
  'article',
  'question',
  'entity',
  'outlet',
  'source',
  'event',
  'decision',
  'row',
  'coding',
  'member',
  'dossier',
] as const
export type Noun = (typeof nouns)[number]

export function toNoun(value: unknown): Noun | undefined {
  return nouns.find(noun => noun === value)
}
