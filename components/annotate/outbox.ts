import type { Act } from './desk-data'

/**
 * Acts the server has not answered yet, kept in the browser so that neither a lost connection nor a closed tab loses
 * them. Each tab writes under a name of its own and holds a lock by that name while it lives; what a tab that is gone
 * has left behind is taken over by the next one. Sending an act twice is harmless: the same change again is none.
 */
export interface Outbox {
  keep(acts: readonly Act[]): void
  /** What was left behind, oldest first; this tab owns it from now on. */
  adopt(): Promise<readonly Act[]>
}

interface Kept {
  readonly acts: readonly Act[]
}

const tab = typeof window === 'undefined' ? '' : crypto.getRandomValues(new Uint32Array(2)).join('-')

export function openOutbox(user: string, dossier: string): Outbox {
  const start = `isnad-outbox/${user}/${dossier}/`
  const own = start + tab
  void hold(own)
  return {
    keep(acts) {
      try {
        if (acts.length === 0) localStorage.removeItem(own)
        else localStorage.setItem(own, JSON.stringify({ acts } satisfies Kept))
      } catch {
        // Storage may be refused or full: the acts then live as long as the page.
      }
    },
    async adopt() {
      const names = stored(start)
      const left = await Promise.all(names.map(async name => ((await isHeld(name, own)) ? [] : take(name))))
      return left.flat()
    },
  }
}

function stored(start: string): string[] {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(start))
  } catch {
    return []
  }
}

function take(name: string): readonly Act[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    localStorage.removeItem(name)
    return isKept(kept) ? kept.acts : []
  } catch {
    return []
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('acts' in value) || !Array.isArray(value.acts))
    return false
  return value.acts.every(act => typeof act?.id === 'string' && Array.isArray(act.changes))
}

const held = new Set<string>()

/** Held until the page goes; browsers without locks (an address without TLS) take everything over, which is harmless. */
async function hold(name: string): Promise<void> {
  if (held.has(name) || !navigator.locks) return
  held.add(name)
  await navigator.locks.request(name, () => new Promise<never>(() => undefined))
}

async function isHeld(name: string, own: string): Promise<boolean> {
  if (name === own || !navigator.locks) return false
  return navigator.locks.request(name, { ifAvailable: true }, lock => lock === null)
}
