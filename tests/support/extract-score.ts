import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Article, Claim, Dossier } from '@/lib/domain/dossier'
import { extract } from '@/lib/domain/suggest/extract'
import type { RuleClaim } from '@/lib/domain/suggest/extraction'
import { isRight } from '@/lib/domain/suggest/score'

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
  const isFound = (coded: Claim) => of(coded).some(({ claim }) => isRight(coded, claim))
  return {
    asked,
    found: asked.filter(isFound),
    offered: offered.map(({ article, claim }) => ({
      article,
      claim,
      isKnown: dossier.claims.some(coded => coded.article === article && isRight(coded, claim)),
    })),
  }
}
