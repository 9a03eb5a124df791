import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { pickName } from '@/components/ui/name'
import type { Locale } from '@/lib/domain/dossier'
import type { ItemContent, ItemKind } from '@/lib/domain/item'
import { roles } from '@/lib/domain/permissions'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'
import { itemCalled } from './item-called'
import { actOf } from './known-acts'
import { Moment } from './moment'
import { Who } from './who'

export interface ActivityEntry {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly action: string
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
  readonly items: readonly {
    readonly kind: ItemKind
    readonly key: string
    readonly content: ItemContent | null
  }[]
  readonly itemCount: number
}

/** What was done, newest first, in words. */
export async function ActivityList({
  place,
  entries,
}: {
  readonly place: DeskPlace
  readonly entries: readonly ActivityEntry[]
}) {
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.desk.activity' })
  return (
    <table className="plain stack activity">
      <caption className="sr">{t('title')}</caption>
      <thead>
        <tr>
          {(['number', 'at', 'by', 'what'] as const).map(head => (
            <th key={head} scope="col">
              {t(`head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <ActivityRow key={entry.number} place={place} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}

async function ActivityRow({ place, entry }: { readonly place: DeskPlace; readonly entry: ActivityEntry }) {
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.desk.activity' })
  const act = actOf(entry.action)
  const rest = entry.itemCount - entry.items.length
  return (
    <tr id={`entry-${entry.number}`}>
      <td data-label={t('head.number')}>{t('entry', { number: entry.number })}</td>
      <td data-label={t('head.at')}>
        <Moment at={entry.at} />
      </td>
      <td data-label={t('head.by')}>
        <Who name={entry.by} />
      </td>
      <td data-label={t('head.what')}>
        <div>
          <b>{act ? t(`act.${act}`) : t('other')}</b>{' '}
          {act ? null : <bdi className="ltr dim">{entry.action}</bdi>}
          <Details locale={place.locale} entry={entry} />
          {entry.items.length > 0 ? (
            <ul className="touched">
              {entry.items.map(item => (
                <li key={`${item.kind} ${item.key}`}>
                  <span className="dim">{t(`item.${item.kind}`)}</span>{' '}
                  <Link href={toDesk.history(place, item.kind, item.key)} prefetch={false}>
                    <Called locale={place.locale} item={item} />
                  </Link>
                </li>
              ))}
              {rest > 0 ? <li className="dim">{t('more', { count: rest })}</li> : null}
            </ul>
          ) : null}
        </div>
      </td>
    </tr>
  )
}

function Called({
  locale,
  item,
}: {
  readonly locale: Locale
  readonly item: ActivityEntry['items'][number]
}) {
  const name = item.content && pickName(itemCalled(item.kind, item.content), locale)
  if (!name) return <bdi className="ltr">{item.key}</bdi>
  return <bdi lang={name.language}>{name.text}</bdi>
}

async function Details({ locale, entry }: { readonly locale: Locale; readonly entry: ActivityEntry }) {
  const t = await getTranslations({ locale, namespace: 'ui.desk.activity.detail' })
  const words = await getTranslations({ locale, namespace: 'ui.desk.role' })
  const { name, email, role, before, note, edition, questions } = entry.detail
  const isRole = (value: unknown) => roles.find(one => one === value)
  const said = (value: unknown) => ({ value: () => <bdi>{String(value)}</bdi> })
  const [now, was] = [isRole(role), isRole(before)]
  const parts = [
    name ? t.rich('name', said(name)) : null,
    email ? t.rich('email', said(email)) : null,
    now ? t('role', { value: words(now) }) : null,
    was ? t('before', { value: words(was) }) : null,
    typeof edition === 'number' ? t('edition', { value: edition }) : null,
    typeof questions === 'number' ? t('questions', { count: questions }) : null,
    note ? t.rich('note', said(note)) : null,
  ].flatMap((part, index) => (part === null ? [] : [{ part, index }]))
  if (parts.length === 0) return null
  return (
    <span className="meta">
      {parts.map(({ part, index }) => (
        <span key={index}>{part}</span>
      ))}
    </span>
  )
}
