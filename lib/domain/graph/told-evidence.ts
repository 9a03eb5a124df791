import type { Article, Id } from '../dossier'
import type { ClaimPair, Derivation, Edge, Evidence, Quote, QuotePair } from '../provenance/derivation'
import { diffWords } from '../text/diff-words'
import type { Span } from '../text/segment'

/** Words of two articles side by side; the marks are UTF-16 code units of each `exact`, null between two languages. */
export interface Beside extends QuotePair {
  readonly marks: { readonly here: readonly Span[]; readonly there: readonly Span[] } | null
}

/** A quotation with the words of its own line around it. */
export interface InItsLine extends Quote {
  readonly before: string
  readonly after: string
}

/** A claim that both have. */
export interface SharedClaim extends Omit<ClaimPair, 'quotes'> {
  readonly beside: Beside | null
}

/** Evidence of an edge as a person weighs it: in words of the texts. */
export type ToldEvidence =
  | { readonly kind: 'credit'; readonly quotes: readonly InItsLine[]; readonly claims: readonly Id[] }
  | {
      readonly kind: 'overlap'
      readonly share: number
      readonly shareOfOther: number
      readonly isDated: boolean
      readonly passages: readonly Beside[]
    }
  | {
      readonly kind: 'shared-claims'
      readonly claims: readonly SharedClaim[]
      readonly passages: readonly Beside[]
    }
  | {
      readonly kind: 'shared-errors'
      readonly claims: readonly SharedClaim[]
      readonly spellings: readonly (QuotePair & { readonly usual: string })[]
    }
  | { readonly kind: 'quotation'; readonly passages: readonly Beside[] }

export type ToldDerivation = Edge & {
  readonly score: number
  readonly evidence: readonly ToldEvidence[]
}

/** Runs of the same words closer than this in both articles are one passage, which a word or two were changed in. */
const nearest = 120
/** A passage longer than this is shown up to its last whole run. */
const longest = 900
/** How far the line around a quotation is shown to either side. */
const reach = 140

/** What was found as it is shown: passages joined where little parts them, the words that differ marked. */
export function toldDerivations(
  found: readonly Derivation[],
  articles: readonly Pick<Article, 'id' | 'text' | 'language'>[],
): ToldDerivation[] {
  const known = new Map(articles.map(article => [article.id, article]))
  const textOf = (id: Id) => known.get(id)?.text ?? ''
  const languageOf = (id: Id) => known.get(id)?.language

  function beside({ here, there }: QuotePair): Beside {
    const language = languageOf(here.article)
    if (language === undefined || language !== languageOf(there.article)) return { here, there, marks: null }
    const { a, b } = diffWords(here.exact, there.exact, language)
    return { here, there, marks: { here: a, there: b } }
  }

  function joined(pairs: readonly QuotePair[]): Beside[] {
    const found: QuotePair[] = []
    for (const pair of pairs.toSorted((a, b) => a.here.start - b.here.start)) {
      const last = found.at(-1)
      if (last && isNear(last, pair))
        found[found.length - 1] = {
          here: stretch(last.here, pair.here, textOf),
          there: stretch(last.there, pair.there, textOf),
        }
      else found.push(pair)
    }
    return found.map(beside)
  }

  function shared({ quotes, ...claim }: ClaimPair): SharedClaim {
    return { ...claim, beside: quotes && beside(quotes) }
  }

  function told(evidence: Evidence): ToldEvidence {
    switch (evidence.kind) {
      case 'credit':
        return {
          kind: 'credit',
          quotes: evidence.quotes.map(quote => inItsLine(quote, textOf(quote.article))),
          claims: evidence.claims,
        }
      case 'overlap': {
        const { share, shareOfOther, isDated, passages } = evidence
        return { kind: 'overlap', share, shareOfOther, isDated, passages: joined(passages) }
      }
      case 'shared-claims':
        return {
          kind: 'shared-claims',
          claims: evidence.claims.map(shared),
          passages: joined(evidence.passages),
        }
      case 'shared-errors':
        return {
          kind: 'shared-errors',
          claims: evidence.claims.map(shared),
          spellings: evidence.spellings,
        }
      case 'quotation':
        return { kind: 'quotation', passages: evidence.passages.map(beside) }
    }
  }

  return found.map(derivation => ({ ...derivation, evidence: derivation.evidence.map(told) }))
}

function isNear(last: QuotePair, next: QuotePair): boolean {
  const gaps = [next.here.start - last.here.end, next.there.start - last.there.end]
  return (
    last.there.article === next.there.article &&
    gaps.every(gap => gap >= 0 && gap <= nearest) &&
    next.here.end - last.here.start <= longest
  )
}

const stretch = (from: Quote, to: Quote, textOf: (id: Id) => string): Quote => ({
  article: from.article,
  start: from.start,
  end: to.end,
  exact: textOf(from.article).slice(from.start, to.end),
})

function inItsLine(quote: Quote, text: string): InItsLine {
  const before = text.slice(Math.max(0, quote.start - reach), quote.start)
  const after = text.slice(quote.end, quote.end + reach)
  const [line = ''] = after.split('\n')
  const isCutBefore = quote.start > reach && !before.includes('\n')
  const isCutAfter = line.length === reach
  return {
    ...quote,
    before: isCutBefore
      ? before.replace(/^\S*/, '…')
      : before.slice(before.lastIndexOf('\n') + 1).trimStart(),
    after: isCutAfter ? line.replace(/\S*$/, '…') : line.trimEnd(),
  }
}
