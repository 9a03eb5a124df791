import type { Article, Id, SegmentKind } from '@/lib/domain/dossier'
import { paragraphs, type Run, runs, type Span, trim, wholeWords } from '@/lib/domain/text/segment'

/** What is marked in a text: a claim's anchors. */
export interface Marked {
  readonly claim: Id
  readonly anchors: readonly Span[]
}

export interface Paragraph extends Span {
  readonly runs: readonly Run<Id>[]
  /** The claims whose first anchor begins here, in the order of the text. */
  readonly starts: readonly Id[]
}

/** Neighbouring paragraphs of one kind of segment. */
export interface Block {
  readonly kind: SegmentKind
  readonly paragraphs: readonly Paragraph[]
}

type Mark = Span & { readonly mark: Id }

/** An article cut for reading: its own lines, cut again where a segment ends, with the marks grown to whole words. */
export function blocks(text: string, segments: Article['segments'], marked: readonly Marked[]): Block[] {
  const marks = marked.flatMap(({ claim, anchors }) =>
    anchors.map(({ start, end }) => ({ start, end, mark: claim })),
  )
  marks.sort((a, b) => a.start - b.start || b.end - a.end || (a.mark < b.mark ? -1 : 1))
  const first = new Set<Id>()
  const found: { kind: SegmentKind; paragraphs: Paragraph[] }[] = []
  for (const { kind, ...span } of pieces(text, segments ?? [])) {
    const paragraph = drawn(text, span, marks, first)
    const last = found.at(-1)
    if (last?.kind === kind) last.paragraphs.push(paragraph)
    else found.push({ kind, paragraphs: [paragraph] })
  }
  return found
}

/** Text outside every segment is the article's own. */
function pieces(text: string, segments: NonNullable<Article['segments']>): (Span & { kind: SegmentKind })[] {
  const ordered = segments.toSorted((a, b) => a.start - b.start)
  return paragraphs(text).flatMap(line => {
    const over = ordered.map(({ start, end, kind }) => ({ start, end, mark: kind }))
    const cut = runs(line, over).map(run => ({
      ...trim(text, run),
      kind: run.marks.at(-1) ?? ('main' as const),
    }))
    return cut.filter(({ start, end }) => end > start)
  })
}

function drawn(text: string, span: Span, marks: readonly Mark[], first: Set<Id>): Paragraph {
  const here = marks.filter(({ start, end }) => start < span.end && end > span.start)
  const starts: Id[] = []
  for (const { mark } of here) {
    if (!first.has(mark)) starts.push(mark)
    first.add(mark)
  }
  const grown = here.map(({ mark, ...anchor }) => ({ ...wholeWords(text, anchor, span), mark }))
  return { ...span, runs: runs(span, grown), starts }
}
