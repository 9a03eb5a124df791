'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type FieldErrors, useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { pickName } from '@/components/ui/name'
import type { Id, Locale, Names } from '@/lib/domain/dossier'
import { nextKey, proposeKey } from '@/lib/domain/propose-key'
import { type TemplateId, templateQuestions, templates } from '@/lib/domain/templates'
import { toDesk } from '@/lib/i18n/routing'
import { newDossier } from '@/lib/schemas/desk-dossier'
import { Field } from './field'
import { TitleFields } from './title-fields'
import { useToasts } from './toasts'
import { type Refused, useFault } from './use-fault'

type Input = z.input<typeof newDossier>
type Made = { readonly ok: true; readonly data: { readonly key: Id } } | Refused

/** Whose questions may be copied. */
export interface Copyable {
  readonly key: Id
  readonly title: Names
  readonly questions: number
}

/** Makes a dossier: what it is called, its key in addresses, and the questions it begins with. */
export function NewDossierForm({
  locale,
  copyable,
  make,
}: {
  readonly locale: Locale
  readonly copyable: readonly Copyable[]
  readonly make: (input: Input) => Promise<Made>
}) {
  const t = useTranslations('ui.desk.form')
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const [isOwnKey, setOwnKey] = useState(false)
  const form = useForm<Input>({
    resolver: zodResolver(newDossier),
    defaultValues: {
      key: '',
      title: { ar: '', en: '' },
      weekStart: 'saturday',
      questions: { from: 'template', template: 'talks' },
    },
  })
  const { register, handleSubmit, setError, setFocus, setValue, formState } = form
  const { errors, isSubmitting } = formState

  function propose() {
    if (isOwnKey) return
    const { ar, en } = form.getValues('title')
    setValue('key', proposeKey({ ar, en }), { shouldValidate: formState.isSubmitted })
  }

  // That neither title says anything belongs to no field, so nothing would take the focus.
  const focusTitle = (faults: FieldErrors<Input>) => {
    if (faults.title) setFocus('title.ar')
  }

  const submit = handleSubmit(async input => {
    const outcome = await make(input).catch(() => null)
    if (outcome?.ok) {
      show({ message: t('made') })
      router.push(toDesk.articles({ locale, dossier: outcome.data.key }))
      return
    }
    if (outcome && outcome.error.data?.field === 'key') {
      setError('key', { type: 'taken', message: nextKey(input.key) }, { shouldFocus: true })
      return
    }
    show({ message: fault(outcome), fault: true })
  }, focusTitle)

  return (
    <form className="fields" onSubmit={submit} noValidate>
      <TitleFields
        ar={register('title.ar', { onChange: propose })}
        en={register('title.en', { onChange: propose })}
        weekStart={register('weekStart')}
        isMissing={errors.title !== undefined}
      />
      <Field
        label={t('key')}
        hint={t('keyHint')}
        fault={
          errors.key
            ? errors.key.type === 'taken'
              ? t('keyTaken', { other: errors.key.message ?? '' })
              : t('keyWrong')
            : undefined
        }
      >
        {props => (
          <input
            {...register('key', { onChange: event => setOwnKey(event.target.value !== '') })}
            {...props}
            className="f ltr"
            dir="ltr"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
      <FirstQuestions locale={locale} copyable={copyable} form={form} />
      <div className="act">
        <button type="submit" className="b pri" disabled={isSubmitting}>
          {t('make')}
        </button>
      </div>
    </form>
  )
}

type Form = ReturnType<typeof useForm<Input>>

function FirstQuestions({
  locale,
  copyable,
  form,
}: {
  readonly locale: Locale
  readonly copyable: readonly Copyable[]
  readonly form: Form
}) {
  const t = useTranslations('ui.desk.form')
  const questions = useWatch({ control: form.control, name: 'questions' })
  const choose = (value: Input['questions']) => form.setValue('questions', value)
  const chosen = questions.from === 'template' ? questions.template : questions.from
  return (
    <fieldset className="field">
      <legend className="lab">{t('questions')}</legend>
      <div className="ol">
        {templates.map(({ id, name }) => (
          <Choice
            key={id}
            name={pickName(name, locale)?.text ?? id}
            isChosen={chosen === id}
            onChoose={() => choose({ from: 'template', template: id })}
            about={t('templateCount', { count: templateQuestions(id).length })}
          />
        ))}
        {copyable.length > 0 ? (
          <Choice
            name={t('copy')}
            isChosen={chosen === 'dossier'}
            onChoose={() => choose({ from: 'dossier', dossier: copyable[0]?.key ?? '' })}
            about={t('copyHint')}
          />
        ) : null}
        <Choice
          name={t('none')}
          isChosen={chosen === 'nothing'}
          onChoose={() => choose({ from: 'nothing' })}
          about={t('noneHint')}
        />
      </div>
      {questions.from === 'dossier' ? (
        <Field label={t('copyFrom')}>
          {props => (
            <select
              {...props}
              className="f"
              value={questions.dossier}
              onChange={event => choose({ from: 'dossier', dossier: event.target.value })}
            >
              {copyable.map(one => (
                <option key={one.key} value={one.key}>
                  {pickName(one.title, locale)?.text ?? one.key} ·{' '}
                  {t('templateCount', { count: one.questions })}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {questions.from === 'template' ? <Preview template={questions.template} locale={locale} /> : null}
    </fieldset>
  )
}

function Choice({
  name,
  about,
  isChosen,
  onChoose,
}: {
  readonly name: string
  readonly about: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  return (
    <label className="opt">
      <input type="radio" name="questions-from" checked={isChosen} onChange={onChoose} />
      <span>
        <b>{name}</b>
        <small>{about}</small>
      </span>
    </label>
  )
}

function Preview({ template, locale }: { readonly template: TemplateId; readonly locale: Locale }) {
  const t = useTranslations('ui.desk.form')
  return (
    <details className="preview">
      <summary>{t('preview')}</summary>
      <ol>
        {templateQuestions(template).map(({ id, text }) => (
          <li key={id}>{pickName(text, locale)?.text}</li>
        ))}
      </ol>
    </details>
  )
}
