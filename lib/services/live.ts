import { readFoundMark } from '@/lib/db/found-origins'
import { isListening, listen } from '@/lib/db/listen'
import { type LiveEntry, lastEntry, readEntriesAfter } from '@/lib/db/live'
import type { Id } from '@/lib/domain/dossier'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { openDossier } from './authorize'
import { blindRows, withoutRows } from './coding-blindness'
import { type Present, present, tellPresence } from './presence'

export type LiveMessage =
  | { readonly type: 'entry'; readonly entry: LiveEntry }
  | { readonly type: 'present'; readonly people: readonly Present[] }
  /** Who may draw on whom was found anew, or could not be: told first, and whenever the mark is another. */
  | { readonly type: 'found'; readonly mark: string }

interface LiveInput {
  readonly dossier: Id
  /** The last entry the reader has; left out: what comes from now on. */
  readonly after?: number | undefined
  /** Where in the dossier the reader is, for others to see. */
  readonly at?: string | undefined
}

/** What happened in a dossier after an entry, for readers that ask from time to time. */
export async function readLive(actor: Actor, { dossier, after }: LiveInput): Promise<LiveEntry[]> {
  const { id } = await openDossier(actor, 'desk:read', dossier)
  return seenBy(actor, id, await readEntriesAfter(id, after ?? (await lastEntry(id))))
}

/** Whoever codes rows blind is told nothing of what others say there. */
async function seenBy(actor: Actor, dossierId: string, entries: readonly LiveEntry[]): Promise<LiveEntry[]> {
  return entries.length === 0 ? [] : withoutRows(entries, dossierId, await blindRows(actor, dossierId))
}

/** In milliseconds: how long the silence of a database that tells is trusted, and of one that cannot. */
const patience = 15_000
const polling = 1_500
/** How often somebody at work says so, and it is asked who they are by now. */
const heartbeat = 15_000

/** How many streams one person may hold open at once. */
const mostStreams = 12
const streams = new Map<string, number>()

/**
 * Everything that happens in a dossier after an entry, as it happens, until the signal ends it or the reader may no longer
 * see the dossier. `renew` says who the reader is by now: roles and sessions may have ended meanwhile.
 */
export async function* followLive(
  renew: () => Promise<Actor>,
  { dossier, after, at }: LiveInput,
  signal: AbortSignal,
): AsyncGenerator<LiveMessage> {
  const actor = await renew()
  const { id } = await openDossier(actor, 'desk:read', dossier)
  const name = actorName(actor)
  if ((streams.get(name) ?? 0) >= mostStreams) throw new AppError('limited', 'too many live streams are open')
  streams.set(name, (streams.get(name) ?? 0) + 1)
  const bell = new Bell(signal)
  const stops = [
    listen('isnad_change', told => (told === id || told === '*') && bell.ring('entry')),
    listen('isnad_people', told => actor.kind === 'user' && told === actor.id && bell.ring('people')),
    present.watch(id, () => bell.ring('present')),
  ]
  const here = tellPresence(id, actor, at)
  try {
    let last = after ?? (await lastEntry(id))
    let told = ''
    let mark: string | undefined
    let renewedAt = Date.now()
    while (!signal.aborted) {
      for (const entry of await seenBy(actor, id, await readEntriesAfter(id, last))) {
        last = entry.entry
        yield { type: 'entry', entry }
      }
      const now = await readFoundMark(id)
      if (now !== mark) {
        mark = now
        yield { type: 'found', mark }
      }
      const people = present.of(id).filter(one => actor.kind !== 'user' || one.id !== actor.id)
      if (JSON.stringify(people) !== told) {
        told = JSON.stringify(people)
        yield { type: 'present', people }
      }
      const rung = await bell.wait(isListening() ? patience : polling)
      if (rung.has('people') || Date.now() - renewedAt > heartbeat) {
        renewedAt = Date.now()
        await openDossier(await renew(), 'desk:read', dossier)
        here.again()
      }
    }
  } catch (error) {
    // A reader who was let go is told nothing more; the stream ends as if it had been closed.
    if (!(error instanceof AppError && (error.code === 'not-found' || error.code === 'forbidden')))
      throw error
  } finally {
    for (const stop of stops) stop()
    here.gone()
    const left = (streams.get(name) ?? 1) - 1
    if (left > 0) streams.set(name, left)
    else streams.delete(name)
  }
}

/** Rung while nobody waits, it is heard at the next wait. */
class Bell {
  #rung = new Set<string>()
  #wake: (() => void) | undefined
  readonly #signal: AbortSignal

  constructor(signal: AbortSignal) {
    this.#signal = signal
    signal.addEventListener('abort', () => this.#wake?.())
  }

  ring(reason: string): void {
    this.#rung.add(reason)
    this.#wake?.()
  }

  async wait(milliseconds: number): Promise<ReadonlySet<string>> {
    if (this.#rung.size === 0 && !this.#signal.aborted) {
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, milliseconds)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      this.#wake = undefined
    }
    const rung = this.#rung
    this.#rung = new Set()
    return rung
  }
}
