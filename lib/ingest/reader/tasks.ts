import { readLines } from '../bulk/lines'
import { readTable, type TableInput } from '../bulk/table'
import { readDocx } from './read-docx'
import { findFeeds, readFeed } from './read-feed'
import { readPage } from './read-page'

/** What is done in a thread, because a document from outside decides how long it takes. */
export const tasks = {
  page: ({ html, url }: { readonly html: string; readonly url: string | null }) => readPage(html, url),
  docx: ({ bytes }: { readonly bytes: Uint8Array }) => readDocx(bytes),
  feed: ({ text, url }: { readonly text: string; readonly url: string }) => readFeed(text, url),
  feedLinks: ({ html, url }: { readonly html: string; readonly url: string }) => findFeeds(html, url),
  table: (input: TableInput) => readTable(input),
  lines: ({ bytes, encoding }: { readonly bytes: Uint8Array; readonly encoding: string | null }) =>
    readLines(bytes, encoding),
}

export type Task = keyof typeof tasks
export type TaskInput<T extends Task> = Parameters<(typeof tasks)[T]>[0]
export type TaskOutput<T extends Task> = Awaited<ReturnType<(typeof tasks)[T]>>
