'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { namesOf } from '@/components/claim/make/item-form'
import { newKey } from '@/components/claim/new-key'
import { Dialog } from '@/components/desk/dialog'
import type { UseLine } from '@/lib/domain/registry/told'
import { partSchema } from '@/lib/schemas/registry'
import type { Item } from './doors'
import { type PartFields, PartFieldset } from './part-fields'
import { useRegistry } from './registry-context'

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
  const { dossier, doors, perform, explain, open, locale } = useRegistry()
  const keys = useMemo(() => ({ entity: newKey('e'), decision: newKey('d') }), [])
  const { register, handleSubmit, formState } = useForm<PartFields>({
    resolver: zodResolver(partSchema),
    defaultValues: { ar: '', en: '', kind: item.content.kind, aliases: [], claims: [], reason: '' },
  })
  const { errors, isSubmitting } = formState

  const part = handleSubmit(async ({ kind, aliases: taken, claims: moved, reason, ...names }) => {
    const name = namesOf(names)
    const input = {
      dossier,
      of: item.content.id,
      seen: item.revision,
      key: keys.entity,
      decision: keys.decision,
      kind,
      name,
      aliases: taken,
      claims: moved,
      reason: reason.trim(),
    }
    const answer = await perform(() => doors.part(input), { key: 'parted', names: name })
    if (!answer.ok) return explain(answer.error)
    onClose()
    open(keys.entity)
  })

  return (
    <Dialog title={t('partTitle')} onClose={onClose} wide>
      <form className="fields" noValidate onSubmit={part}>
        <p>{t('partHint')}</p>
        <PartFieldset
          field={register}
          faults={errors}
          aliases={item.content.aliases ?? []}
          claims={uses.filter(({ claim }) => claim !== undefined)}
          locale={locale}
        />
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
