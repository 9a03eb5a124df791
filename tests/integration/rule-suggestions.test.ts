import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/permissions'
import { readDeskArticle } from '@/lib/services/desk'
import { importDossier } from '@/lib/services/dossiers'
import { ingestGiven } from '@/lib/services/import-article'
import { changeItems } from '@/lib/services/items'
import { suggestByRules } from '@/lib/services/rule-suggestions'
import { testDatabase } from '../support/clone'
import { readDemo, small } from '../support/sample'

testDatabase()
const system: Actor = { kind: 'system', name: 'test' }

async function demo(id: string): Promise<void> {
  const dossier = await readDemo()
  await importDossier(system, { dossier: { ...dossier, dossier: { ...dossier.dossier, id } } })
}

const suggested = async (dossier: string, article: string) =>
  (await readDeskArticle(system, { dossier, article })).claims
    .map(({ content, revision }) => ({ ...content, revision }))
    .filter(({ status }) => status === 'suggested')

describe('the rules read an article that comes in', () => {
  const text = 'التقى الطرفان في خان القمر يوم 11 فبراير 2026.\n\nلم يتوصل الطرفان إلى اتفاق في نهاية اللقاء.'

  test('for the questions of its dossier, naming the rule and the words', async () => {
    await demo('comes-in')
    const { article } = await ingestGiven(system, {
      dossier: 'comes-in',
      given: { pasted: text, url: null },
      key: 'a-new',
      title: 'لقاء',
      language: 'ar',
      published: '2026-02-12',
      url: null,
      outlet: { name: { ar: 'جريدة' } },
      segments: [{ start: 0, end: text.length, kind: 'main' }],
      basedOn: [],
    })
    const claims = await suggested('comes-in', article)
    const agreement = claims.find(({ question }) => question === 'agreement')
    expect(agreement).toMatchObject({
      origin: { by: 'rule', name: expect.any(String), why: expect.any(String) },
    })
    expect(claims.map(({ question }) => question)).toContain('date')
    for (const { anchors } of claims)
      for (const { start, end, exact } of anchors) expect(text.slice(start, end)).toBe(exact)
  })

  test('once, and not what a person rejected', async () => {
    await demo('again')
    const about = { dossier: 'again', article: 'barid-02' }
    const first = await suggestByRules(system, about)
    const claims = await suggested('again', 'barid-02')
    expect(claims.length).toBe(first.added.length)
    expect(await suggestByRules(system, about)).toMatchObject({ added: [] })
    const [one] = claims
    if (!one) return
    const { revision, ...content } = one
    await changeItems(system, {
      dossier: 'again',
      changes: [{ kind: 'claim', key: one.id, seen: revision, content: { ...content, status: 'rejected' } }],
    })
    const after = await suggestByRules(system, about)
    expect(after).toMatchObject({ added: [] })
    expect(after.rejected).toBeGreaterThan(0)
  })

  test('and say plainly where there is none', async () => {
    await importDossier(system, { dossier: small('none-there') })
    await expect(suggestByRules(system, { dossier: 'none-there', article: 'a9' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
