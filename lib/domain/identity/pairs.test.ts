import { describe, expect, it, test } from 'vitest'
import type { Entity, JoinDecision, NewsEvent } from '../dossier'
import { article, claim, entity, itemsOf } from '../registry/items.cases'
import type { DossierItems } from '../registry/references'
import { holds, joinsByPair, judgedNow, pairName, suggestedPairs } from './pairs'
import { sideText } from './side'
import type { JoinKind } from './speaks'

const digest = (text: string) => text
const is = (id: string) => ({ type: 'entity' as const, id })
const pairs = (items: DossierItems) => suggestedPairs(items, digest)
const names = (items: DossierItems) => pairs(items).map(({ of, a, b }) => `${of} ${a} ${b}`)
const only = (items: DossierItems) => {
  const [pair, ...more] = pairs(items)
  if (!pair || more.length > 0) throw new Error('not one pair')
  return pair
}

const join = (more: Partial<JoinDecision> = {}): JoinDecision => ({
  id: 'd',
  kind: 'join',
  of: 'entity',
  from: 'x',
  to: 'y',
  outcome: 'different',
  reason: 'two cousins',
  by: 'Hala',
  at: '2026-03-05T10:00:00Z',
  ...more,
})

describe('one person called by two names', () => {
  test.each<[string, Entity, Entity, object]>([
    [
      'in Arabic',
      entity('x', { name: { ar: 'سامي البرغوثي' } }),
      entity('y', { name: { ar: 'سامي البرجوثي' } }),
      { by: 'name', like: 'spelling', names: ['سامي البرغوثي', 'سامي البرجوثي'] },
    ],
    [
      'in English',
      entity('x', { name: { en: 'Katherine Moss' } }),
      entity('y', { name: { en: 'Katharine Moss' } }),
      { by: 'name', like: 'letters', names: ['Katherine Moss', 'Katharine Moss'] },
    ],
    [
      'in both scripts',
      entity('x', { name: { ar: 'برغمير' } }),
      entity('y', { name: { en: 'Bergmeer' } }),
      { by: 'name', like: 'sound', names: ['برغمير', 'Bergmeer'] },
    ],
    [
      'by a variant',
      entity('x', { name: { ar: 'المفتش' }, aliases: ['ورغلند'] }),
      entity('y', { name: { ar: 'ورغلاند' } }),
      { by: 'name', like: 'letters', names: ['ورغلند', 'ورغلاند'] },
    ],
  ])('is suggested %s, with the row that each answers by one of them', (_how, x, y, told) => {
    const items = itemsOf({
      entities: [x, y],
      claims: [claim('c1', is('x')), claim('c2', is('y'), { article: 'b' })],
    })
    expect(only(items)).toMatchObject({
      of: 'entity',
      a: 'x',
      b: 'y',
      for: [told, { by: 'rows', of: 'question', keys: ['question'] }],
      against: [],
      decision: null,
    })
  })
})

describe('two people called by one name', () => {
  test.each<[string, Entity['name']]>([
    ['in Arabic', { ar: 'علي حسن' }],
    ['in English', { en: 'Ali Hassan' }],
  ])('are suggested %s, and their roles, wholes and claims speak against it', (_language, name) => {
    const items = itemsOf({
      entities: [
        entity('ministry'),
        entity('harbour', { name: { en: 'a port' } }),
        entity('x', { name, partOf: 'ministry' }),
        entity('y', { name, partOf: 'harbour', kind: 'group' }),
      ],
      claims: [
        claim('c1', is('x'), { question: 'who-chaired' }),
        claim('c2', is('y'), { question: 'who-was-hurt' }),
        claim('c3', { type: 'boolean', value: true }, { article: 'b', holder: 'x' }),
        claim(
          'c4',
          { type: 'entities', members: ['y'] },
          { article: 'b', holder: 'x', question: 'who-was-hurt' },
        ),
      ],
    })
    expect(only(items)).toMatchObject({
      for: [{ by: 'name', like: 'spelling' }],
      against: [
        { by: 'kind' },
        { by: 'roles-apart', of: 'question', keys: ['who-chaired', 'who-was-hurt'] },
        { by: 'wholes', of: 'entity', keys: ['ministry', 'harbour'] },
        { by: 'together', of: 'claim', keys: ['c4'] },
        { by: 'apart', of: 'article', keys: ['a'] },
      ],
    })
  })

  it('are no question where one is said to be part of the other', () => {
    expect(
      names(itemsOf({ entities: [entity('x'), entity('y', { name: { en: 'x x' }, partOf: 'x' })] })),
    ).toEqual([])
    expect(
      names(
        itemsOf({
          entities: [
            entity('y', { name: { en: 'Moss Bay' }, partOf: 'x' }),
            entity('x', { name: { en: 'Moss' } }),
          ],
        }),
      ),
    ).toEqual([])
  })
})

