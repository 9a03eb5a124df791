'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { dossierSettings } from '@/lib/schemas/desk-dossier'
import { TitleFields } from './title-fields'
import { useToasts } from './toasts'
import { type Refused, useFault } from './use-fault'

type Input = z.input<typeof dossierSettings>

/** What a dossier is called, and when its weeks begin. */
export function SettingsForm({
  values,
  isReadOnly,
  save,
}: {
  readonly values: Input
  readonly isReadOnly: boolean
  readonly save: (input: Input) => Promise<{ readonly ok: true } | Refused>
}) {
  const t = useTranslations('ui.desk.settings')
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const { register, handleSubmit, getValues, reset, formState } = useForm<Input>({
    resolver: zodResolver(dossierSettings),
    defaultValues: values,
  })

  async function write(input: Input): Promise<boolean> {
    const outcome = await save(input).catch(() => null)
    if (outcome?.ok) {
      reset(input)
      router.refresh()
      return true
    }
    show({ message: fault(outcome), fault: true })
    return false
  }

  const submit = handleSubmit(async () => {
    // As it was typed: what the schema makes of it is for the server.
    const input = getValues()
    const before = { ...values, ...formState.defaultValues } as Input
    if (!(await write(input))) return
    show({ message: t('saved'), undo: async () => void (await write(before)) })
  })

  return (
    <form className="fields" onSubmit={submit} noValidate>
      <fieldset className="fields" disabled={isReadOnly}>
        <legend className="sr">{t('title')}</legend>
        <TitleFields
          ar={register('title.ar')}
          en={register('title.en')}
          weekStart={register('weekStart')}
          fault={formState.errors.title?.root ?? formState.errors.title?.ar}
        />
      </fieldset>
      {isReadOnly ? (
        <p className="hint">{t('ownersOnly')}</p>
      ) : (
        <div className="act">
          <button type="submit" className="b pri" disabled={!formState.isDirty || formState.isSubmitting}>
            {t('save')}
          </button>
        </div>
      )}
    </form>
  )
}
