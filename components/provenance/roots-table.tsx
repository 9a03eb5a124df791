import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { claimsOf } from '@/components/row/arrange'
import { Outlet } from '@/components/row/outlet'
import type { RowContext } from '@/components/row/row-context'
import { Via } from '@/components/row/via'
import { Name } from '@/components/ui/name'
import type { Claim } from '@/lib/domain/dossier'
import { isOwnVoice, rootsOf } from '@/lib/domain/provenance/roots'

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
              <Roots claims={claimsOf(row.cells[article]?.claims ?? [], look)} context={context} />
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

/** Where the claims of an article on this row end, by the engine's own rule. */
async function Roots({
  claims,
  context,
}: {
  readonly claims: readonly Claim[]
  readonly context: RowContext
}) {
  const { look, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const roots = [...new Set(claims.flatMap(claim => rootsOf(claim, look)))]
  if (roots.length === 0) return t('rootUnknown')
  return roots.map((root, index) => (
    <span key={root}>
      {index > 0 ? (locale === 'ar' ? '، ' : ', ') : null}
      {isOwnVoice(root) ? (
        t('rootOwn')
      ) : (
        <Name names={look.sources.get(root)?.name ?? {}} locale={locale} fallback={root} />
      )}
    </span>
  ))
}
