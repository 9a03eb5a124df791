'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { useLive } from '@/components/desk/use-live'
import { noticesChanged } from '@/components/talk/doors'
import { Icon } from '@/components/ui/icon'
import type { Id, Locale } from '@/lib/domain/dossier'
import { toDesk } from '@/lib/i18n/routing'

/** Where nothing tells that something changed. */
const lookEvery = 60_000

export interface Heard {
  readonly dossier: Id
  /** The last entry of its audit trail that the page knows. */
  readonly after: number
}

/** The way to what one was told of, with how much of it is unread: counted anew as it comes. */
export function Bell({
  locale,
  unread,
  heard,
}: {
  readonly locale: Locale
  readonly unread: number
  /** The dossier whose changes are heard live. */
  readonly heard: Heard | null
}) {
  const t = useTranslations('ui.notices')
  const path = usePathname()
  const [count, setCount] = useState(unread)
  useEffect(() => setCount(unread), [unread])
  const look = useCallback(async () => {
    const answer = await fetch('/api/v1/notices', { cache: 'no-store' }).catch(() => null)
    if (answer?.ok) setCount(((await answer.json()) as { unread: number }).unread)
  }, [])
  useEffect(() => {
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') void look()
    }
    const timer = setInterval(lookIfSeen, lookEvery)
    window.addEventListener(noticesChanged, look)
    document.addEventListener('visibilitychange', lookIfSeen)
    return () => {
      clearInterval(timer)
      window.removeEventListener(noticesChanged, look)
      document.removeEventListener('visibilitychange', lookIfSeen)
    }
  }, [look])
  const href = toDesk.notifications(locale)
  return (
    <>
      <Link
        className={count > 0 ? 'bell has-news' : 'bell'}
        href={href}
        prefetch={false}
        aria-current={path === href ? 'page' : undefined}
        title={t('bell', { count })}
      >
        <Icon name="bell" />
        <span className="sr">{t('bell', { count })}</span>
        {count > 0 ? (
          <span className="n" aria-hidden="true">
            {t('number', { count })}
          </span>
        ) : null}
      </Link>
      {heard ? <Ear heard={heard} onNews={look} /> : null}
    </>
  )
}

function Ear({ heard: { dossier, after }, onNews }: { readonly heard: Heard; readonly onNews: () => void }) {
  useLive(dossier, after, ({ action }) => {
    if (action.startsWith('comment:') || action === 'row:assign') onNews()
  })
  return null
}
