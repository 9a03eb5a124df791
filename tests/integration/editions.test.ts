import { describe, expect, test } from 'vitest'
import type { Dossier } from '@/lib/domain/dossier'
import { canonicalDossier } from '@/lib/export/dossier'
import { exportComparison, exportDossier, importDossier, seedDossier } from '@/lib/services/dossiers'
import { getArticleText, getEdition, listPublished } from '@/lib/services/editions'
import { publishEdition } from '@/lib/services/publishing'
import { testDatabase } from '../support/clone'
import { readDemo, small } from '../support/sample'

const db = testDatabase()
const system = { kind: 'system', name: 'test' } as const

/** The sample with another answer of the second outlet, and one article more of another text. */
function moved(dossier: Dossier): Dossier {
  const [first, second] = dossier.claims
  const [article] = dossier.articles
  if (!first || !second || !article) throw new Error('the sample has two claims')
  return {
    ...dossier,
    articles: [...dossier.articles, { ...article, id: 'a3', text: 'It was open all week.' }],
    claims: [first, { ...second, value: { type: 'boolean', value: true } }],
  }
}

describe('an edition', () => {
  test('is what the comparison was, with hashes in place of texts', async () => {
    const dossier = await readDemo()
    const key = dossier.dossier.id
    await seedDossier(system, dossier)
    const edition = await getEdition({ dossier: key })
    expect(edition).toMatchObject({ key, number: 1, latest: true, latestNumber: 1 })
    expect(edition?.comparison).toEqual(await exportComparison(system, { key }))
    expect(edition?.dossier.claims.length).toBe(dossier.claims.length)
    expect(edition?.dossier.articles.map(article => [article.text, article.sha256?.length])).toEqual(
      dossier.articles.map(() => [undefined, 64]),
    )
    for (const { id, text } of dossier.articles) {
      expect(await getArticleText({ dossier: key, article: id })).toBe(text)
    }
  })

  test('is listed with its counts', async () => {
    const dossier = small('listed')
    await importDossier(system, { dossier, publish: true })
    const [listed, ...others] = await listPublished()
    expect(listed).toMatchObject({
      key: 'listed',
      title: dossier.dossier.title,
      number: 1,
      synthetic: false,
      counts: { articles: 2, outlets: 2, questions: 1 },
      verdicts: { conflict: 1, agree: 0 },
    })
    expect(new Date(listed?.publishedAt ?? '').getTime()).toBeGreaterThan(Date.now() - 60_000)
    expect(others).toMatchObject([{ synthetic: true }])
  })

  test('of unchanged content is no second one, whichever way it is published', async () => {
    await importDossier(system, { dossier: small('same'), publish: true })
    expect(await publishEdition(system, { key: 'same' })).toEqual({ number: 1, isNew: false })
    expect(await importDossier(system, { dossier: small('same'), publish: true })).toMatchObject({
      edition: { number: 1, isNew: false },
    })
    expect(
      await db.query('SELECT FROM edition JOIN dossier ON dossier.id = dossier_id WHERE key = $1', ['same']),
    ).toHaveLength(1)
  })

  test('published by many at once is one', async () => {
    await importDossier(system, { dossier: small('together') })
    const editions = await Promise.all(
      Array.from({ length: 5 }, () => publishEdition(system, { key: 'together' })),
    )
    expect(editions.map(edition => edition.number)).toEqual([1, 1, 1, 1, 1])
    expect(editions.filter(edition => edition.isNew)).toHaveLength(1)
  })

  test('stays when the dossier is replaced; readers are sent to the next when it is published', async () => {
    const before = small('moving')
    const [article] = before.articles
    await importDossier(system, { dossier: before, publish: true })
    const frozen = await getEdition({ dossier: 'moving' })
    const text = `Corrected. ${article?.text}`
    const corrected = {
      ...moved(before),
      articles: moved(before).articles.map(one => (one.id === 'a1' ? one : { ...one, text })),
      claims: before.claims.slice(0, 1),
    }
    await importDossier(system, { dossier: corrected, replace: true })
    expect(await getEdition({ dossier: 'moving' })).toEqual(frozen)
    expect(await getArticleText({ dossier: 'moving', article: 'a2' })).toBe(article?.text)

    expect(await publishEdition(system, { key: 'moving' })).toEqual({ number: 2, isNew: true })
    expect(await getEdition({ dossier: 'moving' })).toMatchObject({
      number: 2,
      latest: true,
      latestNumber: 2,
    })
    expect(await getEdition({ dossier: 'moving', number: 1 })).toEqual({
      ...frozen,
      latest: false,
      latestNumber: 2,
    })
    expect(await getArticleText({ dossier: 'moving', article: 'a2' })).toBe(text)
    expect(await getArticleText({ dossier: 'moving', number: 1, article: 'a2' })).toBe(article?.text)
    expect(await getArticleText({ dossier: 'moving', number: 1, article: 'a3' })).toBeNull()
  })

  test('keeps the text of an article that left the dossier', async () => {
    const dossier = moved(small('leaving'))
    await importDossier(system, { dossier, publish: true })
    await importDossier(system, { dossier: small('leaving'), replace: true, publish: true })
    expect(await getArticleText({ dossier: 'leaving', number: 1, article: 'a3' })).toBe(
      'It was open all week.',
    )
    expect(await getArticleText({ dossier: 'leaving', article: 'a3' })).toBeNull()
  })

  test('is not there for a dossier that is only imported, nor for an address that names none', async () => {
    await importDossier(system, { dossier: small('draft') })
    for (const dossier of ['draft', 'nothing', '', '../x', "x' OR '1'='1", 'a\u0000b', 'A', 'ق'.repeat(70)]) {
      expect(await getEdition({ dossier })).toBeNull()
      expect(await getArticleText({ dossier, article: 'a1' })).toBeNull()
    }
    for (const number of [0, -1, 2, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, 2 ** 53]) {
      expect(await getEdition({ dossier: 'same', number })).toBeNull()
    }
    for (const article of ['nothing', "a1' OR '1'='1", 'a\u0000']) {
      expect(await getArticleText({ dossier: 'same', article })).toBeNull()
    }
  })
})

