import type { Locale } from '@/lib/domain/dossier'
import { fitText } from './fit-text'
import { BOX, type Point } from './layout'

const PAD = 11

/** Whether a remark finds a place in a box whole. */
export const fitsBox = (text: string): boolean => fitText(text, BOX.width - PAD * 2, 1)[0] === text

/** A box of a drawing with its name on two lines at most, and a remark where one is enough. */
export function NodeBox({
  at: { x, y },
  className,
  isRound = false,
  name,
  remark,
  locale,
}: {
  readonly at: Point
  readonly className: string
  /** As people are drawn. */
  readonly isRound?: boolean
  readonly name: string
  readonly remark: string
  readonly locale: Locale
}) {
  const lines = fitText(name, BOX.width - PAD * 2, 2)
  const side = locale === 'ar' ? x + BOX.width - PAD : x + PAD
  const second = lines[1] ?? fitText(remark, BOX.width - PAD * 2, 1)[0] ?? ''
  return (
    <>
      <rect
        className={className}
        x={x}
        y={y}
        width={BOX.width}
        height={BOX.height}
        rx={isRound ? BOX.height / 2 : 4}
      />
      <text className="b" x={side} y={y + 19}>
        {lines[0]}
      </text>
      <text className={lines.length > 1 ? 'b' : 'sm'} x={side} y={y + 36}>
        {second}
      </text>
    </>
  )
}
