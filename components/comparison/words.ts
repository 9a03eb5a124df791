import { getTranslations } from 'next-intl/server'
import type { CellState, Verdict } from '@/lib/domain/compare/comparison'
import type { Dossier, Locale } from '@/lib/domain/dossier'
import { formatList } from '@/lib/i18n/format'
import { approvalWords } from '../row/approval'
import { verdictOrder } from '../ui/bar'
import type { CellWords } from './cell'
import type { TableWords } from './comparison-table'
import type { FilterWords } from './filters'
import type { FlagView } from './row-head'
import type { ComparisonView, RowView } from './view'

const states: readonly CellState[] = [
  'asserts',
  'denies',
  'reports',
  'unknown',
  'none',
  'declined',
  'silent',
  'not-reviewed',
  'not-applicable',
  'self-contradicts',
  'self-varies',
]

async function verdictWords(locale: Locale): Promise<Record<Verdict, string>> {
  const t = await getTranslations({ locale, namespace: 'ui.verdict' })
  return Object.fromEntries(verdictOrder.map(verdict => [verdict, t(verdict)])) as Record<Verdict, string>
}

async function cellWords(locale: Locale): Promise<CellWords> {
  const t = await getTranslations({ locale, namespace: 'ui' })
  return {
    state: Object.fromEntries(states.map(state => [state, t(`state.${state}`)])) as Record<CellState, string>,
    camp: t('common.camp'),
    fitsBoth: t('comparison.fitsBoth'),
    notCounted: t('comparison.notCounted'),
    holderSays: holder => t('comparison.holderSays', { holder }),
  }
}

const kept = new WeakMap<ComparisonView, Promise<TableWords>>()

/** Every word of a table, found once: a view is of one edition, which never changes, and of one language. */
export function tableWords(
  locale: Locale,
  view: ComparisonView,
  number: (value: number) => string,
): Promise<TableWords> {
  const words = kept.get(view) ?? findTableWords(locale, view, number)
  kept.set(view, words)
  return words
}

function perRow<T>(find: (row: RowView) => T): (row: RowView) => T {
  const known = new WeakMap<RowView, T>()
  return row => {
    const found = known.get(row) ?? find(row)
    known.set(row, found)
    return found
  }
}

async function findTableWords(
  locale: Locale,
  view: ComparisonView,
  number: (value: number) => string,
): Promise<TableWords> {
  const t = await getTranslations({ locale, namespace: 'ui' })
  const cell = await cellWords(locale)
  const list = (items: readonly string[]) => formatList(items, locale)
  const outlets = new Map(view.articles.map(article => [article.id, article.label]))
  const flags = (row: RowView): FlagView[] => {
    const notes = row.notice ? approvalWords(row.notice, locale, t) : {}
    return [
      ...(row.flags.selfContradicted.length > 0
        ? [
            {
              kind: 'self' as const,
              text: t('flag.selfNamed', {
                names: list(row.flags.selfContradicted.map(id => outlets.get(id) ?? id)),
              }),
            },
          ]
        : []),
      ...(row.flags.singleRoot ? [{ kind: 'root' as const, text: t('flag.root') }] : []),
      ...(row.flags.partyDispute ? [{ kind: 'party' as const, text: t('flag.party') }] : []),
      ...(row.flags.transmission ? [{ kind: 'transmission' as const, text: t('flag.transmission') }] : []),
      ...(row.flags.codingDisputed ? [{ kind: 'coding' as const, text: t('flag.coding') }] : []),
      ...(row.flags.tainted
        ? [{ kind: 'tainted' as const, text: t('flag.tainted'), note: notes.tainted }]
        : []),
      ...(row.flags.stale ? [{ kind: 'stale' as const, text: t('flag.stale'), note: notes.stale }] : []),
    ]
  }
  return {
    caption: t('comparison.caption', {
      outlets: t('common.articles', { count: view.articles.length }),
      questions: t('common.questions', { count: view.rows.length }),
    }),
    window: t('comparison.window'),
    question: t('comparison.question'),
    verdictHead: t('comparison.verdict'),
    undated: t('common.undated'),
    verdict: await verdictWords(locale),
    cell,
    questionCount: count => t('common.questions', { count }),
    flags: perRow(flags),
    folded: perRow(row =>
      (['silent', 'not-reviewed'] as const).flatMap(state => {
        const quiet = row.cells.filter(other => other.state === state)
        if (quiet.length === 0) return []
        return quiet.length > namedAtMost
          ? [t('comparison.foldedCount', { state: cell.state[state], count: quiet.length })]
          : [
              t('comparison.folded', {
                state: cell.state[state],
                names: list(quiet.map(({ article }) => outlets.get(article) ?? article)),
              }),
            ]
      }),
    ),
    number,
  }
}

/** More quiet articles than this are counted on the folded line, not named. */
const namedAtMost = 3

export async function filterWords(locale: Locale, number: (value: number) => string): Promise<FilterWords> {
  const t = await getTranslations({ locale, namespace: 'ui' })
  return {
    summary: t('common.summary'),
    filters: t('comparison.filters'),
    byVerdict: t('comparison.byVerdict'),
    show: t('comparison.show'),
    all: t('comparison.all'),
    disagreements: t('comparison.disagreements'),
    flag: {
      'one-root': t('flag.root'),
      self: t('flag.self'),
      party: t('flag.party'),
      transmission: t('flag.transmission'),
      coding: t('flag.coding'),
      tainted: t('flag.tainted'),
      stale: t('flag.stale'),
    },
    verdict: await verdictWords(locale),
    form: {
      search: t('comparison.search'),
      event: t('comparison.event'),
      everyEvent: t('comparison.everyEvent'),
      apply: t('comparison.apply'),
    },
    number,
  }
}

/** What a dossier is made of, in words: "8 articles", "6 outlets", "30 questions". */
export async function dossierCounts(
  locale: Locale,
  counts: { readonly articles: number; readonly outlets: number; readonly questions: number },
): Promise<readonly string[]> {
  const t = await getTranslations({ locale, namespace: 'ui.common' })
  return [
    t('articles', { count: counts.articles }),
    t('outlets', { count: counts.outlets }),
    t('questions', { count: counts.questions }),
  ]
}

/** Outlets that published an article of the dossier. */
export function countOutlets(dossier: Dossier): number {
  return new Set(dossier.articles.map(article => article.outlet)).size
}
