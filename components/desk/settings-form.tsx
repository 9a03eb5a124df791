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

type Full = z.input<typeof dossierSettings>
type Input = Omit<Full, 'was'>

const form = dossierSettings.omit({ was: true })

/** What a dossier is called, and when its weeks begin. */
export function SettingsForm({
  values,
  isReadOnly,
  save,
}: {
  readonly values: Input
  readonly isReadOnly: boolean
  readonly save: (input: Full) => Promise<{ readonly ok: true } | Refused>
}) {
  const t = useTranslations('ui.desk.settings')
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const { register, handleSubmit, getValues, reset, setFocus, formState } = useForm<Input>({
    resolver: zodResolver(form),
    defaultValues: values,
  })

  async function write(input: Input, was: Input): Promise<boolean> {
    const outcome = await save({ ...input, was }).catch(() => null)
    if (outcome?.ok) {
      reset(input)
      router.refresh()
      return true
    }
    const isChanged = outcome?.error.data?.reason === 'settings'
    show({ message: isChanged ? t('changedMeanwhile') : fault(outcome), fault: true })
    // What was typed stays; saved again, it is put over what stands now.
    router.refresh()
    return false
  }

  const submit = handleSubmit(
    async () => {
      // As it was typed: what the schema makes of it is for the server.
      const input = getValues()
      if (!(await write(input, values))) return
      show({ message: t('saved'), undo: async () => void (await write(values, input)) })
    },
    faults => {
      // It belongs to no field, so nothing would take the focus.
      if (faults.title) setFocus('title.ar')
    },
  )

  return (
    <form className="fields" onSubmit={submit} noValidate>
      <fieldset className="fields" disabled={isReadOnly}>
        <legend className="sr">{t('title')}</legend>
        <TitleFields
          ar={register('title.ar')}
          en={register('title.en')}
          weekStart={register('weekStart')}
          isMissing={formState.errors.title !== undefined}
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
