import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import type { Dossier, Entity, Id, JoinDecision } from '@/lib/domain/dossier'
import type { Actor, Role } from '@/lib/domain/permissions'
import { canonicalDossier } from '@/lib/export/dossier'
import { exportComparison, exportDossier, importDossier } from '@/lib/services/dossiers'
import { decideIdentity, partIdentity, withdrawIdentity } from '@/lib/services/identity'
import { readIdentity, readParting } from '@/lib/services/identity-reading'
import { changeItems, itemHistory } from '@/lib/services/items'
import { moveArticleClaims, previewMove, readMoveDesk } from '@/lib/services/move-claims'
import { mergeItems, previewMerge, undoEntry } from '@/lib/services/registry'
import { testDatabase } from '../support/clone'
import { oliveFestival } from '../support/identity-dossier'

testDatabase()
const system: Actor = { kind: 'system', name: 'test' }
const somebody = (dossier: Id, role: Role): Actor => ({
  kind: 'user',
  id: '01900000-0000-7000-8000-0000000000aa',
  name: 'Hala',
  isAdministrator: false,
  roles: new Map([[dossier, role]]),
})

const exported = async (dossier: Id) => canonicalDossier(await exportDossier(system, { key: dossier }))
const start = async (dossier: Id, more: Partial<Dossier> = {}) => {
  await importDossier(system, { dossier: { ...oliveFestival(dossier), ...more } })
  return exported(dossier)
}
const desk = (dossier: Id) => readIdentity(system, { dossier })
const pairs = async (dossier: Id) => (await desk(dossier)).pairs.map(({ of, a, b }) => `${of} ${a} ${b}`)
const decisions = async (dossier: Id) =>
  (await exportDossier(system, { key: dossier })).decisions as readonly JoinDecision[]
const verdict = async (dossier: Id, event: Id, question: Id) => {
  const { rows } = await exportComparison(system, { key: dossier })
  return rows.find(row => row.event === event && row.question === question)?.verdict ?? null
}

let made = 0
const answer = async (
  dossier: Id,
  given: Pick<Parameters<typeof decideIdentity>[1], 'of' | 'from' | 'to' | 'outcome'>,
  {
    actor = system,
    ...more
  }: { readonly actor?: Actor; readonly over?: number; readonly reason?: string } = {},
) => {
  const { sides } = await desk(dossier)
  made += 1
  return decideIdentity(actor, {
    dossier,
    key: `d-${made}`,
    reason: 'They sign alike.',
    over: 0,
    seen: {
      from: sides[`${given.of}/${given.from}`]?.revision ?? 1,
      to: sides[`${given.of}/${given.to}`]?.revision ?? 1,
    },
    ...given,
    ...more,
  })
}
const qassar = { of: 'entity', from: 'qassar-2', to: 'qassar' } as const
const salim = { of: 'entity', from: 'salim-chair', to: 'salim-player' } as const

const everyPair = [
  'entity qassar qassar-2',
  'entity salim-player salim-chair',
  'entity qassar qassar-en',
  'entity qassar-2 qassar-en',
  'event opening closing',
  'question place place-2',
  'outlet o-olive o-olive-en',
]

describe('what may be one', () => {
  test('is suggested for all four kinds, with what speaks for it and what against', async () => {
    await start('suggested')
    const { pairs: found, names, uses, canDecide } = await desk('suggested')
    const told = found.map(({ of, a, b }) => `${of} ${a} ${b}`)
    for (const pair of everyPair) expect(told).toContain(pair)
    const find = (a: Id, b: Id) => found.find(pair => pair.a === a && pair.b === b)
    expect(find('qassar', 'qassar-2')).toMatchObject({
      for: [
        { by: 'name', like: 'spelling' },
        { by: 'rows', keys: ['opened'] },
      ],
      against: [],
    })
    expect(find('qassar', 'qassar-en')?.for[0]).toMatchObject({ by: 'name', like: 'sound' })
    expect(find('salim-player', 'salim-chair')).toMatchObject({
      for: [{ by: 'name', like: 'spelling' }],
      against: [
        { by: 'roles-apart', keys: ['hurt', 'chair'] },
        { by: 'wholes', keys: ['band', 'committee'] },
      ],
    })
    expect(find('opening', 'closing')?.against).toContainEqual({ by: 'days', days: 7 })
    expect(names['question/hurt']).toEqual({ ar: 'من أصيب؟', en: 'Who was hurt?' })
    expect([uses['entity/qassar'], canDecide]).toEqual([{ claim: 1 }, true])
    expect((await readIdentity(somebody('suggested', 'editor'), { dossier: 'suggested' })).canDecide).toBe(
      false,
    )
  })
})

