'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Key } from '@/components/annotate/key'
import type { Id, Locale } from '@/lib/domain/dossier'
import type { ToldDerivation } from '@/lib/domain/graph/told-evidence'
import { ArticleCalled, SourceCalled } from './called'
import { DecideForm } from './decide-form'
import type { OriginDoors } from './doors'
import { EvidenceList } from './evidence'
import type { OriginNames } from './names'

export type Outcome = 'accepted' | 'rejected'

/** From what score on evidence is called strong, and fair. */
const strong = 0.9
const fair = 0.65

/** One edge that was found, what speaks for it, and the decision. */
export function SuggestedOrigin({
  suggestion,
  locale,
  names,
  isCurrent,
  isSecond,
  onFocus,
  decision,
}: {
  readonly suggestion: ToldDerivation
  readonly locale: Locale
  readonly names: OriginNames
  readonly isCurrent: boolean
  /** The article has a confirmed origin already. */
  readonly isSecond: boolean
  onFocus(): void
  readonly decision: {
    readonly dossier: Id
    readonly doors: Pick<OriginDoors, 'decide' | 'undo'>
    readonly asked: Outcome | null
    onAsk(outcome: Outcome | null): void
    onDone(): void
  } | null
}) {
  const t = useTranslations('ui.origins')
  const heading = useId()
  const { article, source, from, score, evidence } = suggestion
  const strength = score >= strong ? 'strong' : score >= fair ? 'fair' : 'weak'
  return (
    <li
      className={isCurrent ? 'is-here' : undefined}
      tabIndex={-1}
      aria-labelledby={heading}
      onFocus={onFocus}
    >
      <h3 id={heading}>
        <ArticleCalled id={article} names={names} locale={locale} />{' '}
        <span className="og-verb">{t('drawsOn')}</span>{' '}
        {source === undefined ? (
          <ArticleCalled id={from} names={names} locale={locale} />
        ) : (
          <b>
            <SourceCalled id={source} names={names} locale={locale} />
          </b>
        )}{' '}
        <span className="tag">{t(`strength.${strength}`)}</span>
      </h3>
      <EvidenceList evidence={evidence} names={names} locale={locale} />
      {decision === null ? null : decision.asked === null ? (
        <p className="act">
          <button type="button" className="b" onClick={() => decision.onAsk('accepted')}>
            {t('accept')} <Key>y</Key>
          </button>
          <button type="button" className="b" onClick={() => decision.onAsk('rejected')}>
            {t('reject')} <Key>n</Key>
          </button>
        </p>
      ) : (
        <DecideForm
          edge={source === undefined ? { article, from } : { article, source }}
          outcome={decision.asked}
          dossier={decision.dossier}
          doors={decision.doors}
          hint={isSecond && decision.asked === 'accepted' ? t('several') : null}
          onCancel={() => decision.onAsk(null)}
          onDone={decision.onDone}
        />
      )}
    </li>
  )
}
