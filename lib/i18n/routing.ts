import type { Id, Locale } from '@/lib/domain/dossier'

export const locales: readonly Locale[] = ['ar', 'en']
export const defaultLocale: Locale = 'ar'

export function isLocale(value: string | undefined): value is Locale {
  return value === 'ar' || value === 'en'
}

/** Where a page of a dossier is read: its latest edition, or the numbered one a reader chose to look back at. */
export interface Place {
  readonly locale: Locale
  readonly dossier: Id
  /** Given only for an edition that is not the latest, so that addresses stay short and stable. */
  readonly edition?: number | undefined
}

const at = (place: Place, path: string) =>
  `/${place.locale}/d/${encodeURIComponent(place.dossier)}${path}${
    place.edition === undefined ? '' : `?edition=${place.edition}`
  }`

/** Every address of the reader's pages, in one place. */
export const to = {
  home: (locale: Locale) => `/${locale}`,
  legend: (locale: Locale) => `/${locale}/legend`,
  comparison: (place: Place) =>
    place.edition === undefined
      ? at(place, '')
      : `/${place.locale}/d/${encodeURIComponent(place.dossier)}/editions/${place.edition}`,
  edition: (place: Place, number: number) => at({ ...place, edition: undefined }, `/editions/${number}`),
  sources: (place: Place) => at(place, '/sources'),
  row: (place: Place, event: Id, question: Id) =>
    at(place, `/rows/${encodeURIComponent(event)}/${encodeURIComponent(question)}`),
  article: (place: Place, article: Id) => at(place, `/articles/${encodeURIComponent(article)}`),
  claim: (place: Place, article: Id, claim: Id) =>
    `${at(place, `/articles/${encodeURIComponent(article)}`)}#c-${claim}`,
}

/** A dossier of the desk. */
export type DeskPlace = Pick<Place, 'locale' | 'dossier'>

const desk = ({ locale, dossier }: DeskPlace, path = '') =>
  `/${locale}/desk/dossiers/${encodeURIComponent(dossier)}${path}`

/** Every address of the desk, in one place. */
export const toDesk = {
  home: (locale: Locale) => `/${locale}/desk`,
  newDossier: (locale: Locale) => `/${locale}/desk/new`,
  /** The articles of a dossier, which is where its desk begins. */
  articles: (place: DeskPlace) => desk(place),
  import: (place: DeskPlace) => desk(place, '/import'),
  /** The annotation desk of an article; without one, of the next that is unread. */
  annotate: (place: DeskPlace, article?: Id) =>
    desk(place, article === undefined ? '/annotate' : `/annotate/${encodeURIComponent(article)}`),
  /** The rows that wait for a decision. */
  reconcile: (place: DeskPlace) => desk(place, '/reconcile'),
  reconcileRow: (place: DeskPlace, event: Id, question: Id) =>
    desk(place, `/reconcile/${encodeURIComponent(event)}/${encodeURIComponent(question)}`),
  /** Second codings: the list, one pair of them, the page of its coder, and where one is asked for. */
  codings: (place: DeskPlace) => desk(place, '/codings'),
  coding: (place: DeskPlace, coding: string) => desk(place, `/codings/${coding}`),
  blindCoding: (place: DeskPlace, coding: string) => desk(place, `/codings/${coding}/code`),
  askForCoding: (place: DeskPlace, row?: { readonly event: Id; readonly question: Id }) =>
    desk(
      place,
      row
        ? `/codings/new?event=${encodeURIComponent(row.event)}&question=${encodeURIComponent(row.question)}`
        : '/codings/new',
    ),
  agreement: (place: DeskPlace) => desk(place, '/agreement'),
  questions: (place: DeskPlace) => desk(place, '/questions'),
  entities: (place: DeskPlace) => desk(place, '/entities'),
  outlets: (place: DeskPlace) => desk(place, '/outlets'),
  sources: (place: DeskPlace) => desk(place, '/sources'),
  events: (place: DeskPlace) => desk(place, '/events'),
  /** Who draws on whom; with a source, what became of its report. */
  origins: (place: DeskPlace, source?: Id) =>
    desk(place, source === undefined ? '/origins' : `/origins/${encodeURIComponent(source)}`),
  /** Who and what may be one. */
  identity: (place: DeskPlace) => desk(place, '/identity'),
  /** An article's claims about one event that are about another. */
  move: (place: DeskPlace, given: { readonly article?: Id; readonly from?: Id; readonly to?: Id } = {}) => {
    const query = new URLSearchParams({ ...given }).toString()
    return `${desk(place, '/identity/move')}${query === '' ? '' : `?${query}`}`
  },
  members: (place: DeskPlace) => desk(place, '/members'),
  settings: (place: DeskPlace) => desk(place, '/settings'),
  activity: (place: DeskPlace) => desk(place, '/activity'),
  history: (place: DeskPlace, kind: string, key: Id) =>
    desk(place, `/history/${encodeURIComponent(kind)}/${encodeURIComponent(key)}`),
}
