'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { namesOf } from '@/components/claim/make/item-form'
import { newKey } from '@/components/claim/new-key'
import { Dialog } from '@/components/desk/dialog'
import { type PartFields, PartFieldset } from '@/components/registry/part-fields'
import type { Id } from '@/lib/domain/dossier'
import { partSchema } from '@/lib/schemas/registry'
import type { IdentityDoors, Parting } from './doors'
import { useIdentity } from './identity-context'
import { useIdentityAct } from './use-identity-act'

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
  const { place } = useIdentity()
  const { act } = useIdentityAct(place.dossier, doors.undo)
  const keys = useMemo(() => ({ decision: newKey('d'), entity: newKey('e') }), [])
  const { register, handleSubmit, formState } = useForm<PartFields>({
    resolver: zodResolver(partSchema),
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
      <PartFieldset
        field={register}
        faults={errors}
        aliases={entity.content.aliases ?? []}
        claims={claims}
        locale={place.locale}
      />
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
