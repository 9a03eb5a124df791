import { describe, expect, it } from 'vitest'
import type { Act } from './desk-data'
import { openSender, type WriteItems } from './sender'

type Answer = Awaited<ReturnType<WriteItems>> | 'away'
const done: Answer = { ok: true, data: { entry: 1, items: [] } }
const refusal = (code: string): Answer => ({ ok: false, error: { code } })

/** A server that gives these answers one after another, and what the desk heard of them. */
function told(acts: readonly string[], answers: readonly Answer[]) {
  const waiting = acts.map((id): Act => ({ id, label: '', changes: [] }))
  const heard: string[] = []
  const left = [...answers]
  const write: WriteItems = async () => {
    const answer = left.shift() ?? done
    if (answer === 'away') throw new TypeError('Failed to fetch')
    return answer
  }
  const sender = openSender('bells', write, {
    next: () => waiting[0],
    saved: ({ id }) => heard.push(`${waiting.shift() && id} saved`),
    refused: ({ id }, { code }) => heard.push(`${waiting.shift() && id} ${code}`),
    unreachable: ({ id }, code) => heard.push(`${id} waits ${code}`),
  })
  return { sender, heard }
}

describe('the sender', () => {
  it('sends in order, one at a time, and goes on after a refusal', async () => {
    const { sender, heard } = told(['a', 'b', 'c'], [done, refusal('stale'), done])
    await Promise.all([sender.send(), sender.send()])
    expect(heard).toEqual(['a saved', 'b stale', 'c saved'])
  })

  it.each([
    ['away', null],
    [refusal('unavailable'), 'unavailable'],
    [refusal('signed-out'), 'signed-out'],
  ] as const)('keeps what could not be delivered, and sends it again: %o', async (answer, code) => {
    const { sender, heard } = told(['a', 'b'], [answer, done, done])
    await sender.send()
    sender.stop()
    expect(heard).toEqual([`a waits ${code}`])
    await sender.send()
    expect(heard).toEqual([`a waits ${code}`, 'a saved', 'b saved'])
  })

  it('tries again by itself', async () => {
    const { sender, heard } = told(['a'], ['away', done])
    await sender.send()
    await expect.poll(() => heard, { timeout: 3000 }).toEqual(['a waits null', 'a saved'])
  })
})
