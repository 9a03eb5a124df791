import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Name } from '@/components/ui/name'
import type { Verdict } from '@/lib/domain/compare/comparison'
import type { Dossier, Id } from '@/lib/domain/dossier'
import { type Need, needs } from '@/lib/domain/reconcile/outcomes'
import type { DeskPlace } from '@/lib/i18n/routing'
import { DiagnosisLinks } from './diagnosis-links'
import { queueHref, rowHref, type View } from './links'
import { NeedBadge } from './need'

export interface QueueData {
  readonly dossier: Dossier
  readonly lines: readonly {
    readonly event: Id
    readonly question: Id
    readonly verdict: Verdict
    readonly needs: readonly Need[]
    readonly assigned: { readonly user: string; readonly name: string } | null
  }[]
  readonly counts: {
    readonly all: number
    readonly needs: Readonly<Record<Need, number>>
    readonly mine: number
    readonly nobody: number
    readonly decided: number
  }
}

interface Props {
  readonly queue: QueueData
  readonly place: DeskPlace
  readonly view: View
  /** Who looks. */
  readonly me: string
  /** The row that stands open beside the queue. */
  readonly current?: { readonly event: Id; readonly question: Id }
  readonly level: 1 | 2
}

/** What waits for a decision, by what it is filtered by: the filters with their counts, then the rows. */
export async function QueueList({ queue, place, view, me, current, level }: Props) {
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.reconcile' })
  const Heading = `h${level}` as const
  return (
    <nav className="rec-queue" aria-label={t('queueLabel')}>
      <Heading className="rec-title">{t('waiting', { count: queue.counts.all })}</Heading>
      <Filters queue={queue} place={place} view={view} />
      {queue.lines.length === 0 ? (
        <p className="rec-none">{view.show === 'decided' ? t('noneDecided') : t('noneWaiting')}</p>
      ) : (
        <ol className="rec-lines">
          {queue.lines.map(line => (
            <Line
              key={`${line.event} ${line.question}`}
              line={line}
              queue={queue}
              place={place}
              view={view}
              me={me}
              isCurrent={line.event === current?.event && line.question === current.question}
            />
          ))}
        </ol>
      )}
      <DiagnosisLinks place={place} />
    </nav>
  )
}

async function Filters({ queue: { counts }, place, view }: Pick<Props, 'queue' | 'place' | 'view'>) {
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.reconcile' })
  const number = (count: number) => <span className="n">{t('number', { count })}</span>
  const current = (isIt: boolean) => (isIt ? ('true' as const) : undefined)
  const isOpen = view.show === undefined
  return (
    <>
      <ul className="rec-filters">
        <li>
          <Link
            href={queueHref(place, { who: view.who })}
            prefetch={false}
            aria-current={current(isOpen && view.need === undefined)}
          >
            <span>{t('everything')}</span> {number(counts.all)}
          </Link>
        </li>
        {needs.map(need =>
          counts.needs[need] > 0 || view.need === need ? (
            <li key={need}>
              <Link
                href={queueHref(place, { need, who: view.who })}
                prefetch={false}
                aria-current={current(view.need === need)}
              >
                <NeedBadge need={need} word={t(`need.${need}`)} /> {number(counts.needs[need])}
              </Link>
            </li>
          ) : null,
        )}
        <li>
          <Link
            href={queueHref(place, { show: 'decided', who: view.who })}
            prefetch={false}
            aria-current={current(!isOpen)}
          >
            <span>{t('decided')}</span> {number(counts.decided)}
          </Link>
        </li>
      </ul>
      <ul className="rec-who">
        {([undefined, 'me', 'nobody'] as const).map(who => (
          <li key={who ?? 'anybody'}>
            <Link
              href={queueHref(place, { ...view, who })}
              prefetch={false}
              aria-current={current(view.who === who)}
            >
              {t(`who.${who ?? 'anybody'}`)}{' '}
              {who === undefined ? null : number(who === 'me' ? counts.mine : counts.nobody)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

async function Line({
  line,
  queue,
  place,
  view,
  me,
  isCurrent,
}: Pick<Props, 'queue' | 'place' | 'view' | 'me'> & {
  readonly line: QueueData['lines'][number]
  readonly isCurrent: boolean
}) {
  const { locale } = place
  const t = await getTranslations({ locale, namespace: 'ui' })
  const { events, questions } = queue.dossier
  const question = questions.find(({ id }) => id === line.question)
  const event = events.find(({ id }) => id === line.event)
  const assigned = line.assigned
  return (
    <li>
      <Link
        href={rowHref(place, line, view)}
        prefetch={false}
        aria-current={isCurrent ? 'true' : undefined}
        data-row={line.question}
      >
        <span className="rec-q">
          <Name names={question?.text ?? {}} locale={locale} fallback={line.question} />
        </span>
        {events.length > 1 ? (
          <span className="rec-e">
            <Name names={event?.title ?? {}} locale={locale} fallback={line.event} />
          </span>
        ) : null}
        <span className="rec-m">
          <span className="rec-needs">
            {line.needs.length === 0 ? (
              <Badge verdict={line.verdict} word={t(`verdict.${line.verdict}`)} />
            ) : (
              line.needs.map(need => <NeedBadge key={need} need={need} word={t(`reconcile.need.${need}`)} />)
            )}
          </span>
          <span>
            {assigned === null ? (
              t('reconcile.who.nobody')
            ) : assigned.user === me ? (
              t('reconcile.you')
            ) : (
              <bdi>{assigned.name}</bdi>
            )}
          </span>
        </span>
      </Link>
    </li>
  )
}
