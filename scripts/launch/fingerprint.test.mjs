import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.mjs'

let root = ''
const write = (file, content) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), content)
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'isnad-fingerprint-'))
  write('app/page.tsx', 'page')
  write('app/deep/row.tsx', 'row')
  write('proxy.ts', 'proxy')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const now = options => fingerprint(root, ['app', 'proxy.ts', 'absent.ts'], options)

it('stays when only the times of files change', () => {
  const before = now()
  utimesSync(path.join(root, 'proxy.ts'), 0, 0)
  expect(now()).toBe(before)
})

it.each([
  ['a changed byte', () => write('app/deep/row.tsx', 'rov')],
  ['a new file', () => write('app/new.tsx', '')],
  ['a renamed file', () => renameSync(path.join(root, 'app/page.tsx'), path.join(root, 'app/pagf.tsx'))],
  ['a removed file', () => rmSync(path.join(root, 'proxy.ts'))],
  [
    'bytes moved from one file to the next',
    () => {
      write('app/deep/row.tsx', 'rowp')
      write('app/page.tsx', 'age')
    },
  ],
])('changes with %s', (_name, change) => {
  const before = now()
  change()
  expect(now()).not.toBe(before)
})

it('does not see what is left out, and sees the words beside the files', () => {
  const before = now({ without: /\.test\.tsx$/ })
  write('app/page.test.tsx', 'test')
  expect(now({ without: /\.test\.tsx$/ })).toBe(before)
  expect(now({ without: /\.test\.tsx$/, and: ['NEXT_PUBLIC_A=1'] })).not.toBe(before)
})
