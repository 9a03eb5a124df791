import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/permissions'
import { readSignature } from '@/lib/domain/suggest/signature'
import type { IngestedText } from '@/lib/ingest/ingested'
import { ingestArticle, newKey } from '@/lib/services/articles'
import { exportDossier, importDossier } from '@/lib/services/dossiers'
import { previewArticle } from '@/lib/services/preview-article'
import { testDatabase } from '../support/clone'
import { readDemo, small } from '../support/sample'

const db = testDatabase()
const system: Actor = { kind: 'system', name: 'test' }

function pasted(text: string, also: Partial<IngestedText> = {}): IngestedText {
  return {
    text,
    bytes: Buffer.from(text),
    mediaType: 'text/plain',
    charset: null,
    title: null,
    byline: null,
    language: null,
    url: null,
    dates: [],
    outletName: null,
    captions: [],
    way: 'paste',
    from: null,
    at: '2026-11-22T09:00:00.000Z',
    ...also,
  }
}

/** Brings a text in as it is proposed. */
async function bringIn(
  dossier: string,
  ingested: IngestedText,
  also: Partial<Parameters<typeof ingestArticle>[1]> = {},
) {
  const preview = await previewArticle(system, { dossier, ingested })
  const ingest = await ingestArticle(system, {
    dossier,
    ingested,
    outlet: { name: { ar: 'صحيفة' } },
    title: preview.title,
    language: preview.language,
    published: preview.publication.proposals[0]?.published ?? null,
    url: ingested.url,
    segments: preview.segments.map(({ start, end, kind }) => ({ start, end, kind })),
    ...also,
  })
  return { preview, ...ingest }
}

