'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import { useForm, useFormContext } from 'react-hook-form'
import { Name } from '@/components/ui/name'
import type { Id, Option, Question } from '@/lib/domain/dossier'
import { option as optionSchema } from '@/lib/schemas/dossier'
import { useDesk } from '../annotate/desk-store'
import type { ClaimFields } from './fields'
import { itemForm, namesOf } from './make/item-form'
import { NamesFields, SubForm } from './make/sub-form'
import { newKey } from './new-key'
import { useLanguage } from './use-language'

interface Fields {
  ar: string
  en: string
  broader: Id
  compatibleWith: Id[]
}

function contentOf(key: Id, { broader, compatibleWith, ...names }: Fields) {
  return {
    id: key,
    label: namesOf(names),
    ...(broader === '' ? {} : { broader }),
    ...(compatibleWith.length === 0 ? {} : { compatibleWith }),
  }
}

/** An option that the question lacks: added to it, with what it is part of and what it may hold together with. */
export function NewOption({ question }: { readonly question: Question }) {
  const t = useTranslations('ui.claim')
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <OptionForm question={question} onClose={() => setOpen(false)} />
  return (
    <button type="button" className="b txt" onClick={() => setOpen(true)}>
      {t('newOption')}
    </button>
  )
}

function OptionForm({ question, onClose }: { readonly question: Question; onClose(): void }) {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const { apply, data } = useDesk()
  const { setValue } = useFormContext<ClaimFields>()
  const id = useId()
  const key = useMemo(() => newKey('o'), [])
  const schema = useMemo(
    () =>
      itemForm<Fields, Option>(
        optionSchema,
        fields => contentOf(key, fields),
        () => ['ar'],
      ),
    [key],
  )
  const { register, handleSubmit, formState } = useForm<Fields, unknown, Option>({
    resolver: zodResolver(schema),
    defaultValues: { ar: '', en: '', broader: '', compatibleWith: [] },
  })
  const known = question.options ?? []
  const make = handleSubmit(option => {
    const item = data.questions.find(({ content }) => content.id === question.id)
    if (!item) return
    const content = { ...item.content, options: [...(item.content.options ?? []), option] }
    void apply([{ kind: 'question', key: question.id, seen: item.revision, content }], 'claim.made.option')
    setValue('value.option', key, { shouldDirty: true })
    onClose()
  })
  return (
    <SubForm title={t('newOption')} make={t('makeOption')} onMake={make} onClose={onClose}>
      <NamesFields ar={register('ar')} en={register('en')} error={formState.errors.ar} id={`${id}-n`} />
      {known.length === 0 ? null : (
        <>
          <label className="field">
            <span className="lab">{t('broader')}</span>
            <select className="f" {...register('broader')}>
              <option value="">{t('nothing')}</option>
              {known.map(({ id: other, label }) => (
                <option key={other} value={other}>
                  {label[locale] ?? label.ar ?? label.en}
                </option>
              ))}
            </select>
          </label>
          <fieldset className="field">
            <legend className="lab">{t('compatibleWith')}</legend>
            <div className="seg">
              {known.map(({ id: other, label }) => (
                <label key={other}>
                  <input type="checkbox" value={other} {...register('compatibleWith')} />
                  <Name names={label} locale={locale} fallback={other} />
                </label>
              ))}
            </div>
          </fieldset>
        </>
      )}
    </SubForm>
  )
}
