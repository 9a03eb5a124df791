'use client'

import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Claim, Id } from '@/lib/domain/dossier'
import type { ClaimFields } from './fields'
import type { Drafts } from './use-drafts'

/** Keeps the form at every key press; a claim that is there leaves no draft until somebody touches it. */
export function useFormDraft(
  form: UseFormReturn<ClaimFields, unknown, Claim>,
  { key, seen, isNew, drafts }: { key: Id; seen: number; isNew: boolean; drafts: Drafts },
): void {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          if (isDirty || isNew) drafts.keep(key, { fields: values, seen, at: Date.now() })
        },
      }),
    [form, drafts, key, isNew, seen],
  )
  useEffect(() => {
    if (isNew) drafts.keep(key, { fields: form.getValues(), seen, at: Date.now() })
  }, [isNew, drafts, key, form, seen])
}
