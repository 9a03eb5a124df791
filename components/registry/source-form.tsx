'use client'

import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { namesOf } from '@/components/claim/make/item-form'
import { Field } from '@/components/desk/field'
import type { Id, Source, SourceKind } from '@/lib/domain/dossier'
import { origins } from '@/lib/domain/registry/merge-others'
import { source } from '@/lib/schemas/dossier'
import { ChosenItems } from './chosen-items'
import { DateField } from './date-field'
import type { Item } from './doors'
import { FormFrame } from './form-frame'
import { NamePair } from './name-pair'
import { useRegistry } from './registry-context'
import { sourceKinds } from './source-kinds'
import { type Shape, useItemForm } from './use-item-form'

interface Fields {
  ar: string
  en: string
  kind: SourceKind
  group: string
  published: string
  derivedFrom: Id[]
}

const keyOf = (text: string) => text.trim().toLowerCase().replace(/\s+/g, '-')

const shape: Shape<'source', Fields> = {
  kind: 'source',
  schema: source,
  toFields: content => ({
    ar: content?.name.ar ?? '',
    en: content?.name.en ?? '',
    kind: content?.kind ?? 'report',
    group: content?.class ?? '',
    published: content?.published ?? '',
    derivedFrom: [...(content?.derivedFrom ?? [])],
  }),
  toContent: ({ kind, group, published, derivedFrom, ...names }, id) => ({
    id,
    kind,
    ...(keyOf(group) === '' ? {} : { class: keyOf(group) }),
    name: namesOf(names),
    ...(published.trim() === '' ? {} : { published: published.trim() }),
    ...(derivedFrom.length === 0 ? {} : { derivedFrom }),
  }),
  fieldOf: ([first]) => [first === 'class' ? 'group' : first === 'published' ? 'published' : 'ar'],
}

export function SourceForm({ item }: { readonly item: Item<'source'> | null }) {
  const t = useTranslations('ui.registry')
  const h = useTranslations('ui.history')
  const state = useItemForm(shape, item)
  const { register, formState, control, setValue } = state.form
  const { errors } = formState
  const published = useWatch({ control, name: 'published' })
  const { field: derived } = useController({ control, name: 'derivedFrom' })
  const { items } = useRegistry()
  const list = useId()
  const sources = useMemo(() => items.map(({ content }) => content as Source), [items])
  const classes = useMemo(() => [...new Set(sources.flatMap(one => one.class ?? []))], [sources])
  const key = item?.content.id
  const except = useMemo(() => {
    const source = items as readonly Item<'source'>[]
    // What already rests on this one cannot be what it rests on.
    const resting = key === undefined ? [] : sources.filter(({ id }) => origins(id, { source }).has(key))
    return [...(key === undefined ? [] : [key]), ...resting.map(({ id }) => id)]
  }, [items, sources, key])
  return (
    <FormFrame state={state} isNew={item === null}>
      <NamePair ar={register('ar')} en={register('en')} labels="name" isWrong={Boolean(errors.ar)} />
      <div className="reg-pair">
        <Field label={h('fields.kind')}>
          {props => (
            <select {...register('kind')} {...props} className="f">
              {sourceKinds.map(one => (
                <option key={one} value={one}>
                  {h(`term.source-${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={h('fields.class')}
          hint={t('classHint')}
          fault={errors.group ? t('fault.class') : undefined}
        >
          {props => (
            <>
              <input
                {...register('group')}
                {...props}
                className="f"
                dir="ltr"
                list={list}
                autoComplete="off"
                spellCheck={false}
              />
              <datalist id={list}>
                {classes.map(one => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      </div>
      <DateField
        label={h('fields.published')}
        field={register('published')}
        value={published}
        isWrong={Boolean(errors.published)}
        onPick={day => setValue('published', day, { shouldDirty: true })}
      />
      <ChosenItems
        label={h('fields.derivedFrom')}
        chosen={derived.value}
        except={except}
        onChange={derived.onChange}
      />
    </FormFrame>
  )
}
