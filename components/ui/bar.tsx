import type { Verdict } from '@/lib/domain/compare/comparison'

/** The verdicts as a reader looks for them: trouble first. */
export const verdictOrder: readonly Verdict[] = [
  'conflict',
  'reconcilable',
  'unresolved',
  'compatible',
  'agree',
  'single',
  'unassessed',
  'none',
]

/**
 * The verdicts of a dossier as one strip. It is SVG because pages allow no style attributes; the words and counts
 * stand in the list beside it, so readers by ear skip the drawing.
 */
export function Bar({ counts }: { readonly counts: Readonly<Record<Verdict, number>> }) {
  const total = verdictOrder.reduce((sum, verdict) => sum + counts[verdict], 0)
  if (total === 0) return null
  let before = 0
  return (
    <svg className="bar" aria-hidden="true" focusable="false" height="14" width="100%">
      {verdictOrder.map(verdict => {
        const x = percent(before / total)
        const width = percent(counts[verdict] / total)
        before += counts[verdict]
        return counts[verdict] === 0 ? null : (
          <rect key={verdict} x={x} width={width} height="14" fill={`url(#p-${verdict})`} />
        )
      })}
    </svg>
  )
}

const percent = (share: number) => `${Math.round(share * 10000) / 100}%`
