import { database } from '@/lib/db/client'
import { reaching } from '@/lib/db/failures'
import { latestOf } from '@/lib/db/histories'
import { readItems } from '@/lib/db/items'
import type { BasedOn, Id, Names } from '@/lib/domain/dossier'
import type { Change } from '@/lib/domain/item'
import { confirmedBases, outletName, reportKey, reportOf } from '@/lib/domain/provenance/report-of'
import { AppError } from '@/lib/errors'

export interface TakenFrom {
  readonly basedOn: BasedOn
  /** The report as a source, and its article's own base, where they were not there. */
  readonly changes: readonly Change[]
}

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
  const registry = { sources: sources.map(contentOf), outlets: outlets.map(contentOf) }
  const { published, basedOn = [] } = article.content
  const id = reportKey(key)
  const publication: readonly Change[] =
    basedOn.length > 0
      ? []
      : [
          {
            kind: 'article',
            key,
            seen: article.revision,
            content: { ...article.content, basedOn: [{ source: id, status: 'confirmed' }] },
          },
        ]
  const known = reportOf(article.content, registry)
  // A report may be recorded because somebody decided against it, and its article be nothing's publication yet.
  if (known !== null)
    return {
      basedOn: { source: known, status: 'suspected' },
      changes: known === id ? publication : [],
    }
  // It may have been there and been taken away again.
  const earlier = await reaching(() => latestOf(pool, dossierId, 'source', [id]))
  const name = outletName(article.content, registry)
  const source: Change = {
    kind: 'source',
    key: id,
    seen: earlier.get(id)?.number ?? 0,
    content: {
      id,
      kind: 'report',
      name: dated(name, published ?? null),
      published: published ?? null,
      derivedFrom: confirmedBases(article.content),
    },
  }
  return { basedOn: { source: id, status: 'suspected' }, changes: [source, ...publication] }
}

const contentOf = <T>({ content }: { readonly content: T }): T => content

/** An outlet's report is named after it and its day. */
function dated({ ar, en }: Names, published: string | null): Names {
  const day = published === null ? '' : published.slice(0, 21)
  return {
    ...(ar === undefined ? {} : { ar: `تقرير «${ar}»${day === '' ? '' : `، ${day}`}` }),
    ...(en === undefined ? {} : { en: `${en}’s report${day === '' ? '' : `, ${day}`}` }),
  }
}
