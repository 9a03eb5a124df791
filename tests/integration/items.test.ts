import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { readDossier } from '@/lib/db/dossiers'
import { readItems } from '@/lib/db/items'
import type { Claim, Decision, Dossier } from '@/lib/domain/dossier'
import { type Change, inverse, itemKinds } from '@/lib/domain/item'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { canonicalDossier, canonicalItem } from '@/lib/export/dossier'
import { changesInput } from '@/lib/schemas/item'
import type { ChangeResult } from '@/lib/services/apply-changes'
import { exportDossier, importDossier } from '@/lib/services/dossiers'
import { changeItems, entryChanges, itemHistory } from '@/lib/services/items'
import { testDatabase } from '../support/clone'
import { small } from '../support/sample'

const db = testDatabase()
const system: Actor = { kind: 'system', name: 'test' }

async function stored(id: string): Promise<Dossier> {
  const dossier = small(id)
  await importDossier(system, { dossier })
  return dossier
}

const bytes = async (key: string) => canonicalDossier(await exportDossier(system, { key }))

/** What the tables say is what the latest revisions say, for every item there is. */
async function expectHistoriesToHold(key: string): Promise<void> {
  const found = await readDossier(key)
  if (!found) throw new Error(`${key} is gone`)
  const lists = {
    outlet: found.dossier.outlets,
    source: found.dossier.sources,
    entity: found.dossier.entities,
    event: found.dossier.events,
    question: found.dossier.questions,
    article: found.dossier.articles,
    claim: found.dossier.claims,
    decision: found.dossier.decisions,
  }
  for (const kind of itemKinds) {
    const items = await readItems(database().pool, found.head.id, kind)
    expect(items.map(item => item.content)).toEqual(lists[kind].map(item => canonicalItem(kind, item)))
  }
}

const claimOf = (dossier: Dossier, at = 0): Claim => {
  const claim = dossier.claims[at]
  if (!claim) throw new Error('the sample has claims')
  return claim
}

const change = (dossier: string, ...changes: Change[]): Promise<ChangeResult> =>
  changeItems(system, { dossier, changes })

async function failure(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    reason => reason,
  )
  if (error instanceof AppError) return error
  throw error ?? new Error('nothing was refused')
}

describe('one change', () => {
  test('changes, makes and removes an item, with its history and an audit entry', async () => {
    const dossier = await stored('one')
    const claim = claimOf(dossier)
    const value = { type: 'boolean', value: false } as const
    const edited = await change('one', { kind: 'claim', key: 'c1', seen: 1, content: { ...claim, value } })
    expect(edited.items).toMatchObject([
      { kind: 'claim', key: 'c1', revision: 2, before: { id: 'c1' }, after: { value } },
    ])
    const made = await change('one', {
      kind: 'outlet',
      key: 'three',
      seen: 0,
      content: { id: 'three', name: { en: 'Three' } },
    })
    expect(made.entry).toBe(edited.entry + 1)
    await change('one', { kind: 'outlet', key: 'three', seen: 1, content: null })
    const after = await exportDossier(system, { key: 'one' })
    expect(after.claims[0]?.value).toEqual(value)
    expect(after.outlets.map(({ id }) => id)).toEqual(['one', 'two'])
    expect(
      (await itemHistory(system, { dossier: 'one', kind: 'outlet', key: 'three' })).map(
        ({ number, action }) => [number, action],
      ),
    ).toEqual([
      [2, 'removed'],
      [1, 'created'],
    ])
    expect(
      await db.query(
        `SELECT action, detail->>'items' AS items FROM audit_entry JOIN dossier ON dossier.id = dossier_id WHERE key = 'one' ORDER BY number`,
      ),
    ).toEqual([
      { action: 'dossier:import', items: null },
      { action: 'claim:change', items: 'claim/c1@2' },
      { action: 'outlet:create', items: 'outlet/three@1' },
      { action: 'outlet:remove', items: 'outlet/three@2' },
    ])
    await expectHistoriesToHold('one')
  })

  test('sent twice it is made once', async () => {
    const dossier = await stored('twice')
    const changes: Change[] = [
      { kind: 'claim', key: 'c9', seen: 0, content: { ...claimOf(dossier), id: 'c9' } },
      { kind: 'claim', key: 'c1', seen: 1, content: null },
    ]
    const first = await change('twice', ...changes)
    expect(await change('twice', ...changes)).toEqual(first)
    expect(
      await db.query(
        `SELECT count(*)::int AS n FROM revision WHERE item_key IN ('c1', 'c9') AND dossier_id = (SELECT id FROM dossier WHERE key = 'twice')`,
      ),
    ).toEqual([{ n: 3 }])
  })

  test('a changed dossier is imported again only with replace', async () => {
    const dossier = await stored('again')
    await change('again', { kind: 'claim', key: 'c2', seen: 1, content: null })
    expect(await failure(importDossier(system, { dossier }))).toMatchObject({ code: 'conflict' })
    expect(
      await importDossier(system, { dossier: await exportDossier(system, { key: 'again' }) }),
    ).toMatchObject({ outcome: 'unchanged' })
    expect(await importDossier(system, { dossier, replace: true })).toMatchObject({ outcome: 'replaced' })
    await expectHistoriesToHold('again')
  })
})

