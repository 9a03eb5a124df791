'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Name, pickName } from '@/components/ui/name'
import type { NewsEvent } from '@/lib/domain/dossier'
import type { EventLookAlike } from '@/lib/domain/registry/event-look-alikes'
import type { ItemReading } from '@/lib/domain/registry/told'
import { formatEdtf } from '@/lib/i18n/format'
import { toDesk } from '@/lib/i18n/routing'
import { DecideLink } from './decide-link'
import type { Item } from './doors'
import { useRegistry } from './registry-context'

/** Events that could be taken for one another, side by side: what the two share, and what tells them apart. */
export function EventLookAlikes({
  item,
  reading,
  onJoin,
}: {
  readonly item: Item<'event'>
  readonly reading: ItemReading
  readonly onJoin: (other: string) => void
}) {
  const t = useTranslations('ui.registry')
  const { items, canWrite, open, locale, dossier } = useRegistry()
  if (reading.events.length === 0) return null
  return (
    <section>
      <h3 className="h">
        {t('eventLookAlikes')} <DecideLink />
      </h3>
      {reading.events.map(alike => {
        const other = (items as readonly Item<'event'>[]).find(({ content }) => content.id === alike.event)
        return other ? (
          <div key={alike.event} className="reg-beside">
            <Beside here={item.content} there={other.content} alike={alike} names={reading.names} />
            <div className="act">
              <button type="button" className="b txt" onClick={() => open(alike.event)}>
                {t('openOther')} <Name names={other.content.title} locale={locale} />
              </button>
              {canWrite ? (
                <button type="button" className="b" onClick={() => onJoin(alike.event)}>
                  {t('mergeWith')}
                </button>
              ) : null}
              <Link
                className="b txt"
                href={toDesk.move({ locale, dossier }, { from: item.content.id, to: alike.event })}
                prefetch={false}
              >
                {t('moveBetween')}
              </Link>
            </div>
          </div>
        ) : null
      })}
    </section>
  )
}

function Beside({
  here,
  there,
  alike,
  names,
}: {
  readonly here: NewsEvent
  readonly there: NewsEvent
  readonly alike: EventLookAlike
  readonly names: ItemReading['names']
}) {
  const t = useTranslations('ui.registry')
  const fields = useTranslations('ui.history.fields')
  const { locale } = useRegistry()
  const date = ({ date: edtf }: NewsEvent) => (edtf ? formatEdtf(edtf, locale) : t('undated'))
  const titles = (keys: readonly string[]) =>
    keys.length === 0 ? (
      t('noArticle')
    ) : (
      <ul>
        {keys.map(key => (
          <li key={key}>
            <bdi dir="auto">{pickName(names[`article/${key}`] ?? {}, locale)?.text ?? key}</bdi>
          </li>
        ))}
      </ul>
    )
  const { both } = alike.articles
  return (
    <table className="plain">
      <caption className="sr">{t('besideCaption')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            <Name names={here.title} locale={locale} />
          </th>
          <th scope="col">
            <Name names={there.title} locale={locale} />
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{fields('date')}</th>
          <td>{date(here)}</td>
          <td>
            {date(there)}
            <small>{alike.days === null ? t('daysUnknown') : t('daysApart', { count: alike.days })}</small>
          </td>
        </tr>
        <tr>
          <th scope="row">{t('wordsOnly')}</th>
          <td dir="auto">{alike.words.here.join(' · ') || t('noWords')}</td>
          <td dir="auto">{alike.words.there.join(' · ') || t('noWords')}</td>
        </tr>
        <tr>
          <th scope="row">{t('articlesOnly')}</th>
          <td>{titles(alike.articles.here)}</td>
          <td>{titles(alike.articles.there)}</td>
        </tr>
        {both.length > 0 ? (
          <tr>
            <th scope="row">{t('articlesBoth')}</th>
            <td colSpan={2}>{titles(both)}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}
