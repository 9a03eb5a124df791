import type { Id } from '@/lib/domain/dossier'
import type { BulkRow, Field, RowFault } from './bulk/row'
import type { IngestedText } from './ingested'

/** A text that waits for its editor, without its bytes, which stay on the server. */
export interface Staged extends Omit<IngestedText, 'bytes'> {
  readonly id: Id
  readonly byteLength: number
}

/** What a file of many articles holds, before any of them is brought in. */
export interface BulkPreview {
  readonly rows: number
  /** The first of them, their words cut. */
  readonly sample: readonly BulkRow[]
  readonly faults: readonly RowFault[]
  readonly warnings: readonly RowFault[]
  /** Of a table; null for what names its fields itself. */
  readonly table: {
    readonly hasHeadings: boolean
    readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[]
    readonly mapping: Readonly<Partial<Record<Field, number>>>
  } | null
}
