import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withLock } from './lock.mjs'
import { sleep } from './processes.mjs'

let folder = ''
let lock = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'isnad-lock-'))
  lock = path.join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('lets one in at a time, and leaves nothing', async () => {
  let inside = 0
  let most = 0
  const visit = () =>
    withLock(lock, async () => {
      inside += 1
      most = Math.max(most, inside)
      await sleep(20)
      inside -= 1
    })
  await Promise.all([visit(), visit(), visit()])
  expect(most).toBe(1)
  expect(existsSync(lock)).toBe(false)
})

it('is given back when the work fails', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(lock)).toBe(false)
})

it('does not wait for a dead holder, nor for a living process that has its number now', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise(resolve => child.once('exit', resolve))
  writeFileSync(lock, JSON.stringify({ pid: child.pid, begun: '1' }))
  expect(await withLock(lock, async () => 'in', { patience: 2_000 })).toBe('in')
  writeFileSync(lock, JSON.stringify({ pid: process.pid, begun: '1' }))
  expect(await withLock(lock, async () => 'in', { patience: 2_000 })).toBe('in')
})

it('names the living holder it waited for in vain', async () => {
  await withLock(lock, () =>
    expect(withLock(lock, async () => 'in', { patience: 150 })).rejects.toThrow(`Process ${process.pid} `),
  )
})
