import { describe, expect, test } from 'vitest'
import { AppError } from '@/lib/errors'
import { listVersions, readArticleText, readOriginal } from '@/lib/services/article-versions'
import { previewBulk, startAddresses, startBulk } from '@/lib/services/bulk-import'
import { exportDossier, importDossier } from '@/lib/services/dossiers'
import { ingestGiven, previewGiven } from '@/lib/services/import-article'
import { dropStaged, readStaged, stageUpload } from '@/lib/services/staged'
import { bodyBytes } from '@/lib/web/upload'
import { testDatabase } from '../support/clone'
import { systemActor, testUser } from '../support/people'
import { readDemo, small } from '../support/sample'

const db = testDatabase()

async function editorOf(dossier: string) {
  await importDossier(systemActor, { dossier: small(dossier) })
  return (await testUser({ memberOf: { [dossier]: 'editor' } })).actor
}

const words =
  'نقابة الأرصفة تعود إلى طاولة التفاوض\n\nعقدت النقابة والشركة جلسة يوم الثلاثاء في الغرفة التجارية بحضور وسيط.'
const file = (name: string, content: string | Uint8Array) => ({ name, bytes: Buffer.from(content) })

async function code(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => null,
    reason => reason,
  )
  return error instanceof AppError ? { code: error.code, ...error.data } : error
}

describe('an uploaded file', () => {
  test('waits with its bytes, is looked at, and comes in with them', async () => {
    const editor = await editorOf('upload')
    const staged = await stageUpload(editor, { dossier: 'upload', file: file('خبر.txt', words) })
    expect(staged).toMatchObject({ text: words, way: 'file', from: 'خبر.txt', mediaType: 'text/plain' })
    expect(staged).not.toHaveProperty('bytes')
    expect(await readStaged(editor, { dossier: 'upload', staged: staged.id })).toEqual(staged)
    const given = { staged: staged.id }
    const preview = await previewGiven(editor, { dossier: 'upload', given })
    expect(preview.segments.map(({ kind }) => kind)).toEqual(['headline', 'main'])
    const { article } = await ingestGiven(editor, {
      dossier: 'upload',
      given,
      key: 'a-upload',
      title: preview.title,
      language: preview.language,
      published: null,
      url: null,
      outlet: { name: { ar: 'المرساة' } },
      segments: preview.segments.map(({ start, end, kind }) => ({ start, end, kind })),
      basedOn: [],
    })
    const original = await readOriginal(editor, { dossier: 'upload', article })
    expect(Buffer.from(original.bytes).toString()).toBe(words)
    expect(original.name).toBe('a-upload-1.txt')
    expect(await readArticleText(editor, { dossier: 'upload', article })).toEqual({ article, text: words })
    expect(await listVersions(editor, { dossier: 'upload', article })).toMatchObject([
      { number: 1, isCurrent: true, length: words.length, origin: { way: 'file', from: 'خبر.txt' } },
    ])
    // It waits no longer.
    expect(await code(readStaged(editor, { dossier: 'upload', staged: staged.id }))).toMatchObject({
      code: 'not-found',
    })
  })

  test('is refused with a word that has a sentence', async () => {
    const editor = await editorOf('refusals')
    expect(
      await code(stageUpload(editor, { dossier: 'refusals', file: file('leer.txt', '') })),
    ).toMatchObject({
      code: 'invalid',
      refused: 'empty',
    })
    expect(
      await code(
        stageUpload(editor, {
          dossier: 'refusals',
          file: file('x.png', Buffer.from('89504e470d0a1a0a', 'hex')),
        }),
      ),
    ).toMatchObject({ code: 'invalid', refused: 'media-type' })
  })

  test('waits in its own dossier, and may be left', async () => {
    const editor = await editorOf('waits')
    const other = await editorOf('elsewhere')
    const { id } = await stageUpload(editor, { dossier: 'waits', file: file('x.txt', words) })
    expect(await code(readStaged(other, { dossier: 'elsewhere', staged: id }))).toMatchObject({
      code: 'not-found',
    })
    expect(await code(readStaged(other, { dossier: 'waits', staged: id }))).toMatchObject({
      code: 'not-found',
    })
    await dropStaged(editor, { dossier: 'waits', staged: id })
    expect(await code(readStaged(editor, { dossier: 'waits', staged: id }))).toMatchObject({
      code: 'not-found',
    })
  })

  test('is counted while it comes, whatever it says of its length', async () => {
    const sized = (length: number, said?: string) =>
      new Request('http://site.test/', {
        method: 'POST',
        body: new Uint8Array(length),
        headers: said === undefined ? {} : { 'content-length': said },
      })
    expect((await bodyBytes(sized(10), 10)).length).toBe(10)
    expect(await code(bodyBytes(sized(11), 10))).toMatchObject({ code: 'too-large' })
    expect(await code(bodyBytes(sized(1, '99'), 10))).toMatchObject({ code: 'too-large' })
    expect((await bodyBytes(new Request('http://site.test/', { method: 'POST' }), 10)).length).toBe(0)
  })
})

