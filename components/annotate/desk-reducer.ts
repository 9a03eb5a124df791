import type { Id } from '@/lib/domain/dossier'
import type { Change, Changed } from '@/lib/domain/item'
import { findItem, reuse, type Written, withItems } from './changes'
import type { Act, DeskData } from './desk-data'
import type { DeskEvent, DeskState, Notice, Reversal, Step } from './desk-state'

/** As many steps back as anybody takes; older ones are in the history. */
const deepest = 200

export function reduce(state: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case 'act':
      return { ...acted(state, event.act), undo: grown(state.undo, reversal(state, event.act)), redo: [] }
    case 'undo':
    case 'redo':
      return stepped(state, event.type, event.id)
    case 'adopted':
      return adopted(state, event.acts)
    case 'saved':
      return saved(state, event)
    case 'refused':
      return refused(state, event)
    case 'fresh':
      return fresh(state, event.data)
    case 'heard':
      return heard(state, event)
    default:
      return shown(state, event)
  }
}

type Shown = Extract<
  DeskEvent,
  { type: 'offline' | 'settled' | 'anchors' | 'open' | 'sentence' | 'claim' | 'moving' | 'read' }
>

function shown(state: DeskState, event: Shown): DeskState {
  switch (event.type) {
    case 'offline':
      return state.isOffline === event.isOffline && state.isSignedOut === event.isSignedOut
        ? state
        : { ...state, isOffline: event.isOffline, isSignedOut: event.isSignedOut }
    case 'settled':
      return { ...state, stale: state.stale.slice(1) }
    case 'anchors':
      return { ...state, anchors: event.anchors }
    case 'open':
      return { ...state, open: event.open }
    case 'sentence':
      return state.currentSentence === event.sentence ? state : { ...state, currentSentence: event.sentence }
    case 'claim':
      return state.currentClaim === event.claim ? state : { ...state, currentClaim: event.claim }
    case 'moving':
      return { ...state, moving: event.moving }
    case 'read':
      return { ...state, read: event.read }
  }
}

/** The next revision is a guess while the server has not answered; `saved` puts it right wherever it was used. */
const guess = ({ seen, ...change }: Change) => ({ ...change, revision: seen + 1 })

function seen(state: DeskState): DeskState {
  const data = withItems(
    state.base,
    state.pending.flatMap(({ changes }) => changes.map(guess)),
  )
  return { ...state, data }
}

/** Acts of an earlier visit go first; they were shown then, and say nothing now. */
function adopted(state: DeskState, acts: readonly Act[]): DeskState {
  const known = new Set(state.pending.map(({ id }) => id))
  return seen({ ...state, pending: [...acts.filter(({ id }) => !known.has(id)), ...state.pending] })
}

function acted(state: DeskState, act: Act, kind: Notice['kind'] = 'done'): DeskState {
  return {
    ...state,
    pending: [...state.pending, act],
    data: withItems(state.data, act.changes.map(guess)),
    notice: { id: act.id, label: act.label, kind },
  }
}

/** Taken back last first, so that an act which made two items that need one another comes apart as it was built. */
function reversal(state: DeskState, { id, label, changes }: Act): Step {
  const back = changes.map(({ kind, key, seen: restores }): Reversal => {
    const before = findItem(state.data, kind, key)
    return { kind, key, seen: restores + 1, content: before?.content ?? null, restores }
  })
  return { id, label, changes: back.toReversed() }
}

const grown = (steps: readonly Step[], step: Step) => [...steps, step].slice(-deepest)

function stepped(state: DeskState, way: 'undo' | 'redo', id: string): DeskState {
  const step = state[way].at(-1)
  if (!step) return state
  const changes = step.changes.map(({ restores: _, ...change }) => change)
  const act = { id, label: step.label, changes }
  const back = reversal(state, act)
  const other = way === 'undo' ? 'redo' : 'undo'
  // What stood at revision `restores` stands again, under a number of its own: steps that wait for the one wait for the other.
  const renamed = step.changes.map(({ kind, key, seen, restores }) => ({
    kind,
    key,
    from: restores,
    to: seen + 1,
  }))
  const left = { ...state, [way]: state[way].slice(0, -1) }
  const known = { ...left, undo: renumbered(left.undo, renamed), redo: renumbered(left.redo, renamed) }
  const kind = way === 'undo' ? 'undone' : 'redone'
  return { ...acted(known, act, kind), [other]: grown(known[other], back) }
}

