import { describe, expect, test } from 'vitest'
import { compare } from '@/lib/domain/compare/compare'
import type { Position } from '@/lib/domain/compare/diagnosis'
import type { Article, Claim, Dossier, Id } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import { comparisonMarkdown } from '@/lib/export/comparison-md'
import { canonicalDossier } from '@/lib/export/dossier'
import { renderComparison } from '@/lib/i18n/render'
import { noTextFiles, parseDossier } from '@/lib/ingest/dossier'
import { decideInput } from '@/lib/schemas/reconcile'
import { exportComparison, exportDossier, importDossier } from '@/lib/services/dossiers'
import { type Edition, getEdition } from '@/lib/services/editions'
import { exportFile } from '@/lib/services/export-file'
import { changeItems, itemHistory } from '@/lib/services/items'
import { publishEdition } from '@/lib/services/publishing'
import { decideRow } from '@/lib/services/reconcile'
import { readReconcileRow } from '@/lib/services/reconcile-reading'
import { undoEntry } from '@/lib/services/registry'
import { absentStates, landslide } from '../support/absence-dossier'
import { testDatabase } from '../support/clone'
import { systemActor, testUser } from '../support/people'
import { saltWorks } from '../support/reconcile-dossier'

testDatabase()

let made = 0

interface Desk {
  readonly dossier: string
  readonly checker: Actor
}

async function strike(): Promise<Desk> {
  made += 1
  const dossier = `salt-${made}`
  await importDossier(systemActor, { dossier: saltWorks(dossier) })
  const { actor } = await testUser({ name: 'سامي حداد', memberOf: { [dossier]: 'checker' } })
  return { dossier, checker: actor }
}

async function approve(
  { dossier, checker }: Desk,
  question = 'trucks',
  act: 'conflict' | 'again' = 'conflict',
) {
  const row = await readReconcileRow(checker, { dossier, event: 'session', question })
  made += 1
  const input = decideInput.parse({
    act,
    dossier,
    event: 'session',
    question,
    judged: [...row.judged],
    over: row.line.decision?.id ?? null,
    key: `d-${made}`,
    reason: 'both counted at noon',
  })
  return decideRow(checker, input)
}

const storedClaim = async (dossier: string, key: Id) =>
  (await exportDossier(systemActor, { key: dossier })).claims.find(({ id }) => id === key)

async function edit(dossier: string, key: Id, change: Partial<Claim>) {
  const claim = await storedClaim(dossier, key)
  if (!claim) throw new Error(`there is no claim ${key}`)
  const [latest] = await itemHistory(systemActor, { dossier, kind: 'claim', key })
  const content = { ...claim, ...change }
  return changeItems(systemActor, {
    dossier,
    changes: [{ kind: 'claim', key, seen: latest?.number ?? 1, content }],
  })
}

const trucks = (amount: number): Claim['value'] => ({ type: 'quantity', amount, unit: 'شاحنة' })

async function published({ dossier }: Pick<Desk, 'dossier'>): Promise<Edition> {
  await publishEdition(systemActor, { key: dossier })
  const edition = await getEdition({ dossier })
  if (!edition) throw new Error('it was just published')
  return edition
}

const rowOf = ({ comparison }: Edition, question = 'trucks') => {
  const row = comparison.rows.find(one => one.question === question)
  if (!row) throw new Error(`there is no row of ${question}`)
  return row
}
const claimOf = ({ dossier }: { readonly dossier: Dossier }, key: Id) =>
  dossier.claims.find(({ id }) => id === key)
const noticeOf = ({ notices }: Edition, question = 'trucks') => notices.get(`session ${question}`)

/** Whoever has the files of an edition can check it: its dossier compares to its comparison, but for the store's flags. */
function expectConsistent({ dossier, comparison }: Edition) {
  const own = renderComparison(compare(dossier)).rows
  const without = comparison.rows.map(row => ({
    ...row,
    flags: { ...row.flags, codingDisputed: false, tainted: false, stale: false },
  }))
  expect(without).toEqual(own)
}

