'use client'

import { useTranslations } from 'next-intl'
import type { SegmentKind } from '@/lib/domain/dossier'
import { direction } from '@/lib/i18n/direction'
import { useLanguage } from '../claim/use-language'
import { segmentKinds } from './boundaries'
import { useDeskPart } from './desk-store'
import { useBoundaries } from './use-boundaries'
import { useBoundaryDrag } from './use-boundary-drag'

/** Where a segment starts: what it is, and the handle that moves its start. */
export function Boundary({ start, kind }: { readonly start: number; readonly kind: SegmentKind }) {
  const t = useTranslations('ui.annotate.boundary')
  const language = useLanguage()
  const canWrite = useDeskPart(({ data }) => data.canWrite && data.only === undefined)
  const { atOf, changeKind, merge } = useBoundaries()
  const at = atOf(start)
  const isMoving = useDeskPart(({ moving }) => moving !== null && moving.at === at)
  const drag = useBoundaryDrag(at)
  const word = t(`kinds.${kind}`)
  const isFirst = at <= 0
  return (
    <div className={isMoving ? 'bound is-moving' : 'bound'} lang={language} dir={direction(language)}>
      {canWrite && !isFirst ? (
        <button type="button" className="handle" aria-label={t('move', { kind: word })} {...drag}>
          <span aria-hidden="true">↕</span>
        </button>
      ) : null}
      {canWrite ? (
        <select
          className="kind"
          aria-label={t('kind')}
          value={kind}
          onChange={event => {
            const chosen = segmentKinds.find(one => one === event.currentTarget.value)
            if (chosen) changeKind(at, chosen)
          }}
        >
          {segmentKinds.map(one => (
            <option key={one} value={one}>
              {t(`kinds.${one}`)}
            </option>
          ))}
        </select>
      ) : (
        <span className="kind">{word}</span>
      )}
      {canWrite && !isFirst ? (
        <button type="button" className="b txt merge" onClick={() => merge(at)}>
          {t('merge')}
        </button>
      ) : null}
    </div>
  )
}
