'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { namesOf } from '@/components/claim/make/item-form'
import { newKey } from '@/components/claim/new-key'
import { Dialog } from '@/components/desk/dialog'
import { Field } from '@/components/desk/field'
import { entityKinds } from '@/components/registry/entity-kinds'
import { NamePair } from '@/components/registry/name-pair'
import { pickName } from '@/components/ui/name'
import type { EntityKind, Id } from '@/lib/domain/dossier'
import { partJoinSchema } from '@/lib/schemas/identity'
import type { IdentityDoors, Parting } from './doors'
import { useIdentity } from './identity-context'
import { useIdentityAct } from './use-identity-act'

interface Fields {
  ar: string
  en: string
  kind: EntityKind
  aliases: string[]
  claims: string[]
  reason: string
}

/** An entity that was joined wrongly: which of its names and claims are the other's, and why the two are two. */
export function PartDialog({
  of,
  decision,
  doors,
  onClose,
}: {
  readonly of: Id
  readonly decision: Id
  readonly doors: IdentityDoors
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.identity')
  const { place } = useIdentity()
  const [parting, setParting] = useState<Parting | 'failed' | null>(null)
  const { parting: ask } = doors
  useEffect(() => {
    let isOver = false
    ask({ dossier: place.dossier, of, decision }).then(
      answer => {
        if (!isOver) setParting(answer.ok ? answer.data : 'failed')
      },
      () => {
        if (!isOver) setParting('failed')
      },
    )
    return () => {
      isOver = true
    }
  }, [ask, place.dossier, of, decision])
  return (
    <Dialog title={t('partTitle')} onClose={onClose} wide>
      {parting === null ? <p role="status">{t('reading')}</p> : null}
      {parting === 'failed' ? <p role="alert">{t('cannotRead')}</p> : null}
      {parting === null || parting === 'failed' ? null : (
        <PartForm parting={parting} decision={decision} doors={doors} onClose={onClose} />
      )}
    </Dialog>
  )
}

function PartForm({
  parting: { entity, claims, proposed, over },
  decision,
  doors,
  onClose,
}: {
  readonly parting: Parting
  readonly decision: Id
  readonly doors: IdentityDoors
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.identity')
  const registry = useTranslations('ui.registry')
  const h = useTranslations('ui.history')
  const { place } = useIdentity()
  const { act } = useIdentityAct(place.dossier, doors.undo)
  const keys = useMemo(() => ({ decision: newKey('d'), entity: newKey('e') }), [])
  const { register, handleSubmit, formState } = useForm<Fields>({
    resolver: zodResolver(partJoinSchema),
    defaultValues: {
      ar: proposed.name.ar ?? '',
      en: proposed.name.en ?? '',
      kind: proposed.kind,
      aliases: [...proposed.aliases],
      claims: [...proposed.claims],
      reason: '',
    },
  })
  const { errors, isSubmitting } = formState

  const part = handleSubmit(async ({ kind, aliases, claims: moved, reason, ...names }) => {
    const input = {
      dossier: place.dossier,
      key: keys.decision,
      of: entity.content.id,
      seen: entity.revision,
      decision,
      over,
      entity: proposed.key ?? keys.entity,
      kind,
      name: namesOf(names),
      aliases,
      claims: moved,
      reason: reason.trim(),
    }
    if (await act(() => doors.part(input), t('done.parted'))) onClose()
  })

  return (
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
      <Choices
        legend={registry('itsVariants')}
        choices={(entity.content.aliases ?? []).map(alias => ({ key: alias, label: alias, note: null }))}
        field={register('aliases')}
      />
      <Choices
        legend={registry('itsClaims')}
        choices={claims.map(({ key, label, claim }) => ({
          key,
          label: pickName(label, place.locale)?.text ?? key,
          note: claim?.title ?? null,
        }))}
        field={register('claims')}
      />
      {errors.claims ? (
        <p className="fault" role="alert">
          {registry('fault.nothingTaken')}
        </p>
      ) : null}
      <Field label={t('reasonFor.different')} fault={errors.reason ? t('reasonMissing') : undefined}>
        {props => (
          <input
            {...register('reason')}
            {...props}
            className="f"
            dir="auto"
            autoComplete="off"
            maxLength={2_000}
          />
        )}
      </Field>
      <div className="act">
        <button type="button" className="b" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="submit" className="b pri" disabled={isSubmitting}>
          {t('partNow')}
        </button>
      </div>
    </form>
  )
}

function Choices({
  legend,
  choices,
  field,
}: {
  readonly legend: string
  readonly choices: readonly { readonly key: string; readonly label: string; readonly note: string | null }[]
  readonly field: object
}) {
  if (choices.length === 0) return null
  return (
    <fieldset className="field ol reg-claims">
      <legend className="lab">{legend}</legend>
      {choices.map(({ key, label, note }) => (
        <label key={key} className="opt">
          <input type="checkbox" value={key} {...field} />
          <span>
            <bdi dir="auto">{label}</bdi>
            {note === null ? null : (
              <small>
                <bdi dir="auto">{note}</bdi>
              </small>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
