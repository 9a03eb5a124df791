import type { Article, Claim, Dossier, Id, Names, Source } from '../dossier'
import { reportedIn } from '../suggest/reported/reported'
import type { FoundSource } from '../suggest/reported/voice'
import { proposeSegments } from '../suggest/segments'
import { fold } from '../text/fold'
import type { Span } from '../text/segment'
import { articleSentences, sentenceAt } from '../text/sentences'
import { inOrder, isBefore } from './article-order'
import { type CreditEvidence, type Edge, type Finding, quoteOf, rounded, scoreOf } from './derivation'
import { grouped } from './grouped'
import { publishes } from './roots'

/** Who was first to report is only mentioned (semantics §8); what else an outlet, agency or document says is taken from it. */
const isCredit = ({ relation }: FoundSource) => relation !== 'first-reported-by'

/** In the headline or the first sentences a credit is of the whole account, and so is a credit line. */
const leadSentences = 3
const inLead = 0.8
const later = 0.5
/** However often it is said, the account may be somebody else's in part. */
const surest = 0.97

/**
 * Sources and other articles that an article credits its account to: in its text (`suggest/reported`), and in the
 * attributions of its confirmed claims. A credit in the lead has strength 0.8, any other and any attribution 0.5; they add
 * up as evidence does (`scoreOf`), to 0.97 at most. Crediting oneself, or a picture, is no credit.
 */
export function creditsOf(dossier: Dossier): Finding[] {
  const sources = new Map(dossier.sources.map(source => [source.id, source]))
  const attributed = attributedClaims(dossier.claims, sources)
  const isNamed = namesOfAny(dossier)
  const ofOutlet = grouped(inOrder(dossier.articles), ({ outlet }) => [outlet])
  return dossier.articles.flatMap(article => {
    const found = new Map<string, { edge: Edge; strengths: number[]; evidence: CreditEvidence }>()
    const add = (edge: Edge, strength: number, more: Partial<CreditEvidence>) => {
      const key = `${edge.source} ${edge.from}`
      const known = found.get(key)
      const { quotes, claims } = known?.evidence ?? { quotes: [], claims: [] }
      found.set(key, {
        edge,
        strengths: [...(known?.strengths ?? []), strength],
        evidence: {
          kind: 'credit',
          strength: 0,
          quotes: [...quotes, ...(more.quotes ?? [])],
          claims: [...claims, ...(more.claims ?? [])],
        },
      })
    }
    for (const { to, start, end, isLead } of isNamed(article)
      ? credited(article, dossier, sources, ofOutlet)
      : []) {
      add(to, isLead ? inLead : later, { quotes: [quoteOf(article, start, end)] })
    }
    for (const { claim, source } of attributed.get(article.id) ?? [])
      add({ article: article.id, source }, later, { claims: [claim.id] })
    return [...found.values()].map(({ edge, strengths, evidence }) => ({
      edge,
      evidence: { ...evidence, strength: rounded(Math.min(surest, scoreOf(strengths))) },
    }))
  })
}

type Sources = ReadonlyMap<Id, Source>

/** Confirmed claims by article, with each report, agency or document they are attributed to. */
function attributedClaims(claims: readonly Claim[], sources: Sources) {
  const byArticle = new Map<Id, { claim: Claim; source: Id }[]>()
  for (const claim of claims) {
    if ((claim.status ?? 'confirmed') !== 'confirmed') continue
    const links = new Set((claim.attribution ?? []).map(({ source }) => source))
    const theirs = byArticle.get(claim.article) ?? []
    for (const source of links) if (publishes(sources.get(source))) theirs.push({ claim, source })
    byArticle.set(claim.article, theirs)
  }
  return byArticle
}

interface Credited {
  readonly to: Edge
  readonly start: number
  readonly end: number
  readonly isLead: boolean
}

function credited(article: Article, dossier: Dossier, sources: Sources, ofOutlet: ByOutlet): Credited[] {
  const { text = '', language, published = null } = article
  const segments = article.segments ?? proposeSegments({ text })
  const own = articleSentences(text, language, segments).filter(
    ({ kind }) => kind === 'main' || kind === 'headline',
  )
  const told = new Set<number>()
  return reportedIn({ text, language, segments, published, dossier })
    .sources.filter(found => isCredit(found) && !told.has(found.start) && told.add(found.start))
    .flatMap(({ source, outlet, start, end }) => {
      const named = source === undefined ? undefined : sources.get(source)
      const to = named ? toSource(article, named, dossier) : toArticle(article, ofOutlet.get(outlet ?? ''))
      const at = sentenceAt(own, start)
      // What stands in no sentence of the body is a credit line.
      const isLead = at < leadSentences || start >= (own[at] as Span).end
      return to === null ? [] : [{ to, start, end, isLead }]
    })
}

/** The source that is named, if it publishes and is not the article's own outlet. */
function toSource(article: Article, named: Source, { outlets }: Dossier): Edge | null {
  const own = outlets.find(({ id }) => id === article.outlet)
  if (!publishes(named) || (own && isOneName(own.name, named.name))) return null
  return { article: article.id, source: named.id }
}

type ByOutlet = ReadonlyMap<Id, readonly Article[]>

/** The last article of another outlet on the same event that may have been out before this one. */
function toArticle(article: Article, theirs: readonly Article[] = []): Edge | null {
  const isAbout = new Set(article.events)
  const from = theirs.findLast(
    one =>
      one.outlet !== article.outlet &&
      one.events.some(event => isAbout.has(event)) &&
      !isBefore(article, one),
  )
  return from ? { article: article.id, from: from.id } : null
}

const spelled = ({ ar, en }: Names) => [ar, en].filter(name => name !== undefined).map(fold)

/** Whether two things are called by one name in either language. */
function isOneName(a: Names, b: Names): boolean {
  const names = spelled(b)
  return spelled(a).some(name => names.includes(name))
}

/**
 * Whether a text can name any source or outlet of the dossier: it has the longest word of one of their names. Reading who
 * says what takes longer than asking this.
 */
function namesOfAny({ sources, outlets, entities }: Dossier): (article: Article) => boolean {
  const named = [...sources.filter(publishes), ...outlets].map(({ name }) => name)
  const aliases = entities.filter(({ name }) => named.some(one => isOneName(one, name)))
  const words = [...named.flatMap(spelled), ...aliases.flatMap(({ aliases: all = [] }) => all.map(fold))]
    .map(name => name.match(/\p{L}+/gu)?.reduce((a, b) => (b.length > a.length ? b : a)))
    .filter(word => word !== undefined)
  if (words.length === 0) return () => false
  const any = new RegExp([...new Set(words)].join('|'), 'u')
  return ({ text = '' }) => any.test(fold(text))
}
