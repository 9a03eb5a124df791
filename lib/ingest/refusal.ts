/** Why something from outside could not become a text: one word the interface has a sentence for. */
export type RefusalCode =
  // addresses
  | 'not-an-address'
  | 'scheme'
  | 'port'
  | 'userinfo'
  | 'not-public'
  | 'unknown-host'
  | 'no-answer'
  | 'certificate'
  | 'too-slow'
  | 'redirects'
  | 'status'
  | 'too-many-requests'
  // what came
  | 'too-large'
  | 'media-type'
  | 'encoding'
  | 'empty'
  | 'no-article'
  | 'too-hard'
  | 'damaged'
  | 'archive'
  | 'not-a-feed'
  | 'not-a-table'
  | 'missing-column'
  | 'not-a-row'
  | 'not-json'
  | 'not-a-date'
  | 'not-a-language'
  | 'too-many'
  // of an article as a whole
  | 'no-outlet'
  | 'no-follower'

/** Refused on purpose. `detail` is data for the sentence (a status, a media type, a name), never a sentence. */
export interface Refusal {
  readonly refused: RefusalCode
  readonly detail: string | null
}

export function refuse(refused: RefusalCode, detail: string | number | null = null): Refusal {
  return { refused, detail: detail === null ? null : String(detail) }
}

export function isRefusal(result: object): result is Refusal {
  return 'refused' in result
}
