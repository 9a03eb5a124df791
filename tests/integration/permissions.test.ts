import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { findHead } from '@/lib/db/dossiers'
import {
  type Action,
  type Actor,
  isAllowed,
  permission,
  type Standing,
  standingOf,
  standings,
} from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { importDossier } from '@/lib/services/dossiers'
import { testDatabase } from '../support/clone'
import { small } from '../support/sample'
import { excepted, type ServiceCall, serviceCalls } from '../support/service-calls'

const db = testDatabase()
const system: Actor = { kind: 'system', name: 'test' }

const states = ['draft', 'published', 'archived', 'deleted'] as const
type State = (typeof states)[number]

/** In `other` nobody has a role but system and administrator: it stands for every dossier that is not one's own. */
const keyOf = (state: State, own: boolean): string => `${own ? 'own' : 'other'}-${state}`
const users = new Map<Standing, string>()

beforeAll(async () => {
  for (const standing of standings) {
    const id = randomUUID()
    users.set(standing, id)
    await db.query(`INSERT INTO "user" (id, email, name) VALUES ($1, $2, $3)`, [
      id,
      `${standing}@example.org`,
      standing,
    ])
  }
  for (const state of states) {
    for (const own of [true, false]) {
      await importDossier(system, { dossier: small(keyOf(state, own)), publish: state !== 'draft' })
    }
  }
})

function actorOf(standing: Standing): Actor {
  if (standing === 'system') return system
  if (standing === 'public') return { kind: 'public' }
  const id = users.get(standing) ?? ''
  const role = standing === 'administrator' || standing === 'member' ? null : standing
  return {
    kind: 'user',
    id,
    name: standing,
    isAdministrator: standing === 'administrator',
    roles: new Map(role === null ? [] : states.map(state => [keyOf(state, true), role])),
  }
}

/** What was done to it by the call before is taken back, so that each call meets the state it is about. */
async function putInState(key: string, state: State): Promise<void> {
  await db.query(
    `UPDATE dossier SET archived_at = CASE WHEN $2 THEN now() END, deleted_at = CASE WHEN $3 THEN now() END WHERE key = $1`,
    [key, state === 'archived', state === 'deleted'],
  )
}

type Outcome = 'granted' | 'refused' | 'absent'

/** What the call was, judged by what it threw: input that is wrong, or a thing inside that is not there, is seen after permission. */
async function outcomeOf(work: () => Promise<unknown>, key: string): Promise<Outcome> {
  try {
    await work()
    return 'granted'
  } catch (error) {
    // A call gives no more than it must, so one that is let in may fail at anything.
    if (!(error instanceof AppError)) return 'granted'
    if (error.code === 'forbidden') return 'refused'
    if (error.code === 'not-found' && error.message.includes(key))
      return /there is no dossier/.test(error.message) ? 'absent' : 'granted'
    return 'granted'
  }
}

function expected(
  actor: Actor,
  action: Action,
  key: string,
  head: Awaited<ReturnType<typeof findHead>>,
): Outcome {
  if (head === null) return 'absent'
  const answer = permission(standingOf(actor, key), action, head)
  if (answer === 'granted' || answer === 'absent') return answer
  return 'refused'
}

describe.each(Object.entries(serviceCalls))('%s', (_, service: ServiceCall) => {
  if (service.about === 'site') {
    test.each(standings)('by %s', async standing => {
      const actor = actorOf(standing)
      const outcome = await outcomeOf(() => service.call(actor), 'no dossier')
      const isLetIn =
        isAllowed(standingOf(actor), service.action) && !(service.isForPeople && actor.kind !== 'user')
      expect(outcome).toBe(isLetIn ? 'granted' : 'refused')
    })
    return
  }
  test.each(states.flatMap(state => [[state, true] as const, [state, false] as const]))(
    '%s, own: %s',
    async (state, own) => {
      const key = keyOf(state, own)
      const found: Partial<Record<Standing, Outcome>> = {}
      const wanted: Partial<Record<Standing, Outcome>> = {}
      for (const standing of standings) {
        const actor = actorOf(standing)
        await putInState(key, state)
        const subject = service.prepare ? await service.prepare(key) : ''
        const head = await findHead(key)
        const action = head?.isDeleted ? (service.whenDeleted ?? service.action) : service.action
        wanted[standing] = expected(actor, action, key, head)
        found[standing] = await outcomeOf(() => service.call(actor, key, subject), key)
        if (service.isForPeople && actor.kind !== 'user' && found[standing] !== 'granted')
          wanted[standing] = found[standing]
      }
      expect(found).toEqual(wanted)
    },
  )
})

test('every service that acts for somebody is tried', () => {
  const folder = new URL('../../lib/services/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const found = files.flatMap(file => {
    const source = readFileSync(new URL(file, folder), 'utf8')
    const acting = /export (?:async )?function\*?\s+(\w+)\s*\(\s*(?:actor: Actor|renew:)/g
    return [...source.matchAll(acting)].map(([, name]) => name ?? '')
  })
  const known = [...Object.keys(serviceCalls), ...excepted]
  expect(found.sort()).toEqual(known.sort())
})
