import { parentPort } from 'node:worker_threads'
import type { Dossier } from '@/lib/domain/dossier'
import { toldDerivations } from '@/lib/domain/graph/told-evidence'
import { findDerivations } from '@/lib/domain/provenance/derive'

/** What a thread answers: the edges of a dossier, told, as JSON; or that finding them failed. */
export type Answer = { readonly found: string } | { readonly error: string }

/** Finds the edges of one dossier after the other, for as long as the thread is kept. */
export function serve(): void {
  const port = parentPort
  if (!port) throw new Error('this runs in a thread')
  port.on('message', (dossier: Dossier) => port.postMessage(answer(dossier)))
}

function answer(dossier: Dossier): Answer {
  try {
    return { found: JSON.stringify(toldDerivations(findDerivations(dossier), dossier.articles)) }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
