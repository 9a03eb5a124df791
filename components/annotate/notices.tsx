'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useToasts } from '../desk/toasts'
import { useHeldWords, useWithWay } from '../desk/use-held'
import type { Notice } from './desk-state'
import { useDeskPart, useDeskStore } from './desk-store'

/** Says each act once it is done, with the way back; one at a time, since the next act says that the last one is over. */
export function Notices() {
  const t = useTranslations()
  const { show, close } = useToasts()
  const { acts } = useDeskStore()
  const held = useHeldWords()
  const withWay = useWithWay()
  const notice = useDeskPart(state => state.notice)
  const shown = useRef<number | null>(null)
  const last = useRef<Notice | null>(null)
  useEffect(() => {
    if (!notice || notice === last.current || notice.kind === 'stale') return
    last.current = notice
    // The labels of acts come from all over the desk: their keys are only known when they run.
    const say = t as unknown as (key: string, values?: Record<string, string>) => string
    const act = say(`ui.${notice.label}`)
    if (shown.current !== null) close(shown.current)
    if (notice.kind === 'failed') {
      shown.current = null
      const why = held(notice.data) ?? say(`errors.${notice.code ?? 'internal'}`)
      show({ message: withWay(say('ui.annotate.failed', { act, why }), notice.data), fault: true })
    } else if (notice.kind === 'done') shown.current = show({ message: act, undo: acts.undo })
    else if (notice.kind === 'undone')
      shown.current = show({
        message: say('ui.annotate.undone', { act }),
        undo: acts.redo,
        undoWord: say('ui.annotate.redo'),
      })
    else shown.current = show({ message: say('ui.annotate.redone', { act }), undo: acts.undo })
  }, [notice, show, close, acts, t, held, withWay])
  return null
}
