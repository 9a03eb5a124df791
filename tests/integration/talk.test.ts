import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isListening } from '@/lib/db/listen'
import type { Role, UserActor } from '@/lib/domain/permissions'
import { mentionOf, type Subject } from '@/lib/domain/talk/body'
import { AppError } from '@/lib/errors'
import { canonicalDossier } from '@/lib/export/dossier'
import { aboutInput, writeInput } from '@/lib/schemas/talk'
import { readActivity, verifyAudit } from '@/lib/services/audit'
import {
  deleteComment,
  editComment,
  readComments,
  resolveThread,
  writeComment,
} from '@/lib/services/comments'
import { exportComparison, exportDossier, importDossier } from '@/lib/services/dossiers'
import { archiveDossier, deleteDossier, purgeDeleted, restoreDossier } from '@/lib/services/dossiers-desk'
import { followLive } from '@/lib/services/live'
import { removeMember } from '@/lib/services/members'
import { countNotices, listNotices, readNotices, seeSubject } from '@/lib/services/notices'
import { publishEdition } from '@/lib/services/publishing'
import { readQueue, readReconcileRow } from '@/lib/services/reconcile-reading'
import { assignRow } from '@/lib/services/row-assignments'
import { disableUser } from '@/lib/services/users'
import { testDatabase } from '../support/clone'
import { actorOf, systemActor, type TestUser, testUser } from '../support/people'
import { saltWorks } from '../support/reconcile-dossier'

const db = testDatabase()

const trucks: Subject = { subject: 'row', key: 'session trucks' }
let made = 0

/** A dossier with a checker and an editor, and whoever else is asked for. */
async function room(others: readonly Role[] = []) {
  made += 1
  const dossier = `talk-${made}`
  await importDossier(systemActor, { dossier: saltWorks(dossier) })
  const person = (name: string, role: Role) => testUser({ name, memberOf: { [dossier]: role } })
  const [hala, sami] = [await person('هالة نصر', 'checker'), await person('Sami Haddad', 'editor')]
  return { dossier, hala, sami, others: await Promise.all(others.map(role => person(`A ${role}`, role))) }
}

interface Said extends Partial<Subject> {
  readonly parent?: string
  readonly comment?: string
}

async function say(by: TestUser, dossier: string, body: string, said: Said = {}): Promise<string> {
  const input = { dossier, comment: randomUUID(), parent: null, ...trucks, ...said, body }
  return (await writeComment(await actorOf(by.id), writeInput.parse(input))).comment
}

const read = async (by: TestUser, dossier: string, about: Subject = trucks) =>
  readComments(await actorOf(by.id), { dossier, ...about })
const told = async (whom: TestUser) =>
  (await listNotices(await actorOf(whom.id))).notices.map(({ kind, isRead }) =>
    isRead ? `${kind} read` : kind,
  )
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    error => (error instanceof AppError ? { code: error.code, faults: error.faults } : error),
  )

