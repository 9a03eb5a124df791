import type { Article } from '../dossier'
import type { DayRange } from '../message'
import { edtfDays } from '../time/edtf'

/** The days an article may have been published; null where nobody knows. */
const publishedDays = ({ published }: Pick<Article, 'published'>): DayRange | null =>
  published == null ? null : edtfDays(published)

const firstDay = (article: Article) => publishedDays(article)?.[0] ?? Number.POSITIVE_INFINITY

const byNumbersInIds = new Intl.Collator('en', { numeric: true })

/**
 * Articles as they may have followed each other: by the first day they may have been published, undated ones last, then by
 * id, its numbers as numbers. The later is the one that may derive.
 */
export function inOrder(articles: readonly Article[]): Article[] {
  const days = new Map(articles.map(article => [article, firstDay(article)]))
  return [...articles].sort((a, b) => {
    const [x, y] = [days.get(a) as number, days.get(b) as number]
    return x === y ? byNumbersInIds.compare(a.id, b.id) || (a.id < b.id ? -1 : 1) : x - y
  })
}

/** Whether something published on an EDTF date came out only after an article, whichever of their days it was. */
export function isOutAfter(published: string | null, article: Article): boolean {
  const [first, last] = [publishedDays({ published })?.[0], publishedDays(article)?.[1]]
  return first != null && last != null && first > last
}

/** Whether one article was out before the other whichever of its days it was published on. */
export function isBefore(earlier: Article, later: Article): boolean {
  const [a, b] = [publishedDays(earlier)?.[1], publishedDays(later)?.[0]]
  return a != null && b != null && a < b
}
