import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim, Dossier } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { canonicalDossier } from '@/lib/export/dossier'
import { noTextFiles, parseDossier } from '@/lib/ingest/dossier'
import { type MergeInput, type RegistryKind, registryKinds } from '@/lib/schemas/registry'
import { exportDossier, importDossier } from '@/lib/services/dossiers'
import { changeItems, itemHistory } from '@/lib/services/items'
import {
  archiveQuestion,
  mergeItems,
  partEntityInTwo,
  previewMerge,
  reorderQuestions,
  undoEntry,
} from '@/lib/services/registry'
import { readRegistry, readRegistryItem } from '@/lib/services/registry-reading'
import { arbitraryDossier } from '../support/arbitrary-dossier'
import { testDatabase } from '../support/clone'
import { small } from '../support/sample'

testDatabase()
const system = { kind: 'system', name: 'test' } as const
const written = async (key: string) => canonicalDossier(await exportDossier(system, { key }))

const editor = (dossier: string): Actor => ({
  kind: 'user',
  id: '01990000-0000-7000-8000-000000000001',
  name: 'Hala',
  isAdministrator: false,
  roles: new Map([[dossier, 'editor']]),
})

/** Two spellings of one envoy, two questions that ask the same, and who says what. */
function talks(id: string): Dossier {
  const base = small(id)
  const [first] = base.claims
  const claim = (key: string, more: Partial<Claim>): Claim => ({ ...(first as Claim), id: key, ...more })
  return {
    ...base,
    sources: [
      { id: 'wire', kind: 'agency', name: { en: 'Wire' } },
      { id: 'wire-2', kind: 'agency', name: { en: 'The Wire' } },
    ],
    entities: [
      { id: 'bergmir', kind: 'person', name: { ar: 'توماس برغمير', en: 'Tomas Bergmir' } },
      { id: 'bergmir-2', kind: 'person', name: { ar: 'توماس برجمير' }, aliases: ['برجمير'] },
      { id: 'envoy', kind: 'office', name: { en: 'envoy' }, partOf: 'bergmir-2' },
    ],
    events: [...base.events, { id: 'closing-2', title: { en: 'The closing of a port' } }],
    questions: [
      ...base.questions,
      {
        id: 'how',
        text: { en: 'How did they meet?' },
        type: 'category',
        options: [
          { id: 'direct', label: { en: 'Directly' } },
          { id: 'indirect', label: { en: 'Indirectly' } },
        ],
      },
      {
        id: 'format',
        text: { en: 'In what format?' },
        type: 'category',
        options: [
          { id: 'face', label: { en: 'directly' } },
          { id: 'notes', label: { en: 'By notes' } },
        ],
      },
      { id: 'who', text: { en: 'Who came?' }, type: 'entities' },
    ],
    articles: base.articles.map(article => ({ ...article, readFor: ['how', 'format'] })),
    claims: [
      ...base.claims,
      claim('c3', { question: 'how', value: { type: 'category', option: 'direct' } }),
      claim('c4', {
        article: 'a2',
        question: 'format',
        value: { type: 'category', option: 'notes' },
        attribution: [{ source: 'wire', verb: 'reports' }],
      }),
      claim('c5', { question: 'who', value: { type: 'entities', members: ['bergmir'] } }),
      claim('c6', {
        article: 'a2',
        question: 'who',
        value: { type: 'entities', members: ['bergmir-2'] },
        holder: 'bergmir-2',
      }),
    ],
  }
}

async function stored(id: string, dossier = talks(id)): Promise<Actor> {
  await importDossier(system, { dossier })
  return editor(id)
}

const fresh = { from: 1, into: 1 }
/** Why two are one or two, and the key of what may be recorded of it. */
const why = { decision: 'd-said', reason: 'The same face on both photographs.' }

