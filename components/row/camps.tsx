import { getTranslations } from 'next-intl/server'
import { CampLetter, campLetter } from '@/components/ui/camp-letter'
import { Name } from '@/components/ui/name'
import type { Camp, Sentence } from '@/lib/domain/compare/comparison'
import type { Claim, Id } from '@/lib/domain/dossier'
import type { Span } from '@/lib/domain/text/segment'
import type { Arrangement, CampGroup } from './arrange'
import type { RowContext } from './row-context'
import { RowQuote } from './row-quote'

type Marks = ReadonlyMap<Id, readonly Span[]>

// Quotes past these are folded, so that fifty articles that agree stay one screen.
const SHOWN = 6

/** The camps with their quotes, side by side; by holder where the parties speak for themselves. */
export async function Camps({
  context,
  arranged,
  marks,
}: {
  readonly context: RowContext
  readonly arranged: Arrangement<Sentence>
  readonly marks: Marks
}) {
  const { locale, look } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const hasHolders = arranged.groups.some(({ holder }) => holder !== null)
  return (
    <>
      {arranged.groups.map(({ holder, camps }) => (
        <div key={holder ?? ''} className="holder">
          {hasHolders ? (
            <h3 className="holder-h">
              {holder === null
                ? t('ownVoice')
                : t.rich('viewOf', {
                    n: () => (
                      <Name names={look.entities.get(holder)?.name ?? {}} locale={locale} fallback={holder} />
                    ),
                  })}
            </h3>
          ) : null}
          <div className={`camps n${Math.min(camps.length, 4)}`}>
            {camps.map(group => (
              <CampColumn
                key={group.index}
                group={group}
                context={context}
                marks={marks}
                level={hasHolders ? 4 : 3}
              />
            ))}
          </div>
        </div>
      ))}
    </>
  )
}

async function CampColumn({
  group: { camp, index, claims },
  context,
  marks,
  level,
}: {
  readonly group: CampGroup<Sentence>
  readonly context: RowContext
  readonly marks: Marks
  readonly level: 3 | 4
}) {
  const { locale } = context
  const common = await getTranslations({ locale, namespace: 'ui.common' })
  const Heading = `h${level}` as const
  return (
    <section>
      <div className="camp-h">
        {context.row.camps.length > 1 ? (
          <CampLetter index={index} locale={locale} word={common('camp')} />
        ) : null}
        <Heading>
          <bdi>{camp.label[locale]}</bdi>
        </Heading>
      </div>
      <Tally camp={camp} context={context} />
      <Quotes claims={claims} context={context} marks={marks} />
    </section>
  )
}

/** Counts of articles, outlets and roots: a camp's size is never its weight. */
async function Tally({
  camp,
  context: { locale, look },
}: {
  readonly camp: Camp<Sentence>
  readonly context: RowContext
}) {
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const common = await getTranslations({ locale, namespace: 'ui.common' })
  const outlets = new Set(camp.articles.map(article => look.articles.get(article)?.outlet))
  const { min, max } = camp.roots
  const parts = [
    common('articles', { count: camp.articles.length }),
    common('outlets', { count: outlets.size }),
    min === max ? t('roots', { count: max }) : t('rootsRange', { min, max }),
  ]
  return <p className="tally">{parts.join(' · ')}</p>
}

/** Quotes one under the other, the many behind one fold. */
export async function Quotes({
  claims,
  context,
  marks,
}: {
  readonly claims: readonly Claim[]
  readonly context: RowContext
  readonly marks?: Marks
}) {
  const t = await getTranslations({ locale: context.locale, namespace: 'ui.row' })
  // A fold that hides a single quote would take as much room as the quote.
  const shown = claims.length <= SHOWN + 1 ? claims : claims.slice(0, SHOWN)
  const folded = claims.slice(shown.length)
  const quote = (claim: Claim) => (
    <RowQuote key={claim.id} claim={claim} context={context} differing={marks?.get(claim.id) ?? []} />
  )
  return (
    <div className="quotes">
      {shown.map(quote)}
      {folded.length > 0 ? (
        <details className="fold">
          <summary>{t('moreQuotes', { count: folded.length })}</summary>
          {folded.map(quote)}
        </details>
      ) : null}
    </div>
  )
}

/** The letters of several camps: «أ، ب». */
export function letters(camps: readonly number[], locale: RowContext['locale']): string {
  return camps.map(index => campLetter(index, locale)).join(locale === 'ar' ? '، ' : ', ')
}
