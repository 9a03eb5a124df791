/** Why a model could not be read; the codes are put into words where they are shown. */
export type FaultCode =
  /** The address says that it was asked too often. */
  | 'limited'
  /** It cannot be reached, or failed. */
  | 'down'
  | 'timeout'
  /** It does not know our key, or does not let it do this. */
  | 'key'
  /** It does not take the request: no such model, a text too long, a setting that it does not know. */
  | 'refused'
  /** What it answered is not what was asked for. */
  | 'unreadable'
  /** The dossier has spent what it may. */
  | 'budget'
  /** The process was asked to end. */
  | 'stopped'

/** Never the words of the other side: they may repeat our key, or the article. */
export interface ModelFault {
  readonly code: FaultCode
  /** The HTTP status, where it was one. */
  readonly status?: number
  /** When it may be asked again, in seconds, where it said so. */
  readonly seconds?: number
}

/** Tokens of one answer. `isAssumed`: the other side did not say, so it is as much as may have been. */
export interface Usage {
  readonly input: number
  readonly output: number
  readonly isAssumed: boolean
}

export const noUsage: Usage = { input: 0, output: 0, isAssumed: false }

/** Who pays. Before each request the most that it can use is reserved; afterwards what it did use takes its place. */
export interface Meter {
  /** False where the budget does not allow it. */
  reserve(most: Usage): Promise<boolean>
  settle(most: Usage, used: Usage): Promise<void>
}
