import { beforeAll, describe, expect, it } from 'vitest'
import type { Claim } from '@/lib/domain/dossier'
import { readDeskArticle } from '@/lib/services/desk'
import { importDossier } from '@/lib/services/dossiers'
import { changeItems } from '@/lib/services/items'
import { type Suggestion, suggestClaims } from '@/lib/services/suggestions'
import { testDatabase } from '../support/clone'
import { harbour, quotes } from '../support/harbour'
import { systemActor, type TestUser, testUser } from '../support/people'

const database = testDatabase()
const dossier = 'harbour'
const article = 'a-anchor'
let editor: TestUser
let reader: TestUser

const anchorOf = (exact: string) => {
  const text = harbour(dossier).articles[0]?.text ?? ''
  const start = text.indexOf(exact)
  return { start, end: start + exact.length, exact }
}
const suggestion = (value: Claim['value'], more: Partial<Suggestion> = {}): Suggestion => ({
  event: 'session',
  question: 'length',
  value,
  anchors: [anchorOf(quotes.duration)],
  origin: { by: 'rule', name: 'duration', why: 'three hours' },
  ...more,
})
const hours = (amount: number) => suggestion({ type: 'duration', amount, unit: 'hour' })
const claims = async () => (await readDeskArticle(editor.actor, { dossier, article })).claims
const offer = (...suggestions: Suggestion[]) => suggestClaims(editor.actor, { dossier, article, suggestions })
const set = async (key: string, change: Partial<Claim>) => {
  const item = (await claims()).find(({ content }) => content.id === key)
  if (!item) throw new Error(`no claim ${key}`)
  return changeItems(editor.actor, {
    dossier,
    changes: [{ kind: 'claim', key, seen: item.revision, content: { ...item.content, ...change } }],
  })
}

beforeAll(async () => {
  await importDossier(systemActor, { dossier: harbour(dossier) })
  editor = await testUser({ memberOf: { [dossier]: 'editor' } })
  reader = await testUser({ memberOf: { [dossier]: 'reader' } })
})

describe('suggested claims', () => {
  it('are stored with who suggested them, as one act', async () => {
    const { added, known, rejected } = await offer(
      hours(3),
      suggestion({ type: 'boolean', value: true }, { question: 'mediated' }),
    )
    expect([added.length, known, rejected]).toEqual([2, 0, 0])
    const stored = (await claims()).find(({ content }) => content.id === added[0])?.content
    expect(stored).toMatchObject({
      status: 'suggested',
      question: 'length',
      origin: { by: 'rule', name: 'duration' },
    })
    const entries = await database.query(`SELECT number FROM audit_entry ORDER BY number DESC LIMIT 1`)
    await offer(hours(3))
    expect(await database.query(`SELECT number FROM audit_entry ORDER BY number DESC LIMIT 1`)).toEqual(
      entries,
    )
  })

  it('come once, also from two who offer them at the same moment', async () => {
    const before = (await claims()).length
    const both = await Promise.all([offer(hours(4)), offer(hours(4)), offer(hours(4))])
    expect(new Set(both.flatMap(({ added }) => added)).size).toBe(1)
    expect((await claims()).length).toBe(before + 1)
  })

  it('are not offered again once a person rejected them, from any overlapping words', async () => {
    const [key = ''] = (await offer(hours(5))).added
    await set(key, { status: 'rejected' })
    expect(await offer(hours(5))).toEqual({ added: [], known: 0, rejected: 1 })
    const part = suggestion(
      { type: 'duration', amount: 5, unit: 'hour', qualifier: 'exact' },
      { anchors: [anchorOf('ثلاث ساعات')] },
    )
    expect(await offer(part)).toEqual({ added: [], known: 0, rejected: 1 })
    const elsewhere = suggestion(
      { type: 'duration', amount: 5, unit: 'hour' },
      { anchors: [anchorOf(quotes.cause)] },
    )
    expect((await offer(elsewhere)).added).toHaveLength(1)
  })

  it('are not offered again once a person made something else of them', async () => {
    const [key = ''] = (await offer(hours(6))).added
    await set(key, { status: 'confirmed', value: { type: 'duration', amount: 7, unit: 'hour' } })
    expect(await offer(hours(6))).toEqual({ added: [], known: 1, rejected: 0 })
  })

  it('are held to the rules of the dossier, all or none', async () => {
    const before = await claims()
    const wrong = suggestion({ type: 'boolean', value: true })
    await expect(offer(hours(8), wrong)).rejects.toMatchObject({ code: 'invalid' })
    expect(await claims()).toEqual(before)
  })

  it('are for those who may write', async () => {
    const as = (person: TestUser) =>
      suggestClaims(person.actor, { dossier, article, suggestions: [hours(3)] })
    await expect(as(reader)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(as(await testUser())).rejects.toMatchObject({ code: 'not-found' })
  })
})
