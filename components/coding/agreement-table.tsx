import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { CoderAgreement, QuestionAgreement } from '@/lib/domain/agreement/codings'
import { fewestPairs, saysOf } from '@/lib/domain/agreement/enough'
import type { Verdict } from '@/lib/domain/compare/comparison'
import type { Dossier, Id, Locale } from '@/lib/domain/dossier'
import { EventCalled, QuestionCalled } from './cell-called'

interface Line {
  readonly question: Id
  readonly coders: QuestionAgreement | null
  readonly sources: readonly {
    readonly event: Id
    readonly verdict: Verdict | null
    readonly isDisputed: boolean
  }[]
}

/** A line a question: its coders' agreement, and what its outlets come to. */
export async function AgreementTable({
  lines,
  dossier,
  locale,
}: {
  readonly lines: readonly Line[]
  readonly dossier: Dossier
  readonly locale: Locale
}) {
  const t = await getTranslations({ locale, namespace: 'ui.coding.agreement' })
  const heads = ['question', 'cells', 'nominal', 'interval', 'sources'] as const
  return (
    <table className="plain stack cod-agree">
      <caption className="sr">{t('caption')}</caption>
      <thead>
        <tr>
          {heads.map(head => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ question, coders, sources }) => (
          <tr key={question}>
            <th scope="row">
              <QuestionCalled dossier={dossier} question={question} locale={locale} />
            </th>
            <td data-label={t('cells')}>
              <div>
                {t('cellsOf', { count: coders?.coded ?? 0 })}
                {coders ? (
                  <span className="say">{` · ${t('differ', { count: coders.disputed })}`}</span>
                ) : null}
              </div>
            </td>
            <td data-label={t('nominal')}>
              <Alpha agreement={coders?.nominal ?? null} nothing={t('notTwice')} locale={locale} />
            </td>
            <td data-label={t('interval')}>
              <Alpha
                agreement={coders?.interval ?? null}
                nothing={t(coders ? 'noNumber' : 'notTwice')}
                locale={locale}
              />
            </td>
            <td data-label={t('sources')}>
              <div>
                {sources.length === 0 ? <span className="say">{t('noRow')}</span> : null}
                {sources.map(source => (
                  <Source key={source.event} source={source} dossier={dossier} locale={locale} />
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

async function Alpha({
  agreement,
  nothing,
  locale,
}: {
  readonly agreement: CoderAgreement | null
  readonly nothing: string
  readonly locale: Locale
}) {
  const t = await getTranslations({ locale, namespace: 'ui.coding.agreement' })
  if (!agreement) return <span className="say">{nothing}</span>
  const says = saysOf(agreement)
  const { alpha, interval, units } = agreement
  if (says === 'too-few')
    return <span className="say">{t('tooFew', { count: units, least: fewestPairs })}</span>
  if (says === 'uniform' || alpha === null) return <span className="say">{t('uniform')}</span>
  return (
    <div>
      <b className="num">{t('alpha', { alpha })}</b>
      {interval ? (
        <span className="say">{t('within', { low: interval.low, high: interval.high })}</span>
      ) : null}
    </div>
  )
}

async function Source({
  source: { event, verdict, isDisputed },
  dossier,
  locale,
}: {
  readonly source: Line['sources'][number]
  readonly dossier: Dossier
  readonly locale: Locale
}) {
  const t = await getTranslations({ locale, namespace: 'ui.coding.agreement' })
  const words = await getTranslations({ locale, namespace: 'ui.verdict' })
  return (
    <p className="src">
      {verdict === null ? (
        <span className="say">{t('ownBlind')}</span>
      ) : isDisputed ? (
        <span className="cod-state is-open">{t('disputed')}</span>
      ) : (
        <Badge verdict={verdict} word={words(verdict)} />
      )}
      {dossier.events.length > 1 ? (
        <span className="say">
          <EventCalled dossier={dossier} event={event} locale={locale} />
        </span>
      ) : null}
    </p>
  )
}