describe('a value that is edited after approval', () => {
  test('is published as it was approved, with the flag and who approved it, until somebody approves it again', async () => {
    const desk = await strike()
    const { dossier } = desk
    await approve(desk)
    const first = await published(desk)
    expect(rowOf(first).flags).toMatchObject({ tainted: false, stale: false })
    expect(first.notices.size).toBe(0)

    await edit(dossier, 'c-trucks-lamp', { value: trucks(14) })
    const kept = await published(desk)
    expect(kept.number).toBe(2)
    expect(claimOf(kept, 'c-trucks-lamp')).toEqual(claimOf(first, 'c-trucks-lamp'))
    expect(rowOf(kept)).toEqual({ ...rowOf(first), flags: { ...rowOf(first).flags, tainted: true } })
    expect(noticeOf(kept)).toMatchObject({
      tainted: 'kept',
      stale: false,
      decision: { by: 'سامي حداد', outcome: 'conflict' },
    })
    expectConsistent(kept)
    // The desk and the export of today have what was edited.
    expect((await storedClaim(dossier, 'c-trucks-lamp'))?.value).toEqual(trucks(14))
    const today = await exportComparison(systemActor, { key: dossier })
    expect(today.rows.find(({ question }) => question === 'trucks')?.flags.tainted).toBe(true)
    const { row } = await readReconcileRow(desk.checker, { dossier, event: 'session', question: 'trucks' })
    expect(row.flags.tainted).toBe(true)

    await approve(desk, 'trucks', 'again')
    const again = await published(desk)
    expect(claimOf(again, 'c-trucks-lamp')?.value).toEqual(trucks(14))
    expect(rowOf(again).flags).toMatchObject({ tainted: false, stale: false })
    expect(again.notices.size).toBe(0)
    expectConsistent(again)
  })

  test('and put back by undo is approved as before: the edition says what the first one said', async () => {
    const desk = await strike()
    await approve(desk)
    const first = await published(desk)
    const { entry } = await edit(desk.dossier, 'c-trucks-lamp', { value: trucks(14) })
    expect(rowOf(await published(desk)).flags.tainted).toBe(true)
    await undoEntry(systemActor, { dossier: desk.dossier, entry })
    const back = await published(desk)
    expect([back.dossier, back.comparison]).toEqual([first.dossier, first.comparison])
  })

  test('without the decision is nothing to be kept', async () => {
    const desk = await strike()
    const { entry } = await approve(desk)
    await edit(desk.dossier, 'c-trucks-lamp', { value: trucks(14) })
    await undoEntry(desk.checker, { dossier: desk.dossier, entry })
    const edition = await published(desk)
    expect(claimOf(edition, 'c-trucks-lamp')?.value).toEqual(trucks(14))
    expect(rowOf(edition).flags).toMatchObject({ tainted: false, stale: false })
  })
})

describe('a quote that is edited after approval', () => {
  test('stands in the edition as it was, beside other rows that move on', async () => {
    const desk = await strike()
    await approve(desk)
    const first = await published(desk)
    const lamp = claimOf(first, 'c-trucks-lamp')?.anchors[0]
    if (!lamp) throw new Error('it has a quote')
    const text = saltWorks('x').articles.find(({ id }) => id === 'lamp')?.text ?? ''
    const wider = { start: lamp.start - 5, end: lamp.end, exact: text.slice(lamp.start - 5, lamp.end) }
    await edit(desk.dossier, 'c-trucks-lamp', { anchors: [wider] })
    await edit(desk.dossier, 'c-workers-lamp', { value: { type: 'quantity', amount: 310, unit: 'عامل' } })
    const kept = await published(desk)
    expect(claimOf(kept, 'c-trucks-lamp')?.anchors).toEqual([lamp])
    expect(claimOf(kept, 'c-workers-lamp')?.value).toMatchObject({ amount: 310 })
    expect(kept.comparison.rows.filter(({ flags }) => flags.tainted).map(({ question }) => question)).toEqual(
      ['trucks'],
    )
    expectConsistent(kept)
  })
})

