import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Comparison, Sentence } from '@/lib/domain/compare/comparison'
import { comparisonFile } from '@/lib/schemas/comparison'
import { broken, brokenDossiers, soundDossier } from '../support/broken-dossiers'
import { isnad, root, run } from './command-line'

let folder = ''
let file = ''
const put = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-'))
  file = put('sound.json', JSON.stringify(disputed()))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Two articles, one of which says another thing, and one of which has a name that a spreadsheet would compute. */
function disputed() {
  const dossier = soundDossier()
  const other = {
    id: 'c9',
    article: 'a2',
    event: 'e1',
    question: 'kind',
    value: { type: 'category', option: 'z' },
    anchors: [{ start: 0, end: 7, exact: 'Nothing' }],
  }
  const outlets = [{ id: 'o1', name: { en: '=HYPERLINK("https://example.org")' } }]
  return { ...dossier, outlets, claims: [...dossier.claims, other] }
}

function parsed(out: string): Comparison<Sentence> {
  return comparisonFile.parse(JSON.parse(out))
}

describe('isnad compare', () => {
  it('writes the comparison file, and nothing else', async () => {
    const { code, out, err } = await run(['compare', file])
    expect([code, err]).toEqual([0, ''])
    const { rows, ...head } = parsed(out)
    expect(head).toMatchObject({ isnad: 1, dossier: 'small' })
    expect(rows.map(row => row.question)).toEqual([
      'kind',
      'count',
      'place',
      'who',
      'when',
      'last',
      'words',
      'free',
    ])
    expect(rows[0]).toMatchObject({ verdict: 'conflict', witness: { claims: ['c0', 'c9'] } })
    expect(rows.every(row => row.sentence.ar && row.sentence.en && row.relations === undefined)).toBe(true)
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`)
  })

  it('gives the same bytes for the same articles and claims in another order', async () => {
    const { articles, claims, ...rest } = disputed()
    const turned = { ...rest, articles: articles.toReversed(), claims: claims.toReversed() }
    const [one, other] = await Promise.all([
      run(['compare', file, '--relations']),
      run(['compare', put('turned.json', JSON.stringify(turned)), '--relations']),
    ])
    expect(other.out).toBe(one.out)
    expect(parsed(one.out).rows[0]?.relations).toEqual([{ a: 'c0', b: 'c9', relation: 'conflict' }])
  })

  it('reads standard input, and runs in a folder that is not the project', async () => {
    const [named, piped] = await Promise.all([
      run(['compare', file], { cwd: tmpdir() }),
      run(['compare', '-'], { cwd: tmpdir(), input: JSON.stringify(disputed()) }),
    ])
    expect(piped).toEqual(named)
    expect(piped.code).toBe(0)
  })

  it('shows one row, and refuses one that is not there', async () => {
    const [one, none, bad] = await Promise.all([
      run(['compare', file, '--row', 'e1/kind']),
      run(['compare', file, '--row', 'e2/kind']),
      run(['compare', file, '--row', 'kind']),
    ])
    expect(parsed(one.out).rows.map(row => `${row.event}/${row.question}`)).toEqual(['e1/kind'])
    expect(none).toEqual({ code: 2, out: '', err: '--row: this comparison has no row "e2/kind"\n' })
    expect(bad).toEqual({ code: 2, out: '', err: '--row: "kind" is not EVENT/QUESTION\n' })
  })

  it('exits 1 on a verdict it was asked to fail on, with the result all the same', async () => {
    const [failed, passed] = await Promise.all([
      run(['compare', file, '--fail-on', 'agree,conflict']),
      run(['compare', file, '--fail-on', 'conflict', '--row', 'e1/count']),
    ])
    expect([failed.code, passed.code]).toEqual([1, 0])
    expect(parsed(failed.out).rows).toHaveLength(8)
  })

  it('writes a table that no spreadsheet takes for a formula', async () => {
    const { out } = await run(['compare', file, '--format', 'csv'])
    expect(out.startsWith('\ufeffevent,question,verdict,')).toBe(true)
    expect(out.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const { data, errors } = Papa.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data).toHaveLength(16)
    expect(data[0]).toMatchObject({
      event: 'e1',
      question: 'kind',
      verdict: 'conflict',
      article: 'a1',
      state: 'asserts',
    })
    for (const line of data)
      for (const cell of Object.values(line)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
  })

  it('writes Markdown to read, in both languages', async () => {
    const { out } = await run(['compare', file, '--format', 'md'])
    expect(out).toContain('# Small · صغير\n\n## Event\n\n| question | verdict |')
    expect(out).toContain('| kind? | conflict | A: ')
    const lines = out.split('\n').filter(line => line.startsWith('|'))
    expect(new Set(lines.map(line => line.replace(/\\\|/g, '').split('|').length))).toEqual(new Set([8]))
  })

  it('says nothing when its reader stops reading', () => {
    const claims = Array.from({ length: 120 }, (_, at) => ({ ...soundDossier().claims[1], id: `c${at}` }))
    const long = put('long.json', JSON.stringify({ ...soundDossier(), claims, decisions: [] }))
    const piped = '"$0" "$1" compare "$2" --relations | head -c 20'
    const { stdout, stderr } = spawnSync('sh', ['-c', piped, process.execPath, isnad, long], {
      encoding: 'utf8',
    })
    expect([stdout, stderr]).toEqual(['{\n  "isnad": 1,\n  "e', ''])
  })
})

describe('what cannot be done is one line, and exit 2', () => {
  it.each([
    [[], /^name a command/],
    [['nothing'], /^unknown command 'nothing'/],
    [['compare'], /^missing required argument 'file'/],
    [['compare', 'a', 'b'], /^too many arguments/],
    [['compare', 'a', '--relation'], /^unknown option '--relation' \(Did you mean --relations\?\)/],
    [['compare', 'a', '--format', 'xml'], /'xml' is invalid. Allowed choices are json, md, csv/],
    [['compare', 'a', '--fail-on', 'agree,fight'], /^--fail-on: "fight" is not a verdict; verdicts: none, /],
    [['compare', 'no-such.json'], /^no-such.json: is not there$/],
  ])('%j', async (args, line) => {
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err.trimEnd()).toMatch(line)
    expect(err.match(/\n/g)).toHaveLength(1)
  })

  it('help and version are no fault', async () => {
    const [help, version] = await Promise.all([run(['--help']), run(['--version'])])
    expect([help.code, help.err, version.code, version.err]).toEqual([0, '', 0, ''])
    expect(help.out).toContain('compare')
  })
})

describe.concurrent('a broken dossier file is refused, its faults told one a line', () => {
  // Every one of them is read in lib/ingest; a process for each second one shows that the door says the same.
  it.each(
    brokenDossiers.filter((_, at) => at % 2 === 0).map(([name, patch, ...lines]) => ({ name, patch, lines })),
  )('$name', async ({ patch, lines }) => {
    const done = await run(['compare', '-'], { input: broken(patch) })
    expect(done).toEqual({ code: 2, out: '', err: `${lines.join('\n')}\n` })
  })

  it('not JSON', async () => {
    const done = await run(['compare', '-'], { input: '{"isnad": 1,}' })
    expect(done).toEqual({ code: 2, out: '', err: 'line 1, column 13: not JSON\n' })
  })

  it('a text outside its folder', async () => {
    mkdirSync(join(folder, 'inner'))
    put('secret.txt', 'secret')
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'inner/link.txt'))
    const refused = await Promise.all(
      ['../secret.txt', 'link.txt', join(folder, 'secret.txt')].map((textFile, at) => {
        const json = broken({ 'articles.1.text': undefined, 'articles.1.textFile': textFile })
        return run(['compare', put(`inner/escape-${at}.json`, json)])
      }),
    )
    for (const { code, out, err } of refused) {
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(
        /^articles\[1\]\.textFile: ".*" (lies outside the dossier's folder|is not relative to the dossier file)\n$/,
      )
    }
  })
})

const shared = join(root, '../shared')
const real = join(shared, 'data/oman-talks/dossier.json')

describe.skipIf(!existsSync(real))(
  'five real articles (skipped where ../shared is not beside the project)',
  () => {
    it('are compared as expected', () => {
      const check = [
        join(shared, 'acceptance/compare.mjs'),
        real,
        join(shared, 'data/oman-talks/expected.json'),
      ]
      expect(execFileSync(process.execPath, check, { cwd: root, encoding: 'utf8' })).toBe(
        '28 passed, 0 failed\n',
      )
    })
  },
)
