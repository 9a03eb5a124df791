'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import type { z } from 'zod'
import type { Failure, Outcome } from '@/lib/errors'

/** A form over a server action. What was typed stays when it fails; a fault stands at its field, or above the button. */
export interface ActionForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>
  readonly onSubmit: (event: React.FormEvent<HTMLFormElement>) => void
  /** Why the whole was refused, where no field is to blame. */
  readonly refusal: Failure | null
  readonly isBusy: boolean
}

export function useActionForm<Values extends FieldValues, Data>({
  schema,
  action,
  defaults,
  onDone,
}: {
  readonly schema: z.ZodType<Values, Values>
  readonly action: (input: Values) => Promise<Outcome<Data>>
  readonly defaults: DefaultValues<Values>
  /** Until it is through, the button waits: a page that is left behind is not used twice. */
  readonly onDone: (data: Data, form: UseFormReturn<Values>) => void | Promise<void>
}): ActionForm<Values> {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: defaults,
    shouldFocusError: true,
  })
  const send = async (values: Values) => {
    setRefusal(null)
    const outcome = await action(values).catch(
      (): Outcome<Data> => ({ ok: false, error: { code: 'unavailable' } }),
    )
    if (outcome.ok) return onDone(outcome.data, form)
    const [fault] = outcome.error.faults ?? []
    const [, field = '', word = ''] = /^([\w.]+): (\w+)$/.exec(fault ?? '') ?? []
    if (field in values) form.setError(field as FieldPath<Values>, { message: word }, { shouldFocus: true })
    else setRefusal(outcome.error)
  }
  return {
    form,
    refusal,
    isBusy: form.formState.isSubmitting,
    onSubmit: event => void form.handleSubmit(send)(event),
  }
}
