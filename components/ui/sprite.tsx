'use client'

import type { Verdict } from '@/lib/domain/compare/comparison'
import { iconPaths } from './icon'

/** The verdicts' patterns as SVG fills, the same shapes as the `--p-*` masks of tokens.css. */
const patterns: readonly { verdict: Verdict; size: readonly [number, number]; d: string; stroke?: number }[] =
  [
    { verdict: 'agree', size: [8, 8], d: 'M0 0h8v8H0z' },
    { verdict: 'compatible', size: [6, 6], d: 'M-1 1l2-2M0 6l6-6M5 7l2-2', stroke: 2 },
    { verdict: 'reconcilable', size: [10, 10], d: 'M0 0h7v7H0z' },
    { verdict: 'conflict', size: [7, 7], d: 'M0 0l7 7M7 0L0 7', stroke: 2 },
    { verdict: 'single', size: [6, 6], d: 'M1.3 3a1.7 1.7 0 103.4 0a1.7 1.7 0 10-3.4 0z' },
    { verdict: 'unresolved', size: [6, 5], d: 'M0 0h6v2H0z' },
    { verdict: 'unassessed', size: [9, 9], d: 'M0 9l9-9', stroke: 1 },
    { verdict: 'none', size: [9, 9], d: 'M0 0l9 9', stroke: 1 },
  ]

/**
 * Drawn once per page, at the top of the body; `Icon` and `Bar` point into it. It holds no state: as a client component
 * its drawings are sent once and cached with the script, not a second time with every page.
 */
export function Sprite() {
  return (
    <svg className="sprite" aria-hidden="true" focusable="false">
      {Object.entries(iconPaths).map(([name, d]) => (
        <symbol key={name} id={name} viewBox="0 0 16 16">
          <path
            d={d}
            strokeDasharray={name === 'unread' ? '2.2 2.6' : undefined}
            strokeWidth={name === 'unresolved' ? 2.6 : undefined}
          />
        </symbol>
      ))}
      {patterns.map(({ verdict, size: [width, height], d, stroke }) => (
        <pattern
          key={verdict}
          id={`p-${verdict}`}
          className={`v-${verdict}`}
          width={width}
          height={height}
          patternUnits="userSpaceOnUse"
        >
          {stroke ? (
            <path d={d} stroke="currentColor" strokeWidth={stroke} />
          ) : (
            <path d={d} fill="currentColor" />
          )}
        </pattern>
      ))}
    </svg>
  )
}
