import type { AssumptionKind, ClaimStatus, Id, Mood, Polarity, Stance } from '../dossier'
import type { RootBasis } from '../provenance/roots'
import type { CellState, Verdict } from './comparison'
import type { Vote } from './vote'

/**
 * Why a claim counts towards its row, or does not. It counts where it stands in a camp: `in-camp`, or `own-words`, a camp of
 * words that nobody grouped. `suggested`, `rejected`: no person stands behind it. `unknown`, `declined`: it takes no position
 * (semantics §4). `left-row`: an accepted assumption gives it to another event. `ungrouped-words`: free words beside an answer
 * of the same article that is judged. `missing-fact`: it cannot be read as it stands. `superseded`: the article itself revises
 * the figure (§6). `self-contradicts`: the article's vote is withheld. `apart`: as re-read, the article's claims meet no more.
 */
export type ClaimReason =
  | 'in-camp'
  | 'own-words'
  | 'suggested'
  | 'rejected'
  | 'unknown'
  | 'declined'
  | 'left-row'
  | 'ungrouped-words'
  | 'missing-fact'
  | 'superseded'
  | 'self-contradicts'
  | 'apart'

/** Why a cell counts or not: that of its claims, or why it has none. */
export type CellReason = ClaimReason | 'silent' | 'not-reviewed' | 'not-applicable'

export interface ClaimDiagnosis<S> {
  readonly claim: Id
  readonly status: ClaimStatus
  /** Whose view it is; null: the article's own voice. Cells and camps are made per holder. */
  readonly holder: Id | null
  readonly stance: Stance
  readonly polarity: Polarity
  readonly mood: Mood
  readonly asOf: string | null
  readonly counted: boolean
  readonly because: ClaimReason
  readonly reason: S
  /** The camps it stands in, numbered from 1 in the order of the row; several: it fits all of them. */
  readonly camps: readonly number[]
  readonly roots: { readonly ids: readonly Id[]; readonly because: RootBasis; readonly at: Id | null }
  /** The confirmed claims of the row with which it is not compared: other mood, other time, free words (semantics §4). */
  readonly incomparableWith: readonly Id[]
  /** The assumptions that would re-read it, whatever became of them. */
  readonly assumptions: readonly {
    readonly kind: AssumptionKind
    readonly to: string | null
    readonly status: 'proposed' | 'accepted' | 'rejected'
  }[]
  /** The decisions that bear on it: on its assumptions, on its row where they judged it, on the base of its article. */
  readonly decisions: readonly Id[]
}

/** How one voice of an article is counted. */
export interface VoiceDiagnosis {
  readonly holder: Id | null
  readonly vote: Vote['state']
  /** What the claims of this holder come to, over all articles. */
  readonly verdict: Verdict
}

/** One article on one row: whether it counts, why, and each of its claims there. */
export interface Position<S> {
  readonly event: Id
  readonly question: Id
  /** Null where no claim on the row is confirmed, so that there is no row. */
  readonly verdict: Verdict | null
  readonly article: Id
  readonly state: CellState
  readonly counted: boolean
  readonly because: CellReason
  readonly reason: S
  readonly voices: readonly VoiceDiagnosis[]
  /** By id. */
  readonly claims: readonly ClaimDiagnosis<S>[]
}
