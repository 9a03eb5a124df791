'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Moment } from '@/components/desk/moment'
import { useToasts } from '@/components/desk/toasts'
import type { Failure } from '@/lib/errors'
import type { FoundFeed, PageWithFeeds } from '@/lib/ingest/feeds'
import { BatchPanel } from './batch-panel'
import { FailureWords } from './failure-words'
import { type Followed, useFrame } from './frame'
import { OutletSelect } from './outlet-select'

const everyMinutes = [15, 60, 360, 1440] as const

/** A feed: its items are chosen, or it is followed from now on. */
export function Feed({ followed }: { readonly followed: readonly Followed[] }) {
  const t = useTranslations('ui.import.feed')
  const { dossier, doors } = useFrame()
  const router = useRouter()
  const { show } = useToasts()
  const [address, setAddress] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [found, setFound] = useState<FoundFeed | PageWithFeeds | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [outlet, setOutlet] = useState('')
  const [every, setEvery] = useState<number>(60)
  const [batch, setBatch] = useState<string | null>(null)

  async function read(at: string): Promise<void> {
    if (isBusy || at.trim() === '') return
    setBusy(true)
    setFailure(null)
    const outcome = await doors
      .readFeed({ dossier: dossier.key, address: at.trim() })
      .catch(() => ({ ok: false as const, error: { code: 'unavailable' as const } }))
    setBusy(false)
    if (!outcome.ok) return setFailure(outcome.error)
    setFound(outcome.data)
    setChosen(new Set())
  }

  async function act<T>(
    work: Promise<{ ok: true; data: T } | { ok: false; error: Failure }>,
  ): Promise<T | null> {
    setBusy(true)
    setFailure(null)
    const outcome = await work.catch(() => ({ ok: false as const, error: { code: 'unavailable' as const } }))
    setBusy(false)
    if (outcome.ok) return outcome.data
    setFailure(outcome.error)
    return null
  }

  const feed = found && 'items' in found ? found : null
  async function bring(): Promise<void> {
    if (!feed || chosen.size === 0) return
    const items = feed.items.filter(({ id }) => chosen.has(id))
    const started = await act(
      doors.bringItems({
        dossier: dossier.key,
        feed: feed.url,
        title: feed.title,
        outlet: outlet || null,
        items,
      }),
    )
    if (started) setBatch(started.batch)
  }

  async function follow(): Promise<void> {
    if (!feed) return
    const done = await act(
      doors.follow({
        dossier: dossier.key,
        address: feed.url,
        outlet: outlet || null,
        everyMinutes: every,
        withPresent: false,
      }),
    )
    if (!done) return
    show({ message: t('followed') })
    router.refresh()
  }

  return (
    <div className="fields">
      <form
        className="inl"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void read(address)
        }}
      >
        <label>
          <span className="lab">{t('label')}</span>
          <input
            className="f ltr"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={address}
            onChange={event => setAddress(event.target.value)}
          />
        </label>
        <button type="submit" className="b" aria-disabled={isBusy || undefined}>
          {t(isBusy ? 'busy' : 'read')}
        </button>
      </form>
      {failure ? <FailureWords failure={failure} /> : null}
      {found && 'feeds' in found ? (
        <div>
          <p>{t('names', { count: found.feeds.length })}</p>
          <ul className="list">
            {found.feeds.map(({ url, title }) => (
              <li key={url}>
                <button
                  type="button"
                  className="b txt"
                  onClick={() => {
                    setAddress(url)
                    void read(url)
                  }}
                >
                  <bdi>{title ?? url}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {feed ? (
        <>
          <fieldset className="ol feed-items">
            <legend className="h">
              <bdi>{feed.title ?? feed.url}</bdi>
              <span className="end">{t('chosen', { count: chosen.size, of: feed.items.length })}</span>
            </legend>
            {feed.items.length === 0 ? <p className="hint">{t('none')}</p> : null}
            {feed.items.length > 1 ? (
              <label className="opt">
                <input
                  type="checkbox"
                  checked={chosen.size === feed.items.length}
                  onChange={event =>
                    setChosen(new Set(event.target.checked ? feed.items.map(({ id }) => id) : []))
                  }
                />
                <span>{t('all')}</span>
              </label>
            ) : null}
            {feed.items.map(item => (
              <label key={item.id} className="opt">
                <input
                  type="checkbox"
                  checked={chosen.has(item.id)}
                  onChange={event => {
                    const next = new Set(chosen)
                    if (event.target.checked) next.add(item.id)
                    else next.delete(item.id)
                    setChosen(next)
                  }}
                />
                <span>
                  <b dir="auto">{item.title ?? item.url}</b>
                  {item.date ? (
                    <small>
                      <bdi className="ltr">{item.date.date.slice(0, 10)}</bdi>
                    </small>
                  ) : null}
                </span>
              </label>
            ))}
          </fieldset>
          <OutletSelect value={outlet} onChange={setOutlet} />
          <div className="act">
            <button
              type="button"
              className="b pri"
              aria-disabled={isBusy || chosen.size === 0 || undefined}
              onClick={() => void bring()}
            >
              {t('bring', { count: chosen.size })}
            </button>
            <span className="end act">
              <label>
                <span className="sr">{t('every')}</span>
                <select
                  className="f sm"
                  value={every}
                  onChange={event => setEvery(Number(event.target.value))}
                >
                  {everyMinutes.map(minutes => (
                    <option key={minutes} value={minutes}>
                      {t('everyMinutes', { minutes: String(minutes) })}
                    </option>
                  ))}
                </select>
              </label>
              <button
                type="button"
                className="b"
                aria-disabled={isBusy || undefined}
                onClick={() => void follow()}
              >
                {t('follow')}
              </button>
            </span>
          </div>
        </>
      ) : null}
      {batch ? <BatchPanel batch={batch} /> : null}
      {followed.length > 0 ? (
        <section aria-label={t('followedTitle')}>
          <h2 className="h">{t('followedTitle')}</h2>
          <ul className="list">
            {followed.map(one => (
              <li key={one.id}>
                <span>
                  <bdi className="name">{one.title ?? one.url}</bdi>{' '}
                  <small className="dim">
                    {one.checkedAt ? (
                      <>
                        {t('checked')} <Moment at={one.checkedAt} />
                      </>
                    ) : (
                      t('neverChecked')
                    )}
                  </small>
                </span>
                <span className="end act">
                  <button
                    type="button"
                    className="b txt"
                    onClick={async () => {
                      const done = await act(doors.check({ dossier: dossier.key, feed: one.id }))
                      if (!done) return
                      show({ message: t('looked', { count: done.items }) })
                      router.refresh()
                    }}
                  >
                    {t('checkNow')}
                  </button>
                  <button
                    type="button"
                    className="b txt"
                    aria-label={t('unfollowNamed', { name: one.title ?? one.url })}
                    onClick={async () => {
                      const done = await act(doors.unfollow({ dossier: dossier.key, feed: one.id }))
                      if (done === null && failure) return
                      show({ message: t('unfollowed') })
                      router.refresh()
                    }}
                  >
                    {t('unfollow')}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