describe('a thread', () => {
  test('is read as it was written, by everybody at the desk', async () => {
    const { dossier, hala, sami, others } = await room(['reader'])
    const [reader] = others as [TestUser]
    const first = await say(hala, dossier, `عدد الشاحنات غريب، ${mentionOf(sami.id)} هل رأيت الخبر؟`)
    const reply = await say(reader, dossier, ' نعم \n', { parent: first })
    const talk = await read(reader, dossier)
    expect(talk.comments.map(({ id, parent, body }) => [id, parent, body])).toEqual([
      [first, null, `عدد الشاحنات غريب، ${mentionOf(sami.id)} هل رأيت الخبر؟`],
      [reply, first, 'نعم'],
    ])
    expect(talk.names).toEqual({ [hala.id]: 'هالة نصر', [sami.id]: 'Sami Haddad', [reader.id]: 'A reader' })
    expect(talk.people.map(({ name }) => name)).toEqual(['هالة نصر', 'Sami Haddad', 'A reader'])
    expect(talk.canWrite).toBe(true)
    expect((await read(reader, dossier, { subject: 'row', key: 'session gate' })).comments).toEqual([])
  })

  test('stands on articles and claims too, and on nothing that is not there', async () => {
    const { dossier, hala } = await room()
    await say(hala, dossier, 'مقال', { subject: 'article', key: 'lamp' })
    await say(hala, dossier, 'إفادة', { subject: 'claim', key: 'c-trucks-lamp' })
    for (const about of [
      { subject: 'article', key: 'lamp' },
      { subject: 'claim', key: 'c-trucks-lamp' },
    ] as const)
      expect((await read(hala, dossier, about)).comments).toHaveLength(1)
    for (const about of [
      { subject: 'article', key: 'none' },
      { subject: 'claim', key: 'none' },
      { subject: 'row', key: 'session none' },
      { subject: 'row', key: 'none trucks' },
    ] as const)
      expect(await refusal(say(hala, dossier, 'b', about))).toMatchObject({ code: 'not-found' })
  })

  test('is sent again without being written twice', async () => {
    const { dossier, hala, sami } = await room()
    const comment = randomUUID()
    await say(hala, dossier, `${mentionOf(sami.id)}`, { comment })
    await say(hala, dossier, `${mentionOf(sami.id)}`, { comment })
    expect((await read(hala, dossier)).comments).toHaveLength(1)
    expect(await told(sami)).toEqual(['mention'])
    expect(await refusal(say(sami, dossier, 'mine', { comment }))).toMatchObject({ code: 'conflict' })
  })

  test('is of one subject, one deep', async () => {
    const { dossier, hala } = await room()
    const first = await say(hala, dossier, 'first')
    const reply = await say(hala, dossier, 'reply', { parent: first })
    for (const wrong of [
      { parent: reply },
      { parent: randomUUID() },
      { parent: first, subject: 'row', key: 'session gate' },
    ] as const)
      expect(await refusal(say(hala, dossier, 'b', wrong))).toMatchObject({ code: 'not-found' })
  })

  test('of two dossiers are two', async () => {
    const [one, other] = [await room(), await room()]
    const first = await say(one.hala, one.dossier, 'first')
    expect(await refusal(say(other.hala, other.dossier, 'b', { parent: first }))).toMatchObject({
      code: 'not-found',
    })
    expect(await refusal(say(one.hala, other.dossier, 'b'))).toMatchObject({ code: 'not-found' })
  })
})

describe('what is typed', () => {
  test.each([
    [{ key: 'session' }],
    [{ key: 'session trucks more' }],
    [{ key: 'a b', subject: 'article' }],
    [{ key: '../etc', subject: 'article' }],
    [{ body: ' \n ' }],
    [{ body: 'x'.repeat(5_001) }],
    [{ body: 'a\u0000b' }],
    [{ comment: 'none' }],
  ])('%j is refused', wrong => {
    const right = { dossier: 'd', ...trucks, comment: randomUUID(), parent: null, body: 'b' }
    expect(writeInput.safeParse(right).success).toBe(true)
    expect(writeInput.safeParse({ ...right, ...wrong }).success).toBe(false)
  })

  test('names what it is about', () =>
    expect(aboutInput.safeParse({ dossier: 'd', subject: 'dossier', key: 'd' }).success).toBe(false))
})

