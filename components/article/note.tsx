import { approvalWords } from '@/components/row/approval'
import { campsByClaim } from '@/components/row/arrange'
import { raised } from '@/components/row/row-head'
import { Badge, Tape } from '@/components/ui/badge'
import { CampLetter } from '@/components/ui/camp-letter'
import { Flag } from '@/components/ui/flag'
import { Name } from '@/components/ui/name'
import { signsOf } from '@/components/ui/state-signs'
import { rowName } from '@/lib/domain/reconcile/queue'
import { formatNumber } from '@/lib/i18n/format'
import { to } from '@/lib/i18n/routing'
import { Answers } from './answers'
import type { ArticleContext } from './article-context'
import { type Mark, others } from './notes'
import { Signs } from './signs'

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
