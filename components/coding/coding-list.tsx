import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/desk/act-button'
import { Moment } from '@/components/desk/moment'
import { Who } from '@/components/desk/who'
import type { Dossier, Locale } from '@/lib/domain/dossier'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'
import { ArticleCalled, EventCalled, QuestionCalled } from './cell-called'
import type { CodingLine } from './coding-line'
import type { CodingAct } from './doors'

interface Shown {
  readonly dossier: Dossier
  readonly locale: Locale
  readonly place: DeskPlace
}

/** What whoever looks is to code. */
export async function MyCodings({ lines, ...shown }: Shown & { readonly lines: readonly CodingLine[] }) {
  const t = await getTranslations({ locale: shown.locale, namespace: 'ui.coding' })
  return (
    <ol className="cod-list">
      {lines.map(line => (
        <li key={line.id}>
          <div>
            <Cell line={line} {...shown} />
            <p className="how">
              <span>{t.rich('askedBy', { n: () => <Who name={line.askedBy} /> })}</span>
              <Moment at={line.askedAt} style="day" />
            </p>
          </div>
          <Link className="b pri" href={toDesk.blindCoding(shown.place, line.id)} prefetch={false}>
            {t(line.isBegun ? 'continue' : 'start')}
          </Link>
        </li>
      ))}
    </ol>
  )
}

/** What was asked of others and of oneself, with how far it is. */
export async function AllCodings({
  lines,
  withdrawOf,
  ...shown
}: Shown & {
  readonly lines: readonly CodingLine[]
  /** Null for whoever may not ask. */
  readonly withdrawOf: ((coding: string) => CodingAct) | null
}) {
  const t = await getTranslations({ locale: shown.locale, namespace: 'ui.coding' })
  return (
    <ol className="cod-list">
      {lines.map(line => (
        <li key={line.id}>
          <div>
            <Cell line={line} {...shown} />
            <p className="how">
              <State line={line} locale={shown.locale} />
              <span>{t.rich('coder', { n: () => <bdi>{line.coderName}</bdi> })}</span>
              {line.isSameHand ? <span>{t('sameHand')}</span> : null}
              {line.isOpened ? <span>{t('opened')}</span> : null}
            </p>
          </div>
          <div className="act">
            {line.state === 'open' ? null : (
              <Link className="b" href={toDesk.coding(shown.place, line.id)} prefetch={false}>
                {t(line.isSettled || line.position === 'same' || !withdrawOf ? 'see' : 'compare')}
              </Link>
            )}
            {line.state === 'open' && withdrawOf ? (
              <ActButton
                dossier={shown.place.dossier}
                act={withdrawOf(line.id)}
                done={t('withdrawn')}
                className="b txt"
                ask={{ title: t('withdrawAsk'), text: t('withdrawText') }}
              >
                {t('withdraw')}
              </ActButton>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Cell({ line, dossier, locale }: Shown & { readonly line: CodingLine }) {
  return (
    <>
      <span className="what">
        <QuestionCalled dossier={dossier} question={line.question} locale={locale} />
      </span>
      <span className="where">
        <ArticleCalled dossier={dossier} article={line.article} locale={locale} />
        {' · '}
        <EventCalled dossier={dossier} event={line.event} locale={locale} />
      </span>
    </>
  )
}

async function State({ line, locale }: { readonly line: CodingLine; readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'ui.coding' })
  if (line.isSettled) return <span className="cod-state is-settled">{t('settled')}</span>
  if (line.position)
    return <span className={`cod-state is-${line.position}`}>{t(`position.${line.position}`)}</span>
  return <span className="cod-state">{t(`state.${line.state}`)}</span>
}
