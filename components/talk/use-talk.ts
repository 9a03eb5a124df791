'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useToasts } from '@/components/desk/toasts'
import { type Refused, useFault } from '@/components/desk/use-fault'
import { useLive } from '@/components/desk/use-live'
import { readTalk, type TalkData, type TalkPlace } from './doors'
import { type Pending, shownNow } from './pending'

type Answer = { readonly ok: true } | Refused

/** After a reading that did not come back. */
const again = 3_000

/**
 * What is said, as the server tells it with what was done here over it: at once, and taken back with a word why when the server
 * refuses. Others' comments come with the dossier's live entries.
 */
export function useTalk(place: TalkPlace, told: TalkData) {
  const { dossier, subject, key } = place
  const fault = useFault()
  const { show } = useToasts()
  const [talk, setTalk] = useState(told)
  const [pending, setPending] = useState<readonly Pending[]>([])
  const next = useRef(1)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const at = useRef(place)
  at.current = place

  // Of two readings the later counts; what it was told of need not be shown over it any more.
  const take = useCallback((data: TalkData) => setTalk(was => (data.entry >= was.entry ? data : was)), [])
  useEffect(() => take(told), [told, take])

  const read = useCallback(async () => {
    clearTimeout(timer.current)
    const data = await readTalk(at.current)
    if (data === null) {
      timer.current = setTimeout(read, again)
      return
    }
    take(data)
    setPending(list => list.filter(({ isDone }) => !isDone))
  }, [take])
  useEffect(() => () => clearTimeout(timer.current), [])

  useLive(dossier, talk.entry, ({ action }) => {
    if (action.startsWith('comment:') || action.startsWith('member:')) void read()
  })

  /** Shows it, does it, and says whether it was done; a refusal is said as `say` puts it, or in the common words. */
  async function act(
    apply: Pending['apply'],
    send: () => Promise<Answer>,
    say: (refused: Refused) => string | null = () => null,
  ): Promise<boolean> {
    const id = next.current
    next.current += 1
    setPending(list => [...list, { id, apply, isDone: false }])
    const outcome = await send().catch(() => null)
    if (outcome?.ok) {
      setPending(list => list.map(one => (one.id === id ? { ...one, isDone: true } : one)))
      await read()
      return true
    }
    setPending(list => list.filter(one => one.id !== id))
    const words = outcome === null ? null : say(outcome)
    show({ message: words ?? fault(outcome), fault: true })
    // Somebody else may have been faster.
    if (outcome !== null) void read()
    return false
  }

  return { talk, comments: shownNow(talk.comments, pending), act, about: { dossier, subject, key } }
}
