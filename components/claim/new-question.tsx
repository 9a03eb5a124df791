'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { type Control, type UseFormRegister, useFieldArray, useForm, useWatch } from 'react-hook-form'
import type { Id, Question } from '@/lib/domain/dossier'
import type { ValueType } from '@/lib/domain/values/value'
import { question as questionSchema } from '@/lib/schemas/dossier'
import { useDesk } from '../annotate/desk-store'
import { itemForm, nameFields, namesOf } from './make/item-form'
import { NamesFields, SubFault, SubForm } from './make/sub-form'
import { newKey } from './new-key'

const valueTypes = [
  'entity',
  'entities',
  'boolean',
  'category',
  'role',
  'quantity',
  'date',
  'duration',
  'since',
  'text',
] as const satisfies ValueType[]

interface OptionFields {
  key: Id
  ar: string
  en: string
  broader: Id
  compatibleWith: Id
}
interface Fields {
  ar: string
  en: string
  type: ValueType
  unit: string
  cumulative: boolean
  options: OptionFields[]
}

const hasOptions = (type: ValueType) => type === 'category' || type === 'role'

function contentOf(key: Id, { type, unit, cumulative, options, ...names }: Fields) {
  const counts = type === 'quantity'
  return {
    id: key,
    text: namesOf(names),
    type,
    ...(hasOptions(type)
      ? {
          options: options.map(option => ({
            id: option.key,
            label: namesOf(option),
            ...(option.broader === '' ? {} : { broader: option.broader }),
            ...(option.compatibleWith === '' ? {} : { compatibleWith: [option.compatibleWith] }),
          })),
        }
      : {}),
    ...(counts ? { unit: unit.trim() } : {}),
    ...(counts && cumulative ? { cumulative: true } : {}),
  }
}

/** A question that nobody asked yet: its words, what kind of answer it wants, and what answers exclude one another. */
export function NewQuestion({
  name,
  type = 'entity',
  onMade,
  onClose,
}: {
  readonly name: string
  /** What the quote reads as. */
  readonly type?: ValueType
  onMade(id: Id): void
  onClose(): void
}) {
  const t = useTranslations('ui.claim')
  const { apply } = useDesk()
  const id = useId()
  const key = useMemo(() => newKey('q'), [])
  const schema = useMemo(
    () =>
      itemForm<Fields, Question>(
        questionSchema,
        fields => contentOf(key, fields),
        path =>
          path[0] === 'text' ? ['ar'] : path[0] === 'options' ? ['options', path[1] ?? 0, 'ar'] : path,
      ),
    [key],
  )
  const { register, control, handleSubmit, formState } = useForm<Fields, unknown, Question>({
    resolver: zodResolver(schema),
    defaultValues: { ...nameFields(name), type, unit: '', cumulative: false, options: [emptyOption()] },
  })
  const asked = useWatch({ control, name: 'type' })
  const { errors } = formState
  const make = handleSubmit(content => {
    void apply([{ kind: 'question', key, seen: 0, content }], 'claim.made.question')
    onMade(key)
  })
  return (
    <SubForm title={t('newQuestion')} make={t('makeQuestion')} onMake={make} onClose={onClose}>
      <NamesFields ar={register('ar')} en={register('en')} error={errors.ar} id={`${id}-n`} />
      <label className="field">
        <span className="lab">{t('answerType')}</span>
        <select className="f" {...register('type')}>
          {valueTypes.map(one => (
            <option key={one} value={one}>
              {t(`type.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {asked === 'quantity' ? (
        <div className="pair">
          <label className="field">
            <span className="lab">{t('unitOfQuestion')}</span>
            <input className="f" dir="auto" autoComplete="off" {...register('unit')} />
            <SubFault error={errors.unit} id={`${id}-u`} />
          </label>
          <label className="opt">
            <input type="checkbox" {...register('cumulative')} />
            {t('cumulative')}
          </label>
        </div>
      ) : null}
      {hasOptions(asked) ? <Options control={control} register={register} faults={errors.options} /> : null}
    </SubForm>
  )
}

const emptyOption = (): OptionFields => ({
  key: newKey('o'),
  ar: '',
  en: '',
  broader: '',
  compatibleWith: '',
})

function Options({
  control,
  register,
  faults,
}: {
  readonly control: Control<Fields, unknown, Question>
  readonly register: UseFormRegister<Fields>
  readonly faults: unknown
}) {
  const t = useTranslations('ui.claim')
  const { fields, append, remove } = useFieldArray({ control, name: 'options', keyName: 'row' })
  const options = useWatch({ control, name: 'options' })
  const named = (key: Id) => {
    const option = options.find(one => one.key === key)
    return option?.ar || option?.en || t('unnamed')
  }
  return (
    <fieldset className="options">
      <legend className="lab">{t('options')}</legend>
      {fields.map(({ row, key }, at) => (
        <div key={row} className="option-row">
          <input
            className="f"
            aria-label={t('optionArabic', { n: at + 1 })}
            placeholder={t('inArabic')}
            lang="ar"
            dir="rtl"
            {...register(`options.${at}.ar`)}
          />
          <input
            className="f"
            aria-label={t('optionEnglish', { n: at + 1 })}
            placeholder={t('inEnglish')}
            lang="en"
            dir="ltr"
            {...register(`options.${at}.en`)}
          />
          {(['broader', 'compatibleWith'] as const).map(relation => (
            <label key={relation}>
              <span className="lab">{t(relation)}</span>
              <select className="f" {...register(`options.${at}.${relation}`)}>
                <option value="">{t('nothing')}</option>
                {options
                  .filter(other => other.key !== key)
                  .map(other => (
                    <option key={other.key} value={other.key}>
                      {named(other.key)}
                    </option>
                  ))}
              </select>
            </label>
          ))}
          <button type="button" className="b txt" onClick={() => remove(at)}>
            {t('takeOutOption', { n: at + 1 })}
          </button>
        </div>
      ))}
      {faults ? (
        <p className="fault" role="alert">
          {t('optionFault')}
        </p>
      ) : null}
      <button type="button" className="b" onClick={() => append(emptyOption())}>
        {t('addOption')}
      </button>
    </fieldset>
  )
}
