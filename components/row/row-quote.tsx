import { getTranslations } from 'next-intl/server'
import { State } from '@/components/ui/flag'
import { Name } from '@/components/ui/name'
import { signOf, stateIcons } from '@/components/ui/state-signs'
import type { Claim } from '@/lib/domain/dossier'
import { rootsOf } from '@/lib/domain/provenance/roots'
import type { Span } from '@/lib/domain/text/segment'
import { direction } from '@/lib/i18n/direction'
import { formatEdtf } from '@/lib/i18n/format'
import { to } from '@/lib/i18n/routing'
import { Cited } from './cited'
import { excerpt } from './excerpt'
import { outletOf, ownArticle } from './lookup'
import type { RowContext } from './row-context'
import { Via } from './via'

/** A claim in its article's words, with who wrote it, when, and where they had it from. */
export async function RowQuote({
  claim,
  context,
  differing = [],
}: {
  readonly claim: Claim
  readonly context: RowContext
  readonly differing?: readonly Span[]
}) {
  const { look, locale, place, texts } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const common = await getTranslations({ locale, namespace: 'ui.common' })
  const state = await getTranslations({ locale, namespace: 'ui.state' })
  const sign = signOf(claim)
  const article = look.articles.get(claim.article)
  if (!article) return null
  const { text, anchors } = quotable(claim, texts.get(article.id) ?? null)
  const published = article.published
  return (
    <blockquote className="cite">
      <p lang={article.language} dir={direction(article.language)}>
        <Cited
          text={text}
          passages={excerpt(text, anchors, article.language)}
          differing={texts.get(article.id) ? differing : []}
          language={article.language}
        />
      </p>
      <footer>
        <b>
          <Name names={outletOf(look, article.id)?.name ?? {}} locale={locale} fallback={article.outlet} />
        </b>
        <span>{published ? formatEdtf(published, locale) : common('undated')}</span>
        {sign === 'denies' || sign === 'none' ? <State icon={stateIcons[sign]}>{state(sign)}</State> : null}
        {claim.asOf ? <span>{t('asOf', { date: formatEdtf(claim.asOf, locale) })}</span> : null}
        <Via claim={claim} look={look} locale={locale} />
        {context.showsRoots ? <Roots claim={claim} context={context} /> : null}
        <a href={context.claimHref?.(article.id) ?? to.claim(place, article.id, claim.id)}>
          {t('inParagraph')}
        </a>
      </footer>
    </blockquote>
  )
}

/** Where the claim was first published, as far as publication goes. */
async function Roots({
  claim,
  context: { look, locale },
}: {
  readonly claim: Claim
  readonly context: RowContext
}) {
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const roots = rootsOf(claim, look)
  if (roots.length === 0) return <span>{t('rootUnknown')}</span>
  return roots.map(root => (
    <span key={root}>
      {t('root')}:{' '}
      {ownArticle(root) === null ? (
        <Name names={look.sources.get(root)?.name ?? {}} locale={locale} fallback={root} />
      ) : (
        t('rootOwn')
      )}
    </span>
  ))
}

/** The article's text with the claim's anchors; the anchors alone, on lines of their own, where the text is not to be had. */
function quotable(claim: Claim, text: string | null): { text: string; anchors: Span[] } {
  if (text !== null) return { text, anchors: claim.anchors.map(({ start, end }) => ({ start, end })) }
  let before = 0
  const anchors = claim.anchors.map(({ exact }) => {
    const start = before
    before += exact.length + 1
    return { start, end: start + exact.length }
  })
  return { text: claim.anchors.map(({ exact }) => exact).join('\n'), anchors }
}