test('entities of one whole that answer one question elsewhere have that in common; the surest pair comes first', () => {
  const items = itemsOf({
    entities: [
      entity('long', { name: { en: 'Mayor Katherine Moss' }, partOf: 'town' }),
      entity('x', { name: { en: 'Katherine Moss' }, partOf: 'town' }),
      entity('y', { name: { en: 'katherine moss' } }),
      entity('town', { name: { en: 'Saltford' } }),
    ],
    claims: [claim('c1', is('long')), claim('c2', is('x'), { event: 'later' })],
  })
  expect(names(items)).toEqual(['entity x y', 'entity long x', 'entity long y'])
  expect(pairs(items)[1]?.for.slice(1)).toEqual([
    { by: 'roles', of: 'question', keys: ['question'] },
    { by: 'whole', of: 'entity', keys: ['town'] },
  ])
})

describe('events that look alike', () => {
  const event = (id: string, ar: string, date: string | null): NewsEvent => ({ id, title: { ar }, date })

  it('are told apart by their dates and by what differs', () => {
    const items = itemsOf({
      events: [
        event('x', 'جولة الميناء الأولى', '2026-03-02'),
        event('y', 'جولة الميناء الثانية', '2026-03-20'),
      ],
      articles: [article('a', { events: ['x', 'y'] })],
      claims: [
        claim('c1', is('hall'), { event: 'x', question: 'where' }),
        claim('c2', is('hall'), { event: 'y', question: 'where' }),
        claim('c3', is('dock'), { event: 'y', question: 'where', status: 'rejected' }),
        claim('c4', { type: 'boolean', value: true }, { event: 'x', question: 'closed' }),
        claim('c5', { type: 'boolean', value: true }, { event: 'y', question: 'closed', polarity: 'denies' }),
        claim('c6', { type: 'boolean', value: true }, { event: 'y', question: 'alone' }),
      ],
    })
    expect(only(items)).toMatchObject({
      for: [
        { by: 'words', words: ['جولة', 'الميناء'] },
        { by: 'answers', of: 'question', keys: ['where'] },
      ],
      against: [
        { by: 'days', days: 18 },
        { by: 'other-words', here: ['الأولى'], there: ['الثانية'] },
        { by: 'other-answers', of: 'question', keys: ['closed'] },
        { by: 'both', of: 'article', keys: ['a'] },
      ],
    })
  })

  it('of one day and one place are suggested whatever they are called, nearer ones first', () => {
    const items = itemsOf({
      questions: [
        { id: 'where', text: { en: 'Where?' }, type: 'entity' },
        { id: 'who', text: { en: 'Who?' }, type: 'entities' },
        { id: 'closed', text: { en: 'Is it shut?' }, type: 'boolean' },
      ],
      events: [
        event('x', 'جلسة الملاحة', '2026-03-02'),
        event('y', 'لقاء', '2026-03-02'),
        event('z', 'سوق', '2026-03-02'),
        event('v', 'جلسة الملاحة', null),
      ],
      claims: [
        claim('c1', is('hall'), { event: 'x', question: 'where' }),
        claim('c2', is('hall'), { event: 'y', question: 'where' }),
        claim('c3', { type: 'boolean', value: true }, { event: 'x', question: 'closed' }),
        claim('c4', { type: 'boolean', value: true }, { event: 'z', question: 'closed' }),
      ],
    })
    expect(names(items)).toEqual(['event x y', 'event x v'])
    expect(pairs(items)[0]).toMatchObject({
      for: [{ by: 'day' }, { by: 'answers', keys: ['where'] }],
      against: [{ by: 'other-words' }],
    })
    expect(pairs(items)[1]?.against).toEqual([])
  })
})

