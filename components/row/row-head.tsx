import { getTranslations } from 'next-intl/server'
import { Badge, Tape } from '@/components/ui/badge'
import { Flag, type FlagKind } from '@/components/ui/flag'
import { Name } from '@/components/ui/name'
import type { Flags } from '@/lib/domain/compare/comparison'
import { formatEdtf, formatList, nameIn } from '@/lib/i18n/format'
import { to } from '@/lib/i18n/routing'
import { approvalWords } from './approval'
import { outletOf } from './lookup'
import type { RowContext } from './row-context'

/** Where the reader stands, the question, and the verdict with its sentence and its remarks. */
export async function RowHead({
  context,
  number,
}: {
  readonly context: RowContext
  readonly number: number
}) {
  const { row, look, locale, place } = context
  const t = await getTranslations({ locale, namespace: 'ui' })
  const { dossier } = look
  const event = look.events.get(row.event)
  return (
    <>
      <div className="head">
        <nav className="crumb" aria-label={t('common.breadcrumb')}>
          <a href={to.comparison(place)}>
            <Name names={dossier.dossier.title} locale={locale} fallback={dossier.dossier.id} />
          </a>
          <span>
            <Name names={event?.title ?? {}} locale={locale} fallback={row.event} />
            {event?.date ? (
              <>
                {locale === 'ar' ? '، ' : ', '}
                <span className="nb">{formatEdtf(event.date, locale)}</span>
              </>
            ) : null}
          </span>
          <span>{t('row.position', { n: number, total: context.rows.length })}</span>
        </nav>
        <h1>
          <Name
            names={look.questions.get(row.question)?.text ?? {}}
            locale={locale}
            fallback={row.question}
          />
        </h1>
      </div>
      <div className={`verdict v-${row.verdict}`}>
        <Tape verdict={row.verdict} />
        <Badge verdict={row.verdict} word={t(`verdict.${row.verdict}`)} big />
        <div>
          <p className="say">{row.sentence[locale]}</p>
          <Remarks context={context} />
        </div>
      </div>
    </>
  )
}

/** Each flag of the row, with its meaning in one sentence. */
async function Remarks({ context: { row, look, locale, notice } }: { readonly context: RowContext }) {
  const t = await getTranslations({ locale, namespace: 'ui' })
  const flags = raised(row.flags)
  if (flags.length === 0) return null
  const told: Partial<Record<FlagKind, string>> = notice ? approvalWords(notice, locale, t) : {}
  const names = row.flags.selfContradicted.map(id => nameIn(outletOf(look, id)?.name ?? {}, locale) || id)
  return (
    <ul className="remarks">
      {flags.map(kind => (
        <li key={kind}>
          <Flag kind={kind}>
            {kind === 'self' ? t('flag.selfNamed', { names: formatList(names, locale) }) : t(`flag.${kind}`)}
          </Flag>
          <span>{told[kind] ?? t(`flagMeaning.${kind}`)}</span>
        </li>
      ))}
    </ul>
  )
}

export function raised(flags: Flags): FlagKind[] {
  const all: readonly (readonly [FlagKind, boolean])[] = [
    ['self', flags.selfContradicted.length > 0],
    ['root', flags.singleRoot],
    ['party', flags.partyDispute],
    ['transmission', flags.transmission],
    ['coding', flags.codingDisputed],
    ['tainted', flags.tainted],
    ['stale', flags.stale],
  ]
  return all.flatMap(([kind, isRaised]) => (isRaised ? [kind] : []))
}
