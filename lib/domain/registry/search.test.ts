import { describe, expect, it } from 'vitest'
import { byCodePoint, foldedForSearch, indexNames, rankOf, search, searchKey } from './search'

describe('the key of a name', () => {
  it.each([
    ['both scripts without case and marks', 'Élan مُسْتَقِلّ', 'elan مستقل'],
    ['hamzas, alif maksura, ta marbuta', 'أسرى غزة', 'اسري غزه'],
    ['one kind of digits', 'قمّة ٢٠٢٤ و۲۰۲۵', 'قمه 2024 و2025'],
    ['one space for what stands between', ' al-Bahri’s,  “Ring” ', 'al bahri s ring'],
    ['nothing for what has no letter', ' — ', ''],
  ])('%s', (_, name, key) => expect(foldedForSearch(name)).toBe(key))

  it('keeps the letters that only a spelling of foreign names mixes: those are similar, not found', () => {
    expect(foldedForSearch('ماكغورك')).not.toBe(foldedForSearch('ماكجورك'))
  })

  it('holds its words, and those under the article once more without it', () => {
    expect(searchKey('خالد البحري').words).toEqual(['خالد', 'البحري', 'بحري'])
    expect(searchKey('ال ألف').words).toEqual(['ال', 'الف'])
    expect(searchKey('…')).toEqual({ name: '…', folded: '', words: [] })
  })
})

describe('how a name answers', () => {
  it.each([
    ['exact', 'بحر هادئ', 'بحر هادئ'],
    ['exact', 'Calm Sea', 'calm séa'],
    ['prefix', 'بحر هادئ', 'بحر ها'],
    ['word', 'بحر هادئ', 'هادئ'],
    ['word', 'البحر الهادئ', 'هادئ بحر'],
    ['contains', 'بحر هادئ', 'دئ'],
    ['contains', 'Calm Sea', 'alm se'],
    [null, 'بحر هادئ', 'بحر صاخب'],
  ])('%s: %s asked for %s', (rank, name, typed) =>
    expect(rankOf(searchKey(name), foldedForSearch(typed))).toBe(rank),
  )
})

describe('a search', () => {
  const index = indexNames(
    [
      { id: 'sea', names: ['بحر هادئ', 'Calm Sea'] },
      { id: 'port', names: ['ميناء بحر', 'Sea Port'] },
      { id: 'bahri', names: ['رامي البحري', 'Rami Bahri', 'أبو بحر'] },
      { id: 'lake', names: ['بحيرة'] },
      { id: 'deep', names: ['سبحرة'] },
    ],
    item => item.names,
  )
  const ids = (typed: string) => search(index, typed).map(({ item, rank }) => `${item.id} ${rank}`)

  it('puts the best first and equals in the order of code points', () => {
    expect(ids('بحر')).toEqual(['sea prefix', 'bahri word', 'port word', 'deep contains'])
    expect(ids('sea')).toEqual(['port prefix', 'sea word'])
  })

  it('says by which name', () => {
    expect(search(index, 'ابو بحر').map(({ name }) => name)).toEqual(['أبو بحر'])
    expect(search(index, 'rami')[0]?.name).toBe('Rami Bahri')
  })

  it('finds nothing for nothing', () => {
    expect(ids(' \u200f— ')).toEqual([])
    expect(ids('غيم')).toEqual([])
  })

  it('keeps the order given where names are the same', () => {
    const twins = indexNames(['x', 'y'], () => ['توأم'])
    expect(search(twins, 'توأم').map(({ item }) => item)).toEqual(['x', 'y'])
  })
})

describe('the order of code points', () => {
  it.each([
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['a', 'a', 0],
    ['a', 'ab', -1],
    ['Z', 'a', -1],
    ['ا', 'ب', -1],
    ['\uffff', '😀', -1],
    ['😀', '\ue000', 1],
    ['😀', '😁', -1],
  ])('%s and %s', (a, b, sign) => expect(Math.sign(byCodePoint(a, b))).toBe(sign))
})
