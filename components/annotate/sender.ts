import type { Change, Changed } from '@/lib/domain/item'
import type { Act } from './desk-data'

export interface Refusal {
  readonly code: string
  readonly message?: string | undefined
  /** One line a fault, each with the item and field it names. */
  readonly faults?: readonly string[] | undefined
  readonly data?: unknown
}

/** The action behind every act: the changes of one act, written together or not at all. */
export type WriteItems = (input: {
  readonly dossier: string
  readonly changes: readonly Change[]
}) => Promise<
  | { readonly ok: true; readonly data: { readonly entry: number; readonly items: readonly Changed[] } }
  | { readonly ok: false; readonly error: Refusal }
>

export interface SenderEvents {
  next(): Act | undefined
  saved(act: Act, answer: { readonly entry: number; readonly items: readonly Changed[] }): void
  refused(act: Act, refusal: Refusal): void
  /** `code`: what the server said, where it said anything. */
  unreachable(act: Act, code: string | null): void
}

/** What may be over in a moment, or once somebody has signed in again; everything else the server says is its answer. */
const passing: readonly string[] = ['unavailable', 'limited', 'signed-out']
const waits = [1000, 2000, 4000, 8000, 15_000]

/** Sends one act after another in their order, and again and again while the server cannot be reached. */
export function openSender(dossier: string, write: WriteItems, events: SenderEvents) {
  let isSending = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function send(): Promise<void> {
    clearTimeout(timer)
    if (isSending) return
    isSending = true
    for (let act = events.next(); act; act = events.next()) {
      if (!(await sendOne(act))) break
    }
    isSending = false
  }

  async function sendOne(act: Act): Promise<boolean> {
    const answer = await write({ dossier, changes: act.changes }).catch(() => null)
    if (answer === null || (!answer.ok && passing.includes(answer.error.code))) {
      events.unreachable(act, answer === null ? null : answer.error.code)
      timer = setTimeout(send, waits[Math.min(failures, waits.length - 1)])
      failures += 1
      return false
    }
    failures = 0
    if (answer.ok) events.saved(act, answer.data)
    else events.refused(act, answer.error)
    return true
  }

  return { send, stop: () => clearTimeout(timer) }
}
