'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Bell, type Heard } from '@/components/notices/bell'
import { Name } from '@/components/ui/name'
import type { Id, Locale, Names } from '@/lib/domain/dossier'
import { toDesk } from '@/lib/i18n/routing'
import { AccountMenu } from './account-menu'
import { DeskNav, type NavCounts } from './desk-nav'
import { OtherLanguage } from './other-language'

export interface FrameDossier {
  readonly key: Id
  readonly title: Names
  readonly state: 'draft' | 'published' | 'archived' | 'deleted'
  readonly counts: NavCounts
}

/**
 * The top bar of the desk, and the page beneath it in `<main>`. The layouts render it: a page begins with its
 * `<PageHead>`. Without a dossier it is the bar of what belongs to none.
 */
export function DeskFrame({
  locale,
  theme,
  user,
  dossier,
  live,
  waiting,
  unread = 0,
  heard = null,
  signOut,
  children,
}: {
  readonly locale: Locale
  readonly theme: 'light' | 'dark' | 'auto'
  readonly user: { readonly name: string; readonly isAdministrator: boolean } | null
  readonly dossier: FrameDossier | null
  /** Who else is at it. */
  readonly live?: ReactNode
  /** How many rows wait for a decision. */
  readonly waiting?: ReactNode
  /** How much one was told of and has not read. */
  readonly unread?: number
  /** The dossier whose changes the bell hears. */
  readonly heard?: Heard | null
  readonly signOut: (input: Record<string, never>) => Promise<{ readonly ok: boolean }>
  readonly children: ReactNode
}) {
  const t = useTranslations('ui.desk')
  const common = useTranslations('ui.common')
  return (
    <>
      <header className="desk-top">
        <Link className="brand" href={toDesk.home(locale)} prefetch={false}>
          {common('brand')}
        </Link>
        {dossier ? (
          <Link className="dos" href={toDesk.articles({ locale, dossier: dossier.key })} prefetch={false}>
            {t.rich('frame.dossier', {
              title: () => <Name names={dossier.title} locale={locale} fallback={dossier.key} />,
            })}
          </Link>
        ) : null}
        {dossier && dossier.state !== 'deleted' ? (
          <DeskNav
            locale={locale}
            dossier={dossier.key}
            isPublished={dossier.state === 'published'}
            counts={dossier.counts}
            waiting={waiting}
          />
        ) : (
          <span className="desks" />
        )}
        {live}
        <OtherLanguage locale={locale} />
        {user ? <Bell locale={locale} unread={unread} heard={heard} /> : null}
        {user ? (
          <AccountMenu
            locale={locale}
            name={user.name}
            isAdministrator={user.isAdministrator}
            theme={theme}
            signOut={signOut}
          />
        ) : null}
      </header>
      <main id="main" className="desk" tabIndex={-1}>
        {dossier?.state === 'archived' ? <p className="note-box after-bar">{t('frame.archived')}</p> : null}
        {children}
      </main>
    </>
  )
}

/** The head of a page: its title, a line about it, and what can be done with all of it. */
export function PageHead({
  title,
  meta,
  children,
}: {
  readonly title: ReactNode
  /** Short facts, each a `<span>`. */
  readonly meta?: ReactNode
  /** Buttons and links, at the far end. */
  readonly children?: ReactNode
}) {
  return (
    <div className="ph">
      <div>
        <h1>{title}</h1>
        {meta ? <p className="meta">{meta}</p> : null}
      </div>
      {children ? <div className="end">{children}</div> : null}
    </div>
  )
}
