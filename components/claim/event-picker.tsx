'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useCallback, useId, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Id, NewsEvent } from '@/lib/domain/dossier'
import { newsEvent as eventSchema } from '@/lib/schemas/dossier'
import { useDesk } from '../annotate/desk-store'
import { Combobox } from './combobox'
import { useEventChoices } from './desk-lists'
import { itemForm, nameFields, namesOf } from './make/item-form'
import { NamesFields, SubFault, SubForm } from './make/sub-form'
import { newKey } from './new-key'
import { eventDay } from './spoken'
import { useLanguage } from './use-language'

/** An event, told from its look-alikes by its day, or a new one on the spot. */
export function EventPicker({
  label,
  value,
  except,
  onPick,
  isMaking,
  setMaking,
  describedBy,
  isInvalid = false,
}: {
  readonly label: string
  readonly value: Id
  /** One that makes no sense here: a claim's own event is not the last one before it. */
  readonly except?: Id
  onPick(id: Id): void
  readonly isMaking: boolean
  setMaking(isMaking: boolean): void
  readonly describedBy?: string | undefined
  readonly isInvalid?: boolean
}) {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const [typed, setTyped] = useState('')
  const choices = useEventChoices(useCallback((event: NewsEvent) => eventDay(event, locale), [locale]))
  return (
    <div>
      <Combobox
        label={label}
        choices={except === undefined ? choices : choices.filter(({ id }) => id !== except)}
        value={value}
        onPick={onPick}
        describedBy={describedBy}
        isInvalid={isInvalid}
        placeholder={t('findEvent')}
        create={{
          words: name => t('newEventNamed', { name }),
          act: name => {
            setTyped(name)
            setMaking(true)
          },
        }}
      />
      {isMaking ? (
        <NewEvent
          name={typed}
          onMade={id => {
            onPick(id)
            setMaking(false)
          }}
          onClose={() => setMaking(false)}
        />
      ) : null}
    </div>
  )
}

interface Fields {
  ar: string
  en: string
  date: string
}

function contentOf(key: Id, { date, ...names }: Fields) {
  return { id: key, title: namesOf(names), ...(date.trim() === '' ? {} : { date: date.trim() }) }
}

function NewEvent({
  name,
  onMade,
  onClose,
}: {
  readonly name: string
  onMade(id: Id): void
  onClose(): void
}) {
  const t = useTranslations('ui.claim')
  const { apply } = useDesk()
  const id = useId()
  const key = useMemo(() => newKey('ev'), [])
  const schema = useMemo(
    () =>
      itemForm<Fields, NewsEvent>(
        eventSchema,
        fields => contentOf(key, fields),
        ([first]) => [first === 'date' ? 'date' : 'ar'],
      ),
    [key],
  )
  const { register, handleSubmit, formState } = useForm<Fields, unknown, NewsEvent>({
    resolver: zodResolver(schema),
    defaultValues: { ...nameFields(name), date: '' },
  })
  const { errors } = formState
  const make = handleSubmit(content => {
    void apply([{ kind: 'event', key, seen: 0, content }], 'claim.made.event')
    onMade(key)
  })
  return (
    <SubForm title={t('newEvent')} make={t('makeEvent')} onMake={make} onClose={onClose}>
      <NamesFields ar={register('ar')} en={register('en')} error={errors.ar} id={`${id}-n`} />
      <label className="field">
        <span className="lab">{t('eventDate')}</span>
        <input className="f" dir="ltr" placeholder="2026-03-03" autoComplete="off" {...register('date')} />
        <SubFault error={errors.date} id={`${id}-d`} />
      </label>
    </SubForm>
  )
}
