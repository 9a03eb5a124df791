import { clip } from '@/components/comparison/view'
import { Outlet } from '@/components/row/outlet'
import { CampLetter } from '@/components/ui/camp-letter'
import { State } from '@/components/ui/flag'
import { Name } from '@/components/ui/name'
import { Quote } from '@/components/ui/quote'
import { signsOf, stateIcons } from '@/components/ui/state-signs'
import type { CellState, Row } from '@/lib/domain/compare/comparison'
import type { Claim, Id } from '@/lib/domain/dossier'
import { to } from '@/lib/i18n/routing'
import type { ArticleContext } from './article-context'
import type { Mark, Other, others } from './notes'
import { Signs } from './signs'

// Others past these are counted, and stand on the row's own page.
const SHOWN = 4
// An article with more marks than this would be all gaps if every note stood open beside its paragraph.
const FEW_MARKS = 8
const LONGEST_QUOTE = 80

/** The others' words; behind a fold where an article has many marks and this one holds no disagreement. */
export function Answers({
  speaking,
  quiet,
  mark,
  context,
}: {
  readonly speaking: readonly Other[]
  readonly quiet: ReturnType<typeof others>['quiet']
  readonly mark: Mark
  readonly context: ArticleContext
}) {
  const { place, t, marks } = context
  const { row } = mark
  const first = [...marks.values()].find(other => other.row === row)
  if (first && first !== mark) {
    return (
      <p className="also">
        <a href={`#n-${first.claim.id}`}>{t('article.asIn', { n: first.number })}</a>
      </p>
    )
  }
  if (speaking.length > 0 && saysTheSame(row)) {
    return (
      <p className="also">
        <span>
          {t.rich('article.same', {
            n: () => <Outlets articles={speaking.map(({ article }) => article)} context={context} />,
          })}
        </span>
      </p>
    )
  }
  const answers = (
    <>
      {speaking.length > 0 ? (
        <dl>
          {speaking.slice(0, SHOWN).map(other => (
            <OtherWords key={other.article} other={other} mark={mark} context={context} />
          ))}
        </dl>
      ) : (
        <p className="also">{t('article.alone')}</p>
      )}
      {speaking.length > SHOWN ? (
        <p className="also">
          <a href={to.row(place, row.event, row.question)}>
            {t('article.more', { count: speaking.length - SHOWN })}
          </a>
        </p>
      ) : null}
      {quiet.length > 0 ? <Quiet groups={quiet} context={context} /> : null}
    </>
  )
  if (marks.size <= FEW_MARKS || mark.isDisagreement || speaking.length === 0) return answers
  return (
    <details className="fold">
      <summary>{t('article.others', { count: speaking.length })}</summary>
      {answers}
    </details>
  )
}

function OtherWords({
  other,
  mark: { row },
  context,
}: {
  readonly other: Other
  readonly mark: Mark
  readonly context: ArticleContext
}) {
  const { look, locale, t } = context
  const language = look.articles.get(other.article)?.language ?? locale
  const shown = other.contradictsItself ? other.claims.slice(0, 2) : other.claims.slice(0, 1)
  const camp = row.camps[other.camps[0] ?? -1]
  return (
    <>
      <dt>
        <Outlet article={other.article} context={context} />
      </dt>
      <dd>
        {row.camps.length > 1
          ? other.camps.map(index => (
              <CampLetter key={index} index={index} locale={locale} word={t('common.camp')} />
            ))
          : null}
        {other.contradictsItself ? <span className="m">{t('state.self-contradicts')}: </span> : null}
        <Holders claims={shown} context={context} />
        <Signs signs={signsOf(shown)} context={context} />{' '}
        {shown.map((claim, index) => (
          <span key={claim.id}>
            {index > 0 ? ` ${t('article.then')} ` : null}
            <Quote language={language}>{glimpse(claim)}</Quote>
          </span>
        ))}
        {language !== locale && camp ? <span className="m"> {camp.label[locale]}</span> : null}
      </dd>
    </>
  )
}

/** Whose views these are, where they are not the article's own. */
function Holders({
  claims,
  context,
}: {
  readonly claims: readonly Claim[]
  readonly context: ArticleContext
}) {
  const { look, locale, t } = context
  const holders = [...new Set(claims.flatMap(({ holder }) => holder ?? []))]
  return holders.map(holder => (
    <span key={holder} className="m">
      {t.rich('row.viewOf', {
        n: () => <Name names={look.entities.get(holder)?.name ?? {}} locale={locale} fallback={holder} />,
      })}
      :{' '}
    </span>
  ))
}

/** Who does not answer, by how. */
function Quiet({
  groups,
  context,
}: {
  readonly groups: readonly { readonly state: CellState; readonly articles: readonly string[] }[]
  readonly context: ArticleContext
}) {
  const { t } = context
  return (
    <p className="also">
      {groups.map(({ state, articles }) => (
        <span key={state} className="quiet">
          <State icon={stateIcons[state]}>{t(`state.${state}`)}:</State>{' '}
          <Outlets articles={articles} context={context} />
        </span>
      ))}
    </p>
  )
}

/** Where all agree, whom it agrees with is all there is to say; where parties differ beneath it, their words are. */
const saysTheSame = (row: Row<unknown>) => row.verdict === 'agree' && row.camps.length === 1

function Outlets({
  articles,
  context,
}: {
  readonly articles: readonly Id[]
  readonly context: ArticleContext
}) {
  const { locale, t } = context
  return (
    <span>
      {articles.slice(0, SHOWN).map((article, index) => (
        <span key={article}>
          {index > 0 ? (locale === 'ar' ? '، ' : ', ') : null}
          <Outlet article={article} context={context} />
        </span>
      ))}
      {articles.length > SHOWN ? ` ${t('article.more', { count: articles.length - SHOWN })}` : null}
    </span>
  )
}

const glimpse = (claim: Claim) => clip(claim.anchors.map(({ exact }) => exact).join(' … '), LONGEST_QUOTE)