describe('two entities joined', () => {
  test('are one, and their joining is undone byte by byte', async () => {
    const actor = await stored('join')
    const before = await written('join')
    const input = {
      dossier: 'join',
      kind: 'entity',
      from: 'bergmir-2',
      into: 'bergmir',
      seen: fresh,
    } as const
    expect(await previewMerge(actor, input)).toEqual({ counts: { entity: 1, claim: 1 }, refusals: [] })
    const { entry } = await mergeItems(actor, { ...input, ...why })
    const dossier = await exportDossier(system, { key: 'join' })
    expect(dossier.entities).toEqual([
      {
        id: 'bergmir',
        kind: 'person',
        name: { ar: 'توماس برغمير', en: 'Tomas Bergmir' },
        aliases: ['توماس برجمير', 'برجمير'],
        partOf: null,
      },
      expect.objectContaining({ id: 'envoy', partOf: 'bergmir' }),
    ])
    expect(dossier.claims.find(({ id }) => id === 'c6')).toMatchObject({
      value: { members: ['bergmir'] },
      holder: 'bergmir',
    })
    await undoEntry(actor, { dossier: 'join', entry })
    expect(await written('join')).toBe(before)
    const history = await itemHistory(actor, { dossier: 'join', kind: 'entity', key: 'bergmir-2' })
    expect(history.map(({ action }) => action)).toEqual(['created', 'removed', 'created'])
  })

  test('not against what somebody changed meanwhile, and not undone over it', async () => {
    const actor = await stored('stale')
    const content = { id: 'bergmir', kind: 'person', name: { en: 'Thomas Bergmir' } } as const
    await changeItems(actor, {
      dossier: 'stale',
      changes: [{ kind: 'entity', key: 'bergmir', seen: 1, content }],
    })
    const input = { dossier: 'stale', kind: 'entity', from: 'bergmir-2', into: 'bergmir' } as const
    await expect(mergeItems(actor, { ...input, ...why, seen: fresh })).rejects.toMatchObject({
      code: 'stale',
      data: { kind: 'entity', key: 'bergmir', current: { revision: 2 } },
    })
    const { entry } = await mergeItems(actor, { ...input, ...why, seen: { from: 1, into: 2 } })
    await changeItems(actor, {
      dossier: 'stale',
      changes: [{ kind: 'entity', key: 'bergmir', seen: 3, content: { ...content, kind: 'office' } }],
    })
    const standing = await written('stale')
    await expect(undoEntry(actor, { dossier: 'stale', entry })).rejects.toMatchObject({ code: 'stale' })
    expect(await written('stale')).toBe(standing)
  })

  test('not where one is part of the other, which is said', async () => {
    const actor = await stored('part-of')
    const input = {
      dossier: 'part-of',
      kind: 'entity',
      from: 'envoy',
      into: 'bergmir-2',
      seen: fresh,
    } as const
    const refusals = [
      { reason: 'kind', keys: [] },
      { reason: 'part-of', keys: ['envoy', 'bergmir-2'] },
    ]
    expect(await previewMerge(actor, input)).toEqual({ counts: {}, refusals })
    await expect(mergeItems(actor, { ...input, ...why })).rejects.toMatchObject({
      code: 'conflict',
      data: { refusals },
    })
  })
})

describe('by whoever may decide', () => {
  const checker = (dossier: string): Actor => ({
    ...(editor(dossier) as Extract<Actor, { kind: 'user' }>),
    roles: new Map([[dossier, 'checker']]),
  })

  test('a merge is recorded as a decision with its reason, and both go with one undo', async () => {
    await stored('recorded')
    const before = await written('recorded')
    const outlets = { dossier: 'recorded', kind: 'outlet', from: 'two', into: 'one', seen: fresh } as const
    const { entry } = await mergeItems(checker('recorded'), { ...outlets, ...why })
    expect((await exportDossier(system, { key: 'recorded' })).decisions).toEqual([
      expect.objectContaining({
        id: 'd-said',
        kind: 'join',
        of: 'outlet',
        from: 'two',
        to: 'one',
        outcome: 'same',
        reason: why.reason,
      }),
    ])
    await undoEntry(checker('recorded'), { dossier: 'recorded', entry })
    expect(await written('recorded')).toBe(before)
  })

  test('what is parted is recorded as two, and not offered as one again', async () => {
    await stored('two')
    const { entry } = await partEntityInTwo(checker('two'), {
      dossier: 'two',
      of: 'bergmir-2',
      seen: 1,
      key: 'e-new',
      kind: 'person',
      name: { ar: 'برجمير الابن' },
      aliases: [],
      claims: ['c6'],
      ...why,
    })
    const { decisions } = await exportDossier(system, { key: 'two' })
    expect(decisions).toMatchObject([{ kind: 'join', from: 'e-new', to: 'bergmir-2', outcome: 'different' }])
    await undoEntry(checker('two'), { dossier: 'two', entry })
    expect((await exportDossier(system, { key: 'two' })).decisions).toEqual([])
  })

  test('an editor who merges decides nothing; the reason stands in the history', async () => {
    const actor = await stored('tidied')
    const input = {
      dossier: 'tidied',
      kind: 'entity',
      from: 'bergmir-2',
      into: 'bergmir',
      seen: fresh,
    } as const
    await mergeItems(actor, { ...input, ...why })
    expect((await exportDossier(system, { key: 'tidied' })).decisions).toEqual([])
    const history = await itemHistory(actor, { dossier: 'tidied', kind: 'entity', key: 'bergmir-2' })
    expect(history.map(({ note }) => note)).toContain(why.reason)
  })
})

