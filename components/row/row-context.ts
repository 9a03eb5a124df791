import type { Row, Sentence } from '@/lib/domain/compare/comparison'
import type { Id, Locale } from '@/lib/domain/dossier'
import type { ApprovalNotice } from '@/lib/domain/reconcile/approval'
import type { Place } from '@/lib/i18n/routing'
import type { Lookup } from './lookup'

/** What every part of a row's page is drawn from. */
export interface RowContext {
  readonly row: Row<Sentence>
  /** All rows of the comparison, in its order. */
  readonly rows: readonly Row<Sentence>[]
  readonly look: Lookup
  /** On a page of an edition: what the row's flags say of its approval. */
  readonly notice?: ApprovalNotice | undefined
  readonly locale: Locale
  readonly place: Place
  /** The texts of the row's articles, as frozen. */
  readonly texts: ReadonlyMap<Id, string>
  /** At the desk, where a claim is seen in its article; else the reader's page of the edition. */
  readonly claimHref?: (article: Id) => string
  /** At the desk, whether each quote says where it was first published. */
  readonly showsRoots?: boolean
}
