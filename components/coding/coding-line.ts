import type { Id } from '@/lib/domain/dossier'

/** A second coding as the list shows it. */
export interface CodingLine {
  readonly id: string
  readonly event: Id
  readonly question: Id
  readonly article: Id
  readonly coderName: string
  readonly askedBy: string
  readonly askedAt: string
  readonly state: 'open' | 'submitted' | 'revealed'
  readonly isBegun: boolean
  readonly isSameHand: boolean
  readonly isOpened: boolean
  readonly isSettled: boolean
  readonly position: 'same' | 'different' | 'open' | null
}
