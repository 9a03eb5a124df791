'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { useLanguage } from '@/components/claim/use-language'
import type { Id } from '@/lib/domain/dossier'
import type { Failure } from '@/lib/errors'
import { toDesk } from '@/lib/i18n/routing'
import { ask, routesOf } from './api'
import { FailureWords, useRefusalWords } from './failure-words'
import { useFrame } from './frame'
import { articlePath } from './paths'

type ItemState = 'waiting' | 'done' | 'duplicate' | 'failed' | 'cancelled'

/** A batch as its route tells it. */
interface Progress {
  readonly label: string
  readonly state: 'running' | 'done' | 'cancelled'
  readonly counts: Readonly<Record<ItemState, number>>
  readonly total: number
  readonly more: boolean
  readonly entries: readonly {
    readonly id: Id
    readonly position: number
    readonly state: ItemState
    readonly fault: { readonly refused: string; readonly detail: string | null } | null
    readonly articleKey: Id | null
    readonly from: string | null
    readonly title: string | null
  }[]
}

/** How often a batch is asked how far it is; milliseconds. */
const often = 1_000
const afterFault = 5_000

/** How far a batch is: counts that grow, faults by row, and what can be done about them. */
export function BatchPanel({ batch }: { readonly batch: Id }) {
  const t = useTranslations('ui.import.batch')
  const locale = useLanguage()
  const router = useRouter()
  const say = useRefusalWords()
  const { dossier, doors } = useFrame()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [round, setRound] = useState(0)
  const isRunning = progress === null || progress.state === 'running'

  const look = useCallback(async () => {
    const outcome = await ask<Progress>(routesOf(dossier.key).batch(batch))
    if (outcome.ok) {
      setProgress(outcome.data)
      setFailure(null)
    } else setFailure(outcome.error)
    return outcome.ok
  }, [dossier.key, batch])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` begins anew after a retry
  useEffect(() => {
    if (!isRunning) {
      router.refresh()
      return
    }
    let isGone = false
    let timer: ReturnType<typeof setTimeout>
    const again = async () => {
      const isAnswered = await look()
      if (!isGone) timer = setTimeout(again, isAnswered ? often : afterFault)
    }
    void again()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [isRunning, look, round, router])

  async function act(work: Promise<{ ok: boolean; error?: Failure }>): Promise<void> {
    const outcome = await work.catch(() => ({ ok: false, error: { code: 'unavailable' as const } }))
    if (!outcome.ok && outcome.error) setFailure(outcome.error)
    await look()
    setRound(now => now + 1)
  }

  if (!progress) return <p role="status">{t('begins')}</p>
  const { counts, total } = progress
  const settled = total - counts.waiting
  const place = { dossier: dossier.key, batch }
  return (
    <section className="batch" aria-label={t('title')}>
      <h2 className="h">
        <bdi>{progress.label}</bdi>
        <span className="end">{t(`state.${progress.state}`)}</span>
      </h2>
      <label>
        <span className="lab">
          {t('counts', {
            done: counts.done,
            of: total,
            duplicate: counts.duplicate,
            failed: counts.failed,
          })}
        </span>
        <progress value={settled} max={Math.max(1, total)} />
      </label>
      <p className="sr" role="status">
        {isRunning ? '' : t('finished', { done: counts.done, of: total })}
      </p>
      {failure ? <FailureWords failure={failure} /> : null}
      {progress.entries.length > 0 ? (
        <ol className="list faults">
          {progress.entries.map(({ id, position, state, fault, articleKey, from, title }) => (
            <li key={id}>
              <span>
                <b>{t('row', { row: position })}</b> <bdi>{title ?? from ?? ''}</bdi>{' '}
                <span className="dim">
                  {state === 'duplicate' ? t('duplicate') : fault ? say(fault.refused, fault.detail) : ''}
                </span>
              </span>
              {articleKey ? (
                <Link className="end" href={articlePath(locale, dossier.key, articleKey)}>
                  {t('see')}
                </Link>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {progress.more ? <p className="hint">{t('more')}</p> : null}
      <div className="act">
        {progress.state === 'running' ? (
          <button type="button" className="b" onClick={() => void act(doors.cancel(place))}>
            {t('cancel')}
          </button>
        ) : (
          <>
            {counts.done > 0 ? (
              <Link className="b" href={toDesk.articles({ locale, dossier: dossier.key })}>
                {t('toArticles')}
              </Link>
            ) : null}
            {counts.failed > 0 ? (
              <button type="button" className="b" onClick={() => void act(doors.retry(place))}>
                {t('retry', { count: counts.failed })}
              </button>
            ) : null}
            {counts.duplicate > 0 ? (
              <button
                type="button"
                className="b"
                onClick={() => void act(doors.retry({ ...place, anyway: true }))}
              >
                {t('anyway', { count: counts.duplicate })}
              </button>
            ) : null}
          </>
        )}
      </div>
    </section>
  )
}
