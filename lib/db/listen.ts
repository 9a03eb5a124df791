import pg from 'pg'
import { log } from '@/lib/log'
import { database } from './client'

/** What the database tells: a dossier changed, a person's rights did, somebody is at work. */
export type Channel = 'isnad_change' | 'isnad_people' | 'isnad_presence'

type Listener = (payload: string) => void

const channels: readonly Channel[] = ['isnad_change', 'isnad_people', 'isnad_presence']

/**
 * One connection of this process that listens. While it is away, what was told is lost: those who listen ask by themselves
 * every second or two (`lib/services/live.ts`), so nothing stays unseen behind a pooler or through a restart.
 */
class Ear {
  readonly #listeners = new Map<Channel, Set<Listener>>(channels.map(channel => [channel, new Set()]))
  readonly #url: string
  #client: pg.Client | undefined
  #retry: ReturnType<typeof setTimeout> | undefined
  /** Attempts that failed since it was last up. */
  #failures = 0
  isUp = false

  constructor(url: string) {
    this.#url = url
  }

  on(channel: Channel, listener: Listener): () => void {
    this.#listeners.get(channel)?.add(listener)
    if (!this.#client) this.#open()
    return () => {
      this.#listeners.get(channel)?.delete(listener)
      if ([...this.#listeners.values()].every(set => set.size === 0)) this.#close()
    }
  }

  #open(): void {
    clearTimeout(this.#retry)
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'isnad listen',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    })
    this.#client = client
    const again = (error?: unknown) => {
      if (this.#client !== client) return
      this.#client = undefined
      this.isUp = false
      if (error && this.#failures === 0) log.warn({ err: error }, 'the database tells no changes for now')
      client.end().catch(() => {})
      this.#retry = setTimeout(() => this.#open(), Math.min(500 * 2 ** this.#failures, 10_000))
      this.#failures += 1
      this.#retry.unref()
    }
    client.on('error', again)
    client.on('end', () => again())
    client.on('notification', ({ channel, payload = '' }) => {
      for (const listener of this.#listeners.get(channel as Channel) ?? []) listener(payload)
    })
    client
      .connect()
      .then(() => client.query(channels.map(channel => `LISTEN ${channel}`).join('; ')))
      .then(() => {
        this.isUp = this.#client === client
        this.#failures = 0
        // What was told meanwhile is lost, so everybody looks.
        for (const listener of this.#listeners.get('isnad_change') ?? []) listener('*')
      })
      .catch(again)
  }

  #close(): void {
    clearTimeout(this.#retry)
    const client = this.#client
    this.#client = undefined
    this.isUp = false
    client?.end().catch(() => {})
  }
}

/** Next loads a module more than once in one process; the ear belongs to the process. */
const holder = globalThis as typeof globalThis & { isnadEar?: Map<string, Ear> }

/** Whether what is told is heard just now. */
export function isListening(): boolean {
  return holder.isnadEar?.get(database().url)?.isUp ?? false
}

/** Calls back for everything told on a channel, until the function it returns is called; `*` on a channel: something may have been missed. */
export function listen(channel: Channel, listener: Listener): () => void {
  const { url } = database()
  holder.isnadEar ??= new Map()
  const ear = holder.isnadEar.get(url) ?? new Ear(url)
  holder.isnadEar.set(url, ear)
  return ear.on(channel, listener)
}
