import { sha256 } from '@/lib/db/articles'
import type { EditionSummary, NewEdition } from '@/lib/db/editions'
import { compare } from '@/lib/domain/compare/compare'
import type { Comparison, Verdict } from '@/lib/domain/compare/comparison'
import type { Dossier } from '@/lib/domain/dossier'
import { holdDisputed } from '@/lib/domain/reconcile/hold-disputed'
import { withStoreFlags } from '@/lib/domain/reconcile/store-flags'
import { canonicalDossier } from '@/lib/export/dossier'
import { renderComparison } from '@/lib/i18n/render'
import type { ApprovedState } from './approved-state'
import { parseEdition } from './edition-files'

const noVerdicts: Readonly<Record<Verdict, number>> = {
  none: 0,
  unresolved: 0,
  single: 0,
  agree: 0,
  compatible: 0,
  reconcilable: 0,
  conflict: 0,
  unassessed: 0,
}

function summarize(dossier: Dossier, comparison: Comparison<unknown>): EditionSummary {
  const verdicts = { ...noVerdicts }
  for (const row of comparison.rows) verdicts[row.verdict] += 1
  return {
    articles: dossier.articles.length,
    outlets: new Set(dossier.articles.map(article => article.outlet)).size,
    questions: comparison.rows.length,
    verdicts,
  }
}

/** The hash takes the place of each text: the text itself is a version that never changes. */
function withoutTexts(dossier: Dossier): Dossier {
  const articles = dossier.articles.map(({ text = '', ...article }) => ({ ...article, sha256: sha256(text) }))
  return { ...dossier, articles }
}

export type FrozenEdition = Omit<NewEdition, 'dossierId' | 'publishedBy'>

/** Everything a reader of the dossier is served, as it is at this moment: its claims as they were approved. */
export function freeze({ dossier, flags }: ApprovedState): FrozenEdition {
  const pure = compare(dossier)
  const rendered = renderComparison({ ...pure, rows: holdDisputed(withStoreFlags(pure.rows, flags)) })
  const comparison = JSON.stringify(rendered)
  const dossierFile = canonicalDossier(withoutTexts(dossier))
  parseEdition({ comparison, dossierFile })
  return {
    title: dossier.dossier.title,
    contentSha256: sha256(`${sha256(comparison)}${sha256(dossierFile)}`),
    comparison,
    dossierFile,
    summary: summarize(dossier, rendered),
  }
}