describe('whoever has the dossier open', () => {
  test('is told within two seconds that something was said, and not what', async () => {
    const { dossier, hala, sami } = await room()
    const ended = new AbortController()
    const { entry: after } = await read(sami, dossier)
    const stream = followLive(async () => sami.actor, { dossier, after }, ended.signal)
    const heard = (async () => {
      for await (const message of stream) {
        if (message.type === 'entry') return { entry: message.entry, at: performance.now() }
      }
      return null
    })()
    await expect.poll(() => isListening(), { timeout: 10_000 }).toBe(true)
    const comment = await say(hala, dossier, 'سرّ')
    const saidAt = performance.now()
    const told = await heard
    const { comments } = await read(sami, dossier)
    const passed = performance.now() - saidAt
    ended.abort()
    expect(told?.entry).toMatchObject({ action: 'comment:write', by: { name: 'هالة نصر' }, items: [] })
    expect(JSON.stringify(told?.entry)).not.toContain('سرّ')
    expect(comments.map(({ id }) => id)).toEqual([comment])
    expect(passed).toBeLessThan(2_000)
  })
})

describe('one’s own comment', () => {
  test('is edited, over the words that were seen', async () => {
    const { dossier, hala, sami } = await room()
    const comment = await say(hala, dossier, 'قبل')
    await editComment(hala.actor, { dossier, comment, seen: 1, body: 'بعد' })
    const [after] = (await read(sami, dossier)).comments
    expect(after).toMatchObject({ body: 'بعد', revision: 2, deletedAt: null })
    expect(after?.editedAt).not.toBeNull()
    const edit = (actor: UserActor, seen: number, body: string) =>
      refusal(editComment(actor, { dossier, comment, seen, body }))
    expect(await edit(hala.actor, 1, 'أخرى')).toMatchObject({ code: 'stale' })
    // What was sent twice, as after a lost answer, is done.
    expect(await edit(hala.actor, 1, 'بعد')).toBeNull()
    expect(await edit(sami.actor, 2, 'لغيره')).toMatchObject({ code: 'forbidden' })
  })

  test('is deleted with its words, and stays where replies hang on it', async () => {
    const { dossier, hala, sami } = await room()
    const first = await say(hala, dossier, `${mentionOf(sami.id)} ما لا يقال`)
    const reply = await say(sami, dossier, 'رد', { parent: first })
    expect(await refusal(deleteComment(sami.actor, { dossier, comment: first }))).toMatchObject({
      code: 'forbidden',
    })
    await deleteComment(hala.actor, { dossier, comment: first })
    await deleteComment(hala.actor, { dossier, comment: first })
    const { comments } = await read(sami, dossier)
    expect(comments.map(({ id, body }) => [id, body])).toEqual([
      [first, ''],
      [reply, 'رد'],
    ])
    expect(await told(sami)).toEqual([])
    expect(
      await refusal(editComment(hala.actor, { dossier, comment: first, seen: 2, body: 'b' })),
    ).toMatchObject({ code: 'not-found' })
    await deleteComment(sami.actor, { dossier, comment: reply })
    expect((await read(sami, dossier)).comments).toEqual([])
    expect(await refusal(say(sami, dossier, 'b', { parent: first }))).toMatchObject({ code: 'not-found' })
    const left = await db.query(`SELECT FROM comment WHERE body LIKE '%ما لا يقال%'`)
    const trail = await db.query(`SELECT FROM audit_entry WHERE detail::text LIKE '%ما لا يقال%'`)
    expect([left, trail]).toEqual([[], []])
  })
})

