'use client'

import { useTranslations } from 'next-intl'
import { useController, useFormContext } from 'react-hook-form'
import type { Id } from '@/lib/domain/dossier'
import { Combobox } from '../combobox'
import { FieldFault, useFault } from '../field-fault'
import type { ClaimFields } from '../fields'
import { newGroup, useTextGroups } from './text-groups'

/** Free words: never compared until a person puts those that say the same into one group. */
export function TextForm({ question }: { readonly question: Id }) {
  const t = useTranslations('ui.claim')
  const { control, register } = useFormContext<ClaimFields>()
  const { field } = useController({ control, name: 'value.group' })
  const groups = useTextGroups(question)
  const known = groups.some(({ id }) => id === field.value) || field.value === ''
  const choices = known
    ? groups
    : [...groups, { id: field.value, name: t('ownGroup'), names: [t('ownGroup')] }]
  return (
    <div className="fields">
      <label className="field">
        <span className="lab">{t('text')}</span>
        <textarea className="f" rows={2} dir="auto" {...register('value.text')} {...useFault('value.text')} />
        <FieldFault name="value.text" />
      </label>
      <Combobox
        label={t('group')}
        choices={[{ id: '', name: t('noGroup'), names: [t('noGroup')] }, ...choices]}
        value={field.value}
        onPick={field.onChange}
        placeholder={t('noGroup')}
        note={
          <button type="button" className="b txt" onClick={() => field.onChange(newGroup())}>
            {t('makeGroup')}
          </button>
        }
      />
    </div>
  )
}
