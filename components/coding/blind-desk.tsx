'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type RefObject, useRef, useState } from 'react'
import { useToasts } from '@/components/desk/toasts'
import { useFault } from '@/components/desk/use-fault'
import type { Change } from '@/lib/domain/item'
import { ArticleText } from '../annotate/article-text'
import type { DeskData } from '../annotate/desk-data'
import { DeskProvider, useDeskPart, useDeskStore } from '../annotate/desk-store'
import { Notices } from '../annotate/notices'
import { Saved } from '../annotate/saved'
import { SelectionBar } from '../annotate/selection-bar'
import type { WriteItems } from '../annotate/sender'
import { SentenceVoice } from '../annotate/sentence-voice'
import { StaleActs } from '../annotate/stale-acts'
import { useDeskKeys } from '../annotate/use-desk-keys'
import { useFollowClaim } from '../annotate/use-follow-claim'
import { stepSentence } from '../annotate/use-sentence-keys'
import { useTextKeys } from '../annotate/use-text-keys'
import { ClaimsPanel } from '../claim/claims-panel'
import type { DraftDoor } from '../claim/use-drafts'
import type { BlindDoors } from './doors'

export interface BlindWork {
  readonly id: string
  readonly state: 'open' | 'submitted' | 'revealed'
  readonly isSilent: boolean
  readonly revision: number
}

/** Where one goes once it is handed in: a page by the id of the next coding, and the list. */
interface Ways {
  readonly list: string
  /** The page of this coding, its id to be put in the place of another's. */
  readonly here: string
}

/**
 * The desk of a second coder: the text, and the claims that they make of it. Everything works as at the annotation desk, but
 * nothing of others is there, and what is made goes into the coding and not into the dossier.
 */
export function BlindDesk({
  data,
  work,
  ways,
  doors,
  refresh,
}: {
  readonly data: DeskData
  readonly work: BlindWork
  readonly ways: Ways
  readonly doors: BlindDoors
  readonly refresh: (input: { dossier: string; coding: string }) => Promise<
    | {
        readonly ok: true
        readonly data: { readonly desk: Omit<DeskData, 'me'>; readonly coding: BlindWork }
      }
    | { readonly ok: false }
  >
}) {
  const revision = useRef(work.revision)
  const dossier = data.dossier.key
  const write: WriteItems = async input => {
    // What a form adds to the registries is the dossier's; the claims are the coding's.
    if (input.changes.some(({ kind }) => kind !== 'claim')) return doors.register(ofRegistries(input))
    const answer = await doors.write({ ...input, coding: work.id })
    if (answer.ok) revision.current = answer.data.revision
    return answer
  }
  const read = async () => {
    const answer = await refresh({ dossier, coding: work.id })
    if (!answer.ok) return null
    revision.current = answer.data.coding.revision
    const { only, keptAs, me } = data
    return { ...answer.data.desk, ...(only ? { only } : {}), ...(keptAs ? { keptAs } : {}), me }
  }
  return (
    <DeskProvider data={data} write={write} read={read}>
      <Columns work={work} revision={revision} ways={ways} doors={doors} drafts={doors.drafts} />
    </DeskProvider>
  )
}

const registries: ReadonlySet<Change['kind']> = new Set(['entity', 'source', 'event', 'question'])

const ofRegistries = ({ dossier, changes }: Parameters<WriteItems>[0]) => ({
  dossier,
  changes: changes.filter(({ kind }) => registries.has(kind)),
})

function Columns({
  work,
  revision,
  ways,
  doors,
  drafts,
}: {
  readonly work: BlindWork
  readonly revision: RefObject<number>
  readonly ways: Ways
  readonly doors: BlindDoors
  readonly drafts: DraftDoor
}) {
  const t = useTranslations('ui.coding.blind')
  const store = useDeskStore()
  const { acts, state } = store
  const root = useRef<HTMLElement>(null)
  useTextKeys(root)
  useFollowClaim(root)
  useDeskKeys({
    nextSentence: () => stepSentence(root.current, store, 1),
    previousSentence: () => stepSentence(root.current, store, -1),
    undo: () => (state().undo.length > 0 ? acts.undo() : false),
    redo: () => (state().redo.length > 0 ? acts.redo() : false),
  })
  return (
    <>
      <div className="an-text">
        <ArticleText root={root} />
      </div>
      <section className="work" id="claims" aria-label={t('work')}>
        <ClaimsPanel drafts={drafts} suggest={null} model={null} />
        {work.state === 'open' ? (
          <HandIn work={work} revision={revision} ways={ways} doors={doors} />
        ) : (
          <div className="note-box">
            <p>
              <b>{t('closed')}</b>
            </p>
            <p>{t('closedText')}</p>
          </div>
        )}
      </section>
      <SentenceVoice />
      <Notices />
      <StaleActs />
      <div className="an-foot">
        <SelectionBar />
      </div>
    </>
  )
}

/** What is said last: that it is all, or that the article holds no answer. */
function HandIn({
  work,
  revision,
  ways,
  doors,
}: {
  readonly work: BlindWork
  readonly revision: RefObject<number>
  readonly ways: Ways
  readonly doors: BlindDoors
}) {
  const t = useTranslations('ui.coding.blind')
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const count = useDeskPart(({ data }) => data.claims.length)
  const canWrite = useDeskPart(({ data }) => data.canWrite)
  const dossier = useDeskPart(({ data }) => data.dossier.key)
  const isOpen = useDeskPart(({ open }) => open !== null)
  const isPending = useDeskPart(({ pending, stale }) => pending.length + stale.length > 0)
  const [saysSilent, setSilent] = useState(false)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const isSilent = saysSilent && count === 0
  const missing = isOpen ? 'openForm' : isPending ? 'pending' : count === 0 && !isSilent ? 'nothing' : null

  async function submit() {
    setTried(true)
    if (missing) return
    setBusy(true)
    const input = { dossier, coding: work.id, seen: revision.current, isSilent }
    const outcome = await doors.submit(input).catch(() => null)
    setBusy(false)
    if (outcome?.ok) {
      const { next } = outcome.data
      show({ message: t(next === null ? 'done' : 'doneNext') })
      router.push(next === null ? ways.list : ways.here.replace(work.id, next))
      router.refresh()
      return
    }
    const isChanged = outcome?.error.data?.reason === 'coding-changed'
    show({ message: isChanged ? t('changed') : fault(outcome), fault: true })
    // What it holds now is shown; the page keeps what is typed.
    if (isChanged) window.location.reload()
  }
  if (!canWrite) return null
  return (
    <section className="cod-hand" aria-labelledby="cod-hand">
      <h2 className="h" id="cod-hand">
        {t('handIn')}
      </h2>
      {count === 0 ? (
        <label className="silent">
          <input type="checkbox" checked={saysSilent} onChange={event => setSilent(event.target.checked)} />
          <span>{t('silent')}</span>
        </label>
      ) : null}
      <div className="act">
        <button type="button" className="b pri" disabled={isBusy} onClick={() => void submit()}>
          {t('submit')}
        </button>
        <span className="sm dim">{t('final')}</span>
        <span className="end sm dim">
          <Saved />
        </span>
      </div>
      {isTried && missing ? (
        <p className="fault" role="alert">
          {t(missing)}
        </p>
      ) : null}
    </section>
  )
}
