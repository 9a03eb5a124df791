'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { resolveDeictic } from '@/lib/domain/time/deictic'
import { edtfDays } from '@/lib/domain/time/edtf'
import type { DateValue, Deictic } from '@/lib/domain/values/value'
import { formatDays } from '@/lib/i18n/format'
import { useDeskPart } from '../../annotate/desk-store'
import { FieldFault } from '../field-fault'
import type { ClaimFields } from '../fields'
import { dateWords } from '../spoken'
import { useLanguage } from '../use-language'
import { isCounted, valueInput } from '../value-input'
import { AmountInput, TimeUnitSelect } from './count-fields'
import { EdtfField } from './edtf-field'

const near = ['today', 'yesterday', 'tomorrow'] as const
const periods = [
  'this-week',
  'last-week',
  'next-week',
  'this-month',
  'last-month',
  'next-month',
  'this-year',
  'last-year',
  'next-year',
] as const
const days = ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
const sides = ['weekday', 'last-weekday', 'next-weekday'] as const

/** A date, or the phrase that stands for one, with what it comes to beside the day of publication. */
export function DateForm() {
  const t = useTranslations('ui.claim')
  const { control, register } = useFormContext<ClaimFields>()
  const dated = useWatch({ control, name: 'value.dated' })
  const published = useDeskPart(state => state.data.article.content.published)
  return (
    <div>
      <fieldset className="seg-box">
        <legend className="sr">{t('howDated')}</legend>
        <div className="seg">
          {(['date', 'phrase'] as const).map(one => (
            <label key={one}>
              <input type="radio" value={one} {...register('value.dated')} />
              {t(`dated.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {dated === 'date' ? <EdtfField label={t('date')} starts={published ?? undefined} /> : <PhraseFields />}
    </div>
  )
}

function PhraseFields() {
  const t = useTranslations('ui.claim')
  const { control, register } = useFormContext<ClaimFields>()
  const phrase = useWatch({ control, name: 'value.phrase' })
  return (
    <div>
      <div className="say">
        <label>
          <span className="sr">{t('phraseLabel')}</span>
          <select className="f" {...register('value.phrase')}>
            {[...near, ...periods].map(one => (
              <option key={one} value={one}>
                {t(`phrase.${one}`)}
              </option>
            ))}
            {sides.map(side => (
              <optgroup key={side} label={t(`weekdays.${side}`)}>
                {days.map(day => (
                  <option key={day} value={`${side}:${day}`}>
                    {t(`onDay.${side}`, { day: t(`weekday.${day}`) })}
                  </option>
                ))}
              </optgroup>
            ))}
            <option value="ago">{t('phrase.ago')}</option>
            <option value="ahead">{t('phrase.ahead')}</option>
          </select>
        </label>
        {isCounted(phrase) ? (
          <>
            <AmountInput />
            <TimeUnitSelect />
          </>
        ) : null}
      </div>
      <FieldFault name="value.amount" />
      <FieldFault name="value.phrase" />
      <PhraseMeaning />
    </div>
  )
}

const ofWeeks = /week/

/** The phrase beside the day of publication, and by which rule. */
function PhraseMeaning() {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const { control } = useFormContext<ClaimFields>()
  const fields = useWatch({ control, name: 'value' })
  const published = useDeskPart(state => state.data.article.content.published)
  const weekStart = useDeskPart(state => state.data.dossier.weekStart)
  const found = valueInput('date', { ...fields, dated: 'phrase' }, '')
  const deictic: Deictic | undefined = 'value' in found ? (found.value as DateValue).deictic : undefined
  if (!published) return <p className="hint">{t('unpublished')}</p>
  const days = deictic && resolveDeictic(deictic, edtfDays(published), weekStart)
  if (!days) return null
  return (
    <p className="hint">
      {t('fromPublication', { published: dateWords(published, locale), days: formatDays(days, locale) })}
      {ofWeeks.test(deictic.phrase) && !deictic.phrase.includes('weekday')
        ? ` ${t('weekFrom', { day: t(`weekday.${weekStart}`) })}`
        : ''}
    </p>
  )
}
