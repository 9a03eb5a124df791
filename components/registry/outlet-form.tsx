'use client'

import { useTranslations } from 'next-intl'
import { namesOf } from '@/components/claim/make/item-form'
import { Field } from '@/components/desk/field'
import { outlet } from '@/lib/schemas/dossier'
import type { Item } from './doors'
import { FormFrame } from './form-frame'
import { NamePair } from './name-pair'
import { type Shape, useItemForm } from './use-item-form'

interface Fields {
  ar: string
  en: string
  homepage: string
}

const shape: Shape<'outlet', Fields> = {
  kind: 'outlet',
  schema: outlet,
  toFields: content => ({
    ar: content?.name.ar ?? '',
    en: content?.name.en ?? '',
    homepage: content?.homepage ?? '',
  }),
  toContent: ({ homepage, ...names }, id) => ({
    id,
    name: namesOf(names),
    ...(homepage.trim() === '' ? {} : { homepage: withScheme(homepage.trim()) }),
  }),
  fieldOf: ([first]) => [first === 'homepage' ? 'homepage' : 'ar'],
}

/** People type `daftar.example`; the file wants the whole address. */
function withScheme(address: string): string {
  return /^[\w-]+(\.[\w-]+)+(\/|$)/.test(address) ? `https://${address}` : address
}

export function OutletForm({ item }: { readonly item: Item<'outlet'> | null }) {
  const t = useTranslations('ui.registry')
  const fields = useTranslations('ui.history.fields')
  const state = useItemForm(shape, item)
  const { register, formState } = state.form
  return (
    <FormFrame state={state} isNew={item === null}>
      <NamePair
        ar={register('ar')}
        en={register('en')}
        labels="name"
        isWrong={Boolean(formState.errors.ar)}
      />
      <Field label={fields('homepage')} fault={formState.errors.homepage ? t('fault.homepage') : undefined}>
        {props => (
          <input
            {...register('homepage')}
            {...props}
            className="f"
            type="url"
            dir="ltr"
            autoComplete="off"
            placeholder="https://"
          />
        )}
      </Field>
    </FormFrame>
  )
}
