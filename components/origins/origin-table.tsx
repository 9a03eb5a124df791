import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/desk/moment'
import { Who } from '@/components/desk/who'
import type { DerivationDecision, Id, Locale } from '@/lib/domain/dossier'
import type { Tie } from '@/lib/domain/graph/relations'
import type { Versioned } from '@/lib/domain/item'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'
import { ArticleCalled, SourceCalled } from './called'
import type { OriginDoors } from './doors'
import { DropRecorded, EdgeActs, WithdrawDecision } from './edge-acts'
import { articleWords, type OriginNames, sourceWords } from './names'

interface Shown {
  readonly names: OriginNames
  readonly locale: Locale
  readonly place: DeskPlace
  readonly decisions: readonly Versioned<DerivationDecision>[]
  readonly canDraw: boolean
  readonly canDecide: boolean
  readonly doors: OriginDoors
}

/** All that the drawing shows, every name in full, with what may be done about each. */
export async function OriginTable({
  articles,
  ties,
  ...shown
}: Shown & { readonly articles: readonly Id[]; readonly ties: readonly Tie[] }) {
  const t = await getTranslations({ locale: shown.locale, namespace: 'ui.origins' })
  const drawing = new Set(ties.map(({ from }) => `${from.of}:${from.id}`))
  const silent = articles.filter(id => !drawing.has(`article:${id}`))
  const hasActs = shown.canDraw || shown.canDecide
  const heads = ['from', 'relation', 'to', 'basis'] as const
  return (
    <table className="plain stack og-table">
      <caption className="sr">{t('tableCaption')}</caption>
      <thead>
        <tr>
          {heads.map(head => (
            <th scope="col" key={head}>
              {t(`head.${head}`)}
            </th>
          ))}
          {hasActs ? <th scope="col">{t('head.acts')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {ties.map(tie => (
          <TieRow
            key={`${tie.from.of}:${tie.from.id} ${tie.relation} ${tie.to} ${tie.basis}`}
            tie={tie}
            hasActs={hasActs}
            {...shown}
          />
        ))}
        {silent.map(id => (
          <tr key={id}>
            <th scope="row">
              <ArticleCalled id={id} names={shown.names} locale={shown.locale} isShort />
            </th>
            <td colSpan={hasActs ? 4 : 3} data-label={t('head.relation')} className="dim">
              {t('ownVoice')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

async function TieRow({
  tie: { from, to, relation, basis, claims },
  hasActs,
  ...shown
}: Shown & { readonly tie: Tie; readonly hasActs: boolean }) {
  const t = await getTranslations({ locale: shown.locale, namespace: 'ui.origins' })
  const { names, locale, place, decisions, canDraw, canDecide, doors } = shown
  const isBase = from.of === 'article' && (basis === 'confirmed' || basis === 'suspected')
  const decision = isBase
    ? decisions.find(({ content }) => content.article === from.id && content.source === to)
    : undefined
  const name = edgeWords(from, to, shown)
  return (
    <tr>
      <th scope="row">
        {from.of === 'article' ? (
          <ArticleCalled id={from.id} names={names} locale={locale} isShort />
        ) : (
          <SourceCalled id={from.id} names={names} locale={locale} />
        )}
      </th>
      <td data-label={t('head.relation')}>{t(`relation.${relation}`)}</td>
      <td data-label={t('head.to')}>
        <Link href={toDesk.origins(place, to)} prefetch={false}>
          <SourceCalled id={to} names={names} locale={locale} />
        </Link>
      </td>
      <td data-label={t('head.basis')}>
        <span>
          {basis === 'attributed' ? t('claims', { count: claims.length }) : t(`basis.${basis}`)}
          {decision ? <Decided decision={decision.content} locale={locale} /> : null}
        </span>
      </td>
      {hasActs ? (
        <td data-label={t('head.acts')}>
          {decision && canDecide ? (
            <WithdrawDecision
              dossier={place.dossier}
              decision={decision.content.id}
              seen={decision.revision}
              name={name}
              doors={{ withdraw: doors.withdraw, undo: doors.undo }}
            />
          ) : null}
          {basis === 'recorded' && canDraw ? (
            <DropRecorded
              about={{ dossier: place.dossier, source: from.id, from: to }}
              name={name}
              doors={{ drop: doors.drop, undo: doors.undo }}
            />
          ) : null}
          {isBase && !decision && canDraw ? (
            <EdgeActs
              dossier={place.dossier}
              article={from.id}
              source={to}
              status={basis}
              name={name}
              doors={{ draw: doors.draw, undo: doors.undo }}
            />
          ) : null}
        </td>
      ) : null}
    </tr>
  )
}

function edgeWords(from: Tie['from'], to: Id, { names, locale }: Pick<Shown, 'names' | 'locale'>): string {
  const words = from.of === 'article' ? articleWords : sourceWords
  return `${words({ id: from.id, names, locale })} · ${sourceWords({ id: to, names, locale })}`
}

/** Who decided, when and why. */
async function Decided({
  decision: { by, at, reason },
  locale,
}: {
  readonly decision: DerivationDecision
  readonly locale: Locale
}) {
  const t = await getTranslations({ locale, namespace: 'ui.origins' })
  return (
    <small className="og-why">
      {t.rich('decidedBy', {
        w: () => <Who name={by} />,
        d: () => <Moment at={at} style="day" />,
        r: () => <bdi>{reason}</bdi>,
      })}
    </small>
  )
}

/** What was rejected and is not offered again. */
export async function RejectedOrigins(shown: Shown) {
  const t = await getTranslations({ locale: shown.locale, namespace: 'ui.origins' })
  const { names, locale, place, decisions, canDecide, doors } = shown
  const rejected = decisions.filter(({ content }) => content.outcome === 'rejected')
  return (
    <ul className="list og-rejected">
      {rejected.map(({ content, revision }) => (
        <li key={content.id}>
          <span>
            <ArticleCalled id={content.article} names={names} locale={locale} isShort />{' '}
            <span className="og-verb">{t('drawsOn')}</span>{' '}
            <SourceCalled id={content.source} names={names} locale={locale} />
          </span>
          <Decided decision={content} locale={locale} />
          {canDecide ? (
            <span className="end">
              <WithdrawDecision
                dossier={place.dossier}
                decision={content.id}
                seen={revision}
                name={edgeWords({ of: 'article', id: content.article }, content.source, shown)}
                doors={{ withdraw: doors.withdraw, undo: doors.undo }}
              />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
