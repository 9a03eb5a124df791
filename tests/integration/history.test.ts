import { describe, expect, test } from 'vitest'
import type { Outlet } from '@/lib/domain/dossier'
import type { UserActor } from '@/lib/domain/permissions'
import { verifyAudit } from '@/lib/services/audit'
import { importDossier } from '@/lib/services/dossiers'
import { changeItems, itemHistory } from '@/lib/services/items'
import { restoreItem } from '@/lib/services/restore-item'
import { testDatabase } from '../support/clone'
import { small } from '../support/sample'

testDatabase()
const system = { kind: 'system', name: 'test' } as const
let count = 0

async function opened() {
  count += 1
  const dossier = `past-${count}`
  await importDossier(system, { dossier: small(dossier) })
  const outlet = { dossier, kind: 'outlet', key: 'tide' } as const
  const write = (seen: number, content: Outlet | null) =>
    changeItems(system, { dossier, changes: [{ kind: 'outlet', key: 'tide', seen, content }] })
  const said = async () =>
    (await itemHistory(system, outlet)).map(({ number, action, content }) => [
      number,
      action,
      content && 'name' in content ? content.name.en : null,
    ])
  return { dossier, outlet, write, said }
}

const named = (en: string): Outlet => ({ id: 'tide', name: { en } })

describe('an item', () => {
  test('goes back to what it said, and no step of its history is lost', async () => {
    const { dossier, outlet, write, said } = await opened()
    await write(0, named('Tide'))
    await write(1, named('The Tide'))
    await write(2, named('Low Tide'))
    expect(await restoreItem(system, { ...outlet, seen: 3, to: 1 })).toEqual({ revision: 4 })
    expect(await said()).toEqual([
      [4, 'changed', 'Tide'],
      [3, 'changed', 'Low Tide'],
      [2, 'changed', 'The Tide'],
      [1, 'created', 'Tide'],
    ])
    // Undone: back to what stood before the restoration.
    expect(await restoreItem(system, { ...outlet, seen: 4, to: 3 })).toEqual({ revision: 5 })
    expect((await said())[0]).toEqual([5, 'changed', 'Low Tide'])
    expect(await verifyAudit(system, { dossier })).toMatchObject({ entries: 6, broken: null })
  })

  test('that was removed comes back, and goes again where that is undone', async () => {
    const { outlet, write, said } = await opened()
    await write(0, named('Tide'))
    await write(1, null)
    expect(await restoreItem(system, { ...outlet, seen: 2, to: 1 })).toEqual({ revision: 3 })
    expect((await said())[0]).toEqual([3, 'created', 'Tide'])
    expect(await restoreItem(system, { ...outlet, seen: 3, to: 2 })).toEqual({ revision: 4 })
    expect((await said())[0]).toEqual([4, 'removed', null])
  })

  test('that somebody changed meanwhile is not written over: both versions come back', async () => {
    const { outlet, write, said } = await opened()
    await write(0, named('Tide'))
    await write(1, named('The Tide'))
    await write(2, named('Low Tide'))
    await expect(restoreItem(system, { ...outlet, seen: 2, to: 1 })).rejects.toMatchObject({
      code: 'stale',
      data: {
        kind: 'outlet',
        key: 'tide',
        seen: 2,
        revision: 3,
        current: { content: named('Low Tide'), revision: 3 },
        yours: named('Tide'),
      },
    })
    expect(await said()).toHaveLength(3)
  })

  test('that others stand on does not go, whatever its history says', async () => {
    const { dossier } = await opened()
    const one = { dossier, kind: 'outlet', key: 'one' } as const
    await expect(
      changeItems(system, { dossier, changes: [{ kind: 'outlet', key: 'one', seen: 1, content: null }] }),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect(await itemHistory(system, one)).toHaveLength(1)
  })

  test('has no revision that it never had', async () => {
    const { outlet, write } = await opened()
    await write(0, named('Tide'))
    await expect(restoreItem(system, { ...outlet, seen: 1, to: 7 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

test('who reads may look back and not go back', async () => {
  const { dossier, outlet, write } = await opened()
  await write(0, named('Tide'))
  await write(1, named('The Tide'))
  const reader: UserActor = {
    kind: 'user',
    id: '00000000-0000-4000-8000-000000000001',
    name: 'R',
    isAdministrator: false,
    roles: new Map([[dossier, 'reader']]),
  }
  expect(await itemHistory(reader, outlet)).toHaveLength(2)
  await expect(restoreItem(reader, { ...outlet, seen: 2, to: 1 })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const stranger = { ...reader, roles: new Map() }
  await expect(itemHistory(stranger, outlet)).rejects.toMatchObject({ code: 'not-found' })
})
