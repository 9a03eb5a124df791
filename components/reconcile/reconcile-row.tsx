import { getTranslations } from 'next-intl/server'
import { arrange } from '@/components/row/arrange'
import { Camps } from '@/components/row/camps'
import { differences } from '@/components/row/differences'
import { outletOf } from '@/components/row/lookup'
import { dateApart } from '@/components/row/outlet'
import { BesideCamps } from '@/components/row/rest'
import type { RowContext } from '@/components/row/row-context'
import { raised } from '@/components/row/row-head'
import { TimeLine } from '@/components/row/time-line'
import { short, Witness } from '@/components/row/witness'
import { Badge } from '@/components/ui/badge'
import { Flag } from '@/components/ui/flag'
import { Name } from '@/components/ui/name'
import type { Assumption, Sentence, Verdict } from '@/lib/domain/compare/comparison'
import type { Reading } from '@/lib/domain/compare/readings'
import type { Claim } from '@/lib/domain/dossier'
import type { Need } from '@/lib/domain/reconcile/outcomes'
import { formatEdtf, nameIn } from '@/lib/i18n/format'
import type { Doors, Judging } from './doors'
import { ExplanationForm } from './explanation-form'
import { NeedBadge } from './need'
import { type Choice, type ChosenFrom, OutcomeForm } from './outcome-form'

export interface RowData {
  readonly needs: readonly Need[]
  readonly explanations: readonly (Assumption<Sentence> & {
    readonly decision: {
      readonly revision: number
      readonly content: { readonly reason: string; readonly by: string }
    } | null
    readonly verdicts: { readonly accepted: Verdict; readonly rejected: Verdict }
  })[]
  /** The row's confirmed claims. */
  readonly claims: readonly Claim[]
  readonly choices: readonly Choice[]
  readonly canDecide: boolean
}

interface Props {
  readonly context: RowContext
  readonly data: RowData
  readonly judging: Judging
  readonly doors: Doors
}

/** One row: what it says, what may be decided, the quotes side by side, the explanations, and what shows the difference. */
export async function ReconcileRow({
  readings,
  ...props
}: Props & { readonly readings: readonly Reading[] }) {
  const { context, data } = props
  const { row, look, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui' })
  const arranged = arrange(row, look)
  const isDrawn = readings.length > 0
  return (
    <>
      <Head context={context} needs={data.needs} />
      {data.canDecide ? <Outcomes {...props} /> : <p className="note-box">{t('reconcile.readOnly')}</p>}
      <section aria-labelledby="camps">
        <h2 id="camps" className="h">
          {t('row.campsTitle', { count: row.camps.length })}
          <span className="end">{t('row.differences')}</span>
        </h2>
        <Camps context={context} arranged={arranged} marks={differences(row, look)} />
        <BesideCamps context={context} arranged={arranged} />
      </section>
      {data.explanations.length > 0 ? <Explanations {...props} /> : null}
      {isDrawn ? (
        <section aria-labelledby="times">
          <h2 id="times" className="h">
            {t('row.timelineTitle')}
            <span className="end">{t('row.timelineNote')}</span>
          </h2>
          <TimeLine context={context} readings={readings} />
        </section>
      ) : null}
      {row.witness ? (
        <section aria-labelledby="witness">
          <h2 id="witness" className="h">
            {t('row.witnessTitle')}
            <span className="end">{t('row.witnessNote')}</span>
          </h2>
          <Witness context={context} readings={readings} />
        </section>
      ) : null}
    </>
  )
}

async function Head({ context, needs }: { readonly context: RowContext; readonly needs: readonly Need[] }) {
  const { row, look, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui' })
  const event = look.events.get(row.event)
  const returned = needs.filter(need => need === 'tainted' || need === 'stale')
  return (
    <header className="rec-head">
      <p className="sm dim">
        <Name names={event?.title ?? {}} locale={locale} fallback={row.event} />
        {event?.date ? (
          <>
            {locale === 'ar' ? '، ' : ', '}
            <span className="nb">{formatEdtf(event.date, locale)}</span>
          </>
        ) : null}
      </p>
      <h1 id="row-title" tabIndex={-1}>
        <Name names={look.questions.get(row.question)?.text ?? {}} locale={locale} fallback={row.question} />
      </h1>
      <p className="rec-say">
        <Badge verdict={row.verdict} word={t(`verdict.${row.verdict}`)} /> {row.sentence[locale]}
      </p>
      {raised({ ...row.flags, tainted: false, stale: false }).map(kind => (
        <p key={kind} className="sm row2">
          <Flag kind={kind}>{t(`flag.${kind}`)}</Flag> <span className="dim">{t(`flagMeaning.${kind}`)}</span>
        </p>
      ))}
      {returned.map(need => (
        <p key={need} className="note-box">
          <NeedBadge need={need} word={t(`reconcile.need.${need}`)} /> {t(`reconcile.returned.${need}`)}
        </p>
      ))}
    </header>
  )
}

async function Outcomes({ context, data, judging, doors }: Props) {
  const { locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.reconcile' })
  return (
    <section aria-labelledby="outcome" className="rec-decide">
      <h2 id="outcome" className="h">
        {t('outcomeTitle')}
        {data.explanations.length > 0 ? (
          <a className="end" href="#explanations">
            {t('toExplanations', { count: data.explanations.length })}
          </a>
        ) : null}
      </h2>
      <OutcomeForm
        judging={judging}
        doors={doors}
        choices={data.choices}
        claims={data.claims.map(claim => chosenFrom(claim, context))}
        hasProposals={data.explanations.some(({ status }) => status === 'proposed')}
      />
    </section>
  )
}

function chosenFrom(claim: Claim, { look, locale, claimHref }: RowContext): ChosenFrom {
  const apart = dateApart(claim.article, look, locale)
  const name = nameIn(outletOf(look, claim.article)?.name ?? {}, locale) || claim.article
  return {
    claim: claim.id,
    article: claim.article,
    outlet: apart === null ? name : `${name} (${apart})`,
    quote: short(claim),
    language: look.articles.get(claim.article)?.language ?? locale,
    href: claimHref?.(claim.article) ?? '',
  }
}

async function Explanations({ context, data, judging, doors }: Props) {
  const { locale } = context
  const t = await getTranslations({ locale, namespace: 'ui' })
  const first = data.explanations.findIndex(({ status }) => status === 'proposed')
  return (
    <section aria-labelledby="explanations">
      <h2 id="explanations" className="h">
        {t('reconcile.explanations')}
        <span className="end">{t('row.assumptionsNote')}</span>
      </h2>
      {data.explanations.map(({ claim, kind, to, status, sentence, decision, verdicts }, at) => (
        <article key={`${claim}/${kind}/${to}`} className={`rec-ex is-${status}`}>
          <div className="rec-k">
            <b>{t(`row.assumption.${kind}`)}</b>
            <span className={`status ${status}`}>{t(`row.status.${status}`)}</span>
          </div>
          <div>
            <p>{sentence[locale]}</p>
            {decision ? (
              <p className="sm">
                <bdi>{decision.content.by}</bdi>: <q dir="auto">{decision.content.reason}</q>
              </p>
            ) : null}
            {data.canDecide ? (
              <ExplanationForm
                judging={judging}
                doors={doors}
                assumption={{ claim, kind, to }}
                seen={decision?.revision ?? 0}
                status={status}
                verdictWords={{
                  accepted: t(`verdict.${verdicts.accepted}`),
                  rejected: t(`verdict.${verdicts.rejected}`),
                }}
                hasKeys={at === Math.max(0, first)}
              />
            ) : null}
          </div>
        </article>
      ))}
    </section>
  )
}
