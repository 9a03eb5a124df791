import type { CellState } from '@/lib/domain/compare/comparison'
import type { Claim } from '@/lib/domain/dossier'
import type { IconName } from './icon'

/** What a claim does instead of giving a value, in the words and signs of a cell's states. */
export type Sign = Extract<CellState, 'unknown' | 'declined' | 'none' | 'denies'>

/** The sign of a claim; null where it gives a value. To deny that there is none is a denial. */
export function signOf({ stance, polarity }: Pick<Claim, 'stance' | 'polarity'>): Sign | null {
  if (stance === 'unknown' || stance === 'declined') return stance
  if (polarity === 'denies') return 'denies'
  return stance === 'none' ? 'none' : null
}

/** The signs of some claims, each once. */
export function signsOf(claims: readonly Claim[]): readonly Sign[] {
  return [...new Set(claims.map(signOf))].filter(sign => sign !== null)
}

/** How each state of a cell is drawn, wherever it is; no two alike, so that none is told by colour or place alone. */
export const stateIcons: Readonly<Record<CellState, IconName>> = {
  asserts: 'agree',
  denies: 'denies',
  reports: 'reports',
  unknown: 'unknown',
  none: 'nobody',
  declined: 'declined',
  silent: 'silent',
  'not-reviewed': 'unread',
  'not-applicable': 'elsewhere',
  'self-contradicts': 'self',
  'self-varies': 'varies',
}
