import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { markRead } from '@/lib/db/notices'
import { updateProfile, writeLetters } from '@/lib/db/users'
import type { Role } from '@/lib/domain/permissions'
import { mentionOf } from '@/lib/domain/talk/body'
import type { NoticeKind } from '@/lib/domain/talk/told'
import { startJobs } from '@/lib/jobs/run'
import { changeLetters, myLetters } from '@/lib/services/account'
import { deleteComment, resolveThread, writeComment } from '@/lib/services/comments'
import { importDossier } from '@/lib/services/dossiers'
import { deleteDossier } from '@/lib/services/dossiers-desk'
import { removeMember } from '@/lib/services/members'
import { assignRow } from '@/lib/services/row-assignments'
import { sendNotices } from '@/lib/services/send-notices'
import { signIn } from '@/lib/services/sign-in'
import { disableUser } from '@/lib/services/users'
import { testDatabase } from '../support/clone'
import { MailServer } from '../support/mail-server'
import { Browser, systemActor, type TestUser, testUser } from '../support/people'
import { saltWorks } from '../support/reconcile-dossier'

const db = testDatabase()
const mail = new MailServer()
let smtp = ''
let made = 0

beforeAll(async () => {
  smtp = await mail.open()
})
beforeEach(() => {
  process.env.ISNAD_SMTP_URL = smtp
  process.env.ISNAD_MAIL_FROM = 'isnad@example.org'
  process.env.ISNAD_BASE_URL = 'https://isnad.example.org'
})
afterEach(() => {
  for (const name of ['ISNAD_SMTP_URL', 'ISNAD_MAIL_FROM', 'ISNAD_BASE_URL']) delete process.env[name]
})
afterAll(() => mail.close())

async function room() {
  made += 1
  const key = `letters-${made}`
  await importDossier(systemActor, { dossier: saltWorks(key) })
  const [row] = await db.query<{ id: string }>('SELECT id FROM dossier WHERE key = $1', [key])
  const person = (name: string, role: Role) => testUser({ name, memberOf: { [key]: role } })
  return {
    ...{ key, id: row?.id ?? '' },
    hala: await person('هالة نصر', 'checker'),
    sami: await person('Sami Haddad', 'editor'),
  }
}
type Room = Awaited<ReturnType<typeof room>>

async function say(by: TestUser, dossier: string, body: string, parent: string | null = null) {
  const comment = randomUUID()
  const about = { dossier, subject: 'row', key: 'session trucks' } as const
  await writeComment(by.actor, { ...about, comment, parent, body })
  return comment
}

const lettersTo = ({ email }: TestUser) => mail.letters.filter(({ to }) => to.includes(email))
const send = ({ id }: Room, { id: user }: TestUser) => sendNotices({ dossier: id, user })
const assign = ({ key: dossier }: Room, user: string | null) =>
  assignRow(systemActor, { dossier, event: 'session', question: 'gate', user })

