import { describe, expect, it } from 'vitest'
import { filterArticles, type Listed, pageSize, toArticleState } from './article-filter'

const article = (more: Partial<Listed> = {}): Listed => ({
  title: 'عودة إلى الطاولة',
  outlet: 'المرساة The Anchor',
  hasSegments: true,
  isRead: true,
  suggested: 0,
  ...more,
})

const all = [
  article(),
  article({ title: 'Back at one table', isRead: false }),
  article({ title: 'ميناء الرمّانة', hasSegments: false, isRead: false }),
  article({ title: 'Three ships wait', suggested: 2 }),
]
const titles = (state: string, words = '', page = 1) =>
  filterArticles(all, { state: toArticleState(state), words, page }).shown.map(one => one.title)

describe('the list of articles', () => {
  it('holds those of a state, and counts every state', () => {
    expect(titles('all')).toHaveLength(4)
    expect(titles('segments')).toEqual(['ميناء الرمّانة'])
    expect(titles('suggested')).toEqual(['Three ships wait'])
    expect(titles('unread')).toEqual(['Back at one table', 'ميناء الرمّانة'])
    expect(titles('done')).toEqual(['عودة إلى الطاولة'])
    expect(titles('something else')).toHaveLength(4)
    expect(filterArticles(all, { state: 'done', words: '', page: 1 }).counts).toEqual({
      all: 4,
      segments: 1,
      suggested: 1,
      unread: 2,
      done: 1,
    })
  })

  it('finds every word in title or outlet, whatever its vowels and case', () => {
    expect(titles('all', 'الرمانة')).toEqual(['ميناء الرمّانة'])
    expect(titles('all', 'anchor TABLE')).toEqual(['Back at one table'])
    expect(titles('all', 'nothing of the kind')).toEqual([])
  })

  it('comes in pages, and a page that is not there is the nearest that is', () => {
    const many = Array.from({ length: pageSize + 1 }, () => article())
    const page = (at: number) => filterArticles(many, { state: 'all', words: '', page: at })
    expect(page(1)).toMatchObject({ page: 1, pages: 2, total: pageSize + 1 })
    expect(page(2).shown).toHaveLength(1)
    expect(page(9).page).toBe(2)
    expect(page(-1).page).toBe(1)
    expect(filterArticles([], { state: 'all', words: '', page: 1 })).toMatchObject({ pages: 1, total: 0 })
  })
})
