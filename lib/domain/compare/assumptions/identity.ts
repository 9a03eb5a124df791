import type { Id } from '../../dossier'
import type { DayRange } from '../../message'
import { daysKey } from '../../values/days'
import type { EntitySet } from '../../values/entities'
import { type Proposal, type Propose, type ProposeToward, reread } from './proposal'

/** A date that is another event's date: the claim was filed under the wrong one (semantics §5, `other-event`). */
export const proposeOtherEvent: Propose = (a, { context, event }) => {
  if (a.standing.claim.value.type !== 'date') return []
  const days = a.sense.affirmed as DayRange
  return context.dossier.events
    .filter(other => other.id !== event)
    .filter(other => {
      const its = context.eventDays(other.id)
      return its !== null && daysKey(its) === daysKey(days)
    })
    .map(({ id }): Proposal => {
      const reading = { ...a, hasLeft: true, assumption: { kind: 'other-event', to: id } } as const
      return { kind: 'other-event', to: id, bounds: days, reading, isMutual: false }
    })
}

function withMembersAs(a: EntitySet, b: EntitySet, soundAlike: (x: Id, y: Id) => boolean) {
  const missing = b.members.filter(id => !a.members.includes(id))
  const renamed = new Map<Id, Id>()
  for (const id of a.members.filter(x => !b.members.includes(x))) {
    const same = missing.find(other => soundAlike(id, other))
    if (same !== undefined) renamed.set(id, same)
  }
  const members = [...new Set(a.members.map(id => renamed.get(id) ?? id))].sort()
  return { to: [...new Set(renamed.values())].sort().join(' '), set: { members, closed: a.closed } }
}

/** Two entities whose names are one but for their spelling are one (semantics §5, `spelling`). */
export const proposeSpelling: ProposeToward = (a, b, { context }) => {
  const { type } = a.standing.claim.value
  if (type === 'entity') {
    const [from, to] = [a.sense.affirmed, b.sense.affirmed]
    if (typeof from !== 'string' || typeof to !== 'string' || !context.soundAlike(from, to)) return []
    return [reread(a, 'spelling', to, { denotation: to, bounds: null, isMutual: true })]
  }
  if (type !== 'entities') return []
  const { to, set } = withMembersAs(
    a.sense.affirmed as EntitySet,
    b.sense.affirmed as EntitySet,
    context.soundAlike,
  )
  return to === '' ? [] : [reread(a, 'spelling', to, { denotation: set, bounds: null, isMutual: true })]
}