interface Renamed {
  readonly kind: Change['kind']
  readonly key: Id
  readonly from: number
  readonly to: number
}

function newNumber(change: Change, renamed: readonly Renamed[]): number {
  const same = renamed.find(
    ({ kind, key, from }) => kind === change.kind && key === change.key && from === change.seen,
  )
  return same?.to ?? change.seen
}

function renumbered(steps: readonly Step[], renamed: readonly Renamed[]): readonly Step[] {
  return steps.map(step => ({
    ...step,
    changes: step.changes.map(change => ({ ...change, seen: newNumber(change, renamed) })),
  }))
}

function saved(state: DeskState, { id, entry, items, at }: Extract<DeskEvent, { type: 'saved' }>): DeskState {
  const act = state.pending.find(one => one.id === id)
  if (!act) return state
  const base = withItems(
    state.base,
    items.map(({ after, ...item }): Written => ({ ...item, content: after })),
  )
  const renamed = act.changes.flatMap(({ kind, key, seen: from }): Renamed[] => {
    const to = items.find(item => item.kind === kind && item.key === key)?.revision
    return to === undefined || to === from + 1 ? [] : [{ kind, key, from: from + 1, to }]
  })
  const pending = state.pending
    .filter(one => one.id !== id)
    .map(one => ({
      ...one,
      changes: one.changes.map(change => ({ ...change, seen: newNumber(change, renamed) })),
    }))
  return seen({
    ...state,
    base: { ...base, entry: Math.max(base.entry, entry) },
    pending,
    undo: placed(renumbered(state.undo, renamed), id, items),
    redo: placed(renumbered(state.redo, renamed), id, items),
    savedAt: at,
    isOffline: false,
    isSignedOut: false,
  })
}

/** Now it is known where a removed item stood, and taking its removal back puts it there. */
function placed(steps: readonly Step[], id: string, items: readonly Changed[]): readonly Step[] {
  return steps.map(step => {
    if (step.id !== id) return step
    const changes = step.changes.map(change => {
      const was = items.find(({ kind, key }) => kind === change.kind && key === change.key)
      return was?.after === null && change.content !== null ? { ...change, position: was.position } : change
    })
    return { ...step, changes }
  })
}

/** Rolled back by leaving it out: the data are always the base with what is still pending. */
function refused(
  state: DeskState,
  { id, reason, code, faults = [], data, isKept = false }: Extract<DeskEvent, { type: 'refused' }>,
): DeskState {
  const act = state.pending.find(one => one.id === id)
  if (!act) return state
  const without = (steps: readonly Step[]) => steps.filter(step => step.id !== id)
  return seen({
    ...state,
    pending: state.pending.filter(one => one.id !== id),
    undo: without(state.undo),
    redo: without(state.redo),
    isOffline: false,
    isSignedOut: false,
    notice: { id, label: act.label, kind: reason, code, faults, data },
    stale: reason === 'stale' || isKept ? [...state.stale, { act, code, data }] : state.stale,
  })
}

/** What others did. Data older than what we wrote ourselves would take it back, and are left aside. */
function fresh(state: DeskState, data: DeskData): DeskState {
  if (data.entry < state.base.entry || data.article.content.id !== state.base.article.content.id) return state
  return seen({ ...state, base: reuse(state.base, data) })
}

/** One act of somebody's, perhaps our own: what we know in that revision or a later one is left as it is. */
function heard(state: DeskState, { entry, items }: Extract<DeskEvent, { type: 'heard' }>): DeskState {
  const news = items.filter(({ kind, key, revision, content }) => {
    const known = findItem(state.base, kind, key)
    return known ? known.revision < revision : content !== null
  })
  const base = { ...withItems(state.base, news), entry: Math.max(state.base.entry, entry) }
  return news.length === 0 ? { ...state, base } : seen({ ...state, base })
}
