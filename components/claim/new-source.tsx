'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Id, Source, SourceKind } from '@/lib/domain/dossier'
import { source as sourceSchema } from '@/lib/schemas/dossier'
import { useDesk, useDeskPart } from '../annotate/desk-store'
import { itemForm, nameFields, namesOf } from './make/item-form'
import { NamesFields, SubFault, SubForm } from './make/sub-form'
import { newKey } from './new-key'

const kinds = [
  'official',
  'anonymous',
  'agency',
  'report',
  'document',
  'witness',
] as const satisfies SourceKind[]

interface Fields {
  ar: string
  en: string
  kind: SourceKind
  ofClass: string
  published: string
}

function contentOf(key: Id, { kind, ofClass, published, ...names }: Fields) {
  const named = ofClass.trim().toLowerCase().replace(/\s+/g, '-')
  return {
    id: key,
    kind,
    ...(kind === 'anonymous' && named !== '' ? { class: named } : {}),
    name: namesOf(names),
    ...(published.trim() === '' ? {} : { published: published.trim() }),
  }
}

/** A new source on the spot: whoever a claim can be traced to. Anonymous ones of one class are not counted apart. */
export function NewSource({
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
  const key = useMemo(() => newKey('s'), [])
  const schema = useMemo(
    () =>
      itemForm<Fields, Source>(
        sourceSchema,
        fields => contentOf(key, fields),
        ([first]) => [first === 'class' ? 'ofClass' : first === 'published' ? 'published' : 'ar'],
      ),
    [key],
  )
  const { register, control, handleSubmit, formState } = useForm<Fields, unknown, Source>({
    resolver: zodResolver(schema),
    defaultValues: { ...nameFields(name), kind: 'official', ofClass: '', published: '' },
  })
  const kind = useWatch({ control, name: 'kind' })
  const sources = useDeskPart(state => state.data.sources)
  const classes = [...new Set(sources.flatMap(({ content }) => content.class ?? []))]
  const { errors } = formState
  const make = handleSubmit(content => {
    void apply([{ kind: 'source', key, seen: 0, content }], 'claim.made.source')
    onMade(key)
  })
  return (
    <SubForm title={t('newSource')} make={t('makeSource')} onMake={make} onClose={onClose}>
      <NamesFields ar={register('ar')} en={register('en')} error={errors.ar} id={`${id}-n`} />
      <div className="pair">
        <label className="field">
          <span className="lab">{t('kind')}</span>
          <select className="f" {...register('kind')}>
            {kinds.map(one => (
              <option key={one} value={one}>
                {t(`sourceKind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {kind === 'anonymous' ? (
          <label className="field">
            <span className="lab">{t('ofClass')}</span>
            <input
              className="f"
              dir="ltr"
              list={`${id}-classes`}
              autoComplete="off"
              {...register('ofClass')}
            />
            <datalist id={`${id}-classes`}>
              {classes.map(one => (
                <option key={one} value={one} />
              ))}
            </datalist>
            <SubFault error={errors.ofClass} id={`${id}-c`} />
          </label>
        ) : (
          <label className="field">
            <span className="lab">{t('publishedOn')}</span>
            <input
              className="f"
              dir="ltr"
              placeholder="2026-03-04"
              autoComplete="off"
              {...register('published')}
            />
            <SubFault error={errors.published} id={`${id}-p`} />
          </label>
        )}
      </div>
    </SubForm>
  )
}
