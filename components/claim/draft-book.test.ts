import { describe, expect, it } from 'vitest'
import { type Draft, dropped, emptyBook, isEmpty, joined, kept, readBook, standsIn } from './draft-book'
import { newFields } from './fields'

const draft = (at: number, note = ''): Draft => ({
  fields: { ...newFields([{ start: 2, end: 4, exact: 'ab' }], 'e'), note },
  seen: 0,
  at,
})

describe('the drafts of an article', () => {
  it('come back from a store as they went', () => {
    const book = kept(kept(emptyBook, 'c-1', draft(1)), 'c-2', draft(2))
    expect(readBook(JSON.parse(JSON.stringify(book)))).toEqual(book)
    expect(book.open).toBe('c-2')
  })

  it.each([null, undefined, 'x', {}, { open: null, forms: { a: { at: 1, fields: {} } } }])(
    'are none where a store holds %j',
    stored => expect(readBook(stored)).toBe(emptyBook),
  )

  it('of two places are joined, the later of each form', () => {
    const here = kept(kept(emptyBook, 'c-1', draft(5, 'here')), 'c-2', draft(1, 'here'))
    const there = kept(kept(emptyBook, 'c-2', draft(9, 'there')), 'c-1', draft(3, 'there'))
    const both = joined(here, there)
    expect(both.forms['c-1']?.fields.note).toBe('here')
    expect(both.forms['c-2']?.fields.note).toBe('there')
    expect(both.open).toBe('c-1')
    expect(joined(emptyBook, emptyBook)).toEqual(emptyBook)
    expect(joined(here, emptyBook)).toEqual(here)
  })

  it('are let go one by one', () => {
    const book = kept(kept(emptyBook, 'c-1', draft(1)), 'c-2', draft(2))
    expect(dropped(book, 'c-2')).toEqual({ open: null, forms: { 'c-1': draft(1) } })
    expect(dropped(book, 'c-1').open).toBe('c-2')
    expect(isEmpty(dropped(dropped(book, 'c-2'), 'c-1'))).toBe(true)
    expect(isEmpty(book)).toBe(false)
  })

  it('stand where their quotes do', () => {
    expect(standsIn('xxabyy', draft(1).fields.anchors)).toBe(true)
    expect(standsIn('xabyyy', draft(1).fields.anchors)).toBe(false)
    expect(standsIn('xxab', [])).toBe(false)
  })
})
