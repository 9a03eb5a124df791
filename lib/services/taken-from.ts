import { database } from '@/lib/db/client'
import { reaching } from '@/lib/db/failures'
import { readItems } from '@/lib/db/items'
import type { BasedOn, Id, Names } from '@/lib/domain/dossier'
import type { Change } from '@/lib/domain/item'
import { fold } from '@/lib/domain/text/fold'
import { AppError } from '@/lib/errors'

export interface TakenFrom {
  readonly basedOn: BasedOn
  /** The report as a source, and its article's own base, where they were not there. */
  readonly changes: readonly Change[]
}

const reportKey = (article: Id): Id => `r-${article}`.slice(0, 64)

/**
 * The report of an article as a source that another may be based on (semantics §8). An article that is based on nothing
 * becomes the publication of its own report, so that both have one root; where it has bases, its report is derived from them.
 */
export async function takenFrom(dossierId: string, dossier: Id, key: Id): Promise<TakenFrom> {
  const { pool } = database()
  const [articles, sources, outlets] = await reaching(() =>
    Promise.all([
      readItems(pool, dossierId, 'article', { keys: [key] }),
      readItems(pool, dossierId, 'source'),
      readItems(pool, dossierId, 'outlet'),
    ]),
  )
  const article = articles[0]
  if (!article) throw new AppError('not-found', `there is no article ${key} in ${dossier}`)
  const { outlet, published, basedOn = [] } = article.content
  const id = reportKey(key)
  const known = sources.find(source => source.key === id)
  if (known) return { basedOn: { source: id, status: 'suspected' }, changes: [] }
  const confirmed = basedOn.filter(({ status }) => status === 'confirmed').map(({ source }) => source)
  const name = outlets.find(one => one.key === outlet)?.content.name ?? { en: key }
  const own = confirmed.length === 1 ? sources.find(one => one.key === confirmed[0]) : undefined
  if (own?.content.kind === 'report' && isNamedAfter(own.content.name, name))
    return { basedOn: { source: own.key, status: 'suspected' }, changes: [] }
  const source: Change = {
    kind: 'source',
    key: id,
    seen: 0,
    content: {
      id,
      kind: 'report',
      name: dated(name, published ?? null),
      published: published ?? null,
      derivedFrom: confirmed,
    },
  }
  const changes: Change[] = [source]
  if (basedOn.length === 0) {
    const content = { ...article.content, basedOn: [{ source: id, status: 'confirmed' as const }] }
    changes.push({ kind: 'article', key, seen: article.revision, content })
  }
  return { basedOn: { source: id, status: 'suspected' }, changes }
}

/** A report that carries the outlet's name is the outlet's own, and needs no second one. */
function isNamedAfter(report: Names, outlet: Names): boolean {
  const names = [report.ar, report.en].map(name => fold(name ?? ''))
  return [outlet.ar, outlet.en].some(
    name => name !== undefined && names.some(one => one.includes(fold(name))),
  )
}

/** An outlet's report is named after it and its day. */
function dated({ ar, en }: Names, published: string | null): Names {
  const day = published === null ? '' : published.slice(0, 21)
  return {
    ...(ar === undefined ? {} : { ar: `تقرير «${ar}»${day === '' ? '' : `، ${day}`}` }),
    ...(en === undefined ? {} : { en: `${en}’s report${day === '' ? '' : `, ${day}`}` }),
  }
}
