import type { Id } from '../dossier'
import { joinEntities } from './join-entities'
import type { Outcome } from './merge'
import { mergeEvents, mergeOutlets, mergeSources } from './merge-others'
import { type Mapping, mergeQuestions } from './merge-questions'
import type { DossierItems } from './references'

/** The kinds of which two can be made one. */
export type MergedKind = 'question' | 'entity' | 'outlet' | 'source' | 'event'

export interface Merging {
  readonly kind: MergedKind
  readonly from: Id
  readonly into: Id
  /** Of two questions: what the options of the one are in the other, where a person corrected it. */
  readonly mapping?: Mapping | undefined
}

/** One item in place of two, by the rules of its kind. */
export function mergeAny({ kind, from, into, mapping }: Merging, items: DossierItems): Outcome {
  if (kind === 'question') return mergeQuestions({ from, into, ...(mapping && { mapping }) }, items)
  if (kind === 'entity') return joinEntities({ from, into }, items)
  if (kind === 'source') return mergeSources({ from, into }, items)
  if (kind === 'outlet') return mergeOutlets({ from, into }, items)
  return mergeEvents({ from, into }, items)
}
