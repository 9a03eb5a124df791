import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/desk/act-button'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import type { Id, Names } from '@/lib/domain/dossier'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'
import type { CodingAct } from './doors'

/** In the place of what shows the first coding of a row to somebody who is coding it blind: they may look, and it is recorded. */
export async function BlindGate({ place, open }: { readonly place: DeskPlace; readonly open: CodingAct }) {
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.coding.hidden' })
  return (
    <EmptyState level={1} title={t('title')} text={t('text')}>
      <p className="act">
        <Link className="b pri" href={toDesk.codings(place)} prefetch={false}>
          {t('toWork')}
        </Link>
        <EndBlindness place={place} open={open} />
      </p>
    </EmptyState>
  )
}

async function EndBlindness({ place, open }: { readonly place: DeskPlace; readonly open: CodingAct }) {
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.coding.hidden' })
  return (
    <ActButton
      dossier={place.dossier}
      act={open}
      done={t('opened')}
      className="b"
      ask={{ title: t('ask'), text: t('text') }}
    >
      {t('open')}
    </ActButton>
  )
}

/** Above the annotation desk: whose claims are left out of it, and the ways to one's own coding and to seeing them. */
export async function HiddenNotice({
  place,
  hidden,
  openRow,
}: {
  readonly place: DeskPlace
  readonly hidden: readonly { readonly event: Id; readonly question: Id; readonly text: Names }[]
  readonly openRow: (row: { event: Id; question: Id }) => CodingAct
}) {
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.coding.hidden' })
  if (hidden.length === 0) return null
  return (
    <section className="note-box after-bar" aria-label={t('title')}>
      <p>
        {t('notice', { count: hidden.length })}{' '}
        <Link href={toDesk.codings(place)} prefetch={false}>
          {t('toWork')}
        </Link>
      </p>
      <ul>
        {hidden.map(({ event, question, text }) => (
          <li key={`${event} ${question}`}>
            <Name names={text} locale={place.locale} fallback={question} />{' '}
            <EndBlindness place={place} open={openRow({ event, question })} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In the place of what is said about a claim of such a row. */
export async function HiddenTalk({ place }: { readonly place: DeskPlace }) {
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.coding.hidden' })
  return (
    <p className="note-box">
      {t('talk')}{' '}
      <Link href={toDesk.codings(place)} prefetch={false}>
        {t('toWork')}
      </Link>
    </p>
  )
}
