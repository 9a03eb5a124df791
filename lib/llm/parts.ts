import type { Locale, Segment } from '@/lib/domain/dossier'
import { proposeSegments } from '@/lib/domain/suggest/segments'
import type { Span } from '@/lib/domain/text/segment'
import { articleSentences, type Piece, pieces } from '@/lib/domain/text/sentences'
import { likelyTokens } from './tokens'

/** An article as a model reads it; offsets are UTF-16 code units of `text`. */
export interface ModelArticle {
  readonly text: string
  readonly language: Locale
  readonly title?: string | null
  readonly published: string | null
  /** As a person drew them; without any they are proposed. */
  readonly segments?: readonly Segment[] | undefined
}

/** Sentences that are sent together; they may have captions and the like between them, which are not sent. */
export interface Part extends Span {
  readonly text: string
}

const isOwn = ({ kind }: Pick<Piece, 'kind'>) => kind === 'main' || kind === 'headline'

const segmentsOf = ({ text, title, published, segments = [] }: ModelArticle): readonly Segment[] =>
  segments.length > 0 ? segments : proposeSegments({ text, title: title ?? null, published })

/**
 * The stretches of the article that are its own story: what is sent, and where a quote may stand. Where somebody drew a main
 * part, nothing beside it is; else it is all that nothing else was drawn over.
 */
export function ownStretches(article: ModelArticle): readonly Span[] {
  const segments = segmentsOf(article)
  const isDrawn = segments.some(({ kind }) => kind === 'main')
  const own = (isDrawn ? segments : pieces(article.text, segments)).filter(isOwn)
  return own.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start)
}

/** The article's own sentences in parts of about `budget` tokens, in order. A sentence longer than that is cut between words. */
export function partsOf(article: ModelArticle, budget: number): readonly Part[] {
  const { text, language } = article
  const own = ownStretches(article)
  const spans = articleSentences(text, language, segmentsOf(article))
    .filter(({ start, end }) => own.some(one => one.start <= start && end <= one.end))
    .flatMap(sentence => cut(text, sentence, budget))
  const parts: Part[] = []
  let open: { spans: Span[]; tokens: number } = { spans: [], tokens: 0 }
  const close = () => {
    const [first, last] = [open.spans[0], open.spans.at(-1)]
    if (first && last) parts.push({ start: first.start, end: last.end, text: joined(text, open.spans) })
    open = { spans: [], tokens: 0 }
  }
  for (const span of spans) {
    const tokens = likelyTokens(text.slice(span.start, span.end))
    if (open.tokens + tokens > budget) close()
    open.spans.push(span)
    open.tokens += tokens
  }
  close()
  return parts
}

/** As the article has them, white space between them too; where something was left out, a line break stands for it. */
function joined(text: string, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }, at) => {
      const next = spans[at + 1]
      const between = next ? text.slice(end, next.start) : ''
      return text.slice(start, end) + (between.trim() === '' ? between : '\n')
    })
    .join('')
}

function cut(text: string, { start, end }: Span, budget: number): Span[] {
  // Two characters are a token at the least, so this many are never over the budget.
  const most = budget * 2
  const found: Span[] = []
  for (let from = start; from < end; ) {
    if (end - from <= most) return [...found, { start: from, end }]
    const blank = text.lastIndexOf(' ', from + most)
    const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(from + most - 1))
    const to = blank > from ? blank + 1 : from + most - (isHalf ? 1 : 0)
    found.push({ start: from, end: to })
    from = to
  }
  return found
}
