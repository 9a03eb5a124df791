import type { Decision } from '@/lib/domain/dossier'

/** How a decision is taken back: the whole act that made it, or this decision alone, which came with a file. */
export type WayBack = { readonly by: 'act'; readonly entry: number } | { readonly by: 'decision' }

interface Step {
  readonly key: string
  readonly number: number
  readonly action: 'created' | 'changed' | 'removed'
  readonly content: Decision
  readonly entry: number | null
  /** What the audit trail calls the act. */
  readonly act: string | null
  readonly isLatest: boolean
}

/**
 * The way back of each step of a record; null for what stands no more. What an undo put back is the act's again that made it
 * first, with all that goes with it.
 */
export function waysBackOf(record: readonly Step[]): (WayBack | null)[] {
  return record.map(step => {
    if (!step.isLatest || step.action === 'removed') return null
    const { act, entry } = step.act === 'items:undo' ? (madeFirst(step, record) ?? step) : step
    return entry !== null && act?.startsWith('row:') ? { by: 'act', entry } : { by: 'decision' }
  })
}

function madeFirst({ key, number, content }: Step, record: readonly Step[]): Step | undefined {
  const words = JSON.stringify(content)
  return record
    .filter(step => step.key === key && step.number < number && step.action !== 'removed')
    .toSorted((a, b) => b.number - a.number)
    .find(step => step.act !== 'items:undo' && JSON.stringify(step.content) === words)
}
