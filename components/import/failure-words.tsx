'use client'

import { useTranslations } from 'next-intl'
import { errorCodes, type Failure } from '@/lib/errors'
import type { RefusalCode } from '@/lib/ingest/refusal'

/** Every word that something from outside may be refused with has a sentence; a new one fails to compile until it has. */
const known = {
  'not-an-address': 'notAnAddress',
  scheme: 'scheme',
  port: 'port',
  userinfo: 'userinfo',
  'not-public': 'notPublic',
  'unknown-host': 'unknownHost',
  'no-answer': 'noAnswer',
  certificate: 'certificate',
  'too-slow': 'tooSlow',
  redirects: 'redirects',
  status: 'status',
  'too-many-requests': 'tooManyRequests',
  'too-large': 'tooLarge',
  'media-type': 'mediaType',
  encoding: 'encoding',
  empty: 'empty',
  'no-article': 'noArticle',
  'too-hard': 'tooHard',
  damaged: 'damaged',
  archive: 'archive',
  'not-a-feed': 'notAFeed',
  'not-a-table': 'notATable',
  'missing-column': 'missingColumn',
  'not-a-row': 'notARow',
  'too-many': 'tooMany',
  'not-json': 'notJson',
  'not-a-date': 'notADate',
  'not-a-language': 'notALanguage',
  'no-outlet': 'noOutlet',
  'no-follower': 'noFollower',
  forbidden: 'forbidden',
  invalid: 'invalid',
  internal: 'internal',
} as const satisfies Record<RefusalCode | 'forbidden' | 'invalid' | 'internal', string>

export function useRefusalWords(): (code: string, detail: string | null) => string {
  const t = useTranslations('ui.import.refused')
  const errors = useTranslations('errors')
  return (code, detail) => {
    const key = known[code as keyof typeof known]
    if (key) return t(key, { detail: detail ?? '' })
    const error = errorCodes.find(one => one === code)
    return error ? `${errors(error)} ${detail ?? ''}`.trim() : t('other', { detail: detail ?? code })
  }
}

/** What went wrong and what to do about it, in one sentence; for some, the lines that say where. */
export function FailureWords({ failure, retry }: { readonly failure: Failure; readonly retry?: () => void }) {
  const t = useTranslations('ui.import')
  const errors = useTranslations('errors')
  const say = useRefusalWords()
  const { refused, detail } = failure.data ?? {}
  const words =
    typeof refused === 'string'
      ? say(refused, typeof detail === 'string' ? detail : null)
      : failure.code === 'unavailable'
        ? t('unreachable')
        : errors(failure.code)
  return (
    <div className="fault" role="alert">
      <p>{words}</p>
      {failure.faults && failure.faults.length > 0 ? (
        <ul className="fault-lines">
          {failure.faults.slice(0, 20).map(line => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      ) : null}
      {retry ? (
        <button type="button" className="b" onClick={retry}>
          {t('again')}
        </button>
      ) : null}
    </div>
  )
}
