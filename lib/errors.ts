/** What can go wrong by design; everything else is a bug and is shown as `internal`. */
export type ErrorCode =
  | 'invalid'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'signed-out'
  | 'forbidden'
  | 'too-large'
  | 'limited'
  | 'unavailable'
  | 'internal'

const statuses: Readonly<Record<ErrorCode, number>> = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  stale: 409,
  'signed-out': 401,
  forbidden: 403,
  'too-large': 413,
  limited: 429,
  unavailable: 503,
  internal: 500,
}

export const errorCodes = Object.keys(statuses) as readonly ErrorCode[]

export type ErrorData = Readonly<Record<string, unknown>>

/** What a door answers to a page: the code travels, and is put into words where it is shown. */
export type Outcome<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: Failure }

export interface Failure {
  readonly code: ErrorCode
  /** The English detail, for a log or a developer. */
  readonly message?: string
  readonly faults?: readonly string[]
  readonly data?: ErrorData
}

/** RFC 9457, `application/problem+json`. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly faults?: readonly string[]
  readonly data?: ErrorData
}

/**
 * The one error of this project. The code travels; the sentence a reader sees is the message `messageKey`,
 * translated last. `message` is the English detail for the log, the command line and a problem's `detail`.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  /** One line per fault of an input, as `dossier-file.ts` writes them. */
  readonly faults: readonly string[] | undefined
  /** What a door needs to say it well: which field, what stands there now, when to come back. It leaves with the code. */
  readonly data: ErrorData | undefined

  constructor(
    code: ErrorCode,
    message: string,
    options: { faults?: readonly string[]; data?: ErrorData; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.faults = options.faults
    this.data = options.data
  }

  get status(): number {
    return statuses[this.code]
  }

  get messageKey(): `errors.${ErrorCode}` {
    return `errors.${this.code}`
  }

  /** The problem as it leaves over HTTP; `title` is the translated message of `messageKey`. */
  problem(title: string): Problem {
    const hidden = this.code === 'internal'
    return {
      type: `urn:isnad:problem:${this.code}`,
      title,
      status: this.status,
      ...(hidden ? {} : { detail: this.message }),
      ...(this.faults && !hidden ? { faults: this.faults } : {}),
      ...(this.data && !hidden ? { data: this.data } : {}),
    }
  }
}