describe('a person says that', () => {
  test('two spellings are one person: the row agrees; undone, the dossier is what it was, byte for byte', async () => {
    const before = await start('same')
    expect(await verdict('same', 'opening', 'opened')).not.toBe('agree')
    const { entry } = await answer('same', { ...qassar, outcome: 'same' })
    await answer('same', { of: 'entity', from: 'qassar-en', to: 'qassar', outcome: 'same' })
    expect(await verdict('same', 'opening', 'opened')).toBe('agree')
    expect(await pairs('same')).not.toContain('entity qassar qassar-2')
    const { decided, entry: now } = await desk('same')
    expect(decided).toMatchObject([
      { content: { from: 'qassar-en', outcome: 'same' }, gone: { en: 'Ramz Qasar' }, holds: true },
      { content: { from: 'qassar-2', by: 'system:test' }, gone: { ar: 'رامز الكصار' }, entry },
    ])
    await undoEntry(system, { dossier: 'same', entry: now })
    await undoEntry(system, { dossier: 'same', entry })
    expect(await exported('same')).toBe(before)
    expect(await pairs('same')).toContain('entity qassar qassar-2')
  })

  test('two people of one name are two: never offered again, in no other process and from no file, until one changes', {
    timeout: 240_000,
  }, async () => {
    const before = await start('two')
    const { entry } = await answer(
      'two',
      { ...salim, outcome: 'different' },
      { reason: 'One plays, one presides.' },
    )
    expect(await pairs('two')).not.toContain('entity salim-player salim-chair')
    // Another process, which knows nothing but the database and the file.
    const bin = (args: readonly string[], input = '') =>
      execFileSync(process.execPath, ['bin/isnad.mjs', ...args], {
        encoding: 'utf8',
        input,
        env: { ...process.env, DATABASE_URL: database().url },
      })
    const file = bin(['export', 'two'])
    expect(file).toBe(await exported('two'))
    const copy = { ...JSON.parse(file), dossier: { ...JSON.parse(file).dossier, id: 'two-again' } }
    bin(['import', '-'], JSON.stringify(copy))
    expect(await pairs('two-again')).not.toContain('entity salim-player salim-chair')
    const { sides } = await desk('two')
    const chair = sides['entity/salim-chair']
    const changed = await changeItems(system, {
      dossier: 'two',
      changes: [
        {
          kind: 'entity',
          key: 'salim-chair',
          seen: chair?.revision ?? 0,
          content: { ...(chair?.content as never as object), aliases: ['ن. سليم'] } as never,
        },
      ],
    })
    const again = (await desk('two')).pairs.find(({ b }) => b === 'salim-chair')
    expect(again?.decision).toMatchObject({ outcome: 'different', reason: 'One plays, one presides.' })
    expect((await desk('two')).decided).toMatchObject([{ holds: false }])
    await undoEntry(system, { dossier: 'two', entry: changed.entry })
    expect(await pairs('two')).not.toContain('entity salim-player salim-chair')
    await undoEntry(system, { dossier: 'two', entry })
    expect(await exported('two')).toBe(before)
  })

  test('nobody knows, and changes their mind: one decision stands on the pair, with its history', async () => {
    await start('unsure')
    await answer('unsure', { ...qassar, outcome: 'unsure' })
    const [first] = (await desk('unsure')).decided
    await answer(
      'unsure',
      { ...qassar, outcome: 'same' },
      { over: first?.revision ?? 0, reason: 'I asked him.' },
    )
    expect(await decisions('unsure')).toMatchObject([
      { id: first?.content.id, outcome: 'same', from: 'qassar-2', to: 'qassar', reason: 'I asked him.' },
    ])
    expect(await decisions('unsure')).toHaveLength(1)
  })

  test('one is part of the other: it is, until the decision is withdrawn', async () => {
    const before = await start('part')
    const pair = { of: 'entity', from: 'qassar-2', to: 'qassar', outcome: 'part-of' } as const
    await answer('part', pair)
    const entity = (await exportDossier(system, { key: 'part' })).entities.find(({ id }) => id === 'qassar-2')
    expect(entity?.partOf).toBe('qassar')
    expect(await pairs('part')).not.toContain('entity qassar qassar-2')
    const [one] = (await desk('part')).decided
    await withdrawIdentity(system, {
      dossier: 'part',
      decision: one?.content.id ?? '',
      seen: one?.revision ?? 0,
    })
    expect(await exported('part')).toBe(before)
    await expect(
      withdrawIdentity(system, { dossier: 'part', decision: 'nothing', seen: 1 }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('that one is part of the other stays, where it was said before the decision', async () => {
    const sayPart = async (isPart: boolean) => {
      const [now] = await itemHistory(system, { dossier: 'found-so', kind: 'entity', key: 'qassar-2' })
      if (!now) throw new Error('the entity has a history')
      const { partOf: _, ...rest } = now.content as Entity
      const content = isPart ? { ...rest, partOf: 'qassar' } : rest
      const changes = [{ kind: 'entity', key: 'qassar-2', seen: now.number, content }] as const
      await changeItems(system, { dossier: 'found-so', changes })
    }
    const withdraw = async () => {
      const [one] = (await desk('found-so')).decided
      const seen = one?.revision ?? 0
      await withdrawIdentity(system, { dossier: 'found-so', decision: one?.content.id ?? '', seen })
    }
    const without = await start('found-so')
    await sayPart(true)
    const before = await exported('found-so')
    const pair = { of: 'entity', from: 'qassar-2', to: 'qassar' } as const
    await answer('found-so', { ...pair, outcome: 'part-of' })
    await withdraw()
    expect(await exported('found-so')).toBe(before)
    // And where somebody thinks again.
    await answer('found-so', { ...pair, outcome: 'part-of' })
    await answer('found-so', { ...pair, outcome: 'different' }, { over: 1 })
    await withdraw()
    expect(await exported('found-so')).toBe(before)
    // Said by hand between two answers, it is the hand's.
    await sayPart(false)
    await answer('found-so', { ...pair, outcome: 'unsure' })
    await sayPart(true)
    await answer('found-so', { ...pair, outcome: 'part-of' }, { over: 1 })
    await withdraw()
    expect(await exported('found-so')).toBe(before)
    await sayPart(false)
    await answer('found-so', { ...pair, outcome: 'unsure' })
    await answer('found-so', { ...pair, outcome: 'part-of' }, { over: 1 })
    await withdraw()
    expect(await exported('found-so')).toBe(without)
  })

  test.each([
    ['event', 'closing', 'opening'],
    ['question', 'place-2', 'place'],
    ['outlet', 'o-olive-en', 'o-olive'],
  ] as const)('two of kind %s are different, and take it back to the same bytes', async (of, from, to) => {
    const dossier = `kind-${of}`
    const before = await start(dossier)
    const { entry } = await answer(dossier, { of, from, to, outcome: 'different' })
    expect((await pairs(dossier)).filter(name => name.startsWith(of))).not.toContain(`${of} ${to} ${from}`)
    await undoEntry(system, { dossier, entry })
    expect(await exported(dossier)).toBe(before)
    // Their dates have no day in common: two events of two days are made one only when one of them is mended.
    const same = answer(dossier, { of, from, to, outcome: 'same' })
    if (of === 'event')
      await expect(same).rejects.toMatchObject({
        code: 'conflict',
        data: { refusals: [{ reason: 'date' }] },
      })
    else {
      await undoEntry(system, { dossier, entry: (await same).entry })
      expect(await exported(dossier)).toBe(before)
    }
  })

  test('a decision from a file blocks the suggestion as well', async () => {
    const decision: JoinDecision = {
      id: 'd-file',
      kind: 'join',
      of: 'entity',
      from: 'qassar',
      to: 'qassar-2',
      outcome: 'different',
      reason: 'A cousin.',
      by: 'The archive',
      at: '2026-03-05T10:00:00Z',
    }
    const before = await start('from-file', { decisions: [decision] })
    expect(await pairs('from-file')).not.toContain('entity qassar qassar-2')
    expect((await desk('from-file')).decided).toMatchObject([{ entry: null, holds: true }])
    expect(before).toContain('A cousin.')
  })

  test('twice is once; over somebody else’s word, or over what changed, is said', async () => {
    await start('twice')
    const given = { ...qassar, outcome: 'different' } as const
    const { entry } = await answer('twice', given)
    expect(await answer('twice', given)).toEqual({ entry, items: [] })
    await expect(answer('twice', { ...qassar, outcome: 'unsure' })).rejects.toMatchObject({
      code: 'conflict',
      data: { reason: 'decided-meanwhile' },
    })
    const old = {
      dossier: 'twice',
      key: 'd-old',
      ...salim,
      outcome: 'unsure',
      reason: 'No idea.',
      over: 0,
    } as const
    await expect(decideIdentity(system, { ...old, seen: { from: 1, to: 7 } })).rejects.toMatchObject({
      data: { reason: 'changed-meanwhile' },
    })
  })

  test('of two who answer at once one is told of the other: one decision stands on the pair', async () => {
    await start('at-once')
    const given = { dossier: 'at-once', ...qassar, seen: { from: 1, to: 1 }, over: 0 } as const
    const ends = await Promise.allSettled([
      decideIdentity(system, { ...given, key: 'd-one', outcome: 'different', reason: 'A cousin.' }),
      decideIdentity(system, { ...given, key: 'd-two', outcome: 'unsure', reason: 'No idea.' }),
    ])
    expect(ends.flatMap(end => (end.status === 'rejected' ? [end.reason] : []))).toMatchObject([
      { code: 'conflict', data: { reason: 'decided-meanwhile' } },
    ])
    expect(await decisions('at-once')).toHaveLength(1)
  })
})

describe('an entity that was joined wrongly', () => {
  test('is parted again under the key it had, with the names and claims it had', async () => {
    const before = await start('parted')
    const joined = await answer('parted', { ...salim, outcome: 'same' })
    const [one] = (await desk('parted')).decided
    const decision = one?.content.id ?? null
    const reading = await readParting(system, { dossier: 'parted', of: 'salim-player', decision })
    expect(reading.proposed).toMatchObject({ key: 'salim-chair', kind: 'person', claims: ['c-chair'] })
    expect(reading.claims.map(({ key }) => key)).toEqual(['c-hurt', 'c-chair'])
    const { key: _key, kind, name, aliases, claims } = reading.proposed
    const given = {
      dossier: 'parted',
      key: 'd-part',
      of: 'salim-player',
      seen: reading.entity.revision,
      decision,
      over: reading.over,
      entity: 'salim-chair',
      kind,
      name,
      aliases: [...aliases],
      claims: [...claims],
      reason: 'The player is another man.',
    }
    const { entry } = await partIdentity(system, given)
    const after = await exportDossier(system, { key: 'parted' })
    expect(after.claims.find(({ id }) => id === 'c-chair')?.value).toEqual({
      type: 'entity',
      id: 'salim-chair',
    })
    expect(after.decisions).toMatchObject([
      { id: decision, from: 'salim-chair', to: 'salim-player', outcome: 'different' },
    ])
    expect(await pairs('parted')).not.toContain('entity salim-player salim-chair')
    await undoEntry(system, { dossier: 'parted', entry })
    await undoEntry(system, { dossier: 'parted', entry: joined.entry })
    expect(await exported('parted')).toBe(before)
    await expect(partIdentity(system, given)).rejects.toMatchObject({ data: { reason: 'decided-meanwhile' } })
    await expect(partIdentity(system, { ...given, decision: null, over: 0, seen: 99 })).rejects.toMatchObject(
      {
        data: { reason: 'changed-meanwhile' },
      },
    )
  })

  test('is parted by hand where nothing is known of the other', async () => {
    await start('by-hand')
    const reading = await readParting(system, { dossier: 'by-hand', of: 'qassar-2', decision: null })
    expect(reading.proposed).toEqual({ key: null, kind: 'person', name: {}, aliases: [], claims: [] })
    await partIdentity(system, {
      dossier: 'by-hand',
      key: 'd-hand',
      of: 'qassar-2',
      seen: reading.entity.revision,
      decision: null,
      over: 0,
      entity: 'manager',
      kind: 'office',
      name: { ar: 'مدير البلدية' },
      aliases: ['القصّار، مدير البلدية'],
      claims: [],
      reason: 'An office, not a man.',
    })
    expect(await decisions('by-hand')).toMatchObject([
      { id: 'd-hand', from: 'manager', to: 'qassar-2', outcome: 'different' },
    ])
    await expect(
      readParting(system, { dossier: 'by-hand', of: 'nobody', decision: null }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the registry', () => {
  test('does not merge over a decision; editors do not merge what decisions name, and are told so', async () => {
    await start('registry')
    await answer('registry', { ...salim, outcome: 'different' })
    const { sides } = await desk('registry')
    const merge = (into: Id) =>
      ({
        dossier: 'registry',
        kind: 'entity',
        from: 'salim-chair',
        into,
        seen: { from: sides['entity/salim-chair']?.revision ?? 0, to: 0, into: 1 },
      }) as never
    expect((await previewMerge(system, merge('salim-player'))).refusals).toMatchObject([
      { reason: 'told-apart' },
    ])
    const editor = somebody('registry', 'editor')
    await expect(mergeItems(editor, merge('qassar'))).rejects.toMatchObject({
      code: 'forbidden',
      data: { reason: 'decided' },
    })
    expect((await previewMerge(editor, merge('qassar'))).refusals).toMatchObject([{ reason: 'not-yours' }])
    expect((await previewMerge(system, merge('qassar'))).refusals).toEqual([])
  })
})

describe('an article’s claims go from one event to another', () => {
  const move = { article: 'hill', from: 'opening', to: 'closing', claims: null } as const

  test('with every row that changes shown before, and back to the same bytes', async () => {
    const before = await start('moved')
    expect(await verdict('moved', 'opening', 'visitors')).toBe('conflict')
    const preview = await previewMove(system, { dossier: 'moved', ...move })
    expect(preview.claims.map(({ id }) => id)).toEqual(['c-opened-hill', 'c-visitors-hill', 'c-place-hill'])
    const told = preview.rows.map(({ event, question, before: was, after: is }) => [
      `${event} ${question}`,
      was?.verdict ?? null,
      is?.verdict ?? null,
    ])
    expect(told).toContainEqual(['opening visitors', 'conflict', 'agree'])
    expect(told).toContainEqual(['closing visitors', null, 'single'])
    expect(told).toContainEqual(['opening place', 'agree', 'single'])
    expect(preview.events).toEqual(['closing'])
    const { rows } = await exportComparison(system, { key: 'moved' })
    const { entry } = await moveArticleClaims(system, {
      dossier: 'moved',
      ...move,
      reason: 'It tells of the last evening.',
      seen: preview.digest,
    })
    // What was shown is what came.
    const after = (await exportComparison(system, { key: 'moved' })).rows
    for (const { event, question, before: was, after: is } of preview.rows) {
      const same = (row: { event: Id; question: Id }) => row.event === event && row.question === question
      expect([rows.find(same) ?? null, after.find(same) ?? null]).toEqual([was, is])
    }
    const changed = new Set(preview.rows.map(({ event, question }) => `${event} ${question}`))
    const others = (list: typeof rows) => list.filter(row => !changed.has(`${row.event} ${row.question}`))
    expect(others(after)).toEqual(others(rows))
    await undoEntry(system, { dossier: 'moved', entry })
    expect(await exported('moved')).toBe(before)
  })

  test('not when a row changes under the hand', async () => {
    await start('moved-late')
    const { digest } = await previewMove(system, { dossier: 'moved-late', ...move })
    const { claims } = await exportDossier(system, { key: 'moved-late' })
    const other = claims.find(
      ({ event, question, article }) =>
        event === 'opening' && question === 'visitors' && article !== move.article,
    )
    if (!other) throw new Error('the row has another claim')
    const [moved, rejected] = await Promise.allSettled([
      moveArticleClaims(system, {
        dossier: 'moved-late',
        ...move,
        reason: 'The last evening.',
        seen: digest,
      }),
      changeItems(system, {
        dossier: 'moved-late',
        changes: [{ kind: 'claim', key: other.id, seen: 1, content: { ...other, status: 'rejected' } }],
      }),
    ])
    if (rejected.status === 'rejected') throw rejected.reason
    if (moved.status === 'rejected')
      expect(moved.reason).toMatchObject({ data: { reason: 'preview-changed' } })
    else expect(moved.value.entry).toBeLessThan(rejected.value.entry)
  })

  test('not when it would change other rows than were shown, nor where it cannot be', async () => {
    await start('not-moved')
    const given = { dossier: 'not-moved', ...move, reason: 'The last evening.', seen: 'another' }
    await expect(moveArticleClaims(system, given)).rejects.toMatchObject({
      code: 'conflict',
      data: { reason: 'preview-changed' },
    })
    const none = await previewMove(system, { dossier: 'not-moved', ...move, claims: [] })
    expect(none).toMatchObject({ refusals: [{ reason: 'nothing' }], rows: [], events: null })
    expect((await readMoveDesk(somebody('not-moved', 'reader'), { dossier: 'not-moved' })).canMove).toBe(
      false,
    )
    expect((await readMoveDesk(somebody('not-moved', 'editor'), { dossier: 'not-moved' })).canMove).toBe(true)
  })
})
