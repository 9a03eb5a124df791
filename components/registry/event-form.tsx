'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { namesOf } from '@/components/claim/make/item-form'
import { newsEvent } from '@/lib/schemas/dossier'
import { DateField } from './date-field'
import type { Item } from './doors'
import { FormFrame } from './form-frame'
import { NamePair } from './name-pair'
import { type Shape, useItemForm } from './use-item-form'

interface Fields {
  ar: string
  en: string
  date: string
}

const shape: Shape<'event', Fields> = {
  kind: 'event',
  schema: newsEvent,
  toFields: content => ({
    ar: content?.title.ar ?? '',
    en: content?.title.en ?? '',
    date: content?.date ?? '',
  }),
  toContent: ({ date, ...names }, id) => ({
    id,
    title: namesOf(names),
    ...(date.trim() === '' ? {} : { date: date.trim() }),
  }),
  fieldOf: ([first]) => [first === 'date' ? 'date' : 'ar'],
}

export function EventForm({ item }: { readonly item: Item<'event'> | null }) {
  const fields = useTranslations('ui.history.fields')
  const state = useItemForm(shape, item)
  const { register, formState, control, setValue } = state.form
  const date = useWatch({ control, name: 'date' })
  return (
    <FormFrame state={state} isNew={item === null}>
      <NamePair
        ar={register('ar')}
        en={register('en')}
        labels="title"
        isWrong={Boolean(formState.errors.ar)}
        long
      />
      <DateField
        label={fields('date')}
        field={register('date')}
        value={date}
        isWrong={Boolean(formState.errors.date)}
        onPick={day => setValue('date', day, { shouldDirty: true })}
      />
    </FormFrame>
  )
}
