'use client'

import { useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Claim, Id } from '@/lib/domain/dossier'
import { useDeskStore } from '../annotate/desk-store'
import { type ClaimFields, emptyValue, valueFields } from './fields'
import { questionOf } from './frame'
import { bestReading, quoteOf } from './reading'
import { useLanguage } from './use-language'

/**
 * Fills the value with what the quote reads as when a question is chosen, as long as nobody has touched it: what a
 * person typed is never replaced.
 */
export function usePrefill(form: UseFormReturn<ClaimFields, unknown, Claim>, isKnown: boolean) {
  const locale = useLanguage()
  const store = useDeskStore()
  const filled = useRef(isKnown ? '' : JSON.stringify(emptyValue))
  function fill(id: Id): void {
    const data = store.state().data
    const question = questionOf(data, id)
    const now = form.getValues()
    if (!question || JSON.stringify(now.value) !== filled.current) return
    const reading = bestReading(data, question, quoteOf(now.anchors))
    const value = reading ? valueFields(reading.value, locale) : emptyValue
    form.setValue('value', value, { shouldDirty: true })
    form.setValue('polarity', reading?.negated ? 'denies' : 'affirms', { shouldDirty: true })
    filled.current = JSON.stringify(value)
  }
  return { fill }
}
