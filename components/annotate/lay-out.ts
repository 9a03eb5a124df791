import { isInside } from '@/lib/domain/anchor/coverage'
import type { Locale, Segment, SegmentKind } from '@/lib/domain/dossier'
import { paragraphs, type Span } from '@/lib/domain/text/segment'
import { articleSentences, pieces } from '@/lib/domain/text/sentences'

/** A sentence as the desk shows it. */
export interface Sentence extends Span {
  /** From 0, through the whole text: what the sentence cursor counts by. */
  readonly index: number
  /** From 1, through the sentences inside the boundary; null outside of it. */
  readonly number: number | null
  readonly kind: SegmentKind
}

export interface Paragraph extends Span {
  readonly sentences: readonly Sentence[]
}

/** A stretch between two boundaries, with its lines. */
export interface Block extends Span {
  readonly kind: SegmentKind
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: number
}

export interface Layout {
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
}

/** The article cut at its boundaries, its own line breaks and its sentences. A piece of blanks between two boundaries is left out. */
export function layOut(text: string, language: Locale, segments: readonly Segment[] = []): Layout {
  let counted = 0
  const sentences = articleSentences(text, language, segments).map((sentence, index): Sentence => {
    const number = isInside(sentence.kind) ? ++counted : null
    return { ...sentence, index, number }
  })
  let next = 0
  const blocks = pieces(text, segments).flatMap(({ start, end, kind }): Block[] => {
    const first = next
    const lines = paragraphs(text.slice(start, end)).map((line): Paragraph => {
      const till = start + line.end
      const from = next
      while ((sentences[next]?.start ?? till) < till) next += 1
      return { start: start + line.start, end: till, sentences: sentences.slice(from, next) }
    })
    return lines.length === 0 ? [] : [{ start, end, kind, paragraphs: lines, sentences: next - first }]
  })
  return { blocks, sentences }
}

/** Whether any part of the span lies outside the article's own text and headline. */
export function isOutside(text: string, segments: readonly Segment[] | undefined, span: Span): boolean {
  return pieces(text, segments ?? []).some(
    ({ start, end, kind }) => !isInside(kind) && Math.max(start, span.start) < Math.min(end, span.end),
  )
}
