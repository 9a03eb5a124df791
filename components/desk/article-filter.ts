import { spellingKey } from '@/lib/domain/text/diff-words'

/** What the list of articles asks of one. */
export interface Listed {
  readonly title: string
  /** Both names of its outlet. */
  readonly outlet: string
  readonly hasSegments: boolean
  readonly isRead: boolean
  readonly suggested: number
}

export const articleStates = ['all', 'segments', 'suggested', 'unread', 'done'] as const
export type ArticleState = (typeof articleStates)[number]

export function toArticleState(value: unknown): ArticleState {
  return articleStates.find(state => state === value) ?? 'all'
}

const holds: Readonly<Record<ArticleState, (one: Listed) => boolean>> = {
  all: () => true,
  segments: one => !one.hasSegments,
  suggested: one => one.suggested > 0,
  unread: one => !one.isRead,
  done: one => one.isRead && one.suggested === 0,
}

export const pageSize = 100

export interface ArticlePage<T> {
  readonly shown: readonly T[]
  /** Of those that match, before they are cut into pages. */
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly counts: Readonly<Record<ArticleState, number>>
}

/** The articles in that state whose title or outlet holds the words, spelling and vowels aside; a page of them. */
export function filterArticles<T extends Listed>(
  all: readonly T[],
  { state, words, page }: { readonly state: ArticleState; readonly words: string; readonly page: number },
): ArticlePage<T> {
  const keys = spellingKey(words)
    .split(/\s+/)
    .filter(key => key !== '')
  const found = all.filter(one => {
    const text = spellingKey(`${one.title} ${one.outlet}`)
    return keys.every(key => text.includes(key))
  })
  const matching = found.filter(holds[state])
  const pages = Math.max(1, Math.ceil(matching.length / pageSize))
  const at = Math.min(Math.max(1, page), pages)
  return {
    shown: matching.slice((at - 1) * pageSize, at * pageSize),
    total: matching.length,
    page: at,
    pages,
    counts: {
      all: found.length,
      segments: found.filter(holds.segments).length,
      suggested: found.filter(holds.suggested).length,
      unread: found.filter(holds.unread).length,
      done: found.filter(holds.done).length,
    },
  }
}
