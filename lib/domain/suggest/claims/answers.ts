import type { BooleanValue, ValueType } from '../../values/value'
import type { Answer, Known, Read } from './answer'
import { quantity } from './counts'
import type { Match } from './matching'
import { entities, entity } from './names-read'
import { category, role } from './options'
import type { Passage } from './passages'
import type { Query } from './queries'
import { date, duration, since } from './times'

/** Yes where it is said, no where one of its words is denied. */
const boolean: Read<BooleanValue> = (passage, _query, { at }) => [
  {
    value: { type: 'boolean', value: !at.some(passage.isDenied) },
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
