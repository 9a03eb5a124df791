import { describe, expect, test } from 'vitest'
import { importDossier } from '@/lib/services/dossiers'
import { changeRole, listMembers, removeMember } from '@/lib/services/members'
import { readSession } from '@/lib/services/sessions'
import { signIn } from '@/lib/services/sign-in'
import {
  disableUser,
  endUserSessions,
  listUsers,
  makeAdministrator,
  unmakeAdministrator,
} from '@/lib/services/users'
import { testDatabase } from '../support/clone'
import { actorOf, Browser, systemActor, testUser } from '../support/people'
import { small } from '../support/sample'

const db = testDatabase()

const open = async (key: string) => {
  await importDossier(systemActor, { dossier: small(key) })
  return testUser({ name: 'Rania Aziz', memberOf: { [key]: 'owner' } })
}
const lastOwner = expect.objectContaining({ code: 'conflict', data: { reason: 'last-owner' } })

describe('members', () => {
  test('are listed to whoever reads the desk, with addresses for those who manage them', async () => {
    const owner = await open('list')
    const reader = await testUser({ name: 'Reader', memberOf: { list: 'reader' } })
    const seen = await listMembers(owner.actor, { dossier: 'list' })
    expect(seen).toMatchObject({
      canManage: true,
      members: [
        { user: owner.id, role: 'owner', email: owner.email, isLastOwner: true, isSelf: true },
        { user: reader.id, role: 'reader', email: reader.email, isLastOwner: false, isSelf: false },
      ],
    })
    const seenByReader = await listMembers(await actorOf(reader.id), { dossier: 'list' })
    expect([seenByReader.canManage, seenByReader.members.map(member => member.email)]).toEqual([
      false,
      [null, null],
    ])
    await expect(listMembers((await testUser()).actor, { dossier: 'list' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('get other roles and go, in the audit trail', async () => {
    const owner = await open('trail')
    const other = await testUser({ name: 'Karim', memberOf: { trail: 'reader' } })
    expect(await changeRole(owner.actor, { dossier: 'trail', user: other.id, role: 'editor' })).toEqual({
      before: 'reader',
    })
    expect(await changeRole(owner.actor, { dossier: 'trail', user: other.id, role: 'editor' })).toEqual({
      before: 'editor',
    })
    expect(await removeMember(owner.actor, { dossier: 'trail', user: other.id })).toEqual({
      before: 'editor',
    })
    expect((await actorOf(other.id)).roles.size).toBe(0)
    const trail = await db.query<{ action: string; detail: unknown; actor: string }>(
      `SELECT action, detail, actor FROM audit_entry JOIN dossier ON dossier.id = dossier_id
       WHERE key = 'trail' AND action IN ('member:change', 'member:remove') ORDER BY number`,
    )
    expect(trail).toEqual([
      {
        action: 'member:change',
        actor: `user:${owner.id}`,
        detail: { user: other.id, name: 'Karim', before: 'reader', role: 'editor' },
      },
      {
        action: 'member:remove',
        actor: `user:${owner.id}`,
        detail: { user: other.id, name: 'Karim', role: 'editor' },
      },
    ])
    await expect(removeMember(owner.actor, { dossier: 'trail', user: other.id })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('keep an owner, also when two owners take each other’s place away at once', async () => {
    const one = await open('owners')
    await expect(removeMember(one.actor, { dossier: 'owners', user: one.id })).rejects.toEqual(lastOwner)
    await expect(changeRole(one.actor, { dossier: 'owners', user: one.id, role: 'editor' })).rejects.toEqual(
      lastOwner,
    )
    const two = await testUser({ memberOf: { owners: 'owner' } })
    const outcomes = await Promise.allSettled([
      removeMember(one.actor, { dossier: 'owners', user: two.id }),
      removeMember(two.actor, { dossier: 'owners', user: one.id }),
    ])
    expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('leave by themselves', async () => {
    const owner = await open('leaving')
    const second = await testUser({ memberOf: { leaving: 'owner' } })
    await removeMember(second.actor, { dossier: 'leaving', user: second.id })
    expect((await listMembers(owner.actor, { dossier: 'leaving' })).members).toHaveLength(1)
  })
})

describe('the people of the site', () => {
  test('are searched by name and address, to administrators alone', async () => {
    const administrator = await testUser({ name: 'Zubaida', isAdministrator: true })
    await testUser({ name: '100% سلمى_ا' })
    const search = async (text: string) =>
      (await listUsers(administrator.actor, { search: text })).users.map(user => user.name)
    expect(await search('zubai')).toEqual(['Zubaida'])
    expect(await search('سلمى')).toEqual(['100% سلمى_ا'])
    expect(await search('%')).toEqual(['100% سلمى_ا'])
    expect(await search('_')).toEqual(['100% سلمى_ا'])
    expect(await search(administrator.email)).toEqual(['Zubaida'])
    expect(await search('nobody at all')).toEqual([])
    await expect(listUsers((await testUser()).actor, {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('are made administrators, and signed out everywhere, from the next request on', async () => {
    const user = await testUser()
    const browser = new Browser()
    browser.keep(await signIn(browser, user))
    await makeAdministrator(systemActor, { user: user.id })
    expect((await readSession(browser))?.actor.isAdministrator).toBe(true)
    await unmakeAdministrator(systemActor, { user: user.id })
    expect((await readSession(browser))?.actor.isAdministrator).toBe(false)
    await endUserSessions(systemActor, { user: user.id })
    expect(await readSession(browser)).toBeNull()
  })

  test('keep somebody who can sign in, also when two disable each other at once', async () => {
    const people = await db.query<{ id: string }>('SELECT id FROM "user" WHERE is_administrator')
    const [one, two] = [await testUser({ isAdministrator: true }), await testUser({ isAdministrator: true })]
    for (const { id } of people) await unmakeAdministrator(systemActor, { user: id })
    const outcomes = await Promise.allSettled([
      disableUser(one.actor, { user: two.id }),
      disableUser(two.actor, { user: one.id }),
    ])
    expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    const nobody = '01900000-0000-7000-8000-000000000000'
    await expect(disableUser(systemActor, { user: nobody })).rejects.toMatchObject({ code: 'not-found' })
  })
})