describe('a mention', () => {
  test('of somebody who is not in the dossier is refused with where it stands', async () => {
    const { dossier, hala, sami } = await room()
    const stranger = await testUser({ name: 'Somebody else' })
    const body = `a ${mentionOf(sami.id)} b ${mentionOf(stranger.id)}`
    expect(await refusal(say(hala, dossier, body))).toEqual({
      code: 'invalid',
      faults: [`body.${body.indexOf(mentionOf(stranger.id))}: notMember`],
    })
    expect((await read(hala, dossier)).comments).toEqual([])
    expect(await told(sami)).toEqual([])
    await disableUser(systemActor, { user: sami.id })
    expect(await refusal(say(hala, dossier, mentionOf(sami.id)))).toMatchObject({
      faults: ['body.0: notMember'],
    })
    expect((await read(hala, dossier)).people.map(({ user }) => user)).toEqual([hala.id])
  })

  test('by many at once holds nobody up', async () => {
    const { dossier, hala, sami } = await room()
    const said = Array.from({ length: 20 }, (_, at) => `${mentionOf(sami.id)} ${at}`)
    await Promise.all(said.map(body => say(hala, dossier, body)))
    expect((await read(sami, dossier)).comments.map(({ body }) => body).sort()).toEqual([...said].sort())
  })

  test('of one who left stays when the rest is edited', async () => {
    const { dossier, hala, sami } = await room(['owner'])
    const comment = await say(hala, dossier, `${mentionOf(sami.id)} b`)
    await removeMember(systemActor, { dossier, user: sami.id })
    await editComment(hala.actor, { dossier, comment, seen: 1, body: `${mentionOf(sami.id)} c` })
    expect((await read(hala, dossier)).names).toMatchObject({ [sami.id]: 'Sami Haddad' })
  })

  test('that an edit makes is told, and one that it takes away is told no more', async () => {
    const { dossier, hala, sami, others } = await room(['reader'])
    const [reader] = others as [TestUser]
    const comment = await say(hala, dossier, mentionOf(sami.id))
    await editComment(hala.actor, { dossier, comment, seen: 1, body: mentionOf(reader.id) })
    expect([await told(sami), await told(reader)]).toEqual([[], ['mention']])
    const rows = await db.query<{ user_id: string }>(
      'SELECT user_id FROM comment_mention WHERE comment_id = $1',
      [comment],
    )
    expect(rows).toEqual([{ user_id: reader.id }])
  })
})

describe('settling a thread', () => {
  test('is done once where two do it at the same time, and undone by a reply', async () => {
    const { dossier, hala, sami, others } = await room(['reader', 'owner'])
    const [reader, owner] = others as [TestUser, TestUser]
    const first = await say(hala, dossier, 'سؤال')
    const settle = (by: TestUser, resolved: boolean) =>
      resolveThread(by.actor, { dossier, comment: first, resolved })
    const done = await Promise.all([settle(sami, true), settle(reader, true), settle(owner, true)])
    expect(done.filter(({ isChanged }) => isChanged)).toHaveLength(1)
    expect(await told(hala)).toEqual(['resolved'])
    const { entries } = await readActivity(hala.actor, { dossier })
    expect(entries.filter(({ action }) => action === 'comment:resolve')).toHaveLength(1)
    const [settled] = (await read(hala, dossier)).comments
    expect([sami.id, reader.id, owner.id]).toContain(settled?.resolved?.by)

    await say(sami, dossier, 'بقي شيء', { parent: first })
    expect((await read(hala, dossier)).comments[0]?.resolved).toBeNull()
    expect(await told(hala)).toEqual(['reply'])
    await settle(sami, true)
    await settle(hala, false)
    expect((await read(hala, dossier)).comments[0]?.resolved).toBeNull()
    expect(await told(hala)).toEqual(['reply'])
  })

  test('is of whole threads that are there', async () => {
    const { dossier, hala } = await room()
    const first = await say(hala, dossier, 'first')
    const reply = await say(hala, dossier, 'reply', { parent: first })
    for (const comment of [reply, randomUUID()])
      expect(await refusal(resolveThread(hala.actor, { dossier, comment, resolved: true }))).toMatchObject({
        code: 'not-found',
      })
  })

  test('counts in the line of its row', async () => {
    const { dossier, hala } = await room()
    const first = await say(hala, dossier, 'one')
    await say(hala, dossier, 'two')
    const gone = await say(hala, dossier, 'three')
    await resolveThread(hala.actor, { dossier, comment: first, resolved: true })
    await deleteComment(hala.actor, { dossier, comment: gone })
    const { lines } = await readQueue(hala.actor, { dossier })
    expect(lines.map(({ question, talk }) => [question, talk]).slice(0, 2)).toEqual([
      ['trucks', { open: 1, resolved: 1 }],
      ['gate', null],
    ])
  })
})

