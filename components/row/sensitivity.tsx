import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Name } from '@/components/ui/name'
import { Quote } from '@/components/ui/quote'
import type { Sensitivity as Change } from '@/lib/domain/compare/comparison'
import { ownArticle } from './lookup'
import { Outlet } from './outlet'
import type { RowContext } from './row-context'
import { short } from './witness'

const SHOWN = 8

/** Each claim, root or assumption whose removal alone changes the verdict, and what the verdict then is. */
export async function Sensitivity({ context }: { readonly context: RowContext }) {
  const { row, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const items = row.sensitivity.map((change, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
    <ChangeItem key={index} change={change} context={context} />
  ))
  if (items.length === 0) return <p>{t('nothingChanges')}</p>
  const shown = items.length <= SHOWN + 1 ? items.length : SHOWN
  return (
    <>
      <ul className="chg">{items.slice(0, shown)}</ul>
      {items.length > shown ? (
        <details className="fold">
          <summary>{t('more', { count: items.length - shown })}</summary>
          <ul className="chg">{items.slice(shown)}</ul>
        </details>
      ) : null}
    </>
  )
}

async function ChangeItem({ change, context }: { readonly change: Change; readonly context: RowContext }) {
  const verdict = await getTranslations({ locale: context.locale, namespace: 'ui.verdict' })
  return (
    <li>
      <Badge verdict={change.verdict} word={verdict(change.verdict)} />
      <span>
        <Removed remove={change.remove} context={context} />
      </span>
    </li>
  )
}

async function Removed({
  remove,
  context,
}: {
  readonly remove: Change['remove']
  readonly context: RowContext
}) {
  const { look, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  if ('root' in remove) {
    const own = ownArticle(remove.root)
    if (own !== null) return t.rich('removeOwnRoot', { n: () => <Outlet article={own} context={context} /> })
    const name = look.sources.get(remove.root)?.name ?? {}
    return t.rich('removeRoot', { n: () => <Name names={name} locale={locale} fallback={remove.root} /> })
  }
  const id = 'claim' in remove ? remove.claim : remove.assumption.claim
  const claim = look.claims.get(id)
  const outlet = () => (claim ? <Outlet article={claim.article} context={context} /> : <bdi>{id}</bdi>)
  if ('assumption' in remove) {
    return t.rich('rejectAssumption', { kind: t(`assumption.${remove.assumption.kind}`), n: outlet })
  }
  const language = look.articles.get(claim?.article ?? '')?.language ?? locale
  return t.rich('removeClaim', {
    n: outlet,
    q: () => (claim ? <Quote language={language}>{short(claim)}</Quote> : null),
  })
}
