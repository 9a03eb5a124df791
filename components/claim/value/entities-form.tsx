'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { Combobox } from '../combobox'
import { useEntityChoices } from '../desk-lists'
import { FieldFault, useFault } from '../field-fault'
import type { ClaimFields } from '../fields'
import { NewEntity } from '../new-entity'
import { EntityVariants } from './entity-variants'

/** Several entities, each with its variants; whether they are all there were is said, never guessed. */
export function EntitiesForm() {
  const t = useTranslations('ui.claim')
  const { control, register } = useFormContext<ClaimFields>()
  const { field } = useController({ control, name: 'value.members' })
  const choices = useEntityChoices()
  const [making, setMaking] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const fault = useFault('value.members')
  const add = (id: string) => {
    if (!field.value.includes(id)) field.onChange([...field.value, id])
    setMaking(null)
    input.current?.focus()
  }
  const names = new Map(choices.map(choice => [choice.id, choice]))
  return (
    <div>
      <ul className="members" aria-label={t('members')}>
        {field.value.map(id => (
          <li key={id}>
            <b>
              <bdi lang={names.get(id)?.lang}>{names.get(id)?.name ?? id}</bdi>
            </b>
            <button
              type="button"
              className="b txt"
              aria-label={t('takeOut', { name: names.get(id)?.name ?? id })}
              onClick={() => {
                field.onChange(field.value.filter(member => member !== id))
                input.current?.focus()
              }}
            >
              {t('takeOutShort')}
            </button>
            <EntityVariants id={id} />
          </li>
        ))}
      </ul>
      <Combobox
        label={t('addEntity')}
        choices={choices.filter(({ id }) => !field.value.includes(id))}
        value=""
        inputRef={input}
        describedBy={fault['aria-describedby']}
        isInvalid={fault['aria-invalid'] ?? false}
        onPick={add}
        create={{ words: name => t('newEntityNamed', { name }), act: setMaking }}
        placeholder={t('findEntity')}
      />
      {making === null ? null : <NewEntity name={making} onMade={add} onClose={() => setMaking(null)} />}
      <label className="opt">
        <input type="checkbox" {...register('value.closed')} />
        {t('closed')}
      </label>
      <FieldFault name="value.members" />
    </div>
  )
}
