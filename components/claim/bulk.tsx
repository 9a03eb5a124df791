'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useRef } from 'react'
import { Name } from '@/components/ui/name'
import type { Context } from '@/lib/domain/compare/context'
import type { ClaimItem, Versioned } from '@/lib/domain/item'
import { type Kind, kindsOf, statusOf } from './listing'
import { makerName } from './maker-name'
import { useLanguage } from './use-language'

/** Confirms or rejects all suggestions of a kind in one act: of one question, of one maker, or all that are left. */
export function Bulk({
  claims,
  context,
  onConfirm,
  onReject,
}: {
  readonly claims: readonly Versioned<ClaimItem>[]
  readonly context: Context
  onConfirm(of: readonly Versioned<ClaimItem>[]): void
  onReject(of: readonly Versioned<ClaimItem>[]): void
}) {
  const t = useTranslations('ui.claim.bulk')
  const box = useRef<HTMLDetailsElement>(null)
  const open = useMemo(() => claims.filter(({ content }) => statusOf(content) === 'suggested'), [claims])
  const kinds = useMemo(() => kindsOf(claims), [claims])
  if (open.length < 2) return null
  const then =
    (act: (of: readonly Versioned<ClaimItem>[]) => void, of: readonly Versioned<ClaimItem>[]) => () => {
      if (box.current) box.current.open = false
      act(of)
    }
  return (
    <details ref={box} className="bulk">
      <summary>{t('title')}</summary>
      <ul>
        <li>
          <span>{t('all', { count: open.length })}</span>
          <Buttons
            name={t('all', { count: open.length })}
            onConfirm={then(onConfirm, open)}
            onReject={then(onReject, open)}
          />
        </li>
        {kinds.map(kind => (
          <KindRow
            key={`${kind.by}/${kind.question ?? kind.origin?.name}`}
            kind={kind}
            context={context}
            onConfirm={then(onConfirm, kind.claims)}
            onReject={then(onReject, kind.claims)}
          />
        ))}
      </ul>
    </details>
  )
}

function KindRow({
  kind,
  context,
  onConfirm,
  onReject,
}: {
  readonly kind: Kind
  readonly context: Context
  onConfirm(): void
  onReject(): void
}) {
  const t = useTranslations('ui.claim.bulk')
  const locale = useLanguage()
  const count = kind.claims.length
  const names = kind.question === null ? {} : (context.questions.get(kind.question)?.text ?? {})
  const rules = useTranslations('ui.claim.rules')
  const plain =
    kind.by === 'question'
      ? (names[locale] ?? names.ar ?? names.en ?? '')
      : kind.origin
        ? makerName(kind.origin, locale, rules('ownWords'))
        : ''
  return (
    <li>
      <span>
        {kind.by === 'question'
          ? t.rich('ofQuestion', { count, n: () => <Name names={names} locale={locale} /> })
          : t.rich('ofMaker', { count, n: () => <bdi dir="auto">{plain}</bdi> })}
      </span>
      <Buttons name={plain} onConfirm={onConfirm} onReject={onReject} />
    </li>
  )
}

function Buttons({
  name,
  onConfirm,
  onReject,
}: {
  readonly name: string
  onConfirm(): void
  onReject(): void
}) {
  const t = useTranslations('ui.claim.bulk')
  return (
    <span className="acts">
      <button type="button" className="b" onClick={onConfirm}>
        {t('confirm')}
        <span className="sr">: {name}</span>
      </button>
      <button type="button" className="b txt" onClick={onReject}>
        {t('reject')}
        <span className="sr">: {name}</span>
      </button>
    </span>
  )
}
