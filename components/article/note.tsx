import { clip } from '@/components/comparison/view'
import { approvalWords } from '@/components/row/approval'
import { campsByClaim } from '@/components/row/arrange'
import { Outlet } from '@/components/row/outlet'
import { raised } from '@/components/row/row-head'
import { Badge, Tape } from '@/components/ui/badge'
import { CampLetter } from '@/components/ui/camp-letter'
import { Flag, State } from '@/components/ui/flag'
import { Name } from '@/components/ui/name'
import { Quote } from '@/components/ui/quote'
import { type Sign, signsOf, stateIcons } from '@/components/ui/state-signs'
import type { CellState, Row } from '@/lib/domain/compare/comparison'
import type { Claim, Id } from '@/lib/domain/dossier'
import { rowName } from '@/lib/domain/reconcile/queue'
import { formatNumber } from '@/lib/i18n/format'
import { to } from '@/lib/i18n/routing'
import type { ArticleContext } from './article-context'
import { type Mark, type Other, others } from './notes'

// Others past these are counted, and stand on the row's own page.
const SHOWN = 4
// An article with more marks than this would be all gaps if every note stood open beside its paragraph.
const FEW_MARKS = 8
const LONGEST_QUOTE = 80

/** Beside the text: the verdict on one question, and what the other outlets say to it. */
export function Note({
  marks: [mark, ...more],
  context,
  previous,
  next,
}: {
  /** The paragraph's marks on one row, at least one. */
  readonly marks: readonly [Mark, ...Mark[]]
  readonly context: ArticleContext
  /** The neighbouring disagreements, where this is one. */
  readonly previous?: Mark | undefined
  readonly next?: Mark | undefined
}) {
  const { article, look, locale, place, t } = context
  const { row } = mark
  const { speaking, quiet } = others(row, article.id, look)
  return (
    <section className={`note v-${row.verdict}`} id={`n-${mark.claim.id}`}>
      <Tape verdict={row.verdict} />
      {more.map(({ claim }) => (
        <span key={claim.id} id={`n-${claim.id}`} className="at" />
      ))}
      <h3>
        {[mark, ...more].map(({ claim, number }) => (
          <a
            key={claim.id}
            className="n"
            href={`#c-${claim.id}`}
            aria-label={t('article.toMark', { n: number })}
          >
            {formatNumber(number, locale)}
          </a>
        ))}
        <Badge verdict={row.verdict} word={t(`verdict.${row.verdict}`)} />
        <OwnCamps marks={[mark, ...more]} context={context} />
        <Signs signs={signsOf([mark, ...more].map(({ claim }) => claim))} context={context} />
        {raised(row.flags).map(kind => (
          <Flag key={kind} kind={kind}>
            {t(`flag.${kind}`)}
          </Flag>
        ))}
      </h3>
      <p className="ask">
        <a href={to.row(place, row.event, row.question)}>
          <Name
            names={look.questions.get(row.question)?.text ?? {}}
            locale={locale}
            fallback={row.question}
          />
        </a>
      </p>
      <Approved mark={mark} context={context} />
      <Answers speaking={speaking} quiet={quiet} mark={mark} context={context} />
      {previous || next ? (
        <p className="hop">
          {previous ? <a href={`#c-${previous.claim.id}`}>{t('article.previous')}</a> : null}
          {next ? <a href={`#c-${next.claim.id}`}>{t('article.next')}</a> : null}
        </p>
      ) : null}
    </section>
  )
}

/** What claims do besides giving a value: deny it, say that there is none, or that it is not known. */
function Signs({
  signs,
  context: { t },
}: {
  readonly signs: readonly Sign[]
  readonly context: ArticleContext
}) {
  return signs.map(sign => (
    <State key={sign} icon={stateIcons[sign]}>
      {t(`state.${sign}`)}
    </State>
  ))
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

/** That what stands here is what was approved, or is not; once for each row. */
function Approved({
  mark: { row, claim },
  context,
}: {
  readonly mark: Mark
  readonly context: ArticleContext
}) {
  const { notices, marks, locale, t } = context
  const notice = notices.get(rowName(row))
  const first = [...marks.values()].find(other => other.row === row)
  if (!notice || first?.claim !== claim) return null
  return Object.entries(approvalWords(notice, locale, t)).map(([flag, words]) => (
    <p key={flag} className="approved">
      {words}
    </p>
  ))
}

/** The camps these claims stand in, where there is more than one to stand in. */
function OwnCamps({ marks, context }: { readonly marks: readonly Mark[]; readonly context: ArticleContext }) {
  const row = marks[0]?.row
  if (!row || row.camps.length < 2) return null
  const camps = campsByClaim(row)
  const own = [...new Set(marks.flatMap(({ claim }) => camps.get(claim.id) ?? []))].sort((a, b) => a - b)
  return own.map(index => (
    <CampLetter key={index} index={index} locale={context.locale} word={context.t('common.camp')} />
  ))
}

/** The others' words; behind a fold where an article has many marks and this one holds no disagreement. */
function Answers({
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
