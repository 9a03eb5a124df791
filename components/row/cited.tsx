import { Fragment } from 'react'
import type { Locale } from '@/lib/domain/dossier'
import { runs, type Span, wholeWords } from '@/lib/domain/text/segment'
import { direction } from '@/lib/i18n/direction'
import type { Passage } from './excerpt'

const marks: Record<Locale, readonly [string, string]> = { ar: ['«', '»'], en: ['“', '”'] }

/** An article's own sentences, what is said in them set apart, the words that differ underlined. */
export function Cited({
  text,
  passages,
  differing,
  language,
}: {
  readonly text: string
  readonly passages: readonly Passage[]
  readonly differing: readonly Span[]
  readonly language: Locale
}) {
  const [open, close] = marks[language]
  return (
    <q className="q" lang={language} dir={direction(language)}>
      {open}
      {passages.map((passage, index) => (
        <Fragment key={passage.start}>
          {index > 0 ? ' … ' : null}
          {passage.clipped[0] ? '… ' : null}
          <Marked text={text} passage={passage} differing={differing} />
          {passage.clipped[1] ? ' …' : null}
        </Fragment>
      ))}
      {close}
    </q>
  )
}

function Marked({
  text,
  passage,
  differing,
}: {
  readonly text: string
  readonly passage: Passage
  readonly differing: readonly Span[]
}) {
  const said = passage.said.map(span => ({ ...wholeWords(text, span, passage), mark: 'said' as const }))
  const differ = differing.map(span => ({ ...wholeWords(text, span, passage), mark: 'diff' as const }))
  return runs(passage, [...said, ...differ]).map(({ start, end, marks: over }) => {
    const words = text.slice(start, end)
    if (over.includes('diff'))
      return (
        <mark key={start} className="diff">
          {words}
        </mark>
      )
    return over.length > 0 ? (
      <span key={start} className="said">
        {words}
      </span>
    ) : (
      <Fragment key={start}>{words}</Fragment>
    )
  })
}
