'use client'

import { useEffect, useState } from 'react'
import type { Id, Locale } from '@/lib/domain/dossier'
import type { ArticlePreview } from '@/lib/domain/suggest/article-preview'
import type { Failure } from '@/lib/errors'
import { post, routesOf } from './api'
import type { Work } from './work'

export interface PreviewState {
  /** Of the work it was asked for; the last one stays to be seen while the next is on its way. */
  readonly preview: ArticlePreview | null
  readonly of: Id | null
  readonly isBusy: boolean
  readonly failure: Failure | null
}

interface Overrides {
  readonly outlet: Id | undefined
  readonly language: Locale | undefined
  readonly published: string | null | undefined
}

const pause = 400

/** Asks for what is proposed, a moment after the last change; an answer that came too late is dropped. */
export function usePreview(
  dossier: Id,
  work: Work | null,
  overrides: Overrides,
  attempt: number,
): PreviewState {
  const [state, setState] = useState<PreviewState>({ preview: null, of: null, isBusy: false, failure: null })
  const { outlet, language, published } = overrides
  const given = work === null ? '' : JSON.stringify(work.given)
  const key = work?.key ?? null

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    if (key === null) {
      setState({ preview: null, of: null, isBusy: false, failure: null })
      return
    }
    const stop = new AbortController()
    setState(last => ({ ...last, isBusy: true, failure: null }))
    const timer = setTimeout(async () => {
      const body = {
        given: JSON.parse(given),
        overrides: {
          ...(outlet === undefined ? {} : { outlet }),
          ...(language === undefined ? {} : { language }),
          ...(published === undefined ? {} : { published }),
        },
      }
      const outcome = await post<ArticlePreview>(routesOf(dossier).previews, body, stop.signal).catch(
        () => null,
      )
      if (outcome === null || stop.signal.aborted) return
      setState(last =>
        outcome.ok
          ? { preview: outcome.data, of: key, isBusy: false, failure: null }
          : { ...last, isBusy: false, failure: outcome.error },
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [dossier, key, given, outlet, language, published, attempt])

  return state
}
