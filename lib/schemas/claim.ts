import { z } from 'zod'
import { value } from './value'
import { edtf, id, offset, text, words } from './words'

const stance = z.enum(['asserts', 'unknown', 'declined', 'none'])
const polarity = z.enum(['affirms', 'denies'])
export const mood = z.enum(['actual', 'planned', 'possible', 'conditional'])
const level = z.enum(['textual', 'interpreted', 'inferred'])
const claimStatus = z.enum(['suggested', 'confirmed', 'rejected'])
const verb = z.enum(['says', 'alleges', 'denies', 'quotes', 'reports'])

/** `exact` is held against the text itself, so it needs no check of its own. */
export const anchor = z.strictObject({ start: offset, end: offset, exact: z.string() })
export const attributionLink = z.strictObject({ source: id, verb })

export const claim = z.strictObject({
  id,
  article: id,
  event: id,
  question: id,
  value,
  stance: stance.optional(),
  polarity: polarity.optional(),
  mood: mood.optional(),
  holder: id.nullish(),
  level: level.optional(),
  asOf: edtf.nullish(),
  attribution: z.array(attributionLink).optional(),
  anchors: z.array(anchor).min(1, 'holds no anchor; a claim needs at least one'),
  status: claimStatus.optional(),
  note: text.nullish(),
})

export const assumptionKind = z.enum([
  'anchor',
  'other-event',
  'as-of',
  'calendar',
  'rounding',
  'digit',
  'spelling',
])

export const assumption = z.strictObject({ kind: assumptionKind, to: words.nullish() })
