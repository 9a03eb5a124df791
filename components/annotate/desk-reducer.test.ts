import { describe, expect, it } from 'vitest'
import type { Change, ClaimItem } from '@/lib/domain/item'
import { claimOf, deskOf } from './desk.cases'
import { reduce } from './desk-reducer'
import { type DeskEvent, type DeskState, initialState } from './desk-state'

const text = 'It rang. Nobody came. It rang again.'
const claim = claimOf('c1', 0, 7, text)
const noted = (note: string): ClaimItem => ({ ...claim, note })
const change = (seen: number, content: ClaimItem | null, key = 'c1'): Change => ({
  kind: 'claim',
  key,
  seen,
  content,
})
const start = () => initialState(deskOf(text, [claim]))
const run = (state: DeskState, ...events: DeskEvent[]) => events.reduce(reduce, state)
const act = (id: string, ...changes: Change[]): DeskEvent => ({
  type: 'act',
  act: { id, label: 'claim.saved', changes },
})
const saved = (
  id: string,
  revision: number,
  content: ClaimItem | null,
  more: { position?: number } = {},
): DeskEvent => ({
  type: 'saved',
  id,
  entry: 11,
  at: new Date(0),
  items: [
    { kind: 'claim', key: 'c1', revision, before: claim, after: content, position: more.position ?? 0 },
  ],
})
const note = (state: DeskState) =>
  state.data.claims.map(({ content, revision }) => [content.note ?? '', revision])

