import type { CellState } from '@/lib/domain/compare/comparison'
import type { Locale } from '@/lib/domain/dossier'
import { campLetter } from '../ui/camp-letter'
import type { Sign } from '../ui/state-signs'
import type { CellView } from './view'

/** One value of a cell and the claim that says it. */
export interface DensePart {
  readonly letters: string
  readonly claim: string
  readonly text: string
  /** What it does besides giving a value; empty where it gives one. */
  readonly sign: Sign | ''
}

export interface DenseCell {
  readonly state: CellState
  /** The place of the first camp it stands in, or empty. */
  readonly camp: string
  readonly parts: readonly DensePart[]
}

const plain = (text: string) => text.replace(/[\t\n]/g, ' ')

/**
 * A row's cells as one string, a line each, fields between tabs. A large table's cells travel to the browser a second
 * time, for React to take over the page; as elements they were two thirds of its weight and most of its cost.
 */
export function packRow(cells: readonly CellView[], locale: Locale): string {
  return cells
    .map(cell => {
      const parts = cell.parts.flatMap(part => {
        const claim = part.quotes[0]?.claim
        if (claim === undefined) return []
        const letters = part.camps.map(camp => campLetter(camp, locale)).join(' ')
        const values = part.labels.join(' · ')
        return [
          letters,
          claim,
          plain(part.holder ? `${part.holder.text}: ${values}` : values),
          part.signs[0] ?? '',
        ]
      })
      return [cell.state, cell.parts[0]?.camps[0] ?? '', ...parts].join('\t')
    })
    .join('\n')
}

export function unpackRow(packed: string): readonly DenseCell[] {
  return packed.split('\n').map(line => {
    const [state, camp = '', ...fields] = line.split('\t')
    const parts: DensePart[] = []
    for (let at = 0; at + 3 < fields.length; at += 4) {
      const [letters = '', claim = '', text = '', sign = ''] = fields.slice(at, at + 4)
      parts.push({ letters, claim, text, sign: sign as DensePart['sign'] })
    }
    return { state: state as CellState, camp, parts }
  })
}