describe('a file of many', () => {
  const rows = (content: string) => Buffer.from(content)

  test('is looked into before anything begins', async () => {
    const editor = await editorOf('rows')
    const bytes = rows(
      `title,text,outlet\nأول,${'كلام طويل عن الميناء. '.repeat(5)},المرساة\n,,\nثانٍ,${'كلام آخر. '.repeat(5)},المرساة\n`,
    )
    const request = { dossier: 'rows', name: 'rows.csv', kind: 'csv' as const }
    const preview = await previewBulk(editor, request, bytes)
    expect(preview).toMatchObject({
      rows: 2,
      table: { hasHeadings: true, mapping: { title: 0, text: 1, outlet: 2 } },
    })
    const turned = await previewBulk(editor, { ...request, mapping: { text: 0 } }, bytes)
    expect(turned.sample[0]).toMatchObject({ text: 'أول', title: null })
    const { batch } = await startBulk(editor, request, bytes)
    const items = await db.query('SELECT position FROM ingest_item WHERE batch_id = $1 ORDER BY position', [
      batch,
    ])
    expect(items).toHaveLength(2)
  })

  test('a dossier file gives its articles, and one that does not fit its faults', async () => {
    const editor = await editorOf('of-a-dossier')
    const demo = await readDemo()
    const request = { dossier: 'of-a-dossier', name: 'demo.json', kind: 'dossier' as const }
    const preview = await previewBulk(editor, request, rows(JSON.stringify(demo)))
    expect(preview).toMatchObject({ rows: demo.articles.length, table: null, faults: [] })
    expect(preview.sample[0]).toMatchObject({ outlet: 'سماق كورير', language: 'en' })
    expect(await code(previewBulk(editor, request, rows('{"isnad":2}')))).toMatchObject({ code: 'invalid' })
    expect(await code(previewBulk(editor, request, rows('no json')))).toMatchObject({ refused: 'damaged' })
  })

  test('lines and addresses tell their faults by row', async () => {
    const editor = await editorOf('lines')
    const lines = rows(`{"text":"${'نص طويل. '.repeat(10)}"}\nno json\n`)
    const preview = await previewBulk(editor, { dossier: 'lines', name: 'x.ndjson', kind: 'ndjson' }, lines)
    expect(preview).toMatchObject({ rows: 1, faults: [{ row: 2 }] })
    const bad = startAddresses(editor, {
      dossier: 'lines',
      addresses: 'https://a.example/1\nnot one',
      outlet: null,
    })
    expect(await code(bad)).toMatchObject({ code: 'invalid', rows: [{ row: 2 }] })
  })
})

describe('a dossier of a thousand articles', () => {
  test('answers a preview in little time', { timeout: 120_000 }, async () => {
    const sample = small('thousand')
    const [first] = sample.articles
    if (!first) throw new Error('the sample has an article')
    const articles = Array.from({ length: 1000 }, (_, at) => ({
      ...first,
      id: `n${at}`,
      text: `خبر رقم ${at}. ${Array.from({ length: 20 }, (_, line) => `جملة ${line} من خبر ${at} لا تشبه غيرها في شيء.`).join(' ')}`,
      segments: [],
    }))
    await importDossier(systemActor, { dossier: { ...sample, articles, claims: [], decisions: [] } })
    const { actor } = await testUser({ memberOf: { thousand: 'editor' } })
    const given = { pasted: articles[500]?.text ?? '', url: null }
    // The first look makes the signatures that a dossier file came without.
    await previewGiven(actor, { dossier: 'thousand', given })
    const start = performance.now()
    const preview = await previewGiven(actor, { dossier: 'thousand', given })
    expect(preview.copies[0]).toMatchObject({ id: 'n500', kind: 'same-text' })
    expect(performance.now() - start).toBeLessThan(5_000)
    expect((await exportDossier(systemActor, { key: 'thousand' })).articles).toHaveLength(1000)
  })
})
