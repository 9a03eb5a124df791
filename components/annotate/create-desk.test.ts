import { describe, expect, it } from 'vitest'
import type { Change } from '@/lib/domain/item'
import { createDesk } from './create-desk'
import { claimOf, deskOf } from './desk.cases'
import type { WriteItems } from './sender'

const text = 'It rang. Nobody came.'
const claim = claimOf('c1', 0, 7, text)
const change = (note: string, seen = 1): Change => ({
  kind: 'claim',
  key: 'c1',
  seen,
  content: { ...claim, note },
})

/** A desk whose server does as told, and remembers what it was sent. */
function desk(answer: (change: Change) => 'write' | 'away' | { code: string; data?: unknown }) {
  const sent: string[] = []
  const write: WriteItems = async ({ changes }) => {
    const [first] = changes
    if (!first) throw new Error('nothing was sent')
    const note = first.content && 'note' in first.content ? String(first.content.note) : 'none'
    sent.push(`${note}@${first.seen}`)
    const told = answer(first)
    if (told === 'away') throw new TypeError('Failed to fetch')
    if (told !== 'write') return { ok: false, error: told }
    const item = {
      kind: first.kind,
      key: first.key,
      revision: first.seen + 1,
      before: claim,
      after: first.content,
      position: 0,
    }
    return { ok: true, data: { entry: 11, items: [item] } }
  }
  const store = createDesk(deskOf(text, [claim]), write, async () => null)
  const note = () => store.state().data.claims[0]?.content.note
  return { store, sent, note }
}

describe('the desk', () => {
  it('shows an act at once, and says when it is done', async () => {
    const { store, sent, note } = desk(() => 'write')
    const done = store.acts.apply([change('one')], 'claim.saved')
    expect(note()).toBe('one')
    expect(await done).toBe('done')
    expect([sent, store.state().pending.length]).toEqual([['one@1'], 0])
  })

  it('takes back what the server refuses, and says why', async () => {
    const { store, note } = desk(() => ({ code: 'invalid' }))
    expect(await store.acts.apply([change('one')], 'claim.saved')).toBe('failed')
    expect(note()).toBeUndefined()
    expect(store.state().notice).toMatchObject({ kind: 'failed', code: 'invalid' })
    expect(store.state().stale).toEqual([])
  })

  it('keeps both versions where somebody was faster, until that is settled', async () => {
    const { store, note } = desk(() => ({ code: 'stale', data: { by: 'Samir' } }))
    expect(await store.acts.apply([change('mine')], 'claim.saved')).toBe('stale')
    expect(note()).toBeUndefined()
    expect(store.state().stale.map(({ data, act }) => [data, act.changes])).toEqual([
      [{ by: 'Samir' }, [change('mine')]],
    ])
    store.settle()
    expect(store.state().stale).toEqual([])
  })

  it('goes on without a connection, sends in order when it is back, and undoes in between', async () => {
    let isAway = true
    const { store, sent, note } = desk(() => (isAway ? 'away' : 'write'))
    expect(await store.acts.apply([change('one')], 'claim.saved')).toBe('done')
    expect(await store.acts.apply([change('two', 2)], 'claim.saved')).toBe('done')
    store.acts.undo()
    expect(note()).toBe('one')
    expect(store.state()).toMatchObject({ isOffline: true })
    isAway = false
    await expect.poll(() => store.state().pending.length, { timeout: 4000 }).toBe(0)
    expect(sent.slice(-3)).toEqual(['one@1', 'two@2', 'one@3'])
    expect(store.state()).toMatchObject({ isOffline: false })
  })

  it('does not let go of what was made without a connection and does not fit when it comes', async () => {
    let isAway = true
    const { store } = desk(() => (isAway ? 'away' : { code: 'invalid' }))
    expect(await store.acts.apply([change('one')], 'claim.saved')).toBe('done')
    isAway = false
    await expect.poll(() => store.state().stale.length, { timeout: 4000 }).toBe(1)
    expect(store.state().stale[0]).toMatchObject({ code: 'invalid' })
  })

  it('waits for whoever was signed out', async () => {
    const { store } = desk(() => ({ code: 'signed-out' }))
    expect(await store.acts.apply([change('one')], 'claim.saved')).toBe('done')
    expect(store.state()).toMatchObject({ isOffline: true, isSignedOut: true })
    expect(store.state().pending).toHaveLength(1)
  })
})