describe('an act', () => {
  it('shows at once, and stays when the server has written it', () => {
    const shown = run(start(), act('a', change(1, noted('one'))))
    expect(note(shown)).toEqual([['one', 2]])
    expect(shown.pending).toHaveLength(1)
    const done = run(shown, saved('a', 2, noted('one')))
    expect(note(done)).toEqual([['one', 2]])
    expect(done.pending).toEqual([])
    expect(done.base.entry).toBe(11)
  })

  it('is rolled back when the server refuses it, and leaves nothing to undo', () => {
    const refused = run(start(), act('a', change(1, noted('one'))), {
      type: 'refused',
      id: 'a',
      reason: 'stale',
      code: 'stale',
      data: { theirs: true },
    })
    expect(note(refused)).toEqual([['', 1]])
    expect(refused.undo).toEqual([])
    expect(refused.stale[0]?.data).toEqual({ theirs: true })
    expect(refused.notice?.kind).toBe('stale')
    expect(run(refused, { type: 'settled' }).stale).toEqual([])
  })

  it('that had been taken for done without a connection is kept for a decision, whatever the reason', () => {
    const refused = run(start(), act('a', change(1, noted('one'))), {
      type: 'refused',
      id: 'a',
      reason: 'failed',
      code: 'invalid',
      isKept: true,
    })
    expect(note(refused)).toEqual([['', 1]])
    expect(refused.stale.map(({ act: { id }, code }) => [id, code])).toEqual([['a', 'invalid']])
    const dropped = run(start(), act('a', change(1, noted('one'))), {
      type: 'refused',
      id: 'a',
      reason: 'failed',
      code: 'invalid',
    })
    expect(dropped.stale).toEqual([])
    expect(dropped.notice).toMatchObject({ kind: 'failed', code: 'invalid' })
  })

  it('that follows another on the same claim names the revision the first one really made', () => {
    const two = run(start(), act('a', change(1, noted('one'))), act('b', change(2, noted('two'))))
    const first = run(two, saved('a', 5, noted('one')))
    expect(first.pending[0]?.changes[0]?.seen).toBe(5)
    expect(note(first)).toEqual([['two', 6]])
  })

  it('takes a rejected later act back to what the earlier one wrote', () => {
    const two = run(start(), act('a', change(1, noted('one'))), act('b', change(2, noted('two'))))
    const left = run(two, saved('a', 2, noted('one')), {
      type: 'refused',
      id: 'b',
      reason: 'failed',
      code: 'invalid',
    })
    expect(note(left)).toEqual([['one', 2]])
    expect(left.undo.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('undo and redo', () => {
  it('walk back through two acts on one claim, and forward again, each against the revision that stands', () => {
    let state = run(start(), act('a', change(1, noted('one'))), saved('a', 2, noted('one')))
    state = run(state, act('b', change(2, noted('two'))), saved('b', 3, noted('two')))
    state = run(state, { type: 'undo', id: 'u1' })
    expect(state.pending[0]?.changes[0]).toMatchObject({ seen: 3, content: noted('one') })
    state = run(state, saved('u1', 4, noted('one')), { type: 'undo', id: 'u2' })
    expect(state.pending[0]?.changes[0]).toMatchObject({ seen: 4, content: claim })
    state = run(state, saved('u2', 5, claim), { type: 'redo', id: 'r1' })
    expect(state.pending[0]?.changes[0]).toMatchObject({ seen: 5, content: noted('one') })
    state = run(state, saved('r1', 6, noted('one')), { type: 'redo', id: 'r2' })
    expect(state.pending[0]?.changes[0]).toMatchObject({ seen: 6, content: noted('two') })
    state = run(state, saved('r2', 7, noted('two')), { type: 'undo', id: 'u3' })
    expect(state.pending[0]?.changes[0]).toMatchObject({ seen: 7, content: noted('one') })
  })

  it('work before the server has answered', () => {
    const state = run(start(), act('a', change(1, noted('one'))), { type: 'undo', id: 'u' })
    expect(note(state)).toEqual([['', 3]])
    expect(run(state, saved('a', 9, noted('one'))).pending[0]?.changes[0]?.seen).toBe(9)
  })

  it('put a removed claim back where it stood', () => {
    const state = run(start(), act('a', change(1, null)), saved('a', 2, null, { position: 7 }))
    expect(state.data.claims).toEqual([])
    const back = run(state, { type: 'undo', id: 'u' })
    expect(back.pending[0]?.changes[0]).toMatchObject({ seen: 2, content: claim, position: 7 })
    expect(note(back)).toEqual([['', 3]])
  })

  it('end redo with a new act, and do nothing where nothing is left', () => {
    const state = run(start(), act('a', change(1, noted('one'))), { type: 'undo', id: 'u' })
    expect(state.redo).toHaveLength(1)
    expect(run(state, act('b', change(3, noted('b')))).redo).toEqual([])
    expect(run(state, { type: 'undo', id: 'v' })).toBe(state)
  })

  it('takes apart an act of several changes in the opposite order', () => {
    const state = run(start(), act('a', change(1, noted('one')), change(0, { ...claim, id: 'c2' }, 'c2')), {
      type: 'undo',
      id: 'u',
    })
    expect(state.pending[1]?.changes.map(({ key, content }) => [key, content === null])).toEqual([
      ['c2', true],
      ['c1', false],
    ])
  })
})

describe('what others do', () => {
  it('appears under what is pending, and what did not change stays the same object', () => {
    const mine = run(start(), act('a', change(1, noted('mine'))))
    const data = { ...deskOf(text, [claim, claimOf('c9', 9, 21, text)]), entry: 12 }
    const merged = run(mine, { type: 'fresh', data })
    expect(merged.data.claims.map(({ content }) => content.note ?? content.id)).toEqual(['mine', 'c9'])
    expect(merged.data.questions).toBe(mine.data.questions)
    expect(merged.base.claims[0]).toBe(mine.base.claims[0])
  })

  it('is taken item by item as it is told, our own acts too, and never backwards', () => {
    const mine = run(start(), act('a', change(1, noted('mine'))))
    const told = (revision: number, content: ClaimItem | null, key = 'c1'): DeskEvent => ({
      type: 'heard',
      entry: 11,
      items: [{ kind: 'claim', key, revision, content }],
    })
    const own = run(mine, told(2, noted('mine')), saved('a', 2, noted('mine')))
    expect(note(own)).toEqual([['mine', 2]])
    expect(run(own, told(2, noted('older'))).data).toBe(own.data)
    expect(note(run(own, told(3, noted('theirs'))))).toEqual([['theirs', 3]])
    expect(note(run(own, told(3, null)))).toEqual([])
    expect(run(own, told(3, null, 'c8')).data).toBe(own.data)
    expect(note(run(own, told(1, { ...claim, id: 'c8', note: 'new' }, 'c8')))).toHaveLength(2)
  })

  it('is left aside when it is older than what we wrote, or of another article', () => {
    const mine = run(start(), act('a', change(1, noted('mine'))), saved('a', 2, noted('mine')))
    expect(run(mine, { type: 'fresh', data: deskOf(text, [claim]) })).toBe(mine)
  })
})

describe('acts kept from an earlier visit', () => {
  it('go first and are shown, once', () => {
    const kept = { id: 'k', label: 'claim.saved', changes: [change(1, noted('kept'))] }
    const state = run(start(), act('b', change(0, { ...claim, id: 'c2' }, 'c2')), {
      type: 'adopted',
      acts: [kept],
    })
    expect(state.pending.map(({ id }) => id)).toEqual(['k', 'b'])
    expect(note(state)[0]).toEqual(['kept', 2])
    expect(run(state, { type: 'adopted', acts: [kept] }).pending).toHaveLength(2)
  })
})
