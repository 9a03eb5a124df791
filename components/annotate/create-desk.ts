import type { Span } from '@/lib/domain/text/segment'
import type { Written } from './changes'
import type { DeskData } from './desk-data'
import { reduce } from './desk-reducer'
import { type DeskEvent, type DeskState, initialState, type Moving } from './desk-state'
import type { Desk, Outcome } from './desk-store'
import { type Outbox, openOutbox } from './outbox'
import { openSender, type Refusal, type WriteItems } from './sender'

type Acts = Pick<
  Desk,
  | 'setAnchors'
  | 'openNew'
  | 'openClaim'
  | 'setOpenAnchors'
  | 'close'
  | 'setCurrentSentence'
  | 'setCurrentClaim'
  | 'apply'
  | 'undo'
  | 'redo'
> & {
  setMoving(moving: Moving | null): void
  /** What was read; kept by the server for this person. */
  setRead(read: readonly Span[]): void
}

export interface DeskStore {
  readonly state: () => DeskState
  readonly subscribe: (listener: () => void) => () => void
  readonly acts: Acts
  /** The oldest stale act is decided: both versions were seen. */
  readonly settle: () => void
  /** Somebody has written something; too much to be told at once is read again. */
  readonly hear: (told: Heard) => void
  /** From when the page is in the browser; gives what ends it. */
  readonly start: () => () => void
}

interface Heard {
  readonly entry: number
  readonly items: readonly Written[]
  readonly isLarge: boolean
}

const newId = () => crypto.getRandomValues(new Uint32Array(3)).join('-')

export function createDesk(
  data: DeskData,
  write: WriteItems,
  read: () => Promise<DeskData | null>,
): DeskStore {
  let state = initialState(data)
  let outbox: Outbox | null = null
  const listeners = new Set<() => void>()
  /** Told to be done before the server had seen them. */
  const waited = new Set<string>()
  const answers = new Map<string, (outcome: Outcome) => void>()

  function tell(event: DeskEvent): void {
    const before = state
    state = reduce(state, event)
    if (state === before) return
    if (state.pending !== before.pending || state.stale !== before.stale) keep()
    for (const listener of listeners) listener()
  }

  /** Also what waits for a decision: after a reload it meets the newer version again, and asks again. */
  function keep(): void {
    outbox?.keep([...state.stale.map(({ act }) => act), ...state.pending])
  }

  function answer(id: string, outcome: Outcome): void {
    answers.get(id)?.(outcome)
    answers.delete(id)
  }

  function wait(id: string): void {
    waited.add(id)
    answer(id, 'done')
  }

  const sender = openSender(data.dossier.key, write, {
    next: () => state.pending[0],
    saved(act, { entry, items }) {
      tell({ type: 'saved', id: act.id, entry, items, at: new Date() })
      answer(act.id, 'done')
    },
    refused(act, refusal) {
      const reason = refusal.code === 'stale' ? 'stale' : 'failed'
      tell({
        type: 'refused',
        id: act.id,
        reason,
        code: refusal.code,
        faults: refusal.faults,
        isKept: waited.has(act.id),
        ...dataOf(refusal),
      })
      answer(act.id, reason)
      if (reason === 'stale') void refresh()
    },
    unreachable(_, code) {
      tell({ type: 'offline', isOffline: true, isSignedOut: code === 'signed-out' })
      // They are kept, and will be sent: whoever waits may go on.
      for (const { id } of state.pending) wait(id)
    },
  })

  async function refresh(): Promise<void> {
    const fresh = await read().catch(() => null)
    if (fresh) tell({ type: 'fresh', data: fresh })
  }

  function step(type: 'undo' | 'redo'): void {
    tell({ type, id: newId() })
    void sender.send()
  }

  const acts: Acts = {
    setAnchors: anchors => tell({ type: 'anchors', anchors }),
    openNew: anchors => tell({ type: 'open', open: { kind: 'new', anchors: anchors ?? state.anchors } }),
    openClaim: key => {
      tell({ type: 'claim', claim: key })
      tell({ type: 'open', open: { kind: 'edit', key } })
    },
    setOpenAnchors: anchors => {
      if (state.open) tell({ type: 'open', open: { ...state.open, anchors } })
    },
    close: () => tell({ type: 'open', open: null }),
    setCurrentSentence: sentence => tell({ type: 'sentence', sentence }),
    setMoving: moving => tell({ type: 'moving', moving }),
    setRead: read => tell({ type: 'read', read }),
    setCurrentClaim: claim => tell({ type: 'claim', claim }),
    apply(changes, label) {
      const act = { id: newId(), label, changes }
      const outcome = new Promise<Outcome>(resolve => answers.set(act.id, resolve))
      tell({ type: 'act', act })
      if (state.isOffline) wait(act.id)
      void sender.send()
      return outcome
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
  }

  function start(): () => void {
    outbox = openOutbox(data.me.id, data.keptAs ?? data.dossier.key)
    void outbox.adopt().then(left => {
      for (const { id } of left) waited.add(id)
      if (left.length > 0) tell({ type: 'adopted', acts: left })
      keep()
      void sender.send()
    })
    const online = () => {
      tell({ type: 'offline', isOffline: false, isSignedOut: false })
      void sender.send()
    }
    const offline = () => tell({ type: 'offline', isOffline: true, isSignedOut: false })
    window.addEventListener('online', online)
    window.addEventListener('offline', offline)
    return () => {
      window.removeEventListener('online', online)
      window.removeEventListener('offline', offline)
      sender.stop()
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    acts,
    settle: () => tell({ type: 'settled' }),
    hear({ entry, items, isLarge }) {
      if (isLarge) void refresh()
      else tell({ type: 'heard', entry, items })
    },
    start,
  }
}

const dataOf = ({ data }: Refusal) => (data === undefined ? {} : { data })
