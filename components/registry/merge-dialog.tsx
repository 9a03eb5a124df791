'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { newKey } from '@/components/claim/new-key'
import { Dialog } from '@/components/desk/dialog'
import { ReasonField } from '@/components/desk/reason-field'
import { Name } from '@/components/ui/name'
import type { Id } from '@/lib/domain/dossier'
import type { QuestionItem } from '@/lib/domain/item'
import type { MergeInput, RegistryKind } from '@/lib/schemas/registry'
import type { Item } from './doors'
import { ItemPicker } from './item-picker'
import { MergeEffect } from './merge-effect'
import { namesOf } from './naming'
import { OptionMapping } from './option-mapping'
import { useRegistry } from './registry-context'
import { useMergePreview } from './use-merge-preview'
import { useOptionMapping } from './use-option-mapping'

/**
 * One in place of two: which other, which of them stays, and, of two questions, which options are one. What it will change,
 * or why it cannot be, is said before it is done; the undo is in the message after it.
 */
export function MergeDialog({
  item,
  other: given,
  onClose,
}: {
  readonly item: Item<RegistryKind>
  /** The other one, where it is known already. */
  readonly other: Id
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.registry')
  const { kind, items, uses, dossier, doors, perform, explain, open, locale } = useRegistry()
  const [otherKey, setOther] = useState(given)
  const other = items.find(({ content }) => content.id === otherKey) ?? null
  const total = (key: Id) => Object.values(uses[key] ?? {}).reduce((sum, count) => sum + count, 0)
  const [staying, setStaying] = useState<Id | null>(null)
  // The one that more rests on stays, unless somebody says otherwise.
  const keep = staying ?? (total(otherKey) > total(item.content.id) ? otherKey : item.content.id)
  const [from, into] = keep === otherKey ? [item, other] : [other, item]
  const mapping = useOptionMapping(
    kind === 'question' ? ((from?.content as QuestionItem) ?? null) : null,
    kind === 'question' ? ((into?.content as QuestionItem) ?? null) : null,
  )
  const [isBusy, setBusy] = useState(false)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // The same until it is done: what is sent again after a lost answer is not made twice.
  const decision = useMemo(() => newKey('d'), [])
  const except = useMemo(() => [item.content.id], [item.content.id])

  const input = useMemo<MergeInput | null>(
    () =>
      from && into
        ? {
            dossier,
            kind,
            from: from.content.id,
            into: into.content.id,
            seen: { from: from.revision, into: into.revision },
            ...(mapping.map ? { mapping: { ...mapping.map } } : {}),
          }
        : null,
    [dossier, kind, from, into, mapping.map],
  )
  const preview = useMergePreview(input, doors.preview, explain)
  const canMerge = !isBusy && preview !== null && preview.refusals.length === 0

  async function merge(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!input || !into || !canMerge) return
    if (reason.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    setBusy(true)
    const said = { key: kind === 'entity' ? 'joined' : 'merged', names: namesOf(into.content) } as const
    const answer = await perform(() => doors.merge({ ...input, decision, reason: reason.trim() }), said)
    setBusy(false)
    if (!answer.ok) return explain(answer.error)
    onClose()
    open(input.into)
  }

  return (
    <Dialog
      title={t(kind === 'entity' ? 'joinTitle' : 'mergeTitle')}
      onClose={onClose}
      wide={mapping.map !== null}
    >
      <ItemPicker
        label={t('otherOne')}
        value={otherKey}
        except={except}
        placeholder={t('typeToFind')}
        onPick={key => {
          setOther(key)
          setStaying(null)
        }}
      />
      {other ? (
        <fieldset className="reg-stays">
          <legend className="lab">{t('whichStays')}</legend>
          {[item, other].map(({ content }) => (
            <label key={content.id} className="opt">
              <input
                type="radio"
                name="stays"
                checked={keep === content.id}
                onChange={() => setStaying(content.id)}
              />
              <Name names={namesOf(content)} locale={locale} fallback={content.id} />
            </label>
          ))}
        </fieldset>
      ) : null}
      {from && into && mapping.map ? (
        <OptionMapping
          from={from.content as QuestionItem}
          into={into.content as QuestionItem}
          map={mapping.map}
          locale={locale}
          onChange={mapping.change}
        />
      ) : null}
      <div role="status">
        {preview ? <MergeEffect preview={preview} kind={kind} dossier={dossier} /> : null}
      </div>
      <form className="fields" noValidate onSubmit={merge}>
        {other ? (
          <ReasonField
            label={t('whyOne')}
            fault={isMissing ? t('reasonMissing') : undefined}
            ref={field}
            value={reason}
            onChange={event => {
              setReason(event.target.value)
              setMissing(false)
            }}
          />
        ) : null}
        <div className="act">
          <button type="button" className="b" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="b pri" disabled={!canMerge}>
            {t(kind === 'entity' ? 'join' : 'merge')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
