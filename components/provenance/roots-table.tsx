import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { claimsOf } from '@/components/row/arrange'
import { ownArticle } from '@/components/row/lookup'
import { Outlet } from '@/components/row/outlet'
import type { RowContext } from '@/components/row/row-context'
import { Via } from '@/components/row/via'
import { Name } from '@/components/ui/name'
import type { Claim, Id } from '@/lib/domain/dossier'

/** The roots in words, every name in full: what each article draws on, and where that was first published. */
export async function RootsTable({ context }: { readonly context: RowContext }) {
  const { row, look, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const articles = [...new Set(row.camps.flatMap(camp => camp.articles))]
  return (
    <table className="plain">
      <caption className="sr">{t('rootsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('article')}</th>
          <th scope="col">{t('chain')}</th>
          <th scope="col">{t('root')}</th>
        </tr>
      </thead>
      <tbody>
        {articles.map(article => (
          <tr key={article}>
            <th scope="row">
              <Outlet article={article} context={context} />
            </th>
            <td>
              <Chains claims={claimsOf(row.cells[article]?.claims ?? [], look)} context={context} />
            </td>
            <td>
              <Roots article={article} context={context} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Each different chain of an article once, nearest link first. */
function Chains({ claims, context }: { readonly claims: readonly Claim[]; readonly context: RowContext }) {
  const { look, locale } = context
  const chains = new Map(claims.map(claim => [JSON.stringify(claim.attribution ?? []), claim]))
  return [...chains].map(([key, claim]) => (
    <div key={key} className="via-list">
      {(claim.attribution ?? []).length > 0 ? (
        <Via claim={{ ...claim, level: 'textual', mood: 'actual' }} look={look} locale={locale} />
      ) : (
        <OwnVoice claim={claim} context={context} />
      )}
    </div>
  ))
}

async function OwnVoice({
  claim,
  context,
}: {
  readonly claim: Claim
  readonly context: RowContext
}): Promise<ReactNode> {
  const { look, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const based = look.articles.get(claim.article)?.basedOn ?? []
  if (claim.level === 'inferred' || based.length === 0) return t('chainNone')
  return based.map(({ source, status }) => (
    <span key={source} className="via">
      {t.rich(status === 'confirmed' ? 'basedOn' : 'basedOnSuspected', {
        n: () => <Name names={look.sources.get(source)?.name ?? {}} locale={locale} fallback={source} />,
      })}
    </span>
  ))
}

/** The camp's roots that this article's claims end at: the engine's answer, not a second reading of the chains. */
async function Roots({ article, context }: { readonly article: Id; readonly context: RowContext }) {
  const { row, look, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const all = new Set(row.camps.flatMap(camp => (camp.articles.includes(article) ? camp.roots.ids : [])))
  const reached = reachable(article, context)
  const own = [...all].filter(root => ownArticle(root) === article || reached.has(root))
  if (own.length === 0) return t('rootUnknown')
  return own.map((root, index) => (
    <span key={root}>
      {index > 0 ? (locale === 'ar' ? '، ' : ', ') : null}
      {ownArticle(root) === null ? (
        <Name names={look.sources.get(root)?.name ?? {}} locale={locale} fallback={root} />
      ) : (
        t('rootOwn')
      )}
    </span>
  ))
}

/** The sources an article's claims on this row lead to, and what those derive from. */
function reachable(article: Id, { row, look }: RowContext): Set<Id> {
  const claims = claimsOf(row.cells[article]?.claims ?? [], look)
  const found = new Set(claims.flatMap(claim => (claim.attribution ?? []).map(({ source }) => source)))
  for (const { source } of look.articles.get(article)?.basedOn ?? []) found.add(source)
  for (const source of found)
    for (const origin of look.sources.get(source)?.derivedFrom ?? []) found.add(origin)
  return found
}
