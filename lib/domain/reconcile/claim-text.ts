import type { Claim } from '../dossier'
import { stableText } from '../stable-text'

/**
 * What a claim says, as two texts to be hashed. `words`: the value it gives, whether it gives or denies one, and the words it
 * stands on; a change of it is a change of the claim. `setting`: everything else that the comparison reads. Both are stable:
 * the order of keys and whether a default is written out never show in them.
 */
export interface ClaimText {
  readonly words: string
  readonly setting: string
}

/** The texts of a claim, without its id, event and question: those say where it stands, not what it says. */
export function claimText(claim: Claim): ClaimText {
  const { value, stance, polarity, anchors, mood, holder, attribution, level, asOf } = claim
  return {
    words: stableText([value, stance ?? 'asserts', polarity ?? 'affirms', anchors.map(({ exact }) => exact)]),
    setting: stableText([
      mood ?? 'actual',
      holder ?? null,
      (attribution ?? []).map(({ source, verb }) => [source, verb]),
      level ?? 'textual',
      asOf ?? null,
      anchors.map(({ start, end }) => [start, end]),
    ]),
  }
}

/** A digest as a decision keeps it: the hash of the words and the hash of the setting. */
export function joinDigest(words: string, setting: string): string {
  return `${words}.${setting}`
}

/** How a claim differs from what a decision judged: not at all, in its value or quote, or in what surrounds them. */
export type DigestChange = 'none' | 'words' | 'setting'

/** A digest of another make says nothing about parts, so any difference from it counts as one of the words. */
export function digestChange(judged: string, today: string): DigestChange {
  if (judged === today) return 'none'
  const [words] = today.split('.')
  return judged.split('.')[0] === words ? 'setting' : 'words'
}
