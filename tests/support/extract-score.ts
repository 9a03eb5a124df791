import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Article, Claim, Dossier } from '@/lib/domain/dossier'
import { extract } from '@/lib/domain/suggest/extract'
import type { RuleClaim } from '@/lib/domain/suggest/extraction'
import { valueText } from '@/lib/domain/suggest/fresh-claims'
import type { Value } from '@/lib/domain/values/value'

/** What the rules did with a labelled dossier. */
export interface ExtractScore {
  /** Claims of people whose question is not free text and no role. */
  readonly asked: readonly Claim[]
  /** Those of them that were suggested: same question, equal value, overlapping quote. */
  readonly found: readonly Claim[]
  /** Everything suggested, by article. */
  readonly offered: readonly {
    readonly article: string
    readonly claim: RuleClaim
    readonly isKnown: boolean
  }[]
}

/** A dossier file with the texts of its articles, as they are on disk. */
export function readDossier(path: string): Dossier | null {
  if (!existsSync(path)) return null
  const file = JSON.parse(readFileSync(path, 'utf8')) as Dossier
  const articles = file.articles.map(({ textFile = '', ...article }: Article & { textFile?: string }) => ({
    ...article,
    text: article.text ?? readFileSync(join(dirname(path), textFile), 'utf8'),
  }))
  return { ...file, articles }
}

const overlaps = (a: Claim['anchors'], b: Claim['anchors']) =>
  a.some(x => b.some(y => x.start < y.end && y.start < x.end))

/** A count back that is read from the event says the same as one whose anchor is unstated (semantics §3.2). */
const literal = (value: Value): Value =>
  value.type === 'since' && 'amount' in value && value.anchor === 'event'
    ? { ...value, anchor: 'unstated' }
    : value

/** Whether an offer is what a person coded: of a claim without a position only its stance counts. */
function isSame(coded: Claim, offer: RuleClaim): boolean {
  if (coded.question !== offer.question || !overlaps(coded.anchors, offer.anchors)) return false
  const stance = coded.stance ?? 'asserts'
  if (stance !== (offer.stance ?? 'asserts')) return false
  if (stance === 'unknown' || stance === 'declined') return true
  if ((coded.polarity ?? 'affirms') !== (offer.polarity ?? 'affirms')) return false
  return valueText(literal(coded.value)) === valueText(literal(offer.value))
}

/** Reads every article of a dossier and holds what is suggested against what people coded. */
export function extractScore(dossier: Dossier): ExtractScore {
  const types = new Map(dossier.questions.map(({ id, type }) => [id, type]))
  const measured = ({ question }: Claim) => !['text', 'role'].includes(types.get(question) ?? 'text')
  const offered = dossier.articles.flatMap(
    ({ id, text = '', language, published = null, segments, events }) => {
      const input = { text, language, published, dossier, events, ...(segments ? { segments } : {}) }
      return extract(input).claims.map(claim => ({ article: id, claim }))
    },
  )
  const of = (claim: Claim) => offered.filter(({ article }) => article === claim.article)
  const asked = dossier.claims.filter(measured)
  const isFound = (coded: Claim) => of(coded).some(({ claim }) => isSame(coded, claim))
  return {
    asked,
    found: asked.filter(isFound),
    offered: offered.map(({ article, claim }) => ({
      article,
      claim,
      isKnown: dossier.claims.some(coded => coded.article === article && isSame(coded, claim)),
    })),
  }
}
