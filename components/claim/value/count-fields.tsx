'use client'

import { useTranslations } from 'next-intl'
import { type FieldPath, useFormContext } from 'react-hook-form'
import type { Qualifier, TimeUnit } from '@/lib/domain/values/value'
import { useFault } from '../field-fault'
import type { ClaimFields } from '../fields'

const precise = ['exact', 'about', 'almost', 'more-than', 'less-than', 'at-least', 'at-most'] as const
const vague = ['dozens', 'hundreds', 'thousands'] as const
const units = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
] as const satisfies TimeUnit[]

/** How exactly a number is meant; lengths of time have no vague sizes. */
export function QualifierSelect({ hasVague = false }: { readonly hasVague?: boolean }) {
  const t = useTranslations('ui.claim')
  const { register } = useFormContext<ClaimFields>()
  const known: readonly Qualifier[] = hasVague ? [...precise, ...vague] : precise
  return (
    <label>
      <span className="sr">{t('qualifierLabel')}</span>
      <select className="f" data-field="qualifier" {...register('value.qualifier')}>
        {known.map(one => (
          <option key={one} value={one}>
            {t(`qualifier.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

export function AmountInput({
  name = 'value.amount',
  label,
}: {
  readonly name?: FieldPath<ClaimFields> & ('value.amount' | 'value.min' | 'value.max')
  readonly label?: string
}) {
  const t = useTranslations('ui.claim')
  const { register } = useFormContext<ClaimFields>()
  return (
    <label>
      <span className="sr">{label ?? t('amount')}</span>
      <input
        className="f amt"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        dir="ltr"
        {...register(name)}
        {...useFault(name)}
      />
    </label>
  )
}

export function TimeUnitSelect() {
  const t = useTranslations('ui.claim')
  const { register } = useFormContext<ClaimFields>()
  return (
    <label>
      <span className="sr">{t('unit')}</span>
      <select className="f" {...register('value.timeUnit')}>
        {units.map(one => (
          <option key={one} value={one}>
            {t(`timeUnit.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