describe('what is refused changes nothing', () => {
  const question = { id: 'closed', text: { en: 'Was it closed?' }, type: 'boolean' } as const

  test.each<[string, Change[], string, RegExp]>([
    [
      'a shape that is wrong',
      [{ kind: 'outlet', key: 'one', seen: 1, content: { id: 'one', name: {} } }],
      'invalid',
      /^outlets\[one\]\.name/,
    ],
    [
      'a key that is not the id',
      [{ kind: 'outlet', key: 'x', seen: 0, content: { id: 'y', name: { en: 'Y' } } }],
      'invalid',
      /^outlets\[x\]\.id/,
    ],
    [
      'a quote that is not there',
      [
        {
          kind: 'claim',
          key: 'c1',
          seen: 1,
          content: { ...claimOf(small('x')), anchors: [{ start: 0, end: 3, exact: 'the' }] },
        },
      ],
      'invalid',
      /^claims\[c1\]\.anchors\[0\]/,
    ],
    [
      'a value of another type',
      [{ kind: 'question', key: 'closed', seen: 1, content: { ...question, type: 'text' } }],
      'invalid',
      /^claims\[c1\]\.value\.type/,
    ],
    [
      'one item twice',
      [
        { kind: 'event', key: 'closing', seen: 1, content: null },
        { kind: 'event', key: 'closing', seen: 1, content: null },
      ],
      'invalid',
      /twice/,
    ],
    [
      'an outlet that has articles',
      [{ kind: 'outlet', key: 'one', seen: 1, content: null }],
      'conflict',
      /^$/,
    ],
  ])('%s', async (_, changes, code, fault) => {
    const key = `refused-${Math.random().toString(36).slice(2)}`
    await stored(key)
    const before = await bytes(key)
    const error = await failure(
      change(
        key,
        { kind: 'outlet', key: 'fine', seen: 0, content: { id: 'fine', name: { en: 'F' } } },
        ...changes,
      ),
    )
    expect(error.code).toBe(code)
    expect(error.faults?.[0] ?? '').toMatch(fault)
    expect(await bytes(key)).toBe(before)
  })

  test('a quote outside the main text wants a reason', async () => {
    const dossier = await stored('outside')
    const [article] = dossier.articles
    if (!article) throw new Error('the sample has articles')
    const { text: _text, ...rest } = article
    await change('outside', {
      kind: 'article',
      key: 'a1',
      seen: 1,
      content: {
        ...rest,
        segments: [
          { start: 0, end: 10, kind: 'main' },
          { start: 10, end: 40, kind: 'caption' },
        ],
      },
    })
    const claim = { ...claimOf(dossier), id: 'c9' }
    const add = (note: string | null) =>
      change('outside', { kind: 'claim', key: 'c9', seen: 0, content: { ...claim, note } })
    expect((await failure(add(null))).faults?.[0]).toMatch(/^claims\[c9\]\.note/)
    expect((await add('the caption alone says it')).items).toHaveLength(1)
  })
})

