'use client'

import { useTranslations } from 'next-intl'
import type { Context } from '@/lib/domain/compare/context'
import type { Id } from '@/lib/domain/dossier'
import type { Disagreement } from '@/lib/domain/read/agree'
import { valueLabel } from '@/lib/domain/values/label'
import type { Value } from '@/lib/domain/values/value'
import { renderMessage } from '@/lib/i18n/render'
import { Key } from '../annotate/key'
import { useLanguage } from './use-language'

/** The quote says one thing and the form another: take the quote's, or keep the value and say why. */
export function QuoteWarning({
  found,
  value,
  question,
  context,
  isKept,
  onTake,
  onKeep,
}: {
  readonly found: Disagreement
  readonly value: Value
  readonly question: Id
  readonly context: Context
  readonly isKept: boolean
  onTake(): void
  onKeep(): void
}) {
  const t = useTranslations('ui.claim.warning')
  const locale = useLanguage()
  const words = (of: Value) => renderMessage(valueLabel(of, question, context), locale)
  return (
    <div className="warn" role="status">
      <b>{t('title')}</b>
      <span>
        {t.rich(`part.${found.part}`, {
          q: () => (
            <b>
              <bdi dir="auto">«{found.words}»</bdi>
            </b>
          ),
          v: () => (
            <b>
              <bdi>«{words(value)}»</bdi>
            </b>
          ),
        })}
        {found.instead ? (
          <span className="instead"> {t('readsAs', { value: words(found.instead) })}</span>
        ) : null}
      </span>
      <div className="acts">
        <button type="button" className="b on" onClick={onTake}>
          {t('take')} <Key>w</Key>
        </button>
        {isKept ? (
          <span className="hint">{t('kept')}</span>
        ) : (
          <button type="button" className="b txt" onClick={onKeep}>
            {t('keep')}
          </button>
        )}
      </div>
    </div>
  )
}