describe('questions that ask the same', () => {
  it('are suggested by their words, with what differs in their shape and who answers both', () => {
    const items = itemsOf({
      questions: [
        { id: 'x', text: { ar: 'كم شاحنة تقف عند البوابة؟' }, type: 'quantity', unit: 'شاحنة' },
        { id: 'y', text: { ar: 'كم سيارة تقف عند البوابة؟' }, type: 'quantity', unit: 'سيارة' },
        { id: 'z', text: { ar: 'هل تقف شاحنة عند البوابة؟' }, type: 'boolean' },
        { id: 'old', text: { ar: 'كم شاحنة تقف عند البوابة؟' }, type: 'quantity', archived: true } as never,
        { id: 'other', text: { ar: 'متى بدأ الإضراب؟' }, type: 'date' },
      ],
      claims: [
        claim('c1', { type: 'boolean', value: true }, { question: 'x' }),
        claim('c2', { type: 'boolean', value: true }, { question: 'y' }),
        claim('c3', { type: 'boolean', value: true }, { question: 'y', article: 'b' }),
        claim('c4', { type: 'boolean', value: true }, { question: 'y', article: 'b', event: 'later' }),
      ],
    })
    expect(names(items)).toEqual(['question x z', 'question x y', 'question y z'])
    expect(pairs(items)[0]).toMatchObject({
      for: [{ by: 'words', words: ['شاحنة', 'تقف', 'عند', 'البوابة'] }],
      against: [{ by: 'type' }],
    })
    expect(pairs(items)[1]).toMatchObject({
      against: [
        { by: 'unit' },
        { by: 'other-words', here: ['شاحنة'], there: ['سيارة'] },
        { by: 'both', of: 'article', keys: ['a'] },
      ],
    })
  })

  it('are suggested by their options where no article answers both', () => {
    const option = (id: string, en: string) => ({ id, label: { en } })
    const items = (more: string) =>
      itemsOf({
        questions: [
          {
            id: 'x',
            text: { en: 'How?' },
            type: 'category',
            options: [option('d', 'Direct'), option('i', 'by post')],
          },
          { id: 'y', text: { en: 'In what form?' }, type: 'category', options: [option('f', 'direct')] },
        ],
        claims: [
          claim('c1', { type: 'category', option: 'd' }, { question: 'x' }),
          claim('c2', { type: 'category', option: 'f' }, { question: 'y', article: more }),
        ],
      })
    expect(only(items('b'))).toMatchObject({
      for: [
        { by: 'options', count: 1 },
        { by: 'complement', of: 'event', keys: ['event'] },
      ],
    })
    expect(names(items('a'))).toEqual([])
  })
})

describe('outlets that may be one', () => {
  const outlet = (id: string, en: string, homepage?: string) => ({
    id,
    name: { en },
    homepage: homepage ?? null,
  })

  it('are suggested by name, and by address: of their homepage, and of their articles', () => {
    const items = itemsOf({
      outlets: [
        outlet('x', 'Coast Tribune', 'https://www.coast.example/news'),
        outlet('y', 'Coast Tribun', 'https://other.example'),
        outlet('z', 'Daily', undefined),
        outlet('v', 'Nothing', 'not an address'),
      ],
      articles: [
        article('a', { outlet: 'z', url: 'http://arabic.Coast.example:8080/1' }),
        article('b', { outlet: 'gone', url: 'https://x.example' }),
      ],
    })
    expect(names(items)).toEqual(['outlet x z', 'outlet x y'])
    expect(pairs(items)).toMatchObject([
      { for: [{ by: 'host', hosts: ['coast.example', 'arabic.coast.example'] }], against: [] },
      {
        for: [{ by: 'name', like: 'letters' }],
        against: [{ by: 'hosts', hosts: ['coast.example', 'other.example'] }],
      },
    ])
  })

  it('have no addresses to tell them apart where one has none', () => {
    const twins = (...homepages: (string | undefined)[]) =>
      only(itemsOf({ outlets: homepages.map((one, at) => outlet(`o${at}`, 'Coast', one)) })).against
    expect(twins('https://a.example', undefined)).toEqual([])
    expect(twins(undefined, 'https://a.example')).toEqual([])
    expect(twins('https://x.a.example', 'https://a.example')).toEqual([])
  })
})

