import { z } from 'zod'
import type { Claim, Id, Question } from '@/lib/domain/dossier'
import { isEdtf } from '@/lib/domain/time/edtf'
import { standIn } from '@/lib/domain/values/stand-in'
import type { Value } from '@/lib/domain/values/value'
import { claim as claimSchema } from '@/lib/schemas/claim'
import type { ClaimFields, ValueFields } from './fields'
import { type FaultCode, valueInput } from './value-input'

/** What a form knows besides its fields. */
export interface Frame {
  readonly id: Id
  readonly article: Id
  /** Null while none is chosen. */
  readonly question: Question | null
  /** What a quantity is counted in. */
  readonly unit: string
  /** Any entity of the dossier: the value of a claim without a position needs one. */
  readonly anyEntity: Id | undefined
  /** Why the note has to say something; null where it need not. */
  readonly reason: 'outside' | 'disagrees' | null
}

export type FieldPath = readonly (string | number)[]
export interface Fault {
  readonly path: FieldPath
  readonly code: FaultCode
}

/** The value that the form says: its own, or what stands for the question where the stance takes no position. */
function formValue(
  fields: Pick<ClaimFields, 'value' | 'stance'>,
  frame: Frame,
): { readonly value: Value } | { readonly faults: readonly Fault[] } {
  const { question } = frame
  if (!question) return { faults: [{ path: ['question'], code: 'required' }] }
  const takesValue = fields.stance === 'asserts'
  if (!takesValue) {
    const value = standIn(question, frame.anyEntity)
    if (value?.type === 'quantity') return { value: { ...value, unit: frame.unit } }
    return value ? { value } : { faults: [{ path: ['stance'], code: 'required' }] }
  }
  const found = valueInput(question.type, fields.value, frame.unit)
  if ('value' in found) return found
  return { faults: found.faults.map(({ field, code }) => ({ path: ['value', field], code })) }
}

function ownFaults(fields: ClaimFields, frame: Frame): readonly Fault[] {
  const faults: Fault[] = []
  if (fields.event === '') faults.push({ path: ['event'], code: 'required' })
  const asOf = fields.asOf.trim()
  if (asOf !== '' && !isEdtf(asOf)) faults.push({ path: ['asOf'], code: 'date' })
  fields.attribution.forEach(({ source }, at) => {
    if (source === '') faults.push({ path: ['attribution', at, 'source'], code: 'required' })
  })
  if (frame.reason && fields.note.trim() === '') faults.push({ path: ['note'], code: 'reason' })
  return faults
}

/** A claim as the file writes it, its defaults left out. */
function claimOf(fields: ClaimFields, value: Value, frame: Frame): Claim {
  const asOf = fields.asOf.trim()
  const note = fields.note.trim()
  return {
    id: frame.id,
    article: frame.article,
    event: fields.event,
    question: fields.question,
    value,
    ...(fields.stance === 'asserts' ? {} : { stance: fields.stance }),
    ...(fields.polarity === 'affirms' ? {} : { polarity: fields.polarity }),
    ...(fields.mood === 'actual' ? {} : { mood: fields.mood }),
    ...(fields.holder === '' ? {} : { holder: fields.holder }),
    ...(fields.level === 'textual' ? {} : { level: fields.level }),
    ...(asOf === '' ? {} : { asOf }),
    ...(fields.attribution.length === 0 ? {} : { attribution: fields.attribution }),
    anchors: fields.anchors,
    ...(note === '' ? {} : { note }),
  }
}

/** What a form would say if it were saved now; null while a value is missing. For what is shown live beside it. */
export function draftClaim(fields: ClaimFields, frame: Frame): Claim | null {
  if (fields.event === '' || fields.anchors.length === 0) return null
  const found = formValue(fields, frame)
  if ('faults' in found) return null
  const asOf = fields.asOf.trim()
  return claimOf(
    {
      ...fields,
      asOf: isEdtf(asOf) ? asOf : '',
      attribution: fields.attribution.filter(({ source }) => source !== ''),
    },
    found.value,
    frame,
  )
}

/** Where a fault of the claim, as `lib/schemas/claim.ts` or the server name it, stands in the form. */
export function fieldOf(path: FieldPath): FieldPath {
  const [first, second] = path
  if (first !== 'value') return path.length > 0 ? path : ['question']
  const renamed: Readonly<Record<string, keyof ValueFields>> = {
    value: 'truth',
    id: 'entity',
    noneSince: 'event',
    deictic: 'phrase',
    unit: 'amount',
    type: 'amount',
  }
  if (second === undefined) return ['question']
  return ['value', renamed[second] ?? second]
}

/**
 * The form's schema: what is missing is said at its own field, then the claim is held against the schema that the
 * services and the file use.
 */
export function claimForm(frame: Frame) {
  return z.custom<ClaimFields>().transform((fields, context): Claim => {
    const fail = ({ path, code }: Fault) =>
      context.addIssue({ code: 'custom', message: code, path: [...path] })
    const own = ownFaults(fields, frame)
    const found = formValue(fields, frame)
    for (const one of [...('faults' in found ? found.faults : []), ...own]) fail(one)
    if ('faults' in found || own.length > 0) return z.NEVER
    const claim = claimOf(fields, found.value, frame)
    const checked = claimSchema.safeParse(claim)
    if (checked.success) return claim
    for (const { path } of checked.error.issues)
      fail({ path: fieldOf(path.filter(step => typeof step !== 'symbol')), code: 'refused' })
    return z.NEVER
  })
}

/** The faults that the server names for one item (`value.option: question "q" has no option "x"`), each at its field. */
export function serverFaults(lines: readonly string[]): readonly { path: FieldPath; line: string }[] {
  return lines.map(line => {
    const found =
      /^(?:claims\[[^\]]*\]\.?|claim [^:]+: )?([A-Za-z]+(?:\[\d+\])?(?:\.[A-Za-z]+(?:\[\d+\])?)*): /.exec(
        line,
      )
    const path = (found?.[1] ?? '')
      .split(/[.[\]]+/)
      .filter(step => step !== '')
      .map(step => (/^\d+$/.test(step) ? Number(step) : step))
    return { path: fieldOf(path), line }
  })
}