test('an entity parted keeps the rest, and is whole again when undone', async () => {
  const actor = await stored('part')
  const before = await written('part')
  const parting = {
    dossier: 'part',
    of: 'bergmir-2',
    seen: 1,
    key: 'e-new',
    kind: 'person',
    name: { ar: 'برجمير الابن' },
    aliases: ['برجمير'],
    claims: ['c6'],
  } as const
  const input = { ...parting, ...why, aliases: [...parting.aliases], claims: [...parting.claims] }
  await expect(partEntityInTwo(actor, { ...input, seen: 7 })).rejects.toMatchObject({ code: 'stale' })
  const { entry } = await partEntityInTwo(actor, input)
  const { entities, claims } = await exportDossier(system, { key: 'part' })
  expect(entities.map(({ id }) => id)).toEqual(['bergmir', 'bergmir-2', 'envoy', 'e-new'])
  expect(claims.find(({ id }) => id === 'c6')).toMatchObject({ holder: 'e-new' })
  await undoEntry(actor, { dossier: 'part', entry })
  expect(await written('part')).toBe(before)
})

test('two questions merged: claims, marks and options move, and come back', async () => {
  const actor = await stored('questions')
  const before = await written('questions')
  const { entry } = await mergeItems(actor, {
    dossier: 'questions',
    kind: 'question',
    from: 'format',
    into: 'how',
    seen: fresh,
    ...why,
  })
  const dossier = await exportDossier(system, { key: 'questions' })
  expect(dossier.questions.map(({ id }) => id)).toEqual(['closed', 'how', 'who'])
  expect(dossier.questions[1]?.options?.map(({ id }) => id)).toEqual(['direct', 'indirect', 'notes'])
  expect(dossier.claims.find(({ id }) => id === 'c4')).toMatchObject({
    question: 'how',
    value: { option: 'notes' },
  })
  expect(dossier.articles.map(({ readFor }) => readFor)).toEqual([['how'], ['how']])
  await undoEntry(actor, { dossier: 'questions', entry })
  expect(await written('questions')).toBe(before)
})

test('questions in another order, and back', async () => {
  const actor = await stored('order')
  const before = await written('order')
  const order = ['who', 'closed', 'how', 'format']
  const { entry, items } = await reorderQuestions(actor, { dossier: 'order', order })
  expect(items).toHaveLength(4)
  expect((await exportDossier(system, { key: 'order' })).questions.map(({ id }) => id)).toEqual(order)
  expect((await reorderQuestions(actor, { dossier: 'order', order })).items).toEqual([])
  await undoEntry(actor, { dossier: 'order', entry })
  expect(await written('order')).toBe(before)
  for (const wrong of [['who'], ['who', 'who', 'how', 'format'], ['who', 'closed', 'how', 'gone']]) {
    await expect(reorderQuestions(actor, { dossier: 'order', order: wrong })).rejects.toMatchObject({
      code: 'conflict',
    })
  }
})

