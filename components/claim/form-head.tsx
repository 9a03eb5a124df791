'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { Name } from '@/components/ui/name'
import type { Id, Question } from '@/lib/domain/dossier'
import { formatNumber } from '@/lib/i18n/format'
import { useDeskPart } from '../annotate/desk-store'
import { Key } from '../annotate/key'
import { EventPicker } from './event-picker'
import { FieldFault, useFault } from './field-fault'
import type { ClaimFields } from './fields'
import { QuestionPicker } from './question-picker'
import { typeOf } from './reading'
import { dateWords } from './spoken'
import { useLanguage } from './use-language'

/** Which question of which event; chosen here, and changed here. */
export function FormHead({
  number,
  question,
  isPicking,
  quote,
  onPicking,
  onPick,
}: {
  readonly number: number | null
  readonly question: Question | null
  readonly isPicking: boolean
  readonly quote: string
  onPicking(isPicking: boolean): void
  onPick(id: Id): void
}) {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const data = useDeskPart(state => state.data)
  const readsAs = useMemo(() => (isPicking ? typeOf(data, quote) : null), [isPicking, data, quote])
  const fault = useFault('question')
  return (
    <div className="fhead">
      <div className="hd">
        {number === null ? null : <span className="no">{formatNumber(number, locale)}</span>}
        {isPicking || !question ? (
          <QuestionPicker
            value={question?.id ?? ''}
            readsAs={readsAs}
            onPick={onPick}
            opensAtOnce
            describedBy={fault['aria-describedby']}
            isInvalid={fault['aria-invalid'] ?? false}
          />
        ) : (
          <>
            <h3>
              <Name names={question.text} locale={locale} fallback={question.id} />
            </h3>
            {data.only ? null : (
              <span className="end">
                <button type="button" className="b txt" onClick={() => onPicking(true)}>
                  {t('changeQuestion')} <Key>q</Key>
                </button>
              </span>
            )}
          </>
        )}
      </div>
      <FieldFault name="question" />
      <EventLine />
    </div>
  )
}

/** The event the claim is about: one line, and a picker where it is changed. */
function EventLine() {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const { control } = useFormContext<ClaimFields>()
  const { field } = useController({ control, name: 'event' })
  const events = useDeskPart(state => state.data.events)
  const isFixed = useDeskPart(state => state.data.only !== undefined)
  const [isChanging, setChanging] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const event = events.find(({ content }) => content.id === field.value)?.content
  if (event && !isChanging)
    return (
      <p className="event-line">
        <span>{t('aboutEvent')}</span>{' '}
        <bdi>
          <Name names={event.title} locale={locale} fallback={event.id} />
        </bdi>
        {event.date ? <span> · {dateWords(event.date, locale)}</span> : null}
        {isFixed ? null : (
          <button type="button" className="b txt" onClick={() => setChanging(true)}>
            {t('changeEvent')}
          </button>
        )}
      </p>
    )
  return (
    <div>
      <EventPicker
        label={t('event')}
        value={field.value}
        onPick={id => {
          field.onChange(id)
          setChanging(false)
        }}
        isMaking={isMaking}
        setMaking={setMaking}
      />
      <FieldFault name="event" />
    </div>
  )
}
