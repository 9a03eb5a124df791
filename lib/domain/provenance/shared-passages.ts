import type { Article, Dossier, Id, Source } from '../dossier'
import { reportedIn } from '../suggest/reported/reported'
import { proposeSegments } from '../suggest/segments'
import { wordKeys } from '../suggest/word-keys'
import type { Span } from '../text/segment'
import { articleSentences } from '../text/sentences'
import { isOutAfter } from './article-order'
import { type Edge, edgeKey, type Finding, type QuotePair, quoteOf, rounded, scoreOf } from './derivation'
import { grouped } from './grouped'
import { publishes } from './roots'

/** A sentence by what it is about, and the sources that it is credited to. */
interface Told extends Span {
  readonly article: Article
  readonly keys: ReadonlySet<string>
  readonly sources: ReadonlySet<Id>
}

/** A sentence that says what another article credits to a source. */
interface Hit {
  readonly edge: Edge & { readonly source: Id }
  readonly here: Told
  readonly there: Told
  /** Words that both have and no other article that does not credit the source. */
  readonly rare: number
  /** Of the words of the shorter sentence the part that both have. */
  readonly share: number
}

const ofTwoRareWords = 0.25
const ofOneRareWord = 0.1
const fewestWords = 5
const leastShare = 0.35
/** In a story of more articles no two of them are alone with a word for long, and reading all of them takes too long. */
const mostArticles = 200
/** A word of more sentences is what the story is about. */
const mostSentences = 40

/**
 * Sentences that say, in other words and without credit, what another article on the event credits to a source: five words
 * that carry sense in common, a third of the shorter sentence, and among them some that nobody else has but those who credit
 * that source in so many words. Two such words are of strength 0.25, one 0.1; each sentence counts once. For texts of which nobody has
 * entered the claims; told where a further article is there that could have used the words.
 */
export function sharedPassages(dossier: Dossier): Finding[] {
  const sources = new Map(dossier.sources.filter(publishes).map(source => [source.id, source]))
  if (sources.size === 0) return []
  const stories = [...grouped(dossier.articles, ({ events }) => events).values()]
  const hits = stories
    .filter(({ length }) => length > 2 && length <= mostArticles)
    .flatMap(story =>
      hitsIn(
        story.flatMap(article => sentencesOf(article, dossier, sources)),
        sources,
      ),
    )
  return [...grouped(hits, ({ edge }) => [edgeKey(edge)]).values()].map(theirs => {
    const best = eachOnce(theirs)
    return {
      edge: (theirs[0] as Hit).edge,
      evidence: {
        kind: 'shared-claims',
        strength: rounded(scoreOf(best.map(({ rare }) => (rare > 1 ? ofTwoRareWords : ofOneRareWord)))),
        claims: [],
        passages: best.map(({ here, there }): QuotePair => ({ here: quoted(here), there: quoted(there) })),
      },
    }
  })
}

const quoted = ({ article, start, end }: Told) => quoteOf(article, start, end)

function sentencesOf(article: Article, dossier: Dossier, sources: ReadonlyMap<Id, Source>): Told[] {
  const { text = '', language, published = null } = article
  const segments = article.segments ?? proposeSegments({ text })
  const { voiceOf } = reportedIn({ text, language, segments, published, dossier })
  return articleSentences(text, language, segments)
    .filter(({ kind }) => kind === 'main' || kind === 'headline')
    .map(({ start, end }) => {
      const links = voiceOf({ start, end }).links.flatMap(({ source }) => source ?? [])
      const credited = new Set(links.filter(id => sources.has(id)))
      return { article, start, end, keys: wordKeys(text.slice(start, end)), sources: credited }
    })
}

function hitsIn(sentences: readonly Told[], sources: ReadonlyMap<Id, Source>): Hit[] {
  const having = grouped(sentences, ({ keys }) => [...keys])
  const crediting = grouped(sentences, one => [...one.sources])
  const articles = new Set(sentences.map(({ article }) => article))
  return [...crediting].flatMap(([source, credited]) => {
    const creditors = new Set(credited.map(({ article }) => article))
    const published = sources.get(source)?.published ?? null
    // Besides the one that may have taken the words and those that credit them somebody must be there who has not.
    if (articles.size < creditors.size + 2) return []
    return credited.flatMap(there => {
      const rare = rareIn(there, having, creditors)
      return [...rare].flatMap(([here, words]) => {
        const shared = [...here.keys].filter(key => there.keys.has(key)).length
        const share = shared / Math.min(here.keys.size, there.keys.size)
        const isTold = shared >= fewestWords && share >= leastShare && here.sources.size === 0
        if (!isTold || isOutAfter(published, here.article)) return []
        return { edge: { article: here.article.id, source }, here, there, rare: words, share }
      })
    })
  })
}

/** Sentences of an article that is alone in having words of one sentence, with how many. */
function rareIn(
  { keys }: Told,
  having: ReadonlyMap<string, readonly Told[]>,
  creditors: ReadonlySet<Article>,
): ReadonlyMap<Told, number> {
  const rare = new Map<Told, number>()
  for (const key of keys) {
    const all = having.get(key) as readonly Told[]
    const others = all.length > mostSentences ? [] : all.filter(({ article }) => !creditors.has(article))
    const [first] = others
    if (first === undefined || others.some(({ article }) => article !== first.article)) continue
    for (const one of others) rare.set(one, (rare.get(one) ?? 0) + 1)
  }
  return rare
}

/** The best pairs, no sentence in two of them, in the order of the text. */
function eachOnce(hits: readonly Hit[]): Hit[] {
  const used = new Set<string>()
  const key = ({ article, start }: Told) => `${article.id} ${start}`
  return hits
    .toSorted((a, b) => b.rare - a.rare || b.share - a.share)
    .filter(({ here, there }) => {
      if (used.has(key(here)) || used.has(key(there))) return false
      used.add(key(here)).add(key(there))
      return true
    })
    .sort((a, b) => a.here.start - b.here.start)
}

/** Claims and passages of one edge as one piece of evidence: they tell the same, so the stronger counts. */
export function withPassages(claims: readonly Finding[], passages: readonly Finding[]): Finding[] {
  const byEdge = grouped([...claims, ...passages], ({ edge }) => [edgeKey(edge)])
  return [...byEdge.values()].map(([one, other]) => {
    const { edge, evidence } = one as Finding
    if (other?.evidence.kind !== 'shared-claims' || evidence.kind !== 'shared-claims')
      return { edge, evidence }
    const strength = Math.max(evidence.strength, other.evidence.strength)
    return { edge, evidence: { ...evidence, strength, passages: other.evidence.passages } }
  })
}
