import { setTimeout as sleep } from 'node:timers/promises'
import type { Question } from './ask-once'
import type { Meter, ModelFault, Usage } from './fault'
import type { ModelSettings } from './settings'
import { mostOutput, mostTokens } from './tokens'

/** How long to wait before asking again, in milliseconds. */
export interface Pace {
  /** Before the second try; twice that before the third. */
  readonly first: number
  /** Who asks to be left alone for longer than this is. */
  readonly longest: number
}

const usualPace: Pace = { first: 1_000, longest: 30_000 }
const tries = 3

export interface Asking {
  readonly meter: Meter
  readonly stop: AbortSignal
  readonly pace?: Pace | undefined
}

export type Answered =
  | { readonly answer: unknown; readonly fault?: undefined }
  | { readonly fault: ModelFault; readonly answer?: undefined }

/** Tokens that frame a request beside its words: roles, separators, the name of the schema. */
const aroundWords = 200

/**
 * Asks until there is an answer, or no sense in asking on: again after 429, 5xx and broken connections, once more after a
 * time-out, never after an answer. Every try is paid for by itself.
 */
export async function ask(
  settings: ModelSettings,
  question: Question,
  { meter, stop, pace = usualPace }: Asking,
): Promise<Answered> {
  const most: Usage = {
    input: mostTokens(question.system + question.prompt + JSON.stringify(question.schema)) + aroundWords,
    output: mostOutput,
    isAssumed: true,
  }
  // The library is large, and most servers never ask.
  const { askOnce } = await import('./ask-once')
  for (let attempt = 1; ; attempt += 1) {
    if (stop.aborted) return { fault: { code: 'stopped' } }
    if (!(await meter.reserve(most))) return { fault: { code: 'budget' } }
    const asked = await askOnce(settings, question, stop)
    await meter.settle(most, asked.used)
    if (!asked.fault) return readable(asked.text)
    const wait = waitAfter(asked.fault, attempt, pace)
    if (wait === null) return { fault: asked.fault }
    await sleep(wait, undefined, { signal: stop }).catch(() => {})
  }
}

/** Null: no sense in asking again. */
function waitAfter({ code, seconds }: ModelFault, attempt: number, { first, longest }: Pace): number | null {
  const most = code === 'timeout' ? 2 : tries
  if (attempt >= most || !(code === 'limited' || code === 'down' || code === 'timeout')) return null
  const wait = seconds === undefined ? first * 2 ** (attempt - 1) * (0.5 + Math.random() / 2) : seconds * 1000
  return wait > longest ? null : wait
}

/** Some models set their JSON in a fence, whatever they were asked. */
function readable(text: string): Answered {
  const plain = text.trim().replace(/^```(?:json)?\s*\n([\s\S]*)\n\s*```$/, '$1')
  try {
    return { answer: JSON.parse(plain) }
  } catch {
    return { fault: { code: 'unreadable' } }
  }
}
