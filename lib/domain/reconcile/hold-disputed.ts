import type { Row } from '../compare/comparison'
import type { Message } from '../message'

/**
 * Rows as they may be published: where two coders read an article differently, nobody can say that the outlets conflict
 * (semantics §7). Such a row, were it a conflict or one under a condition, is `unresolved`: its quotes stay in their cells,
 * and nothing that sets outlets against one another is left. Every other row is as it was.
 */
export function holdDisputed(rows: readonly Row<Message>[]): readonly Row<Message>[] {
  return rows.map(row => {
    const setsApart = row.verdict === 'conflict' || row.verdict === 'reconcilable'
    if (!row.flags.codingDisputed || !setsApart) return row
    const { relations: _, ...rest } = row
    return {
      ...rest,
      verdict: 'unresolved',
      flags: { ...row.flags, transmission: false },
      camps: [],
      assumptions: [],
      witness: null,
      sensitivity: [],
      sentence: { key: 'engine.sentence.coding-disputed', args: {} },
    }
  })
}
