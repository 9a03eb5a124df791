import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const importing = source => `import { thing } from '${source}'\n\nexport const other = thing\n`

/** The folder a file is planted in, and what it imports across a boundary. */
const forbidden = [
  ['lib/domain/compare/x.ts', 'zod'],
  ['lib/domain/compare/x.ts', 'node:fs'],
  ['lib/domain/compare/x.ts', '@/lib/domain/dossier'],
  ['lib/domain/compare/x.ts', '../../schemas/dossier'],
  ['lib/domain/x.ts', '../errors'],
  ['lib/schemas/x.ts', '@/lib/services/editions'],
  ['lib/schemas/x.ts', '../db/client'],
  ['lib/db/x.ts', '@/lib/services/editions'],
  ['lib/db/x.ts', 'next/headers'],
  ['lib/services/x.ts', '@prisma/client'],
  ['lib/services/x.ts', '@/lib/web/theme'],
  ['lib/export/x.ts', '@/lib/db/client'],
  ['lib/files/x.ts', '../services/editions'],
  ['lib/web/x.ts', '@/lib/db/client'],
  ['lib/jobs/x.ts', '@/lib/web/theme'],
  ['lib/jobs/x.ts', '@/components/ui/flag'],
  ['lib/x.ts', '@/lib/services/editions'],
  ['components/row/x.tsx', '@/lib/services/editions'],
  ['components/row/x.tsx', '@/lib/db/client'],
  ['components/row/x.tsx', '@/app/shell'],
  ['app/x.ts', '@/lib/db/client'],
  ['app/x.ts', '@prisma/client'],
  ['bin/x.ts', '@/components/ui/flag'],
]

const allowed = [
  ['lib/domain/compare/x.ts', '../values/value'],
  ['lib/domain/compare/x.ts', 'decimal.js'],
  ['lib/domain/compare/x.test.ts', 'fast-check'],
  ['lib/schemas/x.ts', '@/lib/domain/dossier'],
  ['lib/db/x.ts', '@prisma/client'],
  ['lib/services/x.ts', '@/lib/db/client'],
  ['lib/jobs/x.ts', '@/lib/services/editions'],
  ['components/row/x.tsx', '@/lib/i18n/routing'],
  ['app/x.ts', '@/lib/services/editions'],
]

const habits = [
  ['noDefaultExport', 'const thing = 1\n\nexport default thing\n'],
  ['noReExportAll', "export * from './editions'\n"],
  ['noExplicitAny', 'export const thing = (a: any) => a\n'],
  ['noNonNullAssertion', 'export const thing = (a?: { b: 1 }) => a!.b\n'],
]

/** The linter starts once, over all that is planted in an otherwise empty copy of the tree. */
function lintPlanted(sources) {
  const field = mkdtempSync(path.join(tmpdir(), 'isnad-planted-'))
  try {
    for (const name of ['biome.json', '.gitignore'])
      copyFileSync(path.join(root, name), path.join(field, name))
    for (const [file, source] of sources) {
      mkdirSync(path.dirname(path.join(field, file)), { recursive: true })
      writeFileSync(path.join(field, file), source)
    }
    const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome')
    const options = ['--diagnostic-level=error', '--max-diagnostics=none', '--reporter=json']
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', ...options, '.'], {
      cwd: field,
      encoding: 'utf8',
    })
    return JSON.parse(stdout.slice(stdout.indexOf('{'))).diagnostics
  } finally {
    rmSync(field, { recursive: true, force: true })
  }
}

const numbered = (file, kind, index) => file.replace('/x.', `/${kind}-${index}.`)
const diagnostics = lintPlanted([
  ...forbidden.map(([file, source], i) => [numbered(file, 'forbidden', i), importing(source)]),
  ...allowed.map(([file, source], i) => [numbered(file, 'allowed', i), importing(source)]),
  ...habits.map(([, source], i) => [`lib/services/habit-${i}.ts`, source]),
])

const rulesBroken = file =>
  diagnostics
    .filter(({ location }) => location.path.replaceAll('\\', '/').endsWith(file))
    .map(({ category }) => category.split('/').at(-1))

describe('a violation planted across a boundary is reported', () => {
  it.each(forbidden.map(([file, source], i) => ({ file, source, planted: numbered(file, 'forbidden', i) })))(
    '$file importing $source',
    ({ planted }) => expect(rulesBroken(planted)).toContain('noRestrictedImports'),
  )
})

describe('what the rooms are allowed passes', () => {
  it.each(allowed.map(([file, source], i) => ({ file, source, planted: numbered(file, 'allowed', i) })))(
    '$file importing $source',
    ({ planted }) => expect(rulesBroken(planted)).toEqual([]),
  )
})

describe('habits that the linter holds', () => {
  it.each(habits.map(([rule], i) => ({ rule, planted: `lib/services/habit-${i}.ts` })))(
    '$rule is reported',
    ({ rule, planted }) => expect(rulesBroken(planted)).toContain(rule),
  )
})