describe('two hands', () => {
  test('the second gets both versions, and nothing is overwritten', async () => {
    const dossier = await stored('stale')
    const mine = { ...claimOf(dossier), note: 'mine' }
    const theirs = { ...claimOf(dossier), note: 'theirs' }
    await change('stale', { kind: 'claim', key: 'c1', seen: 1, content: theirs })
    const error = await failure(change('stale', { kind: 'claim', key: 'c1', seen: 1, content: mine }))
    expect(error).toMatchObject({
      code: 'stale',
      data: {
        kind: 'claim',
        key: 'c1',
        seen: 1,
        revision: 2,
        by: 'system:test',
        yours: { note: 'mine' },
        current: { revision: 2, content: { note: 'theirs' } },
      },
    })
    expect((await exportDossier(system, { key: 'stale' })).claims[0]?.note).toBe('theirs')
  })

  test('different fields of an article keep what both did', async () => {
    const dossier = await stored('fields')
    const [article] = dossier.articles
    if (!article) throw new Error('the sample has articles')
    const { text: _text, ...content } = article
    await change('fields', { kind: 'article', key: 'a1', seen: 1, content: { ...content, readFor: [] } })
    await change('fields', {
      kind: 'article',
      key: 'a1',
      seen: 1,
      content: { ...content, title: 'Another title' },
    })
    const [now] = (await exportDossier(system, { key: 'fields' })).articles
    expect([now?.title, now?.readFor ?? []]).toEqual(['Another title', []])
    expect(
      (
        await failure(
          change('fields', {
            kind: 'article',
            key: 'a1',
            seen: 1,
            content: { ...content, title: 'A third' },
          }),
        )
      ).code,
    ).toBe('stale')
  })

  test('of many who write at once on one revision exactly one wins', async () => {
    const dossier = await stored('race')
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        change('race', {
          kind: 'claim',
          key: 'c1',
          seen: 1,
          content: { ...claimOf(dossier), note: `n${n}` },
        }).then(
          () => 'done',
          error => (error as AppError).code,
        ),
      ),
    )
    expect(tries.filter(one => one === 'done')).toHaveLength(1)
    expect(new Set(tries)).toEqual(new Set(['done', 'stale']))
  })
})

test('what is undone leaves the same bytes, whatever was done', async () => {
  let round = 0
  const kind = fc.constantFrom('edit', 'remove', 'add', 'move', 'title', 'batch')
  await fc.assert(
    fc.asyncProperty(fc.array(kind, { minLength: 1, maxLength: 5 }), async acts => {
      const key = `undo-${round++}`
      const dossier = await stored(key)
      const before = await bytes(key)
      const done: ChangeResult[] = []
      for (const [at, act] of acts.entries()) {
        const now = await exportDossier(system, { key })
        const seen = async (which: 'claim' | 'article', id: string) =>
          (await itemHistory(system, { dossier: key, kind: which, key: id }))[0]?.number ?? 0
        const first = now.claims[0]
        const add: Change = {
          kind: 'claim',
          key: `n${at}`,
          seen: 0,
          content: { ...claimOf(dossier), id: `n${at}` },
        }
        const { text: _text, ...article } = now.articles[0] ?? {
          id: '',
          outlet: '',
          title: '',
          language: 'en',
          events: [],
        }
        const changes: Change[] =
          act === 'add' || !first
            ? [add]
            : act === 'title'
              ? [
                  {
                    kind: 'article',
                    key: 'a1',
                    seen: await seen('article', 'a1'),
                    content: { ...article, title: `t${at}` },
                  },
                ]
              : act === 'batch'
                ? [add, { kind: 'claim', key: first.id, seen: await seen('claim', first.id), content: null }]
                : [
                    {
                      kind: 'claim',
                      key: first.id,
                      seen: await seen('claim', first.id),
                      content: act === 'remove' ? null : { ...first, note: `note ${at}` },
                      ...(act === 'move' ? { position: 50 + at } : {}),
                    },
                  ]
        done.push(await change(key, ...changes))
      }
      await expectHistoriesToHold(key)
      for (const { items, entry } of done.reverse()) {
        const undo = inverse(items)
        expect(new Set((await entryChanges(system, { dossier: key, entry })).map(one => one.key))).toEqual(
          new Set(undo.map(one => one.key)),
        )
        await change(key, ...undo)
      }
      expect(await bytes(key)).toBe(before)
      await expectHistoriesToHold(key)
    }),
    { numRuns: 12 },
  )
})

