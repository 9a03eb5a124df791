'use client'

import { memo, type ReactNode } from 'react'
import { formatNumber } from '@/lib/i18n/format'
import { useLanguage } from '../claim/use-language'
import { useDeskPart } from './desk-store'
import type { Sentence } from './lay-out'
import { NoteMark } from './note-mark'
import type { Note } from './notes'

/** A sentence with the numbers of its claims, and what stands between it and the next one. */
export const SentenceText = memo(function SentenceText({
  text,
  sentence,
  until,
  notes,
}: {
  readonly text: string
  readonly sentence: Sentence
  /** Where the next sentence of the paragraph starts, or the paragraph ends. */
  readonly until: number
  readonly notes: readonly Note[]
}) {
  const language = useLanguage()
  const isCurrent = useDeskPart(state => state.currentSentence === sentence.index)
  const parts: ReactNode[] = []
  let from = sentence.start
  for (const note of notes) {
    const at = Math.min(note.at, sentence.end)
    if (at > from) parts.push(text.slice(from, at))
    parts.push(<NoteMark key={`${note.claim}/${note.at}`} note={note} />)
    from = Math.max(from, at)
  }
  if (from < sentence.end) parts.push(text.slice(from, sentence.end))
  return (
    <>
      <span
        className={isCurrent ? 's cur' : 's'}
        id={`s${sentence.index}`}
        data-number={sentence.number === null ? '·' : formatNumber(sentence.number, language)}
      >
        {parts}
      </span>
      {text.slice(sentence.end, until)}
    </>
  )
}, isSame)

interface Props {
  readonly text: string
  readonly sentence: Sentence
  readonly until: number
  readonly notes: readonly Note[]
}

/** Notes are made anew whenever any claim changes; most sentences keep theirs. */
function isSame(one: Props, other: Props): boolean {
  return (
    one.text === other.text &&
    one.sentence === other.sentence &&
    one.until === other.until &&
    one.notes.length === other.notes.length &&
    one.notes.every((note, at) => isSameNote(note, other.notes[at]))
  )
}

function isSameNote(one: Note, other: Note | undefined): boolean {
  return (
    one.claim === other?.claim &&
    one.number === other.number &&
    one.status === other.status &&
    one.at === other.at &&
    one.isFirst === other.isFirst
  )
}
