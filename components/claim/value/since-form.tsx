'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { Name } from '@/components/ui/name'
import { useDeskPart } from '../../annotate/desk-store'
import { EventPicker } from '../event-picker'
import { FieldFault, useFault } from '../field-fault'
import type { ClaimFields } from '../fields'
import { dateWords } from '../spoken'
import { useLanguage } from '../use-language'
import { AmountInput, QualifierSelect, TimeUnitSelect } from './count-fields'
import { EdtfField } from './edtf-field'

/** When the last time was: a count back, a date, another event; or nothing of the kind since one of the last two. */
export function SinceForm() {
  const t = useTranslations('ui.claim')
  const { control, register } = useFormContext<ClaimFields>()
  const [by, none] = useWatch({ control, name: ['value.by', 'value.noneSince'] })
  return (
    <div>
      <div className="row2">
        <fieldset className="seg-box">
          <legend className="sr">{t('howSince')}</legend>
          <div className="seg">
            {(['count', 'date', 'event'] as const).map(one => (
              <label key={one}>
                <input type="radio" value={one} {...register('value.by')} />
                {t(`sinceBy.${one}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <label className="opt">
          <input type="checkbox" disabled={by === 'count'} {...register('value.noneSince')} />
          {t('noneSince')}
        </label>
      </div>
      {by === 'count' ? <CountBack /> : null}
      {by === 'date' ? <EdtfField label={t(none ? 'nothingAfter' : 'lastWasIn')} /> : null}
      {by === 'event' ? <SinceEvent label={t(none ? 'nothingAfter' : 'lastWasEvent')} /> : null}
    </div>
  )
}

function CountBack() {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const { control, register } = useFormContext<ClaimFields>()
  const event = useWatch({ control, name: 'event' })
  const events = useDeskPart(state => state.data.events)
  const published = useDeskPart(state => state.data.article.content.published)
  const date = dateWords(events.find(({ content }) => content.id === event)?.content.date, locale)
  return (
    <div>
      <div className="say">
        <span>{t('itWasBefore')}</span>
        <QualifierSelect />
        <AmountInput />
        <TimeUnitSelect />
        <span className="nb">
          {t('countedFrom')}
          <label>
            <span className="sr">{t('countedFromLabel')}</span>
            <select className="f" {...register('value.countFrom')}>
              <option value="event">{date ? t('anchor.eventOn', { date }) : t('anchor.event')}</option>
              <option value="publication">
                {published
                  ? t('anchor.publicationOn', { date: dateWords(published, locale) })
                  : t('anchor.publication')}
              </option>
              <option value="unstated">{t('anchor.unstated')}</option>
            </select>
          </label>
        </span>
      </div>
      <FieldFault name="value.amount" />
    </div>
  )
}

function SinceEvent({ label }: { readonly label: string }) {
  const { control } = useFormContext<ClaimFields>()
  const { field } = useController({ control, name: 'value.event' })
  const own = useWatch({ control, name: 'event' })
  const locale = useLanguage()
  const events = useDeskPart(state => state.data.events)
  const [isMaking, setMaking] = useState(false)
  const chosen = events.find(({ content }) => content.id === field.value)?.content
  const fault = useFault('value.event')
  return (
    <div>
      <EventPicker
        label={label}
        value={field.value}
        except={own}
        onPick={field.onChange}
        isMaking={isMaking}
        setMaking={setMaking}
        describedBy={fault['aria-describedby']}
        isInvalid={fault['aria-invalid'] ?? false}
      />
      {chosen?.date ? (
        <p className="hint">
          <Name names={chosen.title} locale={locale} /> · {dateWords(chosen.date, locale)}
        </p>
      ) : null}
      <FieldFault name="value.event" />
    </div>
  )
}