describe('notices', () => {
  test('tell of mentions, replies, rows and settled threads, of nothing one did oneself', async () => {
    const { dossier, hala, sami } = await room()
    const row = { dossier, event: 'session', question: 'trucks' }
    const first = await say(sami, dossier, `${mentionOf(hala.id)} ${mentionOf(sami.id)}`)
    await say(hala, dossier, 'رد', { parent: first })
    await say(sami, dossier, `${mentionOf(hala.id)}`, { parent: first })
    await resolveThread(hala.actor, { dossier, comment: first, resolved: true })
    await assignRow(hala.actor, { ...row, user: hala.id })
    await assignRow(systemActor, { ...row, user: hala.id })
    expect(await told(hala)).toEqual(['assigned', 'mention', 'mention'])
    expect(await told(sami)).toEqual(['resolved', 'reply'])
    const [assigned, mention] = (await listNotices(hala.actor)).notices
    expect(assigned).toMatchObject({
      ...{ actor: null, subject: 'row', key: 'session trucks', comment: null, body: null, article: null },
      dossier: { key: dossier, title: { ar: 'إضراب الملاحة', en: 'The salt works strike' } },
      question: { ar: 'كم شاحنة تقف عند البوابة؟', en: 'How many trucks stand at the gate?' },
    })
    expect(mention).toMatchObject({ actor: 'Sami Haddad', body: mentionOf(hala.id) })

    await assignRow(systemActor, { ...row, user: null })
    expect(await told(hala)).toEqual(['mention', 'mention'])
  })

  test('name the article of an article and of a claim', async () => {
    const { dossier, hala, sami } = await room()
    await say(sami, dossier, mentionOf(hala.id), { subject: 'article', key: 'lamp' })
    await say(sami, dossier, mentionOf(hala.id), { subject: 'claim', key: 'c-trucks-shore' })
    const { notices } = await listNotices(hala.actor)
    expect(notices.map(({ subject, article }) => [subject, article])).toEqual([
      ['claim', 'جلسة بعد أشهر'],
      ['article', 'الملاحة واقفة'],
    ])
  })

  test('are read one by one, all at once, or where they stand', async () => {
    const { dossier, hala, sami } = await room()
    await say(sami, dossier, mentionOf(hala.id))
    await say(sami, dossier, mentionOf(hala.id), { key: 'session gate' })
    await say(sami, dossier, mentionOf(hala.id), { subject: 'article', key: 'lamp' })
    await assignRow(systemActor, { dossier, event: 'session', question: 'trucks', user: hala.id })
    expect(await countNotices(hala.actor)).toEqual({ unread: 4 })
    expect(await seeSubject(hala.actor, { dossier, ...trucks })).toEqual({ seen: 2 })
    expect(await seeSubject(hala.actor, { dossier, ...trucks })).toEqual({ seen: 0 })
    const unread = (await listNotices(hala.actor)).notices.filter(({ isRead }) => !isRead)
    expect(unread.map(({ key }) => key)).toEqual(['lamp', 'session gate'])
    const one = unread[0]?.id ?? ''
    expect(await readNotices(sami.actor, { notices: [one] })).toEqual({ unread: 0 })
    expect(await countNotices(hala.actor)).toEqual({ unread: 2 })
    expect(await readNotices(hala.actor, { notices: [one] })).toEqual({ unread: 1 })
    expect(await readNotices(hala.actor, {})).toEqual({ unread: 0 })
    expect(await told(hala)).toHaveLength(4)
  })

  test('of a dossier one lost are not there, and are again with it', async () => {
    const { dossier, hala, sami } = await room(['owner'])
    await say(sami, dossier, mentionOf(hala.id))
    await removeMember(systemActor, { dossier, user: hala.id })
    expect(await told(hala)).toEqual([])
    expect(await countNotices(await actorOf(hala.id))).toEqual({ unread: 0 })
    // Nobody who left is told of a reply either.
    const mine = (await read(sami, dossier)).comments[0]?.id ?? ''
    await say(sami, dossier, 'more', { parent: mine })
    await db.query(
      `INSERT INTO membership (dossier_id, id, user_id, role) SELECT id, gen_random_uuid(), $2, 'reader' FROM dossier WHERE key = $1`,
      [dossier, hala.id],
    )
    expect(await told(hala)).toEqual(['mention'])
    await deleteDossier(systemActor, { dossier })
    expect(await told(hala)).toEqual([])
    await restoreDossier(systemActor, { dossier })
    expect(await told(hala)).toEqual(['mention'])
    await deleteDossier(systemActor, { dossier })
    await purgeDeleted(systemActor, { now: new Date(Date.now() + 400 * 86_400_000) })
    expect(await db.query('SELECT FROM notice WHERE user_id = $1', [hala.id])).toEqual([])
  })

  test('are nobody’s who is signed out', async () => {
    for (const actor of [{ kind: 'public' }, systemActor] as const)
      expect(await refusal(listNotices(actor))).toMatchObject({ code: 'signed-out' })
  })
})

