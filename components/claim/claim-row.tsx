'use client'

import { useTranslations } from 'next-intl'
import { memo, useMemo } from 'react'
import { Name } from '@/components/ui/name'
import type { Context } from '@/lib/domain/compare/context'
import type { Id } from '@/lib/domain/dossier'
import type { ClaimItem, SuggestionOrigin, Versioned } from '@/lib/domain/item'
import { formatNumber } from '@/lib/i18n/format'
import type { DeskData } from '../annotate/desk-data'
import { Key } from '../annotate/key'
import { questionOf } from './frame'
import { type Listed, statusOf } from './listing'
import { makerName } from './maker-name'
import { oddness } from './reading'
import { claimWords } from './spoken'
import { useLanguage } from './use-language'

export interface RowActs {
  confirm(item: Versioned<ClaimItem>): void
  edit(key: Id): void
  reject(item: Versioned<ClaimItem>): void
  restore(item: Versioned<ClaimItem>): void
  look(key: Id): void
}

/** A claim in the list: its question, what it says, whose words they are, and what can be done with it. */
export const ClaimRow = memo(function ClaimRow({
  listed: { item, number },
  data,
  context,
  isCurrent,
  acts,
}: {
  readonly listed: Listed
  readonly data: DeskData
  readonly context: Context
  readonly isCurrent: boolean
  readonly acts: RowActs
}) {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const claim = item.content
  const status = statusOf(claim)
  const question = context.questions.get(claim.question)
  const isOdd = useMemo(
    () => status === 'suggested' && oddness(data, questionOf(data, claim.question), claim) !== null,
    [status, data, claim],
  )
  const title = <Name names={question?.text ?? {}} locale={locale} fallback={claim.question} />
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by key, what takes the focus is looked at
    <li
      id={`claim-${claim.id}`}
      className={`ci is-${status}`}
      aria-current={isCurrent ? 'true' : undefined}
      // What is looked at scrolls into sight: while a button is pressed, it would leave the pointer and hear no click.
      onClick={() => acts.look(claim.id)}
      onFocus={({ target }) => {
        if (target.matches(':focus-visible')) acts.look(claim.id)
      }}
    >
      <span className="no">{number === null ? '' : formatNumber(number, locale)}</span>
      <div className="what">
        <p className="qq">
          {data.canWrite && status !== 'rejected' ? (
            <button
              type="button"
              className="open"
              data-row={status === 'confirmed' ? '' : undefined}
              onClick={() => acts.edit(claim.id)}
            >
              {title}
              <span className="sr"> {t('editThis')}</span>
            </button>
          ) : (
            title
          )}
        </p>
        <p className="val">
          <bdi>{claimWords(claim, context, locale)}</bdi>{' '}
          <small>{<Voice claim={claim} context={context} />}</small>
        </p>
        {claim.origin && status !== 'confirmed' ? <MadeBy origin={claim.origin} /> : null}
      </div>
      <span className={`st ${status}`}>
        {t(`status.${status}`)}
        {isOdd ? <b className="odd">{t('odd')}</b> : null}
      </span>
      {data.canWrite && status === 'suggested' ? (
        <div className="acts">
          <button type="button" className="b" data-row="" onClick={() => acts.confirm(item)}>
            {t('confirm')} <Key>Enter</Key>
          </button>
          <button type="button" className="b txt" onClick={() => acts.edit(claim.id)}>
            {t('edit')} <Key>e</Key>
          </button>
          <button type="button" className="b txt" onClick={() => acts.reject(item)}>
            {t('reject')} <Key>x</Key>
          </button>
        </div>
      ) : null}
      {data.canWrite && status === 'rejected' ? (
        <div className="acts">
          <button type="button" className="b txt" data-row="" onClick={() => acts.restore(item)}>
            {t('restore')}
          </button>
        </div>
      ) : null}
    </li>
  )
})

/** Whose words: the article's own, a party's view, or what it cites; and in which mood. */
function Voice({ claim, context }: { readonly claim: ClaimItem; readonly context: Context }) {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const holder = claim.holder ? context.entities.get(claim.holder) : undefined
  const chain = (claim.attribution ?? []).map(({ source }) => context.sources.get(source)?.name ?? {})
  const mood = claim.mood ?? 'actual'
  const level = claim.level ?? 'textual'
  return (
    <>
      {holder ? t.rich('viewOfRich', { n: () => <Name names={holder.name} locale={locale} /> }) : null}
      {chain.map((names, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain may name one source twice
        <span key={at}>
          {at > 0 ? (locale === 'ar' ? ' ← ' : ' → ') : holder ? ' · ' : ''}
          <Name names={names} locale={locale} />
        </span>
      ))}
      {!holder && chain.length === 0 ? t('ownVoiceShort') : null}
      {mood === 'actual' ? null : ` · ${t(`mood.${mood}`)}`}
      {level === 'textual' ? null : ` · ${t(`level.${level}`)}`}
    </>
  )
}

/** Who suggested it, and on what ground. */
function MadeBy({ origin }: { readonly origin: SuggestionOrigin }) {
  const t = useTranslations('ui.claim')
  const name = makerName(origin, useLanguage(), t('rules.ownWords'))
  return (
    <p className="made">
      {t.rich(`madeBy.${origin.by}`, { n: () => <bdi dir="auto">{name}</bdi> })}
      {origin.why ? (
        <>
          {' · '}
          <bdi dir="auto">{origin.why}</bdi>
        </>
      ) : null}
    </p>
  )
}