describe('other claims than were judged', () => {
  test('are published as they are, flagged as stale', async () => {
    const desk = await strike()
    await approve(desk)
    await published(desk)
    await edit(desk.dossier, 'c-trucks-shore', { asOf: '2026-03-02' })
    const edition = await published(desk)
    expect(claimOf(edition, 'c-trucks-shore')?.asOf).toBe('2026-03-02')
    expect(rowOf(edition).flags).toMatchObject({ tainted: false, stale: true })
    expect(noticeOf(edition)).toMatchObject({ tainted: null, stale: true, decision: { by: 'سامي حداد' } })
    expectConsistent(edition)
  })

  test('beside an edited value: the value is kept, and both are said', async () => {
    const desk = await strike()
    await approve(desk)
    await edit(desk.dossier, 'c-trucks-shore', { status: 'rejected' })
    await edit(desk.dossier, 'c-trucks-lamp', { value: trucks(14) })
    const edition = await published(desk)
    expect(claimOf(edition, 'c-trucks-lamp')?.value).toEqual(trucks(12))
    expect(rowOf(edition).flags).toMatchObject({ tainted: true, stale: true })
    expect(noticeOf(edition)).toMatchObject({ tainted: 'kept', stale: true })
    expectConsistent(edition)
  })
})

describe('what was approved and cannot be put back', () => {
  test('because the decision came with a file, is published as edited, and says so', async () => {
    const desk = await strike()
    await approve(desk)
    await edit(desk.dossier, 'c-trucks-lamp', { value: trucks(14) })
    const file = await exportDossier(systemActor, { key: desk.dossier })
    const elsewhere = { ...file, dossier: { ...file.dossier, id: 'elsewhere' } }
    const read = await parseDossier(JSON.parse(JSON.stringify(elsewhere)), noTextFiles)
    if (!read.dossier) throw new Error(read.faults.join('\n'))
    await importDossier(systemActor, { dossier: read.dossier, publish: true })
    const edition = await getEdition({ dossier: 'elsewhere' })
    if (!edition) throw new Error('it was published')
    expect(claimOf(edition, 'c-trucks-lamp')?.value).toEqual(trucks(14))
    expect(rowOf(edition).flags.tainted).toBe(true)
    expect(noticeOf(edition)).toMatchObject({ tainted: 'edited' })
    expectConsistent(edition)
  })

  test('because what it named is gone, is published as edited', async () => {
    const desk = await strike()
    const { dossier } = desk
    await changeItems(systemActor, {
      dossier,
      changes: [
        {
          kind: 'entity',
          key: 'hall',
          seen: 0,
          content: { id: 'hall', kind: 'place', name: { en: 'the hall' } },
        },
      ],
    })
    const place = (id: Id): Claim['value'] => ({ type: 'entity', id })
    await edit(dossier, 'c-place-lamp', { value: place('hall') })
    const { row } = await readReconcileRow(desk.checker, { dossier, event: 'session', question: 'place' })
    expect(row.verdict).toBe('conflict')
    await approve(desk, 'place')
    await edit(dossier, 'c-place-lamp', { value: place('town-hall') })
    const kept = await published(desk)
    expect(claimOf(kept, 'c-place-lamp')?.value).toEqual(place('hall'))
    await changeItems(systemActor, {
      dossier,
      changes: [{ kind: 'entity', key: 'hall', seen: 1, content: null }],
    })
    const edition = await published(desk)
    expect(claimOf(edition, 'c-place-lamp')?.value).toEqual(place('town-hall'))
    expect(rowOf(edition, 'place').flags.tainted).toBe(true)
    expect(noticeOf(edition, 'place')).toMatchObject({ tainted: 'edited' })
    expectConsistent(edition)
  })
})

test('whichever way it is published, an edited value does not get round its approval', async () => {
  const desk = await strike()
  await approve(desk)
  await edit(desk.dossier, 'c-trucks-lamp', { value: trucks(14) })
  const kept = await published(desk)
  const file = await exportDossier(systemActor, { key: desk.dossier })
  expect(await importDossier(systemActor, { dossier: file, publish: true })).toMatchObject({
    outcome: 'unchanged',
    edition: { number: kept.number, isNew: false },
  })
})

