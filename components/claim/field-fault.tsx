'use client'

import { useTranslations } from 'next-intl'
import { type FieldPath, get, useFormState } from 'react-hook-form'
import type { ClaimFields } from './fields'
import type { FaultCode } from './value-input'

const codes: ReadonlySet<string> = new Set<FaultCode>([
  'required',
  'number',
  'negative',
  'order',
  'date',
  'reason',
  'refused',
])
const isCode = (text: string): text is FaultCode => codes.has(text)

function faultId(name: string): string {
  return `fault-${name.replaceAll('.', '-')}`
}

/** Whether a field lacks something, and the ids and marks by which its control says so. */
export function useFault(name: FieldPath<ClaimFields>): {
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
} {
  const { errors } = useFormState<ClaimFields>()
  const isWrong = Boolean(get(errors, name))
  return { 'aria-invalid': isWrong || undefined, 'aria-describedby': isWrong ? faultId(name) : undefined }
}

/** What a field lacks, beside it; a server's own line is shown as it came. */
export function FieldFault({ name }: { readonly name: FieldPath<ClaimFields> }) {
  const t = useTranslations('ui.claim.fault')
  const { errors } = useFormState<ClaimFields>()
  const found: unknown = get(errors, name)
  if (typeof found !== 'object' || found === null || !('message' in found)) return null
  const message = String(found.message)
  return (
    <p className="fault" id={faultId(name)} role="alert">
      {isCode(message) ? t(message) : <bdi>{message}</bdi>}
    </p>
  )
}
