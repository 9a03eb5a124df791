'use client'

import { useTranslations } from 'next-intl'
import { Track } from '@/components/row/line-track'
import { tickName } from '@/components/row/tick-name'
import { share, stretch, timeScale } from '@/components/row/time-scale'
import { pickName } from '@/components/ui/name'
import { makeContext } from '@/lib/domain/compare/context'
import { type Reading, readings } from '@/lib/domain/compare/readings'
import { formatDays } from '@/lib/i18n/format'
import type { OthersRow } from './row-dossier'
import { useLanguage } from './use-language'

/** What the name of a month takes of the line, which is narrow. */
const NAME = 0.26

/** When each article puts it: as written, and dashed where another reading is open. Nothing for other types. */
export function OthersTime({ found: { dossier, row, mine } }: { readonly found: OthersRow }) {
  const t = useTranslations('ui.claim.others')
  const locale = useLanguage()
  if (!row) return null
  const lines = readings(dossier, row.event, row.question, row.assumptions)
  const scale = timeScale(lines.map(({ bounds }) => bounds))
  if (!scale || lines.length === 0) return null
  const context = makeContext(dossier)
  const nameOf = ({ claim }: Reading) => {
    if (claim === mine?.id) return t('you')
    const article = dossier.claims.find(({ id }) => id === claim)?.article ?? ''
    const outlet = context.articles.get(article)?.outlet ?? ''
    return pickName(context.outlets.get(outlet)?.name ?? {}, locale)?.text ?? outlet
  }
  let named = Number.NEGATIVE_INFINITY
  const ticks = scale.ticks.map((tick, index) => {
    const at = share(scale, tick.day)
    const hasRoom = at - named >= NAME && at <= 1 - NAME
    if (hasRoom) named = at
    return { at, name: hasRoom ? tickName(tick, index === 0, locale) : null }
  })
  const ordered = lines.toSorted((a, b) => Number(b.claim === mine?.id) - Number(a.claim === mine?.id))
  const hasAssumed = lines.some(({ as }) => as === 'assumed')
  return (
    <figure className="mini-line" aria-label={t('timeline')}>
      <Track locale={locale} ticks={ticks} />
      <ol>
        {ordered.map((reading, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a claim may be read in several ways
          <li key={`${reading.claim}/${index}`} className={reading.claim === mine?.id ? 'me' : undefined}>
            <span className="who">
              <bdi>{nameOf(reading)}</bdi>
              {reading.as === 'assumed' ? <small> {t('assumed')}</small> : null}
              <small className="when">{formatDays(reading.bounds, locale)}</small>
            </span>
            <Track
              locale={locale}
              ticks={ticks.map(({ at }) => ({ at, name: null }))}
              bar={{
                ...stretch(scale, reading.bounds),
                kind: reading.as === 'assumed' ? 'assumed' : 'written',
              }}
            />
          </li>
        ))}
      </ol>
      {hasAssumed ? <figcaption>{t('dashed')}</figcaption> : null}
    </figure>
  )
}
