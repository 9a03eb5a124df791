import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extraction } from '@/lib/schemas/extraction'
import { root, run } from './command-line'

let folder = ''
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-extract-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const demo = join(root, 'prisma/demo')
const articles: {
  readonly textFile: string
  readonly language: string
  readonly published: string | null
}[] = JSON.parse(readFileSync(join(demo, 'dossier.json'), 'utf8')).articles

describe('isnad extract', () => {
  it.each(articles)('writes nothing but the contract, of $textFile', async ({ textFile, published }) => {
    const args = ['extract', join(demo, textFile), '--dossier', join(demo, 'dossier.json')]
    const { code, out, err } = await run(published === null ? args : [...args, '--published', published])
    expect([code, err]).toEqual([0, ''])
    const text = readFileSync(join(demo, textFile), 'utf8')
    const found = extraction.parse(JSON.parse(out))
    expect(found.claims.length).toBeGreaterThan(0)
    for (const { status, anchors } of found.claims) {
      expect(status).toBe('suggested')
      for (const { start, end, exact } of anchors) expect(text.slice(start, end)).toBe(exact)
    }
    for (const { name, start, end } of found.sources) expect(text.slice(start, end)).toBe(name)
    expect(found.mentions.some(({ type }) => type === 'entity')).toBe(true)
  })

  it('reads standard input, tells its language by its letters, and needs no dossier', async () => {
    const input =
      'افتُتحت المكتبة الجديدة\n\nقالت أمينة المكتبة للصحفيين إن 4 قاعات فُتحت، وفق صحيفة "المرفأ".\n'
    const { code, out } = await run(['extract', '-', '--published', '2025-04'], { input })
    expect(code).toBe(0)
    const { sources, mentions } = extraction.parse(JSON.parse(out))
    expect(sources.map(({ name, relation }) => [name, relation])).toEqual([
      ['أمينة المكتبة', 'said'],
      ['صحيفة "المرفأ"', 'based-on'],
    ])
    expect(mentions.map(({ value }) => value)).toContainEqual(expect.objectContaining({ amount: 4 }))
  })

  it('takes the events of the dossier’s own article, and the language it is told', async () => {
    const [text, dossier] = [join(demo, 'articles/lowland-02.txt'), join(demo, 'dossier.json')]
    const { out } = await run(['extract', text, '--language', 'en', '--dossier', dossier])
    const { claims } = extraction.parse(JSON.parse(out))
    const events = JSON.parse(readFileSync(dossier, 'utf8')).articles.find(
      (article: { textFile: string }) => article.textFile === 'articles/lowland-02.txt',
    ).events
    for (const { event } of claims) expect(events).toContain(event)
  })

  it('gives empty lists for a text without words', async () => {
    const { code, out } = await run(['extract', '-'], { input: '' })
    expect([code, JSON.parse(out)]).toEqual([0, { segments: [], sources: [], mentions: [], claims: [] }])
  })
})

describe('what extract cannot read is a line a fault, and exit 2', () => {
  it.each([
    [['extract'], /^missing required argument 'file'/],
    [['extract', 'no-such.txt'], /^no-such.txt: is not there$/],
    [['extract', '.'], /^\.: is a folder$/],
    [
      ['extract', '-', '--published', '14 March'],
      /^--published: "14 March" is not a date in EDTF \(ISO 8601-2, level 1\)$/,
    ],
    [['extract', '-', '--language', 'fr'], /^--language: "fr" is not one of ar, en$/],
    [['extract', '-', '--dossier', '-'], /^--dossier: standard input is the article$/],
    [['extract', '-', '--dossier', 'none.json'], /^none.json: is not there$/],
  ])('%j', async (args, line) => {
    const { code, out, err } = await run(args, { input: 'A text.' })
    expect([code, out]).toEqual([2, ''])
    expect(err.trimEnd()).toMatch(line)
    expect(err.match(/\n/g)).toHaveLength(1)
  })

  it('a file that is not UTF-8, too long, or of half a character', async () => {
    const latin = put('latin.txt', Uint8Array.from([0xe9, 0x74, 0xe9]))
    const long = put('long.txt', 'a'.repeat(2 * 1024 * 1024 + 1))
    const nul = put('nul.txt', 'a\u0000b')
    const [first, second, third, piped] = await Promise.all([
      run(['extract', latin]),
      run(['extract', long]),
      run(['extract', nul]),
      run(['extract', '-'], { input: 'a'.repeat(2 * 1024 * 1024 + 1) }),
    ])
    expect(first).toEqual({ code: 2, out: '', err: `${latin}: is not UTF-8\n` })
    expect(second).toEqual({ code: 2, out: '', err: `${long}: is over 2 MiB\n` })
    expect(third.err).toBe(`${nul}: holds NUL or half a character, which cannot be stored\n`)
    expect(piped.err).toBe('standard input: is over 2 MiB\n')
  })

  it('several faults at once, and those of a dossier', async () => {
    const bad = put('bad.json', '{"isnad": 1}')
    const { code, err } = await run(['extract', 'none.txt', '--published', 'x', '--dossier', bad])
    const lines = err.trim().split('\n')
    expect(code).toBe(2)
    expect(lines[0]).toMatch(/^--published/)
    expect(lines).toContain('dossier: missing')
    expect(lines.at(-1)).toBe('none.txt: is not there')
  })
})
