'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { type FieldPath, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { Failure, Outcome } from '@/lib/errors'

/** A form over a server action. What was typed stays when it fails; a fault stands at its field, or above the button. */
export interface ActionForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>
  /** What the fields begin with. */
  readonly initial: Partial<Values>
  /**
   * Spread on the form. It says POST, so that a click before the page has its script puts no password into an address.
   */
  readonly formProps: {
    readonly method: 'post'
    readonly noValidate: true
    readonly onSubmit: (event: React.FormEvent<HTMLFormElement>) => void
  }
  /** Why the whole was refused, where no field is to blame. */
  readonly refusal: Failure | null
  readonly isBusy: boolean
}

export function useActionForm<Values extends FieldValues, Data>({
  schema,
  action,
  fixed = {},
  initial = {},
  onDone,
}: {
  readonly schema: z.ZodType<Values, Values>
  readonly action: (input: Values) => Promise<Outcome<Data>>
  /** What is sent along without a field. */
  readonly fixed?: Partial<Values>
  readonly initial?: Partial<Values>
  /** Until it is through, the button waits: a page that is left behind is not used twice. */
  readonly onDone: (data: Data, form: UseFormReturn<Values>) => void | Promise<void>
}): ActionForm<Values> {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const resolve = zodResolver(schema)
  // The fields bring their own first values: defaults given here would wipe what was typed, or filled in by the browser,
  // before the page had its script.
  const form = useForm<Values>({
    resolver: (values, context, options) => resolve({ ...values, ...fixed }, context, options),
  })
  const send = async (values: Values) => {
    setRefusal(null)
    const outcome = await action(values).catch(
      (): Outcome<Data> => ({ ok: false, error: { code: 'unavailable' } }),
    )
    if (outcome.ok) return onDone(outcome.data, form)
    const [fault] = outcome.error.faults ?? []
    const [, field = '', word = ''] = /^([\w.]+): (\w+)$/.exec(fault ?? '') ?? []
    if (field in values && !(field in fixed))
      form.setError(field as FieldPath<Values>, { message: word }, { shouldFocus: true })
    else setRefusal(outcome.error)
  }
  return {
    form,
    initial,
    refusal,
    isBusy: form.formState.isSubmitting,
    formProps: {
      method: 'post',
      noValidate: true,
      onSubmit: event => void form.handleSubmit(send)(event),
    },
  }
}
