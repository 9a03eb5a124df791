'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { Combobox } from '../combobox'
import { useEntityChoices } from '../desk-lists'
import { FieldFault, useFault } from '../field-fault'
import type { ClaimFields } from '../fields'
import { NewEntity } from '../new-entity'
import { EntityVariants } from './entity-variants'

/** One entity: sought in both languages and by its variants, or a new one on the spot. */
export function EntityForm() {
  const t = useTranslations('ui.claim')
  const { control } = useFormContext<ClaimFields>()
  const { field } = useController({ control, name: 'value.entity' })
  const choices = useEntityChoices()
  const [making, setMaking] = useState<string | null>(null)
  const fault = useFault('value.entity')
  return (
    <div>
      <Combobox
        label={t('entity')}
        choices={choices}
        value={field.value}
        inputRef={field.ref as never}
        describedBy={fault['aria-describedby']}
        isInvalid={fault['aria-invalid'] ?? false}
        onPick={id => {
          field.onChange(id)
          setMaking(null)
        }}
        create={{ words: name => t('newEntityNamed', { name }), act: setMaking }}
        placeholder={t('findEntity')}
      />
      {field.value ? <EntityVariants id={field.value} /> : null}
      {making === null ? null : (
        <NewEntity
          name={making}
          onMade={id => {
            field.onChange(id)
            setMaking(null)
          }}
          onClose={() => setMaking(null)}
        />
      )}
      <FieldFault name="value.entity" />
    </div>
  )
}
