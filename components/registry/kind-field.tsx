'use client'

import { useTranslations } from 'next-intl'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from '@/components/desk/field'
import { entityKinds } from './entity-kinds'

/** What an entity is: a person, a state, a body. */
export function KindField({ field }: { readonly field: UseFormRegisterReturn }) {
  const h = useTranslations('ui.history')
  return (
    <Field label={h('fields.kind')}>
      {props => (
        <select {...field} {...props} className="f">
          {entityKinds.map(one => (
            <option key={one} value={one}>
              {h(`term.entity-${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
