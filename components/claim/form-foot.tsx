'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Key } from '../annotate/key'
import { FieldFault, useFault } from './field-fault'
import type { ClaimFields } from './fields'

/** The note, and the acts of the form. */
export function FormFoot({
  isNew,
  hasNote,
  reason,
  onNote,
  onClose,
  onRemove,
  savedAt,
}: {
  readonly isNew: boolean
  readonly hasNote: boolean
  /** Why the note has to say something. */
  readonly reason: 'outside' | 'disagrees' | null
  onNote(): void
  onClose(): void
  onRemove(): void
  readonly savedAt: Date | null
}) {
  const t = useTranslations('ui.claim')
  const locale = useLocale()
  const { register } = useFormContext<ClaimFields>()
  const fault = useFault('note')
  const isShown = hasNote || reason === 'outside'
  return (
    <>
      {isShown ? (
        <label className="field note">
          <span className="lab">{reason ? t(`why.${reason}`) : t('note')}</span>
          <textarea
            className="f"
            rows={2}
            dir="auto"
            required={reason !== null}
            {...register('note')}
            {...fault}
          />
          <FieldFault name="note" />
        </label>
      ) : null}
      <div className="act">
        <button type="submit" className="b pri">
          {t(isNew ? 'make' : 'confirmClaim')} <Key>Enter</Key>
        </button>
        <button type="button" className="b txt" onClick={onClose}>
          {t('close')} <Key>Esc</Key>
        </button>
        {isNew ? null : (
          <button type="button" className="b txt" onClick={onRemove}>
            {t('remove')}
          </button>
        )}
        {isShown ? null : (
          <button type="button" className="b txt" onClick={onNote}>
            {t('addNote')}
          </button>
        )}
        <span className="end sm dim" role="status">
          {savedAt ? (
            <>
              {t('draftSaved')}{' '}
              <bdi>{savedAt.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' })}</bdi>
            </>
          ) : null}
        </span>
      </div>
    </>
  )
}