test('a dossier stored before items had histories gets them when it is first edited', async () => {
  const dossier = await stored('old')
  await db.query('ALTER TABLE revision DISABLE TRIGGER revision_delete')
  await db.query(`DELETE FROM revision WHERE kind <> 'claim'`)
  await db.query('ALTER TABLE revision ENABLE TRIGGER revision_delete')
  await change('old', {
    kind: 'outlet',
    key: 'one',
    seen: 1,
    content: { ...dossier.outlets[0], id: 'one', name: { en: 'First' } },
  })
  expect(
    (await itemHistory(system, { dossier: 'old', kind: 'outlet', key: 'one' })).map(one => one.number),
  ).toEqual([2, 1])
  await expectHistoriesToHold('old')
})

describe('decisions', () => {
  const decided = { reason: 'both say so', by: 'Hala', at: '2026-11-22T10:00:00Z' }
  const row: Decision = {
    id: 'd-row',
    kind: 'reconcile',
    event: 'closing',
    question: 'closed',
    outcome: 'article-errs',
    article: 'a2',
    fault: 'translation',
    judged: [{ claim: 'c1', digest: '5f' }],
    ...decided,
  }
  const made: readonly Decision[] = [
    {
      id: 'd-as-of',
      kind: 'assumption',
      claim: 'c1',
      assumption: { kind: 'calendar' },
      outcome: 'rejected',
      ...decided,
    },
    row,
    { id: 'd-join', kind: 'join', of: 'outlet', from: 'one', to: 'two', outcome: 'different', ...decided },
  ]
  const create = (content: Decision) => ({ kind: 'decision' as const, key: content.id, seen: 0, content })

  test('of every kind are made, exported, and undone to the same bytes', async () => {
    await stored('decided')
    const before = await bytes('decided')
    const { items } = await change('decided', ...made.map(create))
    const after = JSON.parse(await bytes('decided'))
    expect(after.decisions).toEqual(made)
    await expectHistoriesToHold('decided')
    await importDossier(system, { dossier: { ...after, dossier: { ...after.dossier, id: 'decided-2' } } })
    expect(JSON.parse(await bytes('decided-2')).decisions).toEqual(made)
    await change('decided', ...inverse(items))
    expect(await bytes('decided')).toBe(before)
  })

  test('are not among what the desk writes as it is told: who decided, and when, is said here', () => {
    const asked = (kind: string) =>
      changesInput.safeParse({
        dossier: 'decided',
        changes: [
          { kind, key: row.id, seen: 0, content: { ...row, by: 'Somebody', at: '2099-01-01T00:00:00Z' } },
        ],
      })
    expect(asked('claim').success).toBe(true)
    expect(asked('decision').error?.issues).toMatchObject([{ path: ['changes', 0, 'kind'] }])
  })

  test('hold what they rest on, and are told of by both versions', async () => {
    await stored('rests')
    await change('rests', ...made.map(create))
    const gone = await failure(change('rests', { kind: 'claim', key: 'c1', seen: 1, content: null }))
    expect(gone).toMatchObject({
      code: 'invalid',
      faults: ['decisions[d-as-of].claim: no claim has the id "c1"'],
    })
    const unknown = await failure(change('rests', create({ ...row, id: 'd-x', question: 'nothing' })))
    expect(unknown.faults).toEqual(['decisions[d-x].question: no question has the id "nothing"'])
    const changed = {
      ...row,
      outcome: 'conflict' as const,
      article: null,
      fault: null,
      reason: 'they differ',
    }
    await change('rests', { kind: 'decision', key: row.id, seen: 1, content: changed })
    const stale = await failure(change('rests', { kind: 'decision', key: row.id, seen: 1, content: null }))
    expect(stale).toMatchObject({ code: 'stale', data: { current: { content: { outcome: 'conflict' } } } })
    expect((await itemHistory(system, { dossier: 'rests', kind: 'decision', key: row.id })).length).toBe(2)
  })
})
