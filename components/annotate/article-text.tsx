'use client'

import { useTranslations } from 'next-intl'
import { memo, type RefObject, useDeferredValue, useMemo } from 'react'
import { direction } from '@/lib/i18n/direction'
import { listed } from '../claim/listing'
import { Boundary } from './boundary'
import { useLayoutOf } from './current-layout'
import { useDeskPart } from './desk-store'
import { FoldedStory } from './folded-story'
import type { Block, Paragraph } from './lay-out'
import { type Note, notesOf, notesWithin } from './notes'
import { SentenceText } from './sentence'
import { useMarks } from './use-marks'
import { useTextPointer } from './use-text-pointer'

/** From here on it pays to leave undrawn what is out of sight, though its height is then only guessed; UTF-16 code units. */
const long = 40_000

/** The article's text: its boundaries, its sentences, and behind the words that claims rest on, their numbers. */
export function ArticleText({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const t = useTranslations('ui.annotate')
  const text = useDeskPart(({ data }) => data.text)
  const { language } = useDeskPart(({ data }) => data.article.content)
  const claims = useDeskPart(({ data }) => data.claims)
  const layout = useLayoutOf()
  // The numbers may come a moment after the letter that was typed; the letter may not wait for them.
  const shown = useDeferredValue(claims)
  const notes = useMemo(() => notesOf(text, listed(shown)), [text, shown])
  useMarks(root, notes)
  const pointer = useTextPointer(root)
  return (
    <article
      ref={root}
      className={text.length > long ? 'art is-long' : 'art'}
      id="text"
      tabIndex={-1}
      aria-label={t('text')}
      lang={language}
      dir={direction(language)}
      {...pointer}
    >
      {layout.blocks.map((block, at) => (
        // A block is known by its place: what it holds changes while its boundary moves.
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is what a block is known by
        <BlockText key={at} block={block} text={text} notes={notes} />
      ))}
      <div className="drop" hidden />
    </article>
  )
}

const BlockText = memo(function BlockText({
  block,
  text,
  notes,
}: {
  readonly block: Block
  readonly text: string
  readonly notes: readonly Note[]
}) {
  const body = block.paragraphs.map(paragraph => (
    <ParagraphText key={paragraph.start} paragraph={paragraph} kind={block.kind} text={text} notes={notes} />
  ))
  return (
    <>
      <Boundary start={block.start} kind={block.kind} />
      {block.kind === 'related' ? (
        <FoldedStory block={block} text={text} hasNotes={notesWithin(notes, block, block.end).length > 0}>
          {body}
        </FoldedStory>
      ) : (
        body
      )}
    </>
  )
})

function ParagraphText({
  paragraph,
  kind,
  text,
  notes,
}: {
  readonly paragraph: Paragraph
  readonly kind: Block['kind']
  readonly text: string
  readonly notes: readonly Note[]
}) {
  const { sentences, start, end } = paragraph
  return (
    <p className={`is-${kind}`} data-start={start} data-end={end}>
      {sentences.map((sentence, at) => {
        const until = sentences[at + 1]?.start ?? end
        return (
          <SentenceText
            key={sentence.start}
            text={text}
            sentence={sentence}
            until={until}
            notes={notesWithin(notes, sentence, until)}
          />
        )
      })}
    </p>
  )
}
