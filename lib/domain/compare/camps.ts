import type { Ballot } from './ballots'
import { maximalCliques, maximalHolding } from './cliques'
import type { CampValue, TimelineValue } from './comparison'
import type { Context } from './context'
import { pair, type Rules } from './pairing'
import { saidValue } from './said'
import type { Reading } from './standing'
import { commonSense, standTogether } from './vote'

/**
 * Camps: maximal sets of votes that can all be true together, so a vote may stand in several (semantics §7). Unresolved
 * votes stand in none.
 */
export function campsOf(ballots: readonly Ballot[], rules: Rules): readonly (readonly Ballot[])[] {
  if (ballots.length === 0) return []
  if (
    standTogether(
      ballots.flatMap(b => b.readings),
      rules,
    )
  )
    return [ballots]
  const readings = (set: readonly number[]) => set.flatMap(i => (ballots[i] as Ballot).readings)
  const fit = (i: number, j: number) => {
    const [a, b] = [readings([i]), readings([j])]
    return a.every(x => b.every(y => pair(x, y, rules) !== null))
  }
  const cliques = maximalCliques(ballots.length, fit)
  return maximalHolding(cliques, set => standTogether(readings(set), rules)).map(set =>
    set.map(i => ballots[i] as Ballot),
  )
}

/** Readings that are compared with one another: those of one mood and one time. */
interface Moment {
  readonly asOf: string | null
  readonly mood: TimelineValue['timeline'][number]['mood']
  readonly readings: readonly Reading[]
}

/** The day a figure holds for: by its words, or re-read as of its publication. */
function asOfText({ standing, assumption }: Reading, context: Context): string | null {
  const { claim } = standing
  const isPublished = assumption?.kind === 'as-of' && assumption.to === 'publication'
  return claim.asOf ?? (isPublished ? context.articles.get(claim.article)?.published : null) ?? null
}

function byMoment(readings: readonly Reading[], context: Context): readonly Moment[] {
  const moments = new Map<string, Moment>()
  for (const reading of readings) {
    const { mood } = reading.standing
    const asOf = asOfText(reading, context)
    const key = `${asOf ?? ''} ${mood}`
    moments.set(key, { asOf, mood, readings: [...(moments.get(key)?.readings ?? []), reading] })
  }
  return [...moments.keys()].sort().map(key => moments.get(key) as Moment)
}

/**
 * What a camp holds, as the comparison file says it: one value, or one a moment (interchange §2). `distinct` are its
 * readings, alike ones once; `all` its readings, where a claim that says just that is sought.
 */
export function campValue(
  distinct: readonly Reading[],
  all: readonly Reading[],
  context: Context,
  rules: Rules,
): CampValue {
  const common = commonSense(distinct, rules)
  if (common) return saidValue(common, all)
  const type = (distinct[0] as Reading).standing.claim.value.type
  const timeline = byMoment(distinct, context).map(({ asOf, mood, readings: of }) => {
    const sense = commonSense(of, rules)
    return { asOf, mood, value: sense && saidValue(sense, of) }
  })
  return { type, timeline }
}
