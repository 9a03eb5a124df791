import type { Locale } from '@/lib/domain/dossier'
import { isEdtf } from '@/lib/domain/time/edtf'
import { plainText } from '../plain-text'
import { readStatedDate } from '../reader/stated-date'
import { isRefusal, type Refusal, refuse } from '../refusal'

/** What a column of a table, or a key of a line, can say of an article. */
export const fields = ['text', 'title', 'outlet', 'url', 'published', 'language'] as const
export type Field = (typeof fields)[number]

export type Cells = Readonly<Partial<Record<Field, string | null>>>

/** One article to bring in: its words, or the address where they are. */
export interface BulkRow {
  /** As a person counts: of a table the row with its heading, of lines the line. */
  readonly row: number
  /** Null: it is to be fetched from `url`. */
  readonly text: string | null
  readonly title: string | null
  /** An outlet's name or key. */
  readonly outlet: string | null
  readonly url: string | null
  /** EDTF. */
  readonly published: string | null
  readonly language: Locale | null
}

export interface RowFault extends Refusal {
  readonly row: number
}

export interface BulkReading {
  readonly rows: readonly BulkRow[]
  /** Of rows that cannot be brought in. */
  readonly faults: readonly RowFault[]
  /** Of rows that can, without what was not understood in them. */
  readonly warnings: readonly RowFault[]
}

export const mostRows = 10_000
const mostWarnings = 1_000

const languages: Readonly<Record<string, Locale>> = {
  ar: 'ar',
  ara: 'ar',
  arabic: 'ar',
  عربي: 'ar',
  عربية: 'ar',
  العربية: 'ar',
  en: 'en',
  eng: 'en',
  english: 'en',
  إنجليزي: 'en',
  إنجليزية: 'en',
  الإنجليزية: 'en',
}

/** Collects rows and what is wrong with them. */
export class Collector {
  readonly #rows: BulkRow[] = []
  readonly #faults: RowFault[] = []
  readonly #warnings: RowFault[] = []

  fault(row: number, refusal: Refusal): void {
    this.#faults.push({ row, ...refusal })
  }

  add(row: number, cells: Cells): void {
    const read = this.#read(row, cells)
    if (isRefusal(read)) this.fault(row, read)
    else this.#rows.push(read)
  }

  #read(row: number, cells: Cells): BulkRow | Refusal {
    const url = this.#url(row, cells)
    if (isRefusal(url)) return url
    const text = plainText((cells.text ?? '').replaceAll('\0', ''))
    if (text === '' && url.address === null) return refuse('not-a-row')
    return {
      row,
      text: text === '' ? null : text,
      title: said(cells.title),
      outlet: said(cells.outlet),
      url: url.address,
      published: this.#date(row, said(cells.published)),
      language: this.#language(row, said(cells.language)),
    }
  }

  get reading(): BulkReading {
    return { rows: this.#rows, faults: this.#faults, warnings: this.#warnings }
  }

  get count(): number {
    return this.#rows.length + this.#faults.length
  }

  /** An address that is none is a fault where there is nothing else, and left out with a warning where there is. */
  #url(row: number, { url, text }: Cells): { readonly address: string | null } | Refusal {
    const given = said(url)
    if (given === null) return { address: null }
    const isWeb = /^https?:\/\//i.test(given) && URL.canParse(given) && given.length <= 2_000
    if (isWeb) return { address: given }
    const refusal = refuse('not-an-address', given.slice(0, 100))
    if (said(text) === null) return refusal
    this.#warn(row, refusal)
    return { address: null }
  }

  #date(row: number, given: string | null): string | null {
    if (given === null) return null
    if (isEdtf(given)) return given
    const date = readStatedDate(given)
    if (date === null) this.#warn(row, refuse('not-a-date', given.slice(0, 100)))
    return date
  }

  #language(row: number, given: string | null): Locale | null {
    if (given === null) return null
    const language = languages[given.toLowerCase().split(/[-_]/)[0] ?? ''] ?? null
    if (language === null) this.#warn(row, refuse('not-a-language', given.slice(0, 100)))
    return language
  }

  #warn(row: number, refusal: Refusal): void {
    if (this.#warnings.length < mostWarnings) this.#warnings.push({ row, ...refusal })
  }
}

const said = (cell: string | null | undefined): string | null => cell?.trim() || null
