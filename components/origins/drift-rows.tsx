import { getTranslations } from 'next-intl/server'
import { Name } from '@/components/ui/name'
import { makeContext } from '@/lib/domain/compare/context'
import type { Dossier, Locale } from '@/lib/domain/dossier'
import type { DriftRow, DriftStep } from '@/lib/domain/provenance/drift'
import type { Span } from '@/lib/domain/text/segment'
import { claimLabel } from '@/lib/domain/values/label'
import { formatList } from '@/lib/i18n/format'
import { renderMessage } from '@/lib/i18n/render'
import { ArticleCalled } from './called'
import { MarkedQuote } from './marked-quote'
import type { OriginNames } from './names'

interface Shown {
  readonly dossier: Dossier
  readonly names: OriginNames
  readonly locale: Locale
}

/** Each question as it went from rendering to rendering: those whose sense changed first, the others folded. */
export async function DriftRows({ rows, ...shown }: Shown & { readonly rows: readonly DriftRow[] }) {
  const t = await getTranslations({ locale: shown.locale, namespace: 'ui.origins' })
  const told = tellers(shown)
  const list = (some: readonly DriftRow[]) =>
    some.map(row => (
      <Row key={`${row.event} ${row.question} ${row.holder}`} row={row} told={told} {...shown} />
    ))
  const changed = rows.filter(({ firstChange }) => firstChange !== null)
  const others = rows.filter(({ firstChange }) => firstChange === null)
  return (
    <>
      {list(changed)}
      {others.length > 0 ? (
        <details className="more og-others" open={changed.length === 0}>
          <summary>{t('sameSteps', { count: others.length })}</summary>
          {list(others)}
        </details>
      ) : null}
    </>
  )
}

type Told = (step: DriftStep) => string

/** What a claim says, in words. */
function tellers({ dossier, locale }: Shown): Told {
  const context = makeContext(dossier)
  const claims = new Map(dossier.claims.map(claim => [claim.id, claim]))
  return ({ claim }) => {
    const found = claims.get(claim)
    return found ? renderMessage(claimLabel(found, context), locale) : claim
  }
}

async function Row({ row, told, ...shown }: Shown & { readonly row: DriftRow; readonly told: Told }) {
  const t = await getTranslations({ locale: shown.locale, namespace: 'ui.origins' })
  const { dossier, names, locale } = shown
  const event = dossier.events.find(({ id }) => id === row.event)
  const holder = dossier.entities.find(({ id }) => id === row.holder)
  const first = row.steps.find(({ relation }) => relation === 'first')
  const change = row.steps.find(({ claim }) => claim === row.firstChange)
  return (
    <article className="og-drift">
      <h3>
        <Name names={names.questions[row.question] ?? {}} locale={locale} fallback={row.question} />
        <small>
          <Name names={event?.title ?? {}} locale={locale} fallback={row.event} />
          {row.holder === null ? null : (
            <>
              {' · '}
              {t.rich('viewOf', {
                n: () => <Name names={holder?.name ?? {}} locale={locale} fallback={row.holder ?? ''} />,
              })}
            </>
          )}
        </small>
      </h3>
      <ol>
        {row.steps.map(step => (
          <Step
            key={step.claim}
            step={step}
            marks={step === first ? (change?.words?.first ?? []) : (step.words?.here ?? [])}
            isFirstChange={step === change}
            value={told(step)}
            {...shown}
          />
        ))}
      </ol>
    </article>
  )
}

async function Step({
  step: { article, relation, quote, changes },
  marks,
  isFirstChange,
  value,
  names,
  locale,
}: Shown & {
  readonly step: DriftStep
  readonly marks: readonly Span[]
  readonly isFirstChange: boolean
  readonly value: string
}) {
  const t = await getTranslations({ locale, namespace: 'ui.origins' })
  const words = changes.map(change => t(`word.${change}`))
  return (
    <li className={isFirstChange ? 'is-change' : undefined}>
      <p className="og-step">
        {isFirstChange ? <b className="og-flag">{t('firstChange')}</b> : null}
        <b>
          <bdi>{value}</bdi>
        </b>
        <span className="tag">{t(`relationTo.${relation}`)}</span>
        {words.length > 0 && relation !== 'same' ? (
          <span className="dim sm">{t('wordChanged', { list: formatList(words, locale) })}</span>
        ) : null}
      </p>
      {quote ? (
        <MarkedQuote
          text={quote.exact}
          marks={marks}
          language={names.articles[article]?.language ?? locale}
        />
      ) : null}
      <p className="sm dim">
        <ArticleCalled id={article} names={names} locale={locale} isShort />
      </p>
    </li>
  )
}