describe('the diagnosis of a dossier', () => {
  test('is a file for whoever may export it, and names the decisions on its claims', async () => {
    const desk = await strike()
    await approve(desk)
    const { actor: reader } = await testUser({ memberOf: { [desk.dossier]: 'reader' } })
    const { type, body } = await exportFile(reader, { dossier: desk.dossier, file: 'diagnosis.jsonl' })
    expect(type).toBe('application/x-ndjson; charset=utf-8')
    const claims = body
      .trimEnd()
      .split('\n')
      .flatMap(line => (JSON.parse(line) as Position<unknown>).claims)
    expect(claims).toHaveLength(saltWorks('x').claims.length)
    expect(claims.find(({ claim }) => claim === 'c-trucks-lamp')?.decisions).toHaveLength(1)
    const table = await exportFile(reader, { dossier: desk.dossier, file: 'diagnosis.csv' })
    expect(table.body.split('\r\n')[0]).toContain('because')
    const { actor: stranger } = await testUser()
    await expect(
      exportFile(stranger, { dossier: desk.dossier, file: 'diagnosis.csv' }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('absence', () => {
  const statesIn = ({ rows }: Pick<Edition['comparison'], 'rows'>) =>
    Object.fromEntries(Object.entries(rows[0]?.cells ?? {}).map(([article, { state }]) => [article, state]))

  test('is six things: set item by item, compared, exported in every form, and the same after a round trip', async () => {
    const dossier = 'landslide'
    const set = landslide(dossier, { isSet: true })
    await importDossier(systemActor, { dossier: landslide(dossier, { isSet: false }) })
    const { actor: editor } = await testUser({ memberOf: { [dossier]: 'editor' } })
    const bare = await exportComparison(systemActor, { key: dossier })
    expect(statesIn(bare)).toMatchObject({ none: 'not-reviewed', silent: 'not-reviewed' })
    const made = set.claims.filter(({ article }) => article !== 'says')
    const { text: _text, ...silent } = set.articles.find(({ id }) => id === 'silent') as Article
    await changeItems(editor, {
      dossier,
      changes: [
        ...made.map(content => ({ kind: 'claim' as const, key: content.id, seen: 0, content })),
        { kind: 'article', key: 'silent', seen: 1, content: silent },
      ],
    })
    expect(statesIn(await exportComparison(systemActor, { key: dossier }))).toEqual(absentStates)
    expect(statesIn((await published({ dossier })).comparison)).toEqual(absentStates)
    const table = await exportFile(editor, { dossier, file: 'comparison.csv' })
    for (const state of Object.values(absentStates)) expect(table.body).toContain(`,${state},`)

    const file = canonicalDossier(await exportDossier(systemActor, { key: dossier }))
    const read = await parseDossier(JSON.parse(file), noTextFiles)
    if (!read.dossier) throw new Error(read.faults.join('\n'))
    expect(statesIn(renderComparison(compare(read.dossier)))).toEqual(absentStates)
    expect(await importDossier(systemActor, { dossier: read.dossier })).toMatchObject({
      outcome: 'unchanged',
    })
    const diagnosis = await exportFile(editor, { dossier, file: 'diagnosis.csv' })
    for (const state of Object.values(absentStates)) expect(diagnosis.body).toContain(`,${state},`)
  })

  test('is told apart in the Markdown of the command line too', async () => {
    const dossier = landslide('any', { isSet: true })
    const markdown = comparisonMarkdown(renderComparison(compare(dossier)), dossier)
    for (const said of ['unknown: unknown', 'declined: declined', 'silent: silent', 'not-reviewed: unread'])
      expect(markdown).toContain(said)
    expect(markdown).toContain('A: 0 — denies (denies), none (none)')
    expect(markdown).toContain('B: 4 — says (roots')
  })
})
