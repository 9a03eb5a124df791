import type { Article, Dossier, Id } from '@/lib/domain/dossier'
import type { ExtractInput } from '@/lib/domain/suggest/extraction'
import type { OfferedClaim } from '@/lib/domain/suggest/fresh-claims'
import { type Score, type ScoredArticle, scoreOffers } from '@/lib/domain/suggest/score'
import type { Pace } from './ask'
import type { ModelFault, Usage } from './fault'
import { readWhole, withoutKnown } from './read-whole'
import type { ModelSettings } from './settings'

export interface LabelledScore extends Score {
  readonly by: 'rules' | 'model' | 'both'
}

export interface LabelledComparison {
  /** Articles with a text and with claims that people confirmed. */
  readonly articles: number
  readonly rows: readonly LabelledScore[]
  readonly used: Usage
  /** Articles that the model did not read whole. */
  readonly faults: readonly { readonly article: Id; readonly fault: ModelFault }[]
  /** What of the model's claims was not kept, by reason. */
  readonly dropped: Readonly<Record<string, number>>
}

export interface LabelledOptions {
  readonly settings: ModelSettings
  /** What is offered without a model. */
  readonly rules: (input: ExtractInput) => readonly OfferedClaim[]
  readonly stop?: AbortSignal
  readonly pace?: Pace
  /** Before each article. */
  readonly onArticle?: (article: Id, at: number, all: number) => void
}

/**
 * Has rules and model read the articles of a dossier whose claims people confirmed, and counts what each finds of those, and
 * both together. Neither is told the claims; of them only what a question counts in.
 */
export async function compareOnLabelled(
  dossier: Dossier,
  { settings, rules, stop, pace, onArticle }: LabelledOptions,
): Promise<LabelledComparison> {
  const isConfirmed = ({ status = 'confirmed' }: Dossier['claims'][number]) => status === 'confirmed'
  const labelled = dossier.claims.filter(isConfirmed)
  const articles = dossier.articles.filter(
    ({ id, text }) => text !== undefined && labelled.some(({ article }) => article === id),
  )
  const units = unitsOf(dossier)
  const offered: Record<LabelledScore['by'], ScoredArticle[]> = { rules: [], model: [], both: [] }
  const faults: { article: Id; fault: ModelFault }[] = []
  const dropped: Record<string, number> = {}
  const used = { input: 0, output: 0, isAssumed: false }
  for (const [at, article] of articles.entries()) {
    onArticle?.(article.id, at, articles.length)
    const input = inputOf(article, dossier)
    const byRules = rules(input)
    const read = await readWhole(settings, input, {
      units,
      ...(stop ? { stop } : {}),
      ...(pace ? { pace } : {}),
    })
    if (read.fault) faults.push({ article: article.id, fault: read.fault })
    for (const [reason, count] of Object.entries(read.dropped))
      dropped[reason] = (dropped[reason] ?? 0) + count
    used.input += read.used.input
    used.output += read.used.output
    used.isAssumed ||= read.used.isAssumed
    const own = { labelled: labelled.filter(claim => claim.article === article.id) }
    offered.rules.push({ ...own, offers: byRules })
    offered.model.push({ ...own, offers: read.claims })
    offered.both.push({ ...own, offers: [...byRules, ...withoutKnown(read.claims, byRules)] })
  }
  const rows = (['rules', 'model', 'both'] as const).map(by => ({ by, ...scoreOffers(offered[by]) }))
  return { articles: articles.length, rows, used, faults, dropped }
}

function unitsOf({ claims }: Dossier): ReadonlyMap<Id, string> {
  const units = new Map<Id, string>()
  for (const { question, value } of claims)
    if (value.type === 'quantity' && !units.has(question)) units.set(question, value.unit)
  return units
}

function inputOf(
  article: Article,
  { questions, entities, events, sources, outlets, dossier }: Dossier,
): ExtractInput {
  const { text = '', language, published = null, segments } = article
  return {
    text,
    language,
    published,
    events: article.events,
    ...(segments && segments.length > 0 ? { segments } : {}),
    dossier: {
      questions,
      entities,
      events,
      sources,
      outlets,
      ...(dossier.weekStart ? { weekStart: dossier.weekStart } : {}),
    },
  }
}

/** The comparison as a Markdown table. */
export function labelledTable({ rows }: Pick<LabelledComparison, 'rows'>): string {
  const share = (part: number | null) => (part === null ? '–' : `${(part * 100).toFixed(1)} %`)
  const lines = rows.map(
    ({ by, labelled, found, offered, right, recall, precision }) =>
      `| ${by} | ${found} of ${labelled} | ${share(recall)} | ${right} of ${offered} | ${share(precision)} |`,
  )
  return ['| by | found | recall | right | precision |', '|---|---|---|---|---|', ...lines, ''].join('\n')
}
