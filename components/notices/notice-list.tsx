'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Moment } from '@/components/desk/moment'
import { useToasts } from '@/components/desk/toasts'
import { useFault } from '@/components/desk/use-fault'
import { BodyWords } from '@/components/talk/body-words'
import { noticesChanged } from '@/components/talk/doors'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import type { Locale } from '@/lib/domain/dossier'
import type { ListedNotice } from '@/lib/domain/talk/told'
import type { Outcome } from '@/lib/errors'
import { talkHref } from '@/lib/i18n/talk-href'

/** What somebody was told of, unread first; each leads to where it was said. */
export function NoticeList({
  locale,
  notices,
  names,
  me,
  read,
}: {
  readonly locale: Locale
  readonly notices: readonly ListedNotice[]
  readonly names: Readonly<Record<string, string>>
  /** Who looks. */
  readonly me: string
  readonly read: (input: { notices?: string[] }) => Promise<Outcome<{ readonly unread: number }>>
}) {
  const t = useTranslations('ui.notices')
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  // Read at once here; the order stays until the page is read anew.
  const [readHere, setReadHere] = useState<ReadonlySet<string>>(new Set())
  const isRead = (notice: ListedNotice) => notice.isRead || readHere.has(notice.id)
  const unread = notices.filter(notice => !isRead(notice))

  async function mark(which: readonly string[], isAll: boolean): Promise<void> {
    const before = readHere
    setReadHere(new Set([...before, ...which]))
    const outcome = await read(isAll ? {} : { notices: [...which] }).catch(() => null)
    if (outcome?.ok) {
      window.dispatchEvent(new Event(noticesChanged))
      return
    }
    setReadHere(before)
    show({ message: fault(outcome), fault: true })
  }

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [router])

  if (notices.length === 0) return <EmptyState title={t('none')} text={t('noneText')} />
  return (
    <>
      <div className="act notice-tools">
        <p role="status">{t('unread', { count: unread.length })}</p>
        {unread.length > 0 ? (
          <button
            type="button"
            className="b end"
            onClick={() =>
              void mark(
                unread.map(({ id }) => id),
                true,
              )
            }
          >
            {t('readAll')}
          </button>
        ) : null}
      </div>
      <ol className="notices">
        {notices.map(notice => (
          <li key={notice.id} className={isRead(notice) ? undefined : 'is-unread'}>
            <div>
              <Link
                href={talkHref({ locale, dossier: notice.dossier.key }, notice, notice.comment)}
                prefetch={false}
              >
                {isRead(notice) ? null : <span className="sr">{t('isUnread')} </span>}
                <Said notice={notice} locale={locale} />
              </Link>
              {notice.body ? (
                <p className="said" dir="auto">
                  <BodyWords body={notice.body} names={names} me={me} />
                </p>
              ) : null}
              {notice.isCovered ? <p className="dim">{t('covered')}</p> : null}
              <p className="sm dim">
                <Name names={notice.dossier.title} locale={locale} fallback={notice.dossier.key} /> ·{' '}
                <Moment at={notice.at} />
              </p>
            </div>
            {isRead(notice) ? null : (
              <button type="button" className="b txt" onClick={() => void mark([notice.id], false)}>
                {t('read')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function Said({ notice, locale }: { readonly notice: ListedNotice; readonly locale: Locale }) {
  const t = useTranslations('ui')
  const who = () => <bdi>{notice.actor ?? t('common.brand')}</bdi>
  const what = () =>
    notice.question ? (
      <Name names={notice.question} locale={locale} fallback={notice.key} />
    ) : (
      <bdi>{notice.article ?? notice.key}</bdi>
    )
  return notice.kind === 'assigned'
    ? t.rich('notices.said.assigned', { who, what })
    : t.rich(`notices.said.${notice.kind}.${notice.subject}`, { who, what })
}