describe('a letter', () => {
  test('tells in the person’s language what they have not read, and no word of what was said', async () => {
    const at = await room()
    const { key, hala, sami } = at
    const comment = await say(sami, key, `${mentionOf(hala.id)} سرّ بيننا`)
    await assign(at, hala.id)
    expect(await send(at, hala)).toEqual({ told: 2 })
    const [letter, ...more] = lettersTo(hala)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('أمران جديدان يخصّانك في «إضراب الملاحة»')
    expect(letter?.headers.get('content-language')).toBe('ar')
    expect(letter?.html).toContain('<html lang="ar" dir="rtl">')
    for (const said of [letter?.text, letter?.html]) {
      expect(said).toContain('كم شاحنة تقف عند البوابة؟')
      expect(said).toContain('Sami Haddad')
      expect(said).toContain(
        `https://isnad.example.org/ar/desk/dossiers/${key}/reconcile/session/trucks#comment-${comment}`,
      )
      expect(said).toContain(`https://isnad.example.org/ar/desk/dossiers/${key}/reconcile/session/gate`)
      expect(said).not.toContain('سرّ')
    }
    // What was told once is not told again.
    expect(await send(at, hala)).toEqual({ told: 0 })
    expect(lettersTo(hala)).toHaveLength(1)

    await updateProfile(sami.id, { name: sami.actor.name, language: 'en' })
    await resolveThread(hala.actor, { dossier: key, comment, resolved: true })
    await send(at, sami)
    expect(lettersTo(sami)[0]?.subject).toBe('Something new for you in “The salt works strike”')
    expect(lettersTo(sami)[0]?.text).toContain(
      '\u2068هالة نصر\u2069 resolved the thread you began on the question “\u2068How many trucks stand at the gate?\u2069”.',
    )
  })

  test('writes what somebody called a dossier as text', async () => {
    const at = await room()
    await db.query(`UPDATE dossier SET title_ar = '<b>مائل</b>' WHERE id = $1`, [at.id])
    await say(at.sami, at.key, mentionOf(at.hala.id))
    await send(at, at.hala)
    expect(lettersTo(at.hala)[0]?.html).toContain('&lt;b&gt;مائل&lt;/b&gt;')
  })

  test('is not sent of what was read, taken back or settled meanwhile', async () => {
    const at = await room()
    const { key, hala, sami } = at
    await say(sami, key, mentionOf(hala.id))
    await markRead(hala.id, null)
    const gone = await say(sami, key, mentionOf(hala.id))
    await deleteComment(sami.actor, { dossier: key, comment: gone })
    await assign(at, hala.id)
    await assign(at, null)
    expect(await send(at, hala)).toEqual({ told: 0 })
    expect(lettersTo(hala)).toEqual([])
  })

  test('is not sent to who may not see it any more, and not later either', async () => {
    const [removed, disabled, deleted] = [await room(), await room(), await room()]
    for (const { key, hala, sami } of [removed, disabled, deleted]) await say(sami, key, mentionOf(hala.id))
    await removeMember(systemActor, { dossier: removed.key, user: removed.hala.id })
    await disableUser(systemActor, { user: disabled.hala.id })
    await deleteDossier(systemActor, { dossier: deleted.key })
    for (const at of [removed, disabled, deleted]) {
      expect(await send(at, at.hala)).toEqual({ told: 0 })
      expect(lettersTo(at.hala)).toEqual([])
    }
    await db.query(
      `INSERT INTO membership (dossier_id, id, user_id, role) VALUES ($1, gen_random_uuid(), $2, 'reader')`,
      [removed.id, removed.hala.id],
    )
    expect(await send(removed, removed.hala)).toEqual({ told: 0 })
  })

  test.each<[boolean, NoticeKind[], number]>([
    [true, [], 2],
    [true, ['mention'], 1],
    [true, ['mention', 'assigned'], 0],
    [false, [], 0],
  ])('is wanted: %s, but not of %j', async (getsLetters, off, count) => {
    const at = await room()
    await writeLetters(at.hala.id, { getsLetters, off })
    await say(at.sami, at.key, mentionOf(at.hala.id))
    await assign(at, at.hala.id)
    expect(await send(at, at.hala)).toEqual({ told: count })
    expect(lettersTo(at.hala)).toHaveLength(count === 0 ? 0 : 1)
  })

  test('that could not be sent is sent later', async () => {
    const at = await room()
    await say(at.sami, at.key, mentionOf(at.hala.id))
    process.env.ISNAD_SMTP_URL = 'smtp://127.0.0.1:1'
    await expect(send(at, at.hala)).rejects.toMatchObject({ code: 'unavailable' })
    process.env.ISNAD_SMTP_URL = smtp
    expect(await send(at, at.hala)).toEqual({ told: 1 })
  })

  test('of thirty things names twenty', async () => {
    const at = await room()
    for (let count = 0; count < 30; count += 1) await say(at.sami, at.key, mentionOf(at.hala.id))
    expect(await send(at, at.hala)).toEqual({ told: 30 })
    const [letter] = lettersTo(at.hala)
    expect(letter?.subject).toContain('٣٠')
    expect(letter?.text.match(/#comment-/g)).toHaveLength(20)
  })
})

describe('the choice of letters', () => {
  test('is one’s own, and begins with all of them', async () => {
    const { email, password } = await testUser()
    const browser = new Browser()
    browser.keep(await signIn(browser, { email, password }))
    expect(await myLetters(browser)).toEqual({ getsLetters: true, off: [], sendsMail: true })
    await changeLetters(browser, { getsLetters: false, off: ['resolved'] })
    expect(await myLetters(browser)).toEqual({ getsLetters: false, off: ['resolved'], sendsMail: true })
    await expect(myLetters(new Browser())).rejects.toMatchObject({ code: 'signed-out' })
  })
})

describe('the job', () => {
  const jobs = (at: Room) =>
    db.query<{ key: string; seconds: number }>(
      `SELECT key, extract(epoch FROM run_at - now())::float8 AS seconds FROM graphile_worker.jobs WHERE key LIKE $1`,
      [`letter:${at.id}:%`],
    )

  test('waits two minutes from the first thing to tell, once a person, and then sends', async () => {
    const at = await room()
    await say(at.sami, at.key, mentionOf(at.hala.id))
    const [first] = await jobs(at)
    expect(first?.seconds).toBeGreaterThan(110)
    expect(first?.seconds).toBeLessThanOrEqual(120)
    await db.query(
      `UPDATE notice SET created_at = created_at - interval '100 seconds' WHERE dossier_id = $1`,
      [at.id],
    )
    await say(at.sami, at.key, mentionOf(at.hala.id))
    const after = await jobs(at)
    expect(after).toHaveLength(1)
    expect(after[0]?.seconds).toBeLessThanOrEqual(20)
    await db.query(
      `UPDATE notice SET created_at = created_at - interval '100 seconds' WHERE dossier_id = $1`,
      [at.id],
    )
    await say(at.sami, at.key, mentionOf(at.hala.id))
    const runner = await startJobs(db.url)
    try {
      expect((await mail.letterTo(at.hala.email, 20_000)).subject).toContain('٣ أمور')
    } finally {
      await runner.stop()
    }
  })

  test('is not ordered where the site sends no mail, nor by what did not happen', async () => {
    const at = await room()
    const wrong = say(at.sami, at.key, `${mentionOf(at.hala.id)} ${mentionOf(randomUUID())}`)
    await expect(wrong).rejects.toMatchObject({ code: 'invalid' })
    delete process.env.ISNAD_SMTP_URL
    await say(at.sami, at.key, mentionOf(at.hala.id))
    expect(await jobs(at)).toEqual([])
    expect(await send(at, at.hala)).toEqual({ told: 0 })
  })
})
