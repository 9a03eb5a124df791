import type { Locale } from '@/lib/domain/dossier'
import type { Stretch } from './time-scale'

export interface Bar extends Stretch {
  readonly kind: 'written' | 'outside' | 'assumed'
}

interface Mark {
  /** Share of the width, 0 to 1, from the start side. */
  readonly at: number
  readonly name: string | null
}

/**
 * One line of a drawing whose scale runs from the start side: calendar marks, the shaded band, a bar with its words
 * above. SVG by percentages, so it is as wide as the page allows without a script or a style attribute; readers by ear
 * are given the table instead.
 */
export function Track({
  locale,
  ticks,
  band = null,
  bar = null,
  words = '',
}: {
  readonly locale: Locale
  readonly ticks: readonly Mark[]
  readonly band?: Stretch | null
  readonly bar?: Bar | null
  readonly words?: string
}) {
  const isMirrored = locale === 'ar'
  const x = (at: number) => percent(isMirrored ? 1 - at : at)
  const rect = ({ from, to }: Stretch) => ({ x: x(isMirrored ? to : from), width: percent(to - from) })
  const inward = isMirrored ? -1 : 1
  // Words begin at the bar's start where there is more room after it, and end at its end where there is not.
  const endsAt = bar !== null && bar.from > 0.5
  return (
    <div className={bar ? 'track' : 'track ticks'}>
      <svg aria-hidden="true" focusable="false">
        {band ? <rect className="band" {...rect(band)} y="0" height="100%" /> : null}
        {ticks.map(({ at, name }) => (
          <g key={at}>
            <line className="tick" x1={x(at)} x2={x(at)} y1="0" y2="100%" />
            {name === null ? null : (
              <text x={x(at)} dx={6 * inward} y="15">
                {name}
              </text>
            )}
          </g>
        ))}
        {bar ? (
          <>
            <rect className={`span ${bar.kind}`} {...rect(bar)} y="24" height="13" />
            {bar.open.map((isOpen, side) =>
              isOpen ? (
                <text
                  key={side === 0 ? 'start' : 'end'}
                  className="open"
                  x={x(side === 0 ? 0 : 1)}
                  dx={(side === 0 ? 3 : -3) * inward}
                  y="35"
                  textAnchor={side === 0 ? 'start' : 'end'}
                >
                  …
                </text>
              ) : null,
            )}
            <text
              className="span-t"
              x={x(endsAt ? bar.to : bar.from)}
              y="17"
              textAnchor={endsAt ? 'end' : 'start'}
            >
              {words}
            </text>
          </>
        ) : null}
      </svg>
    </div>
  )
}

const percent = (share: number) => `${Math.round(share * 10000) / 100}%`
