import { describe, expect, test } from 'vitest'
import type { Role } from '@/lib/domain/permissions'
import type { QueueView } from '@/lib/domain/reconcile/view'
import { importDossier } from '@/lib/services/dossiers'
import { removeMember } from '@/lib/services/members'
import { readQueue } from '@/lib/services/reconcile-reading'
import { assignRow } from '@/lib/services/row-assignments'
import { changeView, removeView, saveView } from '@/lib/services/saved-views'
import { testDatabase } from '../support/clone'
import { actorOf, systemActor, type TestUser, testUser } from '../support/people'
import { saltWorks } from '../support/reconcile-dossier'

testDatabase()

let made = 0
async function room() {
  made += 1
  const dossier = `views-${made}`
  await importDossier(systemActor, { dossier: saltWorks(dossier) })
  const person = (name: string, role: Role) => testUser({ name, memberOf: { [dossier]: role } })
  const [hala, sami, reader] = await Promise.all([
    person('هالة', 'checker'),
    person('سامي', 'checker'),
    person('قارئ', 'reader'),
  ])
  return { dossier, hala, sami, reader }
}

const views = async ({ id }: TestUser, dossier: string) =>
  (await readQueue(await actorOf(id), { dossier })).views
const save = async ({ actor }: TestUser, dossier: string, name: string, view: QueueView, isShared = false) =>
  (await saveView(actor, { dossier, name, view, isShared })).view

describe('a view', () => {
  test('is one’s own, with how many rows it shows to whoever looks', async () => {
    const { dossier, hala, sami } = await room()
    await assignRow(systemActor, { dossier, event: 'session', question: 'gate', user: hala.id })
    await save(hala, dossier, 'تعارض لي', { need: 'conflict', who: 'me' })
    await save(hala, dossier, 'مشترك', { who: 'me' }, true)
    expect(
      (await views(hala, dossier)).map(({ name, view, isShared, isMine, canChange, count }) => [
        ...[name, view, isShared, isMine, canChange, count],
      ]),
    ).toEqual([
      ['تعارض لي', { need: 'conflict', who: 'me' }, false, true, true, 1],
      ['مشترك', { who: 'me' }, true, true, true, 1],
    ])
    expect((await views(sami, dossier)).map(({ name, isMine, count }) => [name, isMine, count])).toEqual([
      ['مشترك', false, 0],
    ])
  })

  test('is shared by those who decide rows', async () => {
    const { dossier, hala, reader } = await room()
    const shared = saveView(reader.actor, { dossier, name: 'v', view: {}, isShared: true })
    await expect(shared).rejects.toMatchObject({ code: 'forbidden' })
    const own = await save(reader, dossier, 'v', { show: 'decided' })
    const share = changeView(reader.actor, { dossier, view: own, name: 'v', isShared: true })
    await expect(share).rejects.toMatchObject({ code: 'forbidden' })
    expect((await views(reader, dossier))[0]).toMatchObject({ isShared: false, canChange: true, count: 0 })
    const theirs = await save(hala, dossier, 'w', {}, true)
    expect((await views(reader, dossier))[1]).toMatchObject({ name: 'w', canChange: false })
    for (const work of [
      () => removeView(reader.actor, { dossier, view: theirs }),
      () => changeView(reader.actor, { dossier, view: theirs, name: 'x', isShared: true }),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('is not there for others while it is private', async () => {
    const { dossier, hala, sami } = await room()
    const view = await save(hala, dossier, 'v', {})
    for (const work of [
      () => removeView(sami.actor, { dossier, view }),
      () => changeView(sami.actor, { dossier, view, name: 'x', isShared: false }),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not-found' })
    const other = await room()
    const elsewhere = removeView(hala.actor, { dossier: other.dossier, view })
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is renamed and removed, also a shared one of somebody who left', async () => {
    const { dossier, hala, sami } = await room()
    const view = await save(hala, dossier, 'v', { need: 'stale' }, true)
    await removeMember(systemActor, { dossier, user: hala.id })
    await changeView(sami.actor, { dossier, view, name: 'w', isShared: true })
    expect((await views(sami, dossier)).map(({ name }) => name)).toEqual(['w'])
    await removeView(sami.actor, { dossier, view })
    expect(await views(sami, dossier)).toEqual([])
  })

  test('has a name that no other view of the person has', async () => {
    const { dossier, hala, sami } = await room()
    const taken = { code: 'conflict', faults: ['name: taken'] }
    const first = await save(hala, dossier, 'v', {})
    await expect(save(hala, dossier, 'v', { who: 'me' })).rejects.toMatchObject(taken)
    const second = await save(hala, dossier, 'w', {})
    const rename = (view: string, name: string) =>
      changeView(hala.actor, { dossier, view, name, isShared: false })
    await expect(rename(second, 'v')).rejects.toMatchObject(taken)
    await rename(first, 'v')
    await save(sami, dossier, 'v', {})
    const both = await Promise.allSettled([save(hala, dossier, 'z', {}), save(hala, dossier, 'z', {})])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is one of fifty at most', async () => {
    const { dossier, hala } = await room()
    for (let count = 0; count < 50; count += 1) await save(hala, dossier, `v${count}`, {})
    await expect(save(hala, dossier, 'one more', {})).rejects.toMatchObject({ faults: ['name: tooMany'] })
  })
})
