import type { Article, Id, Names, Outlet, Source } from '../dossier'
import { fold } from '../text/fold'

/** What an article's own report is looked for in. */
export interface ReportRegistry {
  readonly sources: readonly Source[]
  readonly outlets: readonly Outlet[]
}

/** The key under which an article's report is entered as a source (semantics §8). */
export const reportKey = (article: Id): Id => `r-${article}`.slice(0, 64)

/** What an article's outlet is called; its id where it has no name. */
export const outletName = (
  { id, outlet }: Pick<Article, 'id' | 'outlet'>,
  { outlets }: Pick<ReportRegistry, 'outlets'>,
): Names => outlets.find(one => one.id === outlet)?.name ?? { en: id }

/** The sources that an article confirmedly rests on. */
export const confirmedBases = ({ basedOn = [] }: Pick<Article, 'basedOn'>): Id[] =>
  basedOn.filter(({ status }) => status === 'confirmed').map(({ source }) => source)

/**
 * The source that an article's own report is entered as: the one with its key, or its only confirmed base where that is a
 * report named after its outlet. Null where there is none yet.
 */
export function reportOf(
  article: Pick<Article, 'id' | 'outlet' | 'basedOn'>,
  registry: ReportRegistry,
): Id | null {
  const made = reportKey(article.id)
  if (registry.sources.some(({ id }) => id === made)) return made
  const [base, ...more] = confirmedBases(article)
  const own = more.length === 0 ? registry.sources.find(({ id }) => id === base) : undefined
  return own?.kind === 'report' && isNamedAfter(own.name, outletName(article, registry)) ? own.id : null
}

/** A report that carries the outlet's name is the outlet's own, and needs no second one. */
function isNamedAfter(report: Names, outlet: Names): boolean {
  const names = [report.ar, report.en].map(name => fold(name ?? ''))
  return [outlet.ar, outlet.en].some(
    name => name !== undefined && names.some(one => one.includes(fold(name))),
  )
}
