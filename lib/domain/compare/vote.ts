import type { Id } from '../dossier'
import { canAllHold, meetAll, type Sense } from '../values/sense'
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
  /** `withheld`: two of its claims have no meet. */
  readonly state: 'resolved' | 'unresolved' | 'free' | 'withheld'
  /** It holds words that nobody grouped. */
  readonly hasFree: boolean
  /** Several of its claims differ and meet. */
  readonly varies: boolean
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

/** Of one mood and at no stated time: then all of them are compared, and a common meet is all that is asked. */
function areOfOneMoment(readings: readonly Reading[]): boolean {
  const mood = readings[0]?.standing.mood
  return readings.every(
    ({ standing, hasLeft, pinned }) =>
      standing.mood === mood && standing.asOf === null && !hasLeft && !pinned,
  )
}

/** Whether all can be true together as read. */
export function standTogether(readings: readonly Reading[], rules: Rules): boolean {
  if (areOfOneMoment(readings)) {
    const [first, ...others] = readings.map(reading => reading.sense)
    return first === undefined || canAllHold([first, ...others], rules.scheme)
  }
  for (const [i, a] of readings.entries())
    for (const b of readings.slice(i + 1)) if (pair(a, b, rules) === null) return false
  return haveCommonMeet(readings, rules)
}

function differ(readings: readonly Reading[], rules: Rules): boolean {
  return readings.some(a => readings.some(b => a.sense.key !== b.sense.key && pair(a, b, rules) !== APART))
}

/** The vote of the claims of one article and one voice; `standings`, one at least, take a position. */
export function castVote(article: Id, holder: Id | null, standings: readonly Standing[], rules: Rules): Vote {
  const [only] = standings
  if (standings.length === 1 && only?.sense) {
    const readings = [written(only as Standing & { sense: Sense })]
    return { article, holder, hasFree: false, readings, key: only.key, state: 'resolved', varies: false }
  }
  const resolved = standings.filter((s): s is Standing & { sense: Sense } => s.sense !== null)
  const hasFree = standings.some(s => s.isFree)
  const base = { article, holder, hasFree }
  if (resolved.length === 0) {
    return { ...base, readings: [], key: '', state: hasFree ? 'free' : 'unresolved', varies: false }
  }
  const readings = withoutSuperseded(resolved.map(written), rules)
  if (!standTogether(readings, rules)) return { ...base, readings, key: '', state: 'withheld', varies: false }
  const key = [...new Set(readings.map(r => r.standing.key))].sort().join(' & ')
  return { ...base, readings, key, state: 'resolved', varies: differ(readings, rules) }
}

/** The one sense that readings of one moment have together, or null where they are of several. */
export function commonSense(readings: readonly Reading[], rules: Rules): Sense | null {
  const isApart = (a: Reading, i: number) => readings.slice(0, i).some(b => pair(b, a, rules) === APART)
  if (!areOfOneMoment(readings) && readings.some(isApart)) return null
  const [first, ...others] = readings.map(reading => reading.sense)
  return first === undefined ? null : meetAll([first, ...others], rules.scheme)
}

/** What readings say at each moment they speak of, as a text that is the same only where all of it is. */
export function timelineKey(readings: readonly Reading[], rules: Rules): string {
  const moments = new Map<string, Reading[]>()
  for (const reading of readings) {
    const { mood, claim, published } = reading.standing
    const name = `${mood} ${claim.asOf ?? ''} ${reading.pinned ? published : ''}`
    moments.set(name, [...(moments.get(name) ?? []), reading])
  }
  const sayings = [...moments].map(([name, of]) => `${name}: ${commonSense(of, rules)?.key}`)
  return sayings.sort().join(' & ')
}
