import { z } from 'zod'
import type { Anchor } from '@/lib/domain/dossier'
import { type ClaimFields, emptyValue } from './fields'

/** A form as it was left: what its fields hold, the revision of the claim it began with, and when (milliseconds since 1970). */
export interface Draft {
  readonly fields: ClaimFields
  /** 0 for a claim that is new. */
  readonly seen: number
  readonly at: number
}

/** The forms of one article that nobody saved yet, each under its claim's key, and which of them is open. */
export interface DraftBook {
  readonly open: string | null
  readonly forms: Readonly<Record<string, Draft>>
}

export const emptyBook: DraftBook = { open: null, forms: {} }

const text = z.string()
const value = z.object({
  truth: z.enum(['', 'yes', 'no']),
  option: text,
  entity: text,
  members: z.array(text),
  closed: z.boolean(),
  shape: z.enum(['amount', 'range']),
  amount: text,
  min: text,
  max: text,
  qualifier: text,
  timeUnit: text,
  by: z.enum(['count', 'date', 'event']),
  noneSince: z.boolean(),
  countFrom: z.enum(['event', 'publication', 'unstated']),
  event: text,
  dated: z.enum(['date', 'phrase']),
  edtf: text,
  phrase: text,
  text,
  group: text,
})
const fields = z.object({
  question: text,
  event: text,
  value,
  stance: z.enum(['asserts', 'unknown', 'declined', 'none']),
  polarity: z.enum(['affirms', 'denies']),
  mood: z.enum(['actual', 'planned', 'possible', 'conditional']),
  level: z.enum(['textual', 'interpreted', 'inferred']),
  holder: text,
  attribution: z.array(
    z.object({ source: text, verb: z.enum(['says', 'alleges', 'denies', 'quotes', 'reports']) }),
  ),
  asOf: text,
  note: text,
  anchors: z.array(z.object({ start: z.number(), end: z.number(), exact: text })),
  keepsValue: z.boolean(),
})
const book = z.object({
  open: text.nullable(),
  forms: z.record(text, z.object({ fields, seen: z.number(), at: z.number() })),
})

/** What a store gave back as a book; an empty one where it is none, or of another make. */
export function readBook(stored: unknown): DraftBook {
  const found = book.safeParse(stored)
  if (!found.success) return emptyBook
  const forms = Object.entries(found.data.forms).map(([name, draft]) => [
    name,
    // The few lists of words that are not held to their values here are, when the form is saved.
    { ...draft, fields: { ...draft.fields, value: { ...emptyValue, ...draft.fields.value } } as ClaimFields },
  ])
  return { open: found.data.open, forms: Object.fromEntries(forms) }
}

const newest = ({ forms }: DraftBook) => Math.max(0, ...Object.values(forms).map(({ at }) => at))

/** Two copies of one book as one: of each form the later, and open what the later book had open. */
export function joined(a: DraftBook, b: DraftBook): DraftBook {
  const forms: Record<string, Draft> = { ...a.forms }
  for (const [name, draft] of Object.entries(b.forms))
    if (draft.at > (forms[name]?.at ?? Number.NEGATIVE_INFINITY)) forms[name] = draft
  return { open: newest(b) > newest(a) ? b.open : a.open, forms }
}

export function kept(book: DraftBook, name: string, draft: Draft): DraftBook {
  return { open: name, forms: { ...book.forms, [name]: draft } }
}

export function dropped({ open, forms }: DraftBook, name: string): DraftBook {
  const { [name]: _, ...left } = forms
  return { open: open === name ? null : open, forms: left }
}

export function isEmpty({ forms }: DraftBook): boolean {
  return Object.keys(forms).length === 0
}

/** Whether the quotes of a draft still stand in the text: a draft of another version is let go. */
export function standsIn(text: string, anchors: readonly Anchor[]): boolean {
  return anchors.length > 0 && anchors.every(({ start, end, exact }) => text.slice(start, end) === exact)
}
