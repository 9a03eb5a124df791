import { Name } from '@/components/ui/name'
import type { Dossier, Id, Locale } from '@/lib/domain/dossier'
import { formatEdtf } from '@/lib/i18n/format'
import { intlLocale } from '@/lib/i18n/locale-names'
import { type Lookup, outletOf } from './lookup'

/** The name of an article's outlet, with the article's date where the outlet has several in the dossier. */
export function Outlet({
  article,
  context: { look, locale },
}: {
  readonly article: Id
  readonly context: { readonly look: Lookup; readonly locale: Locale }
}) {
  const date = dateApart(article, look, locale)
  return (
    <>
      <Name names={outletOf(look, article)?.name ?? {}} locale={locale} fallback={article} />
      {date === null ? null : <span className="apart"> ({date})</span>}
    </>
  )
}

/**
 * What tells an article from the others of its outlet: its day, with the year where they are of different years, or its
 * id where it has no date. Null where it is the only one.
 */
export function dateApart(article: Id, look: Lookup, locale: Locale): string | null {
  const found = look.articles.get(article)
  const years = found && yearsOf(look.dossier).get(found.outlet)
  if (!found || !years || years.length < 2) return null
  const { published } = found
  if (!published) return found.id
  const isDay = /^\d{4}-\d\d-\d\d$/.test(published)
  return isDay && new Set(years).size === 1
    ? dayNames(locale).format(new Date(`${published}T00:00:00Z`))
    : formatEdtf(published, locale)
}

const dayFormats = new Map<Locale, Intl.DateTimeFormat>()

function dayNames(locale: Locale): Intl.DateTimeFormat {
  const known = dayFormats.get(locale)
  if (known) return known
  const made = new Intl.DateTimeFormat(intlLocale[locale], {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  dayFormats.set(locale, made)
  return made
}

const known = new WeakMap<Dossier, ReadonlyMap<Id, readonly string[]>>()

/** The years of each outlet's articles, one for each article. */
function yearsOf(dossier: Dossier): ReadonlyMap<Id, readonly string[]> {
  const found = known.get(dossier)
  if (found) return found
  const made = new Map<Id, string[]>()
  for (const { outlet, published } of dossier.articles) {
    made.set(outlet, [...(made.get(outlet) ?? []), (published ?? '').slice(0, 4)])
  }
  known.set(dossier, made)
  return made
}
