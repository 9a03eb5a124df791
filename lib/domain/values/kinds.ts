import { booleanKind } from './boolean'
import { dateKind, sinceKind } from './days'
import { durationKind } from './duration'
import { entitiesKind } from './entities'
import { entityKind } from './entity'
import type { Kind } from './kind'
import { optionsKind } from './options'
import { quantityKind } from './quantity'
import { textKind } from './text'
import type { ValueType } from './value'

/** Every type of value there is; a new one is one file and one line here. */
export const kinds: Readonly<Record<ValueType, Kind>> = {
  boolean: booleanKind,
  category: optionsKind,
  role: optionsKind,
  entity: entityKind,
  entities: entitiesKind,
  quantity: quantityKind,
  duration: durationKind,
  date: dateKind,
  since: sinceKind,
  text: textKind,
}
