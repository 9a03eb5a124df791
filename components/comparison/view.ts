import type {
  Camp,
  CellState,
  Comparison,
  Flags,
  Row,
  Sentence,
  Verdict,
} from '@/lib/domain/compare/comparison'
import type { Claim, Dossier, Id, Locale } from '@/lib/domain/dossier'
import type { ApprovalNotice } from '@/lib/domain/reconcile/approval'
import { rowName } from '@/lib/domain/reconcile/queue'
import { pickName } from '../ui/name'
import { type Sign, signOf, signsOf } from '../ui/state-signs'
import { searchKey } from './search-key'

/** What the view cannot say by itself: values and dates in the page's language. */
export interface Wording {
  readonly locale: Locale
  readonly value: (claim: Claim) => string
  readonly date: (edtf: string) => string
}

export interface Text {
  readonly text: string
  /** Its language, where it is not the page's. */
  readonly language: Locale | undefined
}

export interface ArticleHead {
  readonly id: Id
  readonly outlet: Text
  readonly published: string | null
  /** What tells it apart in a line of text: the outlet, and the date where the outlet has several articles. */
  readonly label: string
}

export interface QuoteView {
  readonly claim: Id
  readonly text: string
  readonly language: Locale
}

/** What one voice says in a cell: the article's own, or one holder's. */
export interface PartView {
  readonly holder: Text | null
  /** What it does besides giving values. */
  readonly signs: readonly Sign[]
  readonly labels: readonly string[]
  /** Places of the camps it stands in; empty where the row has fewer than two. */
  readonly camps: readonly number[]
  readonly quotes: readonly QuoteView[]
}

export interface CellView {
  readonly article: Id
  readonly state: CellState
  readonly parts: readonly PartView[]
}

export interface RowView {
  readonly key: string
  readonly event: Id
  readonly question: Id
  readonly number: number
  readonly text: Text
  readonly verdict: Verdict
  readonly sentence: string
  readonly flags: Flags
  /** What its flags say of its approval. */
  readonly notice: ApprovalNotice | null
  readonly folded: string
  /** In the order of the view's articles. */
  readonly cells: readonly CellView[]
}

export interface ComparisonView {
  readonly articles: readonly ArticleHead[]
  readonly events: readonly { readonly id: Id; readonly title: Text; readonly date: string | null }[]
  readonly rows: readonly RowView[]
}

/** A dossier with its comparison, and what its flagged rows say of their approval, by `rowName`. */
export interface Compared {
  readonly dossier: Dossier
  readonly comparison: Comparison<Sentence>
  readonly notices: ReadonlyMap<string, ApprovalNotice>
}

const views = new WeakMap<Comparison<Sentence>, Map<Locale, ComparisonView>>()

/** The view of a frozen edition, made once per language: an edition never changes. */
export function viewOf(
  { dossier, comparison, notices }: Compared,
  locale: Locale,
  wording: () => Wording,
): ComparisonView {
  const kept = views.get(comparison) ?? new Map<Locale, ComparisonView>()
  views.set(comparison, kept)
  const view = kept.get(locale) ?? comparisonView({ dossier, comparison, notices }, wording())
  kept.set(locale, view)
  return view
}

/** Quotes in cells are glimpses; longer ones are cut between words, and the whole stands behind the link. */
const quoteLength = 140

function comparisonView({ dossier, comparison, notices }: Compared, wording: Wording): ComparisonView {
  const { locale } = wording
  const name = (names: Dossier['dossier']['title'], id: Id): Text => {
    const found = pickName(names, locale)
    return { text: found?.text ?? id, language: found?.language === locale ? undefined : found?.language }
  }
  const claims = new Map(dossier.claims.map(claim => [claim.id, claim]))
  const outlets = new Map(dossier.outlets.map(outlet => [outlet.id, outlet]))
  const languages = new Map(dossier.articles.map(article => [article.id, article.language]))
  const holders = new Map(dossier.entities.map(entity => [entity.id, name(entity.name, entity.id)]))
  const questions = new Map(dossier.questions.map(question => [question.id, question]))
  const quote = (claim: Claim): QuoteView => ({
    claim: claim.id,
    text: clip(claim.anchors.map(anchor => anchor.exact).join(' … '), quoteLength),
    language: languages.get(claim.article) ?? locale,
  })
  const part = (row: Row<Sentence>, article: Id, group: readonly Claim[]): PartView => {
    const holder = group[0]?.holder ?? null
    return {
      holder: holder === null ? null : (holders.get(holder) ?? { text: holder, language: undefined }),
      signs: signsOf(group),
      labels: labelsOf(group, wording),
      camps: row.camps.length < 2 ? [] : campsOf(row.camps, article, holder, group),
      quotes: group.map(quote),
    }
  }
  return {
    articles: dossier.articles.map(article => {
      const outlet = name(outlets.get(article.outlet)?.name ?? {}, article.outlet)
      const published = article.published ? wording.date(article.published) : null
      const isAlone = dossier.articles.every(
        other => other.outlet !== article.outlet || other.id === article.id,
      )
      const label = isAlone || published === null ? outlet.text : `${outlet.text} (${published})`
      return { id: article.id, outlet, published, label }
    }),
    events: dossier.events.map(event => ({
      id: event.id,
      title: name(event.title, event.id),
      date: event.date ? wording.date(event.date) : null,
    })),
    rows: comparison.rows.map((row, index) => {
      const question = questions.get(row.question)
      return {
        key: `${row.event}/${row.question}`,
        event: row.event,
        question: row.question,
        number: index + 1,
        text: name(question?.text ?? {}, row.question),
        verdict: row.verdict,
        sentence: row.sentence[locale],
        flags: row.flags,
        notice: notices.get(rowName(row)) ?? null,
        folded: searchKey([question?.text.ar, question?.text.en].filter(Boolean).join('\n')),
        cells: dossier.articles.map(({ id }) => {
          const cell = row.cells[id]
          const own = (cell?.claims ?? []).flatMap(claim => claims.get(claim) ?? [])
          return {
            article: id,
            state: cell?.state ?? 'not-applicable',
            parts: byHolder(own).map(group => part(row, id, group)),
          }
        }),
      }
    }),
  }
}

/** The article's own voice first, then each holder in the order of the claims. */
function byHolder(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups = new Map<Id | null, Claim[]>()
  for (const claim of claims) {
    const holder = claim.holder ?? null
    const group = groups.get(holder)
    if (group) group.push(claim)
    else groups.set(holder, [claim])
  }
  const own = groups.get(null)
  groups.delete(null)
  return own ? [own, ...groups.values()] : [...groups.values()]
}

/** Each value once, denied ones too; claims that give none say so by their sign. */
function labelsOf(group: readonly Claim[], wording: Wording): readonly string[] {
  const saying = group.filter(claim => {
    const sign = signOf(claim)
    return sign === null || sign === 'denies'
  })
  return [...new Set(saying.map(wording.value))]
}

function campsOf(
  camps: readonly Camp<Sentence>[],
  article: Id,
  holder: Id | null,
  group: readonly Claim[],
): readonly number[] {
  return camps.flatMap((camp, index) =>
    camp.holder === holder &&
    camp.articles.includes(article) &&
    group.some(claim => camp.claims.includes(claim.id))
      ? [index]
      : [],
  )
}

/** Cut between words at most `length` UTF-16 units in, with an ellipsis where anything was cut. */
export function clip(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ')
  if (flat.length <= length) return flat
  const space = flat.lastIndexOf(' ', length)
  return `${flat.slice(0, space > length / 2 ? space : length).trimEnd()}…`
}
