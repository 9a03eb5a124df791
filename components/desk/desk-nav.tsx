'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Id, Locale } from '@/lib/domain/dossier'
import { to, toDesk } from '@/lib/i18n/routing'
import { DropMenu } from './drop-menu'

export interface NavCounts {
  readonly articles: number
  /** Articles that somebody has read to the end. */
  readonly read: number
  /** Second codings that wait for whoever looks. */
  readonly toCode: number
}

const registries = ['questions', 'entities', 'outlets', 'sources', 'events', 'identity'] as const
const household = ['codings', 'agreement', 'members', 'activity', 'settings'] as const

/** The desks of a dossier, and where one stands among them. */
export function DeskNav({
  locale,
  dossier,
  isPublished,
  counts,
  waiting,
}: {
  readonly locale: Locale
  readonly dossier: Id
  readonly isPublished: boolean
  readonly counts: NavCounts
  /** How many rows wait for a decision. */
  readonly waiting?: ReactNode
}) {
  const t = useTranslations('ui.desk.nav')
  const path = usePathname()
  const place = { locale, dossier }
  const isAt = (href: string) => path === href || path.startsWith(`${href}/`)
  const current = (href: string) => (isAt(href) ? ('page' as const) : undefined)
  const home = toDesk.articles(place)
  // What waits for oneself has a way of its own; without any, it stands in the dossier's menu alone.
  const inMenu = household.filter(page => page !== 'codings' || counts.toCode === 0)
  const link = (page: (typeof registries)[number] | (typeof household)[number]) => (
    <Link key={page} href={toDesk[page](place)} prefetch={false} aria-current={current(toDesk[page](place))}>
      {t(page)}
    </Link>
  )
  return (
    <nav className="desks" aria-label={t('label')}>
      <ul>
        <li>
          <Link href={home} prefetch={false} aria-current={path === home ? 'page' : undefined}>
            {t('articles')} <small>{t('number', { count: counts.articles })}</small>
          </Link>
        </li>
        <li>
          <Link href={toDesk.import(place)} prefetch={false} aria-current={current(toDesk.import(place))}>
            {t('import')}
          </Link>
        </li>
        <li>
          <Link href={toDesk.annotate(place)} prefetch={false} aria-current={current(toDesk.annotate(place))}>
            {t('annotate')}{' '}
            {counts.articles > 0 ? (
              <small>{t('readOf', { read: counts.read, all: counts.articles })}</small>
            ) : null}
          </Link>
        </li>
        {counts.toCode > 0 ? (
          <li>
            <Link href={toDesk.codings(place)} prefetch={false} aria-current={current(toDesk.codings(place))}>
              {t('codings')} <small>{t('number', { count: counts.toCode })}</small>
            </Link>
          </li>
        ) : null}
        <li>
          <Link href={toDesk.origins(place)} prefetch={false} aria-current={current(toDesk.origins(place))}>
            {t('origins')}
          </Link>
        </li>
        <li>
          <Link
            href={toDesk.reconcile(place)}
            prefetch={false}
            aria-current={current(toDesk.reconcile(place))}
          >
            {t('reconcile')} {waiting}
          </Link>
        </li>
        <li>
          <DropMenu label={t('registries')} isCurrent={registries.some(page => isAt(toDesk[page](place)))}>
            {registries.map(link)}
          </DropMenu>
        </li>
        <li>
          <DropMenu label={t('dossier')} isCurrent={inMenu.some(page => isAt(toDesk[page](place)))}>
            {inMenu.map(link)}
          </DropMenu>
        </li>
        {isPublished ? (
          <li>
            <a href={to.comparison(place)}>{t('comparison')}</a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