describe('replacing', () => {
  const revisions = (key: string) =>
    db.query<{ claim: string; number: number; action: string; by: string }>(
      `SELECT item_key AS claim, number, action::text, made_by AS by FROM revision
       JOIN dossier ON dossier.id = dossier_id WHERE key = $1 AND kind = 'claim' ORDER BY item_key COLLATE "C", number`,
      [key],
    )

  test('keeps the history of every claim, also of one that leaves and comes back', async () => {
    const dossier = small('history')
    const [first] = dossier.claims
    if (!first) throw new Error('the sample has claims')
    await importDossier(system, { dossier })
    await importDossier(system, { dossier: moved(dossier), replace: true })
    await importDossier(system, { dossier: { ...dossier, claims: [first] }, replace: true })
    await importDossier(system, { dossier, replace: true })
    expect((await revisions('history')).map(({ claim, number, action }) => [claim, number, action])).toEqual([
      ['c1', 1, 'created'],
      ['c2', 1, 'created'],
      ['c2', 2, 'changed'],
      ['c2', 3, 'removed'],
      ['c2', 4, 'created'],
    ])
    expect(new Set((await revisions('history')).map(({ by }) => by))).toEqual(new Set(['system:test']))
    expect(
      await db.query(
        `SELECT claim.key, claim.revision, revision.item_id = claim.id AS "isSame" FROM claim
         JOIN dossier ON dossier.id = claim.dossier_id AND dossier.key = 'history'
         JOIN revision ON revision.dossier_id = dossier.id AND item_key = claim.key AND kind = 'claim' AND number = 1
         ORDER BY claim.position`,
      ),
    ).toEqual([
      { key: 'c1', revision: 1, isSame: true },
      { key: 'c2', revision: 4, isSame: true },
    ])
  })

  test('adds a version only where the text is new', async () => {
    const dossier = small('versions')
    const other = {
      ...dossier,
      claims: [],
      articles: dossier.articles.map(article => ({ ...article, text: `${article.text} And more.` })),
    }
    for (const next of [dossier, other, dossier, other]) {
      await importDossier(system, { dossier: next, replace: true })
      expect(canonicalDossier(await exportDossier(system, { key: 'versions' }))).toBe(canonicalDossier(next))
    }
    const versions = await db.query<{ number: number }>(
      `SELECT number FROM article_version JOIN dossier ON dossier.id = dossier_id WHERE key = 'versions'
       ORDER BY number`,
    )
    expect(versions.map(({ number }) => number)).toEqual([1, 1, 2, 2])
  })

  test('keeps the ids behind the keys', async () => {
    const ids = () =>
      db.query(
        `SELECT article.key, article.id FROM article JOIN dossier ON dossier.id = dossier_id
         WHERE dossier.key = 'ids' ORDER BY article.position`,
      )
    await importDossier(system, { dossier: small('ids') })
    const before = await ids()
    await importDossier(system, { dossier: moved(small('ids')), replace: true })
    expect((await ids()).slice(0, 2)).toEqual(before)
  })
})

test('the bytes a text was read from are kept beside it', async () => {
  const dossier = small('bytes')
  const bytes = Buffer.from([0xff, 0xfe, 0x41, 0x00])
  await importDossier(system, { dossier, bytes: new Map([['a1', bytes]]) })
  const rows = await db.query<{ bytes: Buffer }>(
    `SELECT bytes FROM article_version AS version JOIN article ON article.version_id = version.id
     JOIN dossier ON dossier.id = article.dossier_id WHERE dossier.key = 'bytes' ORDER BY article.position`,
  )
  expect(rows.map(row => row.bytes)).toEqual([bytes, Buffer.from(dossier.articles[1]?.text ?? '')])
})

test('the demo is loaded once, and left alone after', async () => {
  const dossier = await readDemo()
  expect(await seedDossier(system, dossier)).toBeNull()
  expect(await seedDossier(system, moved({ ...small(dossier.dossier.id) }))).toBeNull()
  expect(await getEdition({ dossier: dossier.dossier.id })).toMatchObject({ latestNumber: 1 })
})
