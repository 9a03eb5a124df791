import { describe, expect, it } from 'vitest'
import { byNames, byWords, likeness, likenesses, nameKey, similarTo } from './similar'

const like = (a: string, b: string) => likeness(nameKey(a), nameKey(b))

describe('why two names may be one', () => {
  it.each([
    ['spelling', 'ماكغورك', 'ماكجورك'],
    ['spelling', 'El-Busaidi', 'el busaidi'],
    ['letters', 'برغمير', 'برغيمر'],
    ['letters', 'Bergmir', 'Bergmire'],
    ['letters', 'توماس برغمير', 'طوماس برغمر'],
    ['sound', 'توماس برغمير', 'Tomas Bergmir'],
    ['words', 'برغمير', 'توماس برجمير'],
    ['words', 'Bergmir', 'Tomas Ulf Bergmir'],
    ['words', 'برغمر', 'توماس برجمير'],
    ['words', 'المفتش توماس', 'المفتش الأول طوماس برغمير'],
  ])('%s: %s and %s', (by, a, b) => {
    expect(like(a, b)).toBe(by)
    expect(like(b, a)).toBe(by)
  })

  it.each([
    ['short names are other names', 'شيا', 'شيت'],
    ['two letters off in a short one', 'برغمير', 'برغا'],
    ['two letters off that only order tells', 'كتاباتنا', 'باتناكتا'],
    ['two scripts and other consonants', 'برغمير', 'Alnuri'],
    ['two scripts and too few consonants', 'عمان', 'Oman'],
    ['a script of neither table', 'Владимир', 'برغمير'],
    ['a short word within', 'بحر', 'بحر هادئ'],
    ['a word that is not near one', 'برغمير', 'توماس ريبغمر'],
    ['letters of other words', 'بريمغ', 'مربي غنم'],
    ['no letters at all', '', ''],
    ['no letters on one side', 'برغمير', 'ء'],
  ])('not: %s: %s and %s', (_, a, b) => {
    expect(like(a, b)).toBeNull()
    expect(like(b, a)).toBeNull()
  })
})

describe('how two things are alike', () => {
  it('tells each name once, strongest first', () => {
    const a = ['توماس برغمير', 'Tomas Bergmir', 'الوسيط'].map(nameKey)
    const b = ['توماس برجمير', 'Thomas Bergmir', 'Bergmir'].map(nameKey)
    expect(likenesses(a, b)).toEqual([
      { by: 'spelling', names: ['توماس برغمير', 'توماس برجمير'] },
      { by: 'letters', names: ['Tomas Bergmir', 'Thomas Bergmir'] },
    ])
  })

  it('is nothing where no names are', () => expect(likenesses([], [nameKey('برغمير')])).toEqual([]))
})

describe('what is offered as similar', () => {
  const entities = [
    { id: 'second', names: ['توماس برغمير', 'Tomas Bergmir'] },
    { id: 'other', names: ['ليلى الساحل'] },
    { id: 'first', names: ['برغمير'] },
  ]
  const namesOf = (entity: { readonly names: readonly string[] }) => entity.names

  it('comes most alike first', () => {
    const found = similarTo([nameKey('برجمير')], byNames(entities, namesOf))
    expect(found.map(({ item, likenesses: [best] }) => [item.id, best?.by])).toEqual([
      ['first', 'spelling'],
      ['second', 'words'],
    ])
  })

  it('comes in the order of names where equally alike', () => {
    const twins = [{ names: ['ب برغمير'] }, { names: ['ا برغمير', 'ا برغمير'] }]
    const found = similarTo([nameKey('برغمير')], byNames(twins, namesOf))
    expect(found.map(({ item }) => item.names[0])).toEqual(['ا برغمير', 'ب برغمير'])
  })

  it('comes also by one word that is typed, even misspelt or in the other script', () => {
    const index = byWords(entities, namesOf)
    const ids = (typed: string) => similarTo([nameKey(typed)], index).map(({ item }) => item.id)
    expect(ids('برغيمر')).toEqual(['first', 'second'])
    expect(ids('Bergmeer')).toEqual(['first', 'second'])
    expect(ids('ليلا')).toEqual([])
    expect(ids('الساحال')).toEqual(['other'])
    expect(similarTo([nameKey('Bergmer')], index)[0]?.likenesses[0]).toEqual({
      by: 'letters',
      names: ['Bergmer', 'Tomas Bergmir'],
    })
  })
})