describe('an article brought in', () => {
  test('keeps its words, its bytes and their hash, and how it came', async () => {
    await importDossier(system, { dossier: small('brought') })
    const words =
      'عنوان من خمس كلمات هنا\n\nقال شاهد إن اللقاء جرى في الخان مساء الأربعاء، وإن الطرفين خرجا من بابين.'
    const ingested = pasted(words, {
      way: 'file',
      from: 'خبر.txt',
      bytes: Buffer.from([0xc7, 0xe1]),
      charset: { encoding: 'windows-1256', decidedBy: 'statistics', confidence: 0.8 },
      dates: [{ date: '2026-03-04', means: 'published', cue: 'meta', where: 'article:published_time' }],
    })
    const { article, outlet } = await bringIn('brought', ingested)
    const found = (await exportDossier(system, { key: 'brought' })).articles.find(({ id }) => id === article)
    expect(found).toMatchObject({
      text: words,
      title: 'عنوان من خمس كلمات هنا',
      published: '2026-03-04',
      outlet,
      segments: [
        { kind: 'headline', start: 0 },
        { kind: 'main', end: words.length },
      ],
    })
    const [version] = await db.query<{ bytes: Buffer; sha256: string; origin: unknown; signature: Buffer }>(
      `SELECT version.* FROM article_version AS version JOIN article ON article.version_id = version.id WHERE article.key = $1`,
      [article],
    )
    expect(version?.bytes).toEqual(Buffer.from([0xc7, 0xe1]))
    expect(version?.origin).toMatchObject({
      way: 'file',
      from: 'خبر.txt',
      at: '2026-11-22T09:00:00.000Z',
      charset: { encoding: 'windows-1256', decidedBy: 'statistics' },
      bytesSha256: createHash('sha256')
        .update(Buffer.from([0xc7, 0xe1]))
        .digest('hex'),
    })
    expect(readSignature(version?.signature ?? new Uint8Array())?.sentences.length).toBeGreaterThan(0)
    const [entry] = await db.query<{ action: string; actor: string }>(
      'SELECT action, actor FROM audit_entry ORDER BY at DESC LIMIT 1',
    )
    expect(entry).toEqual({ action: 'article:ingest', actor: 'system:test' })
  })

  test('twice under one key is one article and one outlet', async () => {
    await importDossier(system, { dossier: small('twice') })
    const key = newKey('a')
    const before = await exportDossier(system, { key: 'twice' })
    const first = await bringIn('twice', pasted('نصّ يُرسل مرتين لأن الشبكة انقطعت.'), { key })
    const second = await bringIn('twice', pasted('نصّ يُرسل مرتين لأن الشبكة انقطعت.'), { key })
    expect(second).toMatchObject({ article: first.article, outlet: first.outlet, entry: first.entry })
    const after = await exportDossier(system, { key: 'twice' })
    expect(after.articles.length).toBe(before.articles.length + 1)
    expect(after.outlets.length).toBe(before.outlets.length + 1)
  })

  test('is refused whole where a part of it does not fit', async () => {
    await importDossier(system, { dossier: small('refused') })
    const before = await exportDossier(system, { key: 'refused' })
    await expect(
      bringIn('refused', pasted('نصّ قصير.'), { segments: [{ start: 0, end: 900, kind: 'main' }] }),
    ).rejects.toMatchObject({ code: 'invalid' })
    expect(await exportDossier(system, { key: 'refused' })).toEqual(before)
  })

  test('is nobody’s but an editor’s to bring', async () => {
    await importDossier(system, { dossier: small('guarded') })
    const reader: Actor = {
      kind: 'user',
      id: '018f0000-0000-7000-8000-000000000001',
      name: 'قارئة',
      isAdministrator: false,
      roles: new Map([['guarded', 'reader']]),
    }
    await expect(
      previewArticle(reader, { dossier: 'guarded', ingested: pasted('نصّ') }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(
      previewArticle({ ...reader, roles: new Map() }, { dossier: 'guarded', ingested: pasted('نصّ') }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an article that is there already', () => {
  test('is known by its text, its address, and most of its sentences', async () => {
    const demo = await readDemo()
    await importDossier(system, { dossier: demo })
    const dossier = demo.dossier.id
    const mirat = demo.articles.find(({ id }) => id === 'mirat-02')
    if (!mirat?.text) throw new Error('the demo has its texts')
    const same = await previewArticle(system, { dossier, ingested: pasted(mirat.text) })
    expect(same.copies[0]).toMatchObject({ id: 'mirat-02', kind: 'same-text', outlet: 'mirat-alwadi' })

    const paragraphs = mirat.text.split('\n\n')
    const near = [
      'لقاء الخان كما ترويه مرآة الوادي',
      ...paragraphs.slice(1, 4),
      'وكتبت «مرآة الوادي» أن المطر لم ينقطع طوال اليوم.',
    ]
    const copied = await previewArticle(system, { dossier, ingested: pasted(near.join('\n\n')) })
    expect(copied.copies[0]).toMatchObject({ id: 'mirat-02', kind: 'near-copy', mention: { sentence: 1 } })
    expect(copied.copies[0]?.same).toBeGreaterThan(4)

    const address = 'https://news.wadi.example/2026/02/13/khan'
    await bringIn(
      dossier,
      pasted('نصّ لا يشبه شيئًا في هذا الملف كله، كُتب ليُعرف من عنوانه وحده.', { url: address }),
    )
    const again = await previewArticle(system, {
      dossier,
      ingested: pasted('نصّ آخر صُحّح بعد ساعة من نشره الأول على الموقع نفسه.', {
        url: `${address}/?utm_source=x`,
      }),
    })
    expect(again.copies[0]).toMatchObject({ kind: 'same-address' })

    const none = await previewArticle(system, {
      dossier,
      ingested: pasted('خبر عن متحف الطوابع في مدينة بعيدة عن الوادي.'),
    })
    expect(none.copies).toEqual([])
  })

  test('makes a suspected base of its report, and both have one root', async () => {
    const demo = await readDemo()
    const id = 'taken'
    await importDossier(system, { dossier: { ...demo, dossier: { ...demo.dossier, id } } })
    const { article } = await bringIn(id, pasted('خبر مأخوذ عن غيره، وقد نُقل بحروفه.'), {
      takenFrom: 'sada-05',
    })
    const after = await exportDossier(system, { key: id })
    expect(after.sources.find(source => source.id === 'r-sada-05')).toMatchObject({
      kind: 'report',
      published: '2026-05-14/2026-05-16',
    })
    const basesOf = (key: string) => after.articles.find(one => one.id === key)?.basedOn
    expect(basesOf(article)).toEqual([{ source: 'r-sada-05', status: 'suspected' }])
    expect(basesOf('sada-05')).toEqual([{ source: 'r-sada-05', status: 'confirmed' }])

    const second = await bringIn(id, pasted('خبر ثانٍ مأخوذ عن المصدر نفسه.'), { takenFrom: 'courier-02' })
    const again = await exportDossier(system, { key: id })
    expect(again.articles.find(one => one.id === second.article)?.basedOn).toEqual([
      { source: 'courier-report', status: 'suspected' },
    ])

    await bringIn(id, pasted('خبر ثالث مأخوذ عن خبر مأخوذ.'), { takenFrom: 'mirat-02' })
    const third = await exportDossier(system, { key: id })
    expect(third.sources.find(source => source.id === 'r-mirat-02')?.derivedFrom).toEqual(['courier-report'])
  })
})

const real = '../shared/data/oman-talks'
describe.skipIf(!existsSync(real))(`the five articles of ${real}, pasted`, () => {
  const read = (name: string) => readFileSync(`${real}/articles/${name}.txt`, 'utf8')

  test('become five articles whose other stories and captions are proposed as such', async () => {
    await importDossier(system, { dossier: { ...small('muscat'), articles: [], claims: [], decisions: [] } })
    const previews = new Map<string, Awaited<ReturnType<typeof bringIn>>['preview']>()
    for (const name of ['000', '001', '002', '003', '004'])
      previews.set(name, (await bringIn('muscat', pasted(read(name)))).preview)
    const stored = await exportDossier(system, { key: 'muscat' })
    expect(stored.articles.map(({ text }) => text)).toEqual(['000', '001', '002', '003', '004'].map(read))
    const of = (name: string) => previews.get(name)?.segments ?? []
    const related = (name: string) => of(name).filter(({ kind }) => kind === 'related')
    for (const [name, boundary] of [
      ['000', 4028],
      ['003', 2058],
    ] as const) {
      expect(Math.abs((related(name)[0]?.start ?? 0) - boundary), name).toBeLessThanOrEqual(20)
      expect(of(name).findLast(({ kind }) => kind === 'main')?.end, name).toBeLessThanOrEqual(boundary)
    }
    for (const name of ['001', '002'])
      expect(
        of(name).every(({ kind }) => kind === 'main' || kind === 'headline'),
        name,
      ).toBe(true)
    expect(of('004').find(({ kind }) => kind === 'caption')).toMatchObject({ start: 170, end: 447 })
    for (const name of ['003', '004']) expect(previews.get(name)?.publication.proposals, name).toEqual([])
    expect(previews.get('000')?.publication.proposals[0]?.published).toBe('2024-03-16')
  })
})
