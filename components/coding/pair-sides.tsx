import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { claimWords } from '@/components/claim/spoken'
import { lookup } from '@/components/row/lookup'
import { Via } from '@/components/row/via'
import { Name } from '@/components/ui/name'
import { Quote } from '@/components/ui/quote'
import { type CodedPart, type CodingDifference, codedParts } from '@/lib/domain/agreement/differences'
import { makeContext } from '@/lib/domain/compare/context'
import type { Claim, Dossier, Locale } from '@/lib/domain/dossier'
import { formatEdtf } from '@/lib/i18n/format'

interface Side {
  readonly title: string
  readonly by: string | null
  readonly claims: readonly Claim[]
  /** What is said where there are none. */
  readonly nothing: string
}

/** Two codings of one cell side by side; what was filled in differently is marked in both, by a word too. */
export function PairSides({
  sides,
  dossier,
  locale,
  language,
  difference,
}: {
  readonly sides: readonly [Side, Side]
  readonly dossier: Dossier
  readonly locale: Locale
  /** The article's. */
  readonly language: Locale
  readonly difference: CodingDifference
}) {
  return (
    <div className="cod-pair">
      {sides.map(({ title, by, claims, nothing }) => (
        <section className="cod-side" key={title} aria-label={title}>
          <h2>{title}</h2>
          {by === null ? null : (
            <p className="by">
              <bdi>{by}</bdi>
            </p>
          )}
          {claims.length === 0 ? <p className="cod-claim">{nothing}</p> : null}
          {claims.map(claim => (
            <CodedClaim
              key={claim.id}
              claim={claim}
              dossier={dossier}
              locale={locale}
              language={language}
              parts={new Set(difference.parts)}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

async function CodedClaim({
  claim,
  dossier,
  locale,
  language,
  parts,
}: {
  readonly claim: Claim
  readonly dossier: Dossier
  readonly locale: Locale
  readonly language: Locale
  readonly parts: ReadonlySet<CodedPart>
}) {
  const t = await getTranslations({ locale, namespace: 'ui.coding.pair' })
  const words = await getTranslations({ locale, namespace: 'ui.claim' })
  const { stance = 'asserts', polarity = 'affirms', mood = 'actual', level = 'textual', holder, asOf } = claim
  const holderName = dossier.entities.find(({ id }) => id === holder)?.name
  // What is as usual on both sides is not said.
  const hasChain = (claim.attribution ?? []).length > 0
  const said: Readonly<Record<Exclude<CodedPart, 'quotes'>, ReactNode>> = {
    value: claimWords(claim, makeContext({ ...dossier, claims: [] }), locale),
    stance: words(`stance.${stance}`),
    polarity: words(`polarity.${polarity}`),
    mood: words(`mood.${mood}`),
    holder: holder ? <Name names={holderName ?? {}} locale={locale} fallback={holder} /> : t('own'),
    asOf: asOf ? formatEdtf(asOf, locale) : '–',
    attribution: hasChain ? (
      <Via claim={chainOf(claim)} look={lookup(dossier)} locale={locale} />
    ) : (
      t('nobodySaid')
    ),
    level: words(`level.${level}`),
  }
  // What is as usual and the same on both sides is not said.
  const unusual: Readonly<Record<keyof typeof said, boolean>> = {
    value: stance === 'asserts',
    stance: stance !== 'asserts',
    polarity: polarity === 'denies',
    mood: mood !== 'actual',
    holder: Boolean(holder),
    asOf: Boolean(asOf),
    attribution: hasChain,
    level: level !== 'textual',
  }
  const mark = <span className="mark">{t('differs')}</span>
  return (
    <div className="cod-claim">
      {claim.anchors.map(({ start, exact }) => (
        <Quote key={start} language={language}>
          {exact}
        </Quote>
      ))}
      {parts.has('quotes') ? mark : null}
      <dl>
        {codedParts.map(part =>
          part !== 'quotes' && (unusual[part] || parts.has(part)) ? (
            <div key={part} className="pair-line">
              <dt>{t(`row.${part}`)}</dt>
              <dd>
                <span className={parts.has(part) ? 'differs' : undefined}>{said[part]}</span>
                {parts.has(part) ? mark : null}
              </dd>
            </div>
          ) : null,
        )}
      </dl>
      {claim.note ? (
        <p className="sm" dir="auto">
          {claim.note}
        </p>
      ) : null}
    </div>
  )
}

/** The chain alone: how close to the text a claim stands, and its mood, have lines of their own. */
const chainOf = (claim: Claim): Claim => ({ ...claim, level: 'textual', mood: 'actual' })
