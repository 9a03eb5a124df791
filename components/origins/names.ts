import type { Id, Locale, Names, SourceKind } from '@/lib/domain/dossier'
import { nameIn } from '@/lib/i18n/format'

/** What the items of the page are called. */
export interface OriginNames {
  readonly articles: Readonly<
    Record<
      Id,
      {
        readonly title: string
        readonly language: Locale
        readonly outlet: Names
        readonly published: string | null
      }
    >
  >
  readonly sources: Readonly<Record<Id, { readonly name: Names; readonly kind: SourceKind }>>
  readonly questions: Readonly<Record<Id, Names>>
}

/** The lists of a dossier by their ids, as a page hands them to the browser. */
export function originNames({
  articles,
  sources,
  outlets,
  questions,
}: {
  readonly articles: readonly {
    readonly id: Id
    readonly title: string
    readonly language: Locale
    readonly outlet: Id
    readonly published?: string | null
  }[]
  readonly sources: readonly { readonly id: Id; readonly name: Names; readonly kind: SourceKind }[]
  readonly outlets: readonly { readonly id: Id; readonly name: Names }[]
  readonly questions: readonly { readonly id: Id; readonly text: Names }[]
}): OriginNames {
  const called = new Map(outlets.map(({ id, name }) => [id, name]))
  return {
    articles: Object.fromEntries(
      articles.map(({ id, title, language, outlet, published = null }) => [
        id,
        { title, language, outlet: called.get(outlet) ?? {}, published },
      ]),
    ),
    sources: Object.fromEntries(sources.map(({ id, name, kind }) => [id, { name, kind }])),
    questions: Object.fromEntries(questions.map(({ id, text }) => [id, text])),
  }
}

interface Called {
  readonly id: Id
  readonly names: OriginNames
  readonly locale: Locale
}

/** An article by its outlet, in plain words, for what only takes a string. */
export function articleWords({ id, names, locale }: Called): string {
  const article = names.articles[id]
  return article ? nameIn(article.outlet, locale) || id : id
}

export function sourceWords({ id, names, locale }: Called): string {
  return nameIn(names.sources[id]?.name ?? {}, locale) || id
}
