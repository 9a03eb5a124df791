import type { TableInput } from '../bulk/table'

/**
 * What is done in a thread, because a document from outside decides how long it takes. A thread loads a reader when the
 * first document of its kind comes.
 */
export const tasks = {
  page: async ({ html, url }: { readonly html: string; readonly url: string | null }) =>
    (await import('./read-page')).readPage(html, url),
  docx: async ({ bytes }: { readonly bytes: Uint8Array }) => (await import('./read-docx')).readDocx(bytes),
  feed: async ({ text, url }: { readonly text: string; readonly url: string }) =>
    (await import('./read-feed')).readFeed(text, url),
  feedLinks: async ({ html, url }: { readonly html: string; readonly url: string }) =>
    (await import('./read-feed')).findFeeds(html, url),
  table: async (input: TableInput) => (await import('../bulk/table')).readTable(input),
  lines: async ({ bytes, encoding }: { readonly bytes: Uint8Array; readonly encoding: string | null }) =>
    (await import('../bulk/lines')).readLines(bytes, encoding),
}

export type Task = keyof typeof tasks
export type TaskInput<T extends Task> = Parameters<(typeof tasks)[T]>[0]
export type TaskOutput<T extends Task> = Awaited<ReturnType<(typeof tasks)[T]>>