test('a question is archived and offered again; its file says nothing of it', async () => {
  const actor = await stored('archive')
  const before = await written('archive')
  await archiveQuestion(actor, { dossier: 'archive', key: 'how', seen: 1, archived: true })
  expect(await written('archive')).toBe(before)
  const archived = async () => {
    const { desk } = await readRegistry(actor, { dossier: 'archive', kind: 'question' })
    return desk.questions.filter(({ content }) => content.archived).map(({ content }) => content.id)
  }
  expect(await archived()).toEqual(['how'])
  await expect(
    archiveQuestion(actor, { dossier: 'archive', key: 'how', seen: 1, archived: false }),
  ).rejects.toMatchObject({ code: 'stale' })
  await archiveQuestion(actor, { dossier: 'archive', key: 'how', seen: 2, archived: false })
  expect(await archived()).toEqual([])
  await expect(
    archiveQuestion(actor, { dossier: 'archive', key: 'gone', seen: 1, archived: true }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('what is used is said by what, and what may be the same with its reasons', async () => {
  const actor = await stored('uses')
  const { uses, desk } = await readRegistry(actor, { dossier: 'uses', kind: 'entity' })
  expect(uses).toEqual({ bergmir: { claim: 1 }, 'bergmir-2': { entity: 1, claim: 1 } })
  expect(desk.entities).toHaveLength(3)
  const item = await readRegistryItem(actor, { dossier: 'uses', kind: 'entity', key: 'bergmir-2' })
  expect(item.uses).toEqual([
    { kind: 'entity', key: 'envoy', roles: ['part-of'], label: { en: 'envoy' } },
    {
      kind: 'claim',
      key: 'c6',
      roles: ['value', 'holder'],
      label: { en: 'closed on Monday' },
      claim: { article: 'a2', title: 'Report a2', question: { en: 'Who came?' } },
    },
  ])
  expect(item.entities).toMatchObject([
    { entity: 'bergmir', likenesses: [{ by: 'spelling' }], rows: [{ question: 'who' }], against: [] },
  ])
  expect(item.names).toEqual({ 'question/who': { en: 'Who came?' } })
  const event = await readRegistryItem(actor, { dossier: 'uses', kind: 'event', key: 'closing' })
  expect(event.events).toMatchObject([{ event: 'closing-2', days: null, articles: { here: ['a1', 'a2'] } }])
  expect(event.names).toMatchObject({ 'article/a1': { en: 'Report a1' } })
})

test('who may only read changes nothing, and strangers find nothing', async () => {
  await stored('rights')
  const input = { dossier: 'rights', kind: 'outlet', from: 'one', into: 'two', seen: fresh } as const
  const reader: Actor = {
    ...(editor('rights') as Extract<Actor, { kind: 'user' }>),
    roles: new Map([['rights', 'reader']]),
  }
  expect((await readRegistry(reader, { dossier: 'rights', kind: 'outlet' })).desk.outlets).toHaveLength(2)
  await expect(mergeItems(reader, { ...input, ...why })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(mergeItems(editor('another'), { ...input, ...why })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(readRegistry(editor('another'), { dossier: 'rights', kind: 'outlet' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(undoEntry(reader, { dossier: 'rights', entry: 99 })).rejects.toMatchObject({
    code: 'not-found',
  })
})

describe('whatever the dossier holds', () => {
  const listOf: Readonly<Record<RegistryKind, 'questions' | 'entities' | 'outlets' | 'sources' | 'events'>> =
    {
      question: 'questions',
      entity: 'entities',
      outlet: 'outlets',
      source: 'sources',
      event: 'events',
    }

  /** A merge of two of its items, or null where a person would have to settle something first. */
  async function merge(input: MergeInput): Promise<number | null> {
    try {
      return (await mergeItems(system, { ...input, ...why })).entry
    } catch (error) {
      if (error instanceof AppError && error.code === 'conflict' && error.data?.refusals) return null
      throw error
    }
  }

  test('a merge leaves a dossier that is whole, and its undo the very bytes', {
    timeout: 120_000,
  }, async () => {
    let runs = 0
    let merged = 0
    await fc.assert(
      fc.asyncProperty(
        arbitraryDossier('any'),
        fc.constantFrom(...registryKinds),
        fc.nat(),
        fc.nat(),
        async (generated, kind, one, other) => {
          runs += 1
          const dossier = `any-${runs}`
          const list = generated[listOf[kind]]
          const [from, into] = [list[one % list.length]?.id ?? '', list[other % list.length]?.id ?? '']
          await importDossier(system, {
            dossier: { ...generated, dossier: { ...generated.dossier, id: dossier } },
          })
          const before = await written(dossier)
          const entry = await merge({ dossier, kind, from, into, seen: fresh })
          if (entry === null) return
          merged += 1
          const between = await written(dossier)
          expect(between).not.toBe(before)
          expect((await parseDossier(JSON.parse(between), noTextFiles)).faults).toBeUndefined()
          await undoEntry(system, { dossier, entry })
          expect(await written(dossier)).toBe(before)
        },
      ),
      { numRuns: 60, interruptAfterTimeLimit: 60_000 },
    )
    expect(merged).toBeGreaterThan(5)
  })
})
