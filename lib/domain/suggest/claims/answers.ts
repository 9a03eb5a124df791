import type { BooleanValue, ValueType } from '../../values/value'
import type { Answer, Known, Read } from './answer'
import { quantity } from './counts'
import type { Match } from './matching'
import { entities, entity } from './names-read'
import { category, role } from './options'
import { clauseAt, type Passage, termsAt } from './passages'
import type { Query } from './queries'
import type { Term } from './terms'
import { date, duration, since } from './times'

const refusals: readonly Term[] = ['#reject', '#fail']
const refusalReach = 4

/** «رفض الحزب الاعتراف», "failed to pay": what was refused or failed was not done, unless that is what is asked. */
function isRefused(passage: Passage, { own }: Query, at: number): boolean {
  if (own.some(({ terms }) => terms.some(term => refusals.includes(term)))) return false
  for (let before = at - 1; before >= at - refusalReach; before -= 1) {
    if (clauseAt(passage, before) !== clauseAt(passage, at)) return false
    if (termsAt(passage, before).some(term => refusals.includes(term))) return true
  }
  return false
}

/** Yes where it is said, no where one of its words is denied or refused. */
const boolean: Read<BooleanValue> = (passage, query, { at }) => [
  {
    value: {
      type: 'boolean',
      value: !at.some(place => passage.isDenied(place) || isRefused(passage, query, place)),
    },
    from: at[0] as number,
    to: (at.at(-1) as number) + 1,
    sure: 0.9,
  },
]

/** Free text is never suggested: no rule can tell where it ends. */
const text: Read = () => []

const readers: Readonly<Record<ValueType, Read>> = {
  entity,
  entities,
  boolean,
  category,
  role,
  date,
  since,
  duration,
  quantity,
  text,
}

/** The answers that a passage gives to a query where it speaks of it, the surest first. */
export function answersAt(passage: Passage, query: Query, match: Match, known: Known): readonly Answer[] {
  return readers[query.question.type](passage, query, match, known)
}
