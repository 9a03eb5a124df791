import type { Names } from './dossier'

/**
 * A sentence as data: which message, and what goes into it. `lib/i18n/render.ts` turns it into Arabic or English
 * (ADR 001). Numbers and days stay numbers here, so that digits, plurals and calendars are the renderer's.
 */
export interface Message {
  readonly key: string
  readonly args: Readonly<Record<string, Arg>>
}

/** Whole days since 1970-01-01 (UTC), both ends inclusive; null is unbounded. */
export type DayRange = readonly [number | null, number | null]

export type Arg =
  | string
  | number
  | Message
  | { readonly names: Names }
  | { readonly days: DayRange }
  /** A date as its author wrote it, to be shown at its own precision. */
  | { readonly edtf: string }
  | { readonly list: readonly Arg[]; readonly join: 'and' | 'or' }
