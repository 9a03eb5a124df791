'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { useController, useForm, useWatch } from 'react-hook-form'
import { Name } from '@/components/ui/name'
import type { Entity, EntityKind, Id } from '@/lib/domain/dossier'
import { byNames, nameKey, similarTo } from '@/lib/domain/registry/similar'
import { entity as entitySchema } from '@/lib/schemas/dossier'
import { useDesk, useDeskPart } from '../annotate/desk-store'
import { Combobox } from './combobox'
import { useEntityChoices } from './desk-lists'
import { itemForm, nameFields, namesOf } from './make/item-form'
import { NamesFields, SubForm } from './make/sub-form'
import { newKey } from './new-key'
import { useLanguage } from './use-language'

const kinds = ['person', 'organisation', 'group', 'place', 'office', 'thing'] as const satisfies EntityKind[]

interface Fields {
  ar: string
  en: string
  kind: EntityKind
  aliases: string
  partOf: Id
}

const aliasesOf = (text: string) => [
  ...new Set(
    text
      .split(/[\n،,;؛]/)
      .map(name => name.trim())
      .filter(name => name !== ''),
  ),
]

function contentOf(key: Id, { aliases, partOf, kind, ...names }: Fields) {
  const known = aliasesOf(aliases)
  return {
    id: key,
    kind,
    name: namesOf(names),
    ...(known.length > 0 ? { aliases: known } : {}),
    ...(partOf === '' ? {} : { partOf }),
  }
}

/** A new entity on the spot; those that may be the same one are offered, and never taken by themselves. */
export function NewEntity({
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
  const fault = useId()
  const key = useMemo(() => newKey('e'), [])
  const schema = useMemo(
    () =>
      itemForm<Fields, Entity>(
        entitySchema,
        fields => contentOf(key, fields),
        () => ['ar'],
      ),
    [key],
  )
  const { register, control, handleSubmit, formState } = useForm<Fields, unknown, Entity>({
    resolver: zodResolver(schema),
    defaultValues: { ...nameFields(name), kind: 'person', aliases: '', partOf: '' },
  })
  const { field: whole } = useController({ control, name: 'partOf' })
  const choices = useEntityChoices()
  const make = handleSubmit(content => {
    void apply([{ kind: 'entity', key, seen: 0, content }], 'claim.made.entity')
    onMade(key)
  })
  const typed = useWatch({ control, name: ['ar', 'en', 'aliases'] })
  return (
    <SubForm title={t('newEntity')} make={t('makeEntity')} onMake={make} onClose={onClose}>
      <NamesFields ar={register('ar')} en={register('en')} error={formState.errors.ar} id={fault} />
      <SimilarEntities names={[typed[0], typed[1], ...aliasesOf(typed[2])]} onTake={onMade} />
      <div className="pair">
        <label className="field">
          <span className="lab">{t('kind')}</span>
          <select className="f" {...register('kind')}>
            {kinds.map(kind => (
              <option key={kind} value={kind}>
                {t(`entityKind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="lab">{t('aliases')}</span>
          <input className="f" dir="auto" autoComplete="off" {...register('aliases')} />
        </label>
      </div>
      <Combobox
        label={t('partOfWhat')}
        choices={choices}
        value={whole.value}
        onPick={whole.onChange}
        placeholder={t('nothing')}
      />
    </SubForm>
  )
}

const wholeNames = ({ name, aliases = [] }: Entity) =>
  [name.ar, name.en, ...aliases].filter(one => one !== undefined)

/** Those that are already there under a name like it. */
function SimilarEntities({ names, onTake }: { readonly names: readonly string[]; onTake(id: Id): void }) {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const entities = useDeskPart(state => state.data.entities)
  const among = useMemo(
    () =>
      byNames(
        entities.map(({ content }) => content),
        wholeNames,
      ),
    [entities],
  )
  const typed = names.filter(name => name.trim() !== '').map(nameKey)
  const found = typed.length === 0 ? [] : similarTo(typed, among).slice(0, 4)
  if (found.length === 0) return null
  return (
    <div className="similar" role="status">
      <p>{t('similar')}</p>
      <ul>
        {found.map(({ item }) => (
          <li key={item.id}>
            <Name names={item.name} locale={locale} fallback={item.id} />
            <button type="button" className="b" onClick={() => onTake(item.id)}>
              {t('takeThis')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
