import { listen } from '@/lib/db/listen'
import { notify } from '@/lib/db/notify'
import type { Actor } from '@/lib/domain/permissions'

/** Somebody who has a dossier open at the desk, and where in it. */
export interface Present {
  readonly id: string
  readonly name: string
  readonly at: string | null
}

interface Told extends Present {
  readonly dossier: string
  readonly state: 'here' | 'gone'
}

/** In milliseconds: who said nothing for this long is gone. They say so every fifteen seconds. */
const patience = 40_000

/** Who is at work where, as the processes tell each other through the database. Nothing of it is stored. */
class Presence {
  readonly #seen = new Map<string, Map<string, Present & { readonly until: number }>>()
  readonly #watchers = new Map<string, Set<() => void>>()
  #stop: (() => void) | undefined

  of(dossier: string, now = Date.now()): readonly Present[] {
    const people = [...(this.#seen.get(dossier)?.values() ?? [])].filter(one => one.until > now)
    return people.map(({ id, name, at }) => ({ id, name, at })).sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  watch(dossier: string, changed: () => void): () => void {
    this.#stop ??= listen('isnad_presence', payload => this.#hear(payload))
    const watchers = this.#watchers.get(dossier) ?? new Set()
    this.#watchers.set(dossier, watchers.add(changed))
    return () => {
      watchers.delete(changed)
      if (watchers.size === 0) {
        this.#watchers.delete(dossier)
        this.#seen.delete(dossier)
      }
      if (this.#watchers.size === 0) {
        this.#stop?.()
        this.#stop = undefined
      }
    }
  }

  #hear(payload: string): void {
    const told = JSON.parse(payload) as Told
    if (!this.#watchers.has(told.dossier)) return
    const people = this.#seen.get(told.dossier) ?? new Map()
    this.#seen.set(told.dossier, people)
    if (told.state === 'gone') people.delete(told.id)
    else people.set(told.id, { id: told.id, name: told.name, at: told.at, until: Date.now() + patience })
    for (const changed of this.#watchers.get(told.dossier) ?? []) changed()
  }
}

const holder = globalThis as typeof globalThis & { isnadPresence?: Presence }

/** Next loads a module more than once in one process; who is present belongs to the process. */
holder.isnadPresence ??= new Presence()
export const present: Presence = holder.isnadPresence

const longestPlace = 200

/** Says that somebody is at work, again as often as asked, and that they went. */
export function tellPresence(dossier: string, actor: Actor, at?: string): { again(): void; gone(): void } {
  if (actor.kind !== 'user') return { again: () => {}, gone: () => {} }
  const tell = (state: Told['state']) => {
    const told: Told = {
      dossier,
      id: actor.id,
      name: actor.name.slice(0, longestPlace),
      at: at?.slice(0, longestPlace) ?? null,
      state,
    }
    // Presence is a courtesy: where it cannot be told, nothing is lost.
    notify('isnad_presence', JSON.stringify(told)).catch(() => {})
  }
  tell('here')
  return { again: () => tell('here'), gone: () => tell('gone') }
}
