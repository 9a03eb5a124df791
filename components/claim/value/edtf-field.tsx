'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, lazy, Suspense, useId, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { intlLocale } from '@/lib/i18n/locale-names'
import { type Certainty, type EdtfPart, edtfOf, isDated, noPart, partsOf, withDay } from '../edtf-parts'
import { FieldFault, useFault } from '../field-fault'
import type { ClaimFields } from '../fields'
import { admittedDays, dateWords } from '../spoken'
import { useLanguage } from '../use-language'

const Calendar = lazy(async () => ({ default: (await import('./day-calendar')).DayCalendar }))
const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
const seasons = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' } as const
const certainties = { '': 'certain', '~': 'about', '?': 'perhaps', '%': 'aboutPerhaps' } as const

/**
 * A date in EDTF, typed or put together: a calendar for a day; year, month, season and day by themselves; how certain;
 * an interval. The text is what is kept, and what it says stands under it in words.
 */
export function EdtfField({
  name = 'value.edtf',
  label,
  starts,
}: {
  readonly name?: 'value.edtf' | 'asOf'
  readonly label: string
  /** Where the calendar opens while nothing is chosen: the publication or the event. */
  readonly starts?: string | undefined
}) {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const id = useId()
  const { control } = useFormContext<ClaimFields>()
  const { field } = useController({ control, name })
  const [calendar, setCalendar] = useState<'from' | 'to' | null>(null)
  const fault = useFault(name)
  const text = field.value.trim()
  const parts = partsOf(text)
  const admitted = isDated(text) ? admittedDays(text, locale) : null
  return (
    <div className="edtf">
      <div className="row2">
        <label htmlFor={id} className="lab">
          {label}
        </label>
        <input
          id={id}
          ref={field.ref}
          className="f"
          type="text"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          placeholder="2026-03-04"
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          {...fault}
        />
        <span className="edtf-words" role="status">
          {isDated(text) ? dateWords(text, locale) : ''}
          {admitted ? <small>{t('thatIs', { days: admitted })}</small> : null}
        </span>
      </div>
      <FieldFault name={name} />
      {parts ? (
        <details className="edtf-more">
          <summary>{t('putTogether')}</summary>
          <PartFields
            label={t(parts.to ? 'intervalFrom' : 'date')}
            part={parts.from}
            onChange={from => field.onChange(edtfOf({ ...parts, from }))}
            onCalendar={() => setCalendar(calendar === 'from' ? null : 'from')}
            isOpen={calendar === 'from'}
          />
          {calendar === 'from' ? (
            <Suspense>
              <Calendar
                edtf={edtfOf({ from: parts.from, to: null }) || starts || ''}
                onPick={day => {
                  field.onChange(withDay(text, day, 'from'))
                  setCalendar(null)
                }}
              />
            </Suspense>
          ) : null}
          <label className="opt">
            <input
              type="checkbox"
              checked={parts.to !== null}
              onChange={event =>
                field.onChange(edtfOf({ ...parts, to: event.target.checked ? noPart : null }))
              }
            />
            {t('isInterval')}
          </label>
          {parts.to ? (
            <PartFields
              label={t('intervalTo')}
              part={parts.to}
              onChange={to => field.onChange(edtfOf({ ...parts, to }))}
              onCalendar={() => setCalendar(calendar === 'to' ? null : 'to')}
              isOpen={calendar === 'to'}
            />
          ) : null}
          {calendar === 'to' && parts.to ? (
            <Suspense>
              <Calendar
                edtf={edtfOf({ from: parts.to, to: null }) || edtfOf({ from: parts.from, to: null })}
                onPick={day => {
                  field.onChange(withDay(text, day, 'to'))
                  setCalendar(null)
                }}
              />
            </Suspense>
          ) : null}
        </details>
      ) : null}
    </div>
  )
}

const monthNames = new Map<string, Intl.DateTimeFormat>()
function monthName(month: string, locale: 'ar' | 'en'): string {
  const format =
    monthNames.get(locale) ?? new Intl.DateTimeFormat(intlLocale[locale], { month: 'long', timeZone: 'UTC' })
  monthNames.set(locale, format)
  return format.format(Date.UTC(2000, Number(month) - 1, 1))
}

function PartFields({
  label,
  part,
  onChange,
  onCalendar,
  isOpen,
}: {
  readonly label: string
  readonly part: EdtfPart
  onChange(part: EdtfPart): void
  onCalendar(): void
  readonly isOpen: boolean
}) {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const set = (key: keyof EdtfPart) => (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
    onChange({ ...part, [key]: event.target.value.replace(key === 'month' ? /^$/ : /[^\d~?%]/g, '') })
  return (
    <fieldset className="say small">
      <legend className="sr">{label}</legend>
      <label>
        <span className="sr">{t('day')}</span>
        <input
          className="f amt"
          inputMode="numeric"
          dir="ltr"
          maxLength={2}
          placeholder={t('day')}
          value={part.day}
          disabled={part.month === '' || Number(part.month) > 12}
          onChange={set('day')}
        />
      </label>
      <label>
        <span className="sr">{t('month')}</span>
        <select className="f" value={part.month} onChange={set('month')}>
          <option value="">{t('noMonth')}</option>
          <optgroup label={t('month')}>
            {months.map(month => (
              <option key={month} value={month}>
                {monthName(month, locale)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('season')}>
            {Object.entries(seasons).map(([code, season]) => (
              <option key={code} value={code}>
                {t(season)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label>
        <span className="sr">{t('year')}</span>
        <input
          className="f amt year"
          inputMode="numeric"
          dir="ltr"
          maxLength={4}
          placeholder={t('year')}
          value={part.year}
          onChange={set('year')}
        />
      </label>
      <label>
        <span className="sr">{t('certainty')}</span>
        <select className="f" value={part.certainty} onChange={set('certainty')}>
          {Object.entries(certainties).map(([mark, word]) => (
            <option key={word} value={mark satisfies string as Certainty}>
              {t(word)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="b" aria-expanded={isOpen} onClick={onCalendar}>
        {t('calendar')}
      </button>
    </fieldset>
  )
}
