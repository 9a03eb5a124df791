import { type ListName, listNames } from '@/lib/schemas/dossier'

const most = 100

/** Faults are found list by list and rule by rule, and told in the order of the file. */
export class Faults {
  readonly #found: { readonly rank: number; readonly index: number; readonly line: string }[] = []

  /** A fault of the file as a whole; told first. */
  head(line: string): void {
    this.#found.push({ rank: -1, index: 0, line })
  }

  /** A fault of one item; `line` carries the whole path. */
  item(list: ListName, index: number, line: string): void {
    this.#found.push({ rank: listNames.indexOf(list), index, line })
  }

  get any(): boolean {
    return this.#found.length > 0
  }

  /** At most 100 lines, the last of which says how many more there are. */
  lines(): readonly string[] {
    return atMost(this.#found.sort((a, b) => a.rank - b.rank || a.index - b.index).map(fault => fault.line))
  }
}

export function atMost(lines: readonly string[]): readonly string[] {
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `… and ${lines.length - most + 1} more faults`]
}
