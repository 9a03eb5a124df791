import { describe, expect, it } from 'vitest'
import { firstMention } from './mentions'
import { type OutletInput, proposeOutlets } from './outlet'

const outlets = [
  { id: 'marsa', name: { ar: 'المرساة', en: 'Al-Marsa' }, homepage: 'https://www.almarsa.example' },
  { id: 'north', name: { ar: 'مرساة الشمال' } },
  { id: 'sahel', name: { en: 'The Sahel Daily' }, homepage: 'not an address' },
  { id: 'qanat', name: { ar: 'صحيفة' } },
]
const propose = (also: Partial<OutletInput>) =>
  proposeOutlets({ url: null, names: [], outlets, hosts: new Map(), ...also })
const said = (also: Partial<OutletInput>) =>
  propose(also).proposals.map(({ id, cues }) => [id, cues.map(({ kind }) => kind)])

describe('the outlet of an article', () => {
  it.each([
    ['its domain', { url: 'https://almarsa.example/x' }, [['marsa', ['domain']]]],
    ['a part of its domain', { url: 'https://news.almarsa.example/x' }, [['marsa', ['domain']]]],
    [
      'where its articles came from',
      { url: 'https://cdn.example/x', hosts: new Map([['sahel', new Set(['cdn.example'])]]) },
      [['sahel', ['earlier-article']]],
    ],
    ['its name', { names: ['the sahel daily'] }, [['sahel', ['name']]]],
    ['its name in other dress', { names: ['موقع المرساة'] }, [['marsa', ['name']]]],
    ['a name that is dress alone', { names: ['صحيفة'] }, [['qanat', ['name']]]],
    ['a name that is near', { names: ['مرساه الشمالي'] }, [['north', ['near-name']]]],
    [
      'domain before name',
      { url: 'https://almarsa.example', names: ['مرساة الشمال'] },
      [
        ['marsa', ['domain']],
        ['north', ['name']],
      ],
    ],
    ['nothing known', { url: 'https://other.example', names: ['جريدة أخرى تمامًا'] }, []],
    ['a domain that only ends alike', { url: 'https://notalmarsa.example' }, []],
    ['an address that is none', { url: 'almarsa.example' }, []],
    ['a name of one letter', { names: ['م'] }, []],
  ] as [string, Partial<OutletInput>, unknown][])('%s', (_, given, found) =>
    expect(said(given)).toEqual(found),
  )

  it('a new one is called as the article names it, or as its host', () => {
    expect(propose({ url: 'https://www.other.example/x', names: ['الأفق'] }).fresh).toEqual({
      name: 'الأفق',
      homepage: 'https://other.example',
    })
    expect(propose({ url: 'https://other.example/x' }).fresh.name).toBe('other.example')
    expect(propose({}).fresh).toEqual({ name: null, homepage: null })
  })
})

describe('where a text names somebody', () => {
  const text = 'انتهى اللقاء. وقال مصدر لوكالة الشراع إن الطرفين اتفقا.'
  it('in either language, with what Arabic writes before it', () => {
    expect(firstMention(text, 'ar', { ar: 'وكالة الشراع' })).toMatchObject({ sentence: 2 })
    expect(firstMention('He told The Sail so.', 'en', { ar: 'الشراع', en: 'the sail' })).toEqual({
      sentence: 1,
      start: 8,
      end: 16,
    })
  })

  it.each([
    ['another name', { ar: 'وكالة السنبلة' }],
    ['a name too short to tell', { ar: 'إن' }],
    ['no name', {}],
    ['part of a longer word', { ar: 'الشرا' }],
  ])('not: %s', (_, names) => expect(firstMention(text, 'ar', names)).toBeNull())
})
