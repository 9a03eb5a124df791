import { addressKey } from './same-address'
import { likeness, sentencesIn, type TextSignature } from './signature'

/** What is known of an article for finding its copies. */
export interface CopyOf {
  readonly id: string
  readonly url: string | null
  /** Any hash of the whole text; equal ones are one text. */
  readonly hash: string
  readonly signature: TextSignature | null
}

/** An article that another looks like. */
export interface Copy {
  readonly id: string
  /** `same-address` may have a newer text; `near-copy` has sentences of the other word for word. */
  readonly kind: 'same-text' | 'same-address' | 'near-copy'
  /** Sentences of the new text that the other has too: `same` of `of`. */
  readonly same: number
  readonly of: number
  /** The part of their wording that both have, 0 to 1, estimated. */
  readonly likeness: number
}

/** Two reports of one event share a quotation or two; more, and one has copied the other or both a third. */
const fewestSentences = 3
const share = 0.25
/** A rewrite may leave no sentence whole and still keep the wording. */
const alike = 0.35

const order: readonly Copy['kind'][] = ['same-text', 'same-address', 'near-copy']

function compared(one: CopyOf, other: CopyOf): Copy | null {
  const { id } = other
  const both = one.signature && other.signature
  const { same, of } = both ? sentencesIn(one.signature, other.signature) : { same: 0, of: 0 }
  const wording = both ? likeness(one.signature, other.signature) : 0
  if (one.hash === other.hash) return { id, kind: 'same-text', same: of, of, likeness: 1 }
  const address = one.url === null ? null : addressKey(one.url)
  if (address !== null && other.url !== null && addressKey(other.url) === address)
    return { id, kind: 'same-address', same, of, likeness: wording }
  const isNear = wording >= alike || (same >= fewestSentences && same >= share * of)
  return isNear ? { id, kind: 'near-copy', same, of, likeness: wording } : null
}

/** The articles that this one repeats, the closest first. A thousand others take a few milliseconds. */
export function copiesOf(one: CopyOf, others: readonly CopyOf[]): Copy[] {
  return others
    .map(other => compared(one, other))
    .filter(copy => copy !== null)
    .sort(
      (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.same - a.same || b.likeness - a.likeness,
    )
}
