'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { namesOf } from '@/components/claim/make/item-form'
import { newKey } from '@/components/claim/new-key'
import { Dialog } from '@/components/desk/dialog'
import { Field } from '@/components/desk/field'
import { pickName } from '@/components/ui/name'
import type { EntityKind } from '@/lib/domain/dossier'
import type { UseLine } from '@/lib/domain/registry/told'
import { partSchema } from '@/lib/schemas/registry'
import type { Item } from './doors'
import { entityKinds } from './entity-kinds'
import { NamePair } from './name-pair'
import { useRegistry } from './registry-context'

interface Fields {
  ar: string
  en: string
  kind: EntityKind
  aliases: string[]
  claims: string[]
}

/** Two in place of one that never was one: what the new one is called, and which variants and claims are its own. */
export function PartDialog({
  item,
  uses,
  onClose,
}: {
  readonly item: Item<'entity'>
  readonly uses: readonly UseLine[]
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.registry')
  const h = useTranslations('ui.history')
  const { dossier, doors, perform, explain, open, locale } = useRegistry()
  const key = useMemo(() => newKey('e'), [])
  const { register, handleSubmit, formState } = useForm<Fields>({
    resolver: zodResolver(partSchema),
    defaultValues: { ar: '', en: '', kind: item.content.kind, aliases: [], claims: [] },
  })
  const { errors, isSubmitting } = formState
  const aliases = item.content.aliases ?? []
  const claims = uses.filter(({ claim }) => claim !== undefined)

  const part = handleSubmit(async ({ kind, aliases: taken, claims: moved, ...names }) => {
    const name = namesOf(names)
    const input = {
      dossier,
      of: item.content.id,
      seen: item.revision,
      key,
      kind,
      name,
      aliases: taken,
      claims: moved,
    }
    const answer = await perform(() => doors.part(input), { key: 'parted', names: name })
    if (!answer.ok) return explain(answer.error)
    onClose()
    open(key)
  })

  return (
    <Dialog title={t('partTitle')} onClose={onClose} wide>
      <form className="fields" noValidate onSubmit={part}>
        <p>{t('partHint')}</p>
        <NamePair ar={register('ar')} en={register('en')} labels="name" isWrong={Boolean(errors.ar)} />
        <Field label={h('fields.kind')}>
          {props => (
            <select {...register('kind')} {...props} className="f">
              {entityKinds.map(one => (
                <option key={one} value={one}>
                  {h(`term.entity-${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {aliases.length > 0 ? (
          <fieldset className="field">
            <legend className="lab">{t('itsVariants')}</legend>
            <div className="seg">
              {aliases.map(alias => (
                <label key={alias}>
                  <input type="checkbox" value={alias} {...register('aliases')} />
                  <bdi dir="auto">{alias}</bdi>
                </label>
              ))}
            </div>
          </fieldset>
        ) : null}
        {claims.length > 0 ? (
          <fieldset className="field ol reg-claims">
            <legend className="lab">{t('itsClaims')}</legend>
            {claims.map(({ key: claim, label, claim: at }) => (
              <label key={claim} className="opt">
                <input type="checkbox" value={claim} {...register('claims')} />
                <span>
                  <q dir="auto">{pickName(label, locale)?.text}</q>
                  <small>
                    <bdi dir="auto">{at?.title}</bdi>
                  </small>
                </span>
              </label>
            ))}
          </fieldset>
        ) : null}
        {errors.claims ? (
          <p className="fault" role="alert">
            {t('fault.nothingTaken')}
          </p>
        ) : null}
        <div className="act">
          <button type="button" className="b" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="b pri" disabled={isSubmitting}>
            {t('part')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
