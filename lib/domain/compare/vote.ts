import type { Id } from '../dossier'
import { meetSenses, type Sense } from '../values/sense'
import { APART, haveCommonMeet, inOrder, isRevision, pair, type Rules } from './pairing'
import { type Reading, type Standing, written } from './standing'

/** How one article answers one question in one voice: its own, or a holder's (semantics §6, §7). */
export interface Vote {
  readonly article: Id
  readonly holder: Id | null
  /** The claims that count: what the article superseded itself, or left open, is not among them. */
  readonly readings: readonly Reading[]
  /** Votes with equal keys are interchangeable. */
  readonly key: string
  /** `withheld`: two of its claims have no meet. `absent`: it takes no position. */
  readonly state: 'resolved' | 'unresolved' | 'free' | 'withheld' | 'absent'
  /** It holds words that nobody grouped. */
  readonly hasFree: boolean
  /** Several of its claims differ and meet. */
  readonly varies: boolean
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Earlier figures that the same article replaces by a later, smaller one (semantics §6). */
function withoutSuperseded(readings: readonly Reading[], rules: Rules): readonly Reading[] {
  return readings.filter(
    earlier =>
      !readings.some(
        later =>
          later !== earlier && isRevision(earlier, later, rules) && inOrder(earlier, later)?.[0] === earlier,
      ),
  )
}

/** Of one mood, at no stated time, without denials: then a common meet is all that is asked. */
function arePlain(readings: readonly Reading[]): boolean {
  const mood = readings[0]?.standing.mood
  return readings.every(
    ({ standing, sense, hasLeft, pinned }) =>
      standing.mood === mood && standing.asOf === null && sense.denied.length === 0 && !hasLeft && !pinned,
  )
}

/** Whether all can be true together as read. */
export function standTogether(readings: readonly Reading[], rules: Rules): boolean {
  if (arePlain(readings)) {
    let met = readings[0]?.sense ?? null
    for (const { sense } of readings) {
      met = met && meetSenses(met, sense, rules.scheme)
      if (met === null) return false
    }
    return true
  }
  for (const [i, a] of readings.entries())
    for (const b of readings.slice(i + 1)) if (pair(a, b, rules) === null) return false
  return haveCommonMeet(readings, rules)
}

function differ(readings: readonly Reading[], rules: Rules): boolean {
  return readings.some(a => readings.some(b => a.sense.key !== b.sense.key && pair(a, b, rules) !== APART))
}

/** The vote of the claims of one article and one voice; `standings` are those that take a position. */
export function castVote(article: Id, holder: Id | null, standings: readonly Standing[], rules: Rules): Vote {
  const resolved = standings.filter((s): s is Standing & { sense: Sense } => s.sense !== null)
  const hasFree = standings.some(s => s.isFree)
  const base = { article, holder, hasFree }
  const [only] = resolved
  if (resolved.length === 1 && only)
    return { ...base, readings: [written(only)], key: only.key, state: 'resolved', varies: false }
  if (resolved.length === 0) {
    const state = standings.length === 0 ? 'absent' : hasFree ? 'free' : 'unresolved'
    return { ...base, readings: [], key: '', state, varies: false }
  }
  const readings = withoutSuperseded(resolved.map(written), rules)
  if (!standTogether(readings, rules)) return { ...base, readings, key: '', state: 'withheld', varies: false }
  const key = [...new Set(readings.map(r => r.standing.key))].sort(compareText).join(' & ')
  return { ...base, readings, key, state: 'resolved', varies: differ(readings, rules) }
}

/** The one sense that readings of one moment have together, or null where they are of several. */
export function commonSense(readings: readonly Reading[], rules: Rules): Sense | null {
  let met: Sense | null = null
  for (const [i, reading] of readings.entries()) {
    if (readings.slice(0, i).some(other => pair(other, reading, rules) === APART)) return null
    met = met === null ? reading.sense : meetSenses(met, reading.sense, rules.scheme)
    if (met === null) return null
  }
  return met
}