describe('a decision on a pair', () => {
  const items = (decisions: readonly JoinDecision[], more: Partial<Entity> = {}) =>
    itemsOf({
      entities: [entity('x', { name: { en: 'Moss' } }), entity('y', { name: { en: 'moss' }, ...more })],
      decisions,
    })
  const judged = judgedNow(join(), items([]), digest) ?? undefined

  test.each<JoinDecision['outcome']>(['different', 'unsure'])(
    '%s keeps it from being suggested until one side changes',
    outcome => {
      const said = join({ outcome, ...(judged && { judged }) })
      expect(pairs(items([said]))).toEqual([])
      expect(
        pairs(
          items([{ ...said, from: 'y', to: 'x', judged: judged && { from: judged.to, to: judged.from } }]),
        ),
      ).toEqual([])
      expect(pairs(items([said], { aliases: ['Mr Moss'] }))).toMatchObject([
        { a: 'x', b: 'y', decision: { id: 'd' } },
      ])
    },
  )

  it('without digests, as a file may have it, holds whatever becomes of them', () => {
    expect(pairs(items([join()], { aliases: ['Mr Moss'] }))).toEqual([])
    expect(pairs(items([join({ judged: null })]))).toEqual([])
  })

  it('that one is part of the other, or the same, holds too', () => {
    const old = { judged: { from: '1', to: '2' } }
    expect(pairs(items([join({ outcome: 'part-of', ...old })]))).toEqual([])
    expect(pairs(items([join({ outcome: 'same', ...old })]))).toEqual([])
  })

  it('about something that is gone holds nothing', () => {
    expect(holds(join({ from: 'gone', judged: { from: '1', to: '2' } }), items([]), digest)).toBe(false)
    expect(judgedNow(join({ to: 'gone' }), items([]), digest)).toBeNull()
  })

  it('is the latest by its instant; of two at once, the later in the list', () => {
    const earlier = join({ id: 'early', from: 'y', to: 'x', at: '2026-03-05T11:30:00+02:00' })
    const at = (list: readonly JoinDecision[]) => joinsByPair(list).get(pairName('entity', 'x', 'y'))?.id
    expect(at([join(), earlier])).toBe('d')
    expect(at([earlier, join()])).toBe('d')
    expect(at([join(), join({ id: 'twin' })])).toBe('twin')
    const other = { ...join(), kind: 'derivation', article: 'a', source: 's', outcome: 'accepted' } as never
    expect(joinsByPair([other]).size).toBe(0)
  })
})

describe('what a side says', () => {
  test.each<[JoinKind, object, object]>([
    ['entity', entity('x', { aliases: ['b', 'a'] }), { aliases: ['a', 'b', 'a'], partOf: null, id: 'y' }],
    ['event', { id: 'x', title: { en: 'Talks' } }, { date: null }],
    [
      'question',
      { id: 'x', text: { en: 'Who?' }, type: 'entity' },
      { archived: true, cumulative: false, options: [] },
    ],
    ['outlet', { id: 'x', name: { en: 'Coast' } }, { homepage: null }],
  ])('of kind %s does not depend on how it is written', (of, side, more) => {
    expect(sideText(of, { ...side, ...more } as never)).toBe(sideText(of, side as never))
  })

  test.each<[JoinKind, object, object]>([
    ['entity', entity('x'), { partOf: 'z' }],
    ['event', { id: 'x', title: { en: 'Talks' } }, { date: '2026' }],
    [
      'question',
      { id: 'x', text: { en: 'Who?' }, type: 'category', options: [{ id: 'o', label: { en: 'one' } }] },
      { options: [{ id: 'o', label: { en: 'two' } }] },
    ],
    ['outlet', { id: 'x', name: { en: 'Coast' } }, { homepage: 'https://coast.example' }],
  ])('of kind %s changes with it', (of, side, more) => {
    expect(sideText(of, { ...side, ...more } as never)).not.toBe(sideText(of, side as never))
  })
})
