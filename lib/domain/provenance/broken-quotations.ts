import type { Article } from '../dossier'
import { quotationsIn } from '../suggest/reported/quotations'
import { fold } from '../text/fold'
import type { Span } from '../text/segment'
import { inOrder } from './article-order'
import { bodyOf } from './body'
import { type Edge, edgeKey, type Finding, type QuotePair, quoteOf, rounded, scoreOf } from './derivation'
import { grouped } from './grouped'

/** A quotation of an article as it stands there. */
interface Quoted extends Span {
  readonly article: Article
  /** Its words, folded. */
  readonly words: readonly string[]
  readonly isMended: boolean
}

/** A quotation, or two that were one, with what makes it the same elsewhere. */
interface Break extends Span {
  readonly article: Article
  readonly key: string
}

/** Strength of one break that two or three articles share; what more of them share came to them in many ways. */
const few = 0.45
const many = 0.2
const fewArticles = 3
const surest = 0.97

const anyMark = /[«“"„‹]/
const mended = /…|\.{3}|[[\]]/
/** Between two halves of one quotation there is room for who said it, and no more. */
const longestInterruption = 80
/** A quotation known to be cut is looked for by its first words. */
const headWords = 4
const mostHeads = 20

/**
 * Quotations that two articles break in the same way: with the same words left out or put in («…», «[ ]»), interrupted after
 * the same word, or cut from a longer one that a third article has. Each with the earliest article that has it.
 */
export function brokenQuotations(articles: readonly Article[]): Finding[] {
  const quoted = inOrder(articles).flatMap(quotationsOf)
  const shared = [...grouped(breaksIn(quoted), ({ key }) => [key]).values()].flatMap(pairsOf)
  return [...grouped(shared, ({ edge }) => [edgeKey(edge)]).values()].map(pairs => ({
    edge: (pairs[0] as Shared).edge,
    evidence: {
      kind: 'quotation',
      strength: rounded(Math.min(surest, scoreOf(pairs.map(({ strength }) => strength)))),
      passages: pairs.map(({ pair }) => pair),
    },
  }))
}

function quotationsOf(article: Article): Quoted[] {
  const { text = '' } = article
  if (!anyMark.test(text)) return []
  const body = bodyOf(article)
  return quotationsIn(text)
    .filter(({ start, end }) => body.some(part => part.start <= start && end <= part.end))
    .map(({ start, end }) => {
      const inside = text.slice(start, end)
      const words = Array.from(fold(inside).matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word)
      return { article, start, end, words, isMended: mended.test(inside) }
    })
}

function breaksIn(quoted: readonly Quoted[]): Break[] {
  const isCut = cutQuotations(quoted)
  return quoted.flatMap((one, at) => {
    const { article, start, end, words, isMended } = one
    const key = words.join(' ')
    const next = quoted[at + 1]
    const found: Break[] = []
    if (next && isInterrupted(one, next))
      found.push({ article, start, end: next.end, key: `${key} | ${next.words.join(' ')}` })
    else if (isMended) found.push({ article, start, end, key: `… ${key}` })
    else if (isCut(one)) found.push({ article, start, end, key })
    return found
  })
}

function isInterrupted(one: Quoted, next: Quoted): boolean {
  if (one.article !== next.article || next.start - one.end > longestInterruption) return false
  return !/[\n\r]/.test((one.article.text as string).slice(one.end, next.start))
}

/** Whether another article has the words of a quotation inside a longer one. */
function cutQuotations(quoted: readonly Quoted[]): (one: Quoted) => boolean {
  const headOf = ({ words }: Quoted) => words.slice(0, headWords).join(' ')
  const heads = new Set(quoted.map(headOf))
  const longer = new Map<string, Quoted[]>()
  for (const one of quoted)
    for (let at = 0; at + headWords <= one.words.length; at += 1) {
      const head = one.words.slice(at, at + headWords).join(' ')
      const known = longer.get(head) ?? []
      if (heads.has(head) && known.length < mostHeads) longer.set(head, [...known, one])
    }
  return one => {
    const key = ` ${one.words.join(' ')} `
    return (longer.get(headOf(one)) ?? []).some(
      other =>
        other.article !== one.article &&
        other.words.length > one.words.length &&
        ` ${other.words.join(' ')} `.includes(key),
    )
  }
}

interface Shared {
  readonly edge: Edge
  readonly strength: number
  readonly pair: QuotePair
}

function pairsOf(breaks: readonly Break[]): Shared[] {
  const [there, ...others] = [
    ...new Map(breaks.toReversed().map(one => [one.article, one])).values(),
  ].toReversed()
  const strength = others.length < fewArticles ? few : many
  return others.map(here => ({
    edge: { article: here.article.id, from: (there as Break).article.id },
    strength,
    pair: {
      here: quoteOf(here.article, here.start, here.end),
      there: quoteOf((there as Break).article, (there as Break).start, (there as Break).end),
    },
  }))
}
