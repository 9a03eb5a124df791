import type { Id } from '@/lib/domain/dossier'

const MOST = 8
const nameOf = (dossier: Id) => `isnad-recent-questions/${dossier}`

/** The questions this browser last coded in a dossier, the latest first. */
export function recentQuestions(dossier: Id): readonly Id[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(nameOf(dossier)) ?? '[]')
    return Array.isArray(found) ? found.filter(id => typeof id === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

/** Browsers may refuse storage; the order of the dossier then stays. */
export function rememberQuestion(dossier: Id, question: Id): void {
  try {
    const others = recentQuestions(dossier).filter(id => id !== question)
    localStorage.setItem(nameOf(dossier), JSON.stringify([question, ...others].slice(0, MOST)))
  } catch {
    return
  }
}
