'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { namesOf } from '@/components/claim/make/item-form'
import type { EntityKind, Id } from '@/lib/domain/dossier'
import { wholes } from '@/lib/domain/registry/join-entities'
import { entity } from '@/lib/schemas/dossier'
import { AlreadyThere } from './already-there'
import type { Item } from './doors'
import { FormFrame } from './form-frame'
import { ItemPicker } from './item-picker'
import { KindField } from './kind-field'
import { NamePair } from './name-pair'
import { useRegistry } from './registry-context'
import { type Shape, useItemForm } from './use-item-form'
import { Variants } from './variants'

interface Fields {
  ar: string
  en: string
  kind: EntityKind
  aliases: string[]
  partOf: Id
}

const shape: Shape<'entity', Fields> = {
  kind: 'entity',
  schema: entity,
  toFields: content => ({
    ar: content?.name.ar ?? '',
    en: content?.name.en ?? '',
    kind: content?.kind ?? 'person',
    aliases: [...(content?.aliases ?? [])],
    partOf: content?.partOf ?? '',
  }),
  toContent: ({ kind, aliases, partOf, ...names }, id) => ({
    id,
    kind,
    name: namesOf(names),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(partOf === '' ? {} : { partOf }),
  }),
  fieldOf: () => ['ar'],
}

export function EntityForm({ item }: { readonly item: Item<'entity'> | null }) {
  const t = useTranslations('ui.registry')
  const h = useTranslations('ui.history')
  const { items } = useRegistry()
  const state = useItemForm(shape, item)
  const { register, formState, control } = state.form
  const { field: aliases } = useController({ control, name: 'aliases' })
  const { field: partOf } = useController({ control, name: 'partOf' })
  const [ar, en] = useWatch({ control, name: ['ar', 'en'] })
  const key = item?.content.id
  const except = useMemo(() => {
    const entity = items as readonly Item<'entity'>[]
    const parts = entity.filter(({ content }) => key !== undefined && wholes(content.id, { entity }).has(key))
    return [...(key === undefined ? [] : [key]), ...parts.map(({ content }) => content.id)]
  }, [items, key])
  return (
    <FormFrame state={state} isNew={item === null}>
      <NamePair
        ar={register('ar')}
        en={register('en')}
        labels="name"
        isWrong={Boolean(formState.errors.ar)}
      />
      {item === null ? <AlreadyThere names={[ar, en, ...aliases.value]} /> : null}
      <Variants values={aliases.value} onChange={aliases.onChange} />
      <div className="reg-pair">
        <KindField field={register('kind')} />
        <div className="field reg-whole">
          <ItemPicker
            label={h('fields.partOf')}
            value={partOf.value}
            except={except}
            placeholder={t('ofNothing')}
            onPick={partOf.onChange}
          />
          {partOf.value === '' ? null : (
            <button type="button" className="b txt" onClick={() => partOf.onChange('')}>
              {t('partOfNothing')}
            </button>
          )}
        </div>
      </div>
    </FormFrame>
  )
}
