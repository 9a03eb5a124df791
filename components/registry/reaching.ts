import type { Outcome } from '@/lib/errors'

/** A lost connection is an outcome like others: nothing was done, and it may be tried again. */
export async function reaching<T>(act: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await act()
  } catch {
    return { ok: false, error: { code: 'unavailable' } }
  }
}