describe('what is said', () => {
  test('enters no export, no comparison and no edition', async () => {
    const { dossier, hala, sami } = await room()
    const before = {
      file: canonicalDossier(await exportDossier(systemActor, { key: dossier })),
      comparison: await exportComparison(systemActor, { key: dossier }),
      row: (await readReconcileRow(hala.actor, { dossier, event: 'session', question: 'trucks' })).row,
      edition: await publishEdition(systemActor, { key: dossier }),
    }
    const first = await say(hala, dossier, `${mentionOf(sami.id)} سرّ`)
    await say(sami, dossier, 'سرّ آخر', { parent: first })
    await say(sami, dossier, 'سرّ ثالث', { subject: 'claim', key: 'c-trucks-lamp' })
    await resolveThread(sami.actor, { dossier, comment: first, resolved: true })
    expect(canonicalDossier(await exportDossier(systemActor, { key: dossier }))).toBe(before.file)
    expect(await exportComparison(systemActor, { key: dossier })).toEqual(before.comparison)
    expect(
      (await readReconcileRow(hala.actor, { dossier, event: 'session', question: 'trucks' })).row,
    ).toEqual(before.row)
    // The same content makes no second edition.
    const after = await publishEdition(systemActor, { key: dossier })
    expect(after.number).toBe(before.edition.number)
    const stored = await db.query(`SELECT FROM edition WHERE dossier_file || comparison LIKE '%سرّ%'`)
    expect(stored).toEqual([])
    expect((await verifyAudit(systemActor, { dossier })).broken).toBeNull()
  })

  test('is not said to an archived dossier, and goes with a deleted one', async () => {
    const { dossier, hala } = await room()
    await say(hala, dossier, 'before')
    await archiveDossier(systemActor, { dossier })
    expect(await refusal(say(hala, dossier, 'after'))).toMatchObject({ code: 'forbidden' })
    expect(await read(hala, dossier)).toMatchObject({ canWrite: false, comments: [{ body: 'before' }] })
    await deleteDossier(systemActor, { dossier })
    await purgeDeleted(systemActor, { now: new Date(Date.now() + 400 * 86_400_000) })
    expect(await db.query(`SELECT FROM comment WHERE author_id = $1`, [hala.id])).toEqual([])
  })

  test('stays when the dossier is imported anew', async () => {
    const { dossier, hala } = await room()
    await say(hala, dossier, 'stays')
    const file = saltWorks(dossier)
    await importDossier(systemActor, {
      dossier: { ...file, dossier: { ...file.dossier, title: { ar: 'اسم آخر' } } },
      replace: true,
    })
    expect((await read(hala, dossier)).comments).toHaveLength(1)
  })
})
