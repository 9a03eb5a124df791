import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import '../../../../../../styles/coding.css'
import { AskForm } from '@/components/coding/ask-form'
import { PageHead } from '@/components/desk/desk-frame'
import { lookup, outletOf } from '@/components/row/lookup'
import { dateApart } from '@/components/row/outlet'
import { EmptyState } from '@/components/ui/empty-state'
import type { Id } from '@/lib/domain/dossier'
import { AppError } from '@/lib/errors'
import { nameIn } from '@/lib/i18n/format'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { askView } from '@/lib/schemas/coding'
import { readCodingChoices } from '@/lib/services/coding-tasks'
import { openDeskPage } from '@/lib/web/desk-page'
import { askOne } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.coding.askPage' })
  return { title: t('title') }
}

/** Where a second coding is asked for: of whom, and of which articles of which questions. */
export default async function AskPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/dossiers/[dossier]/codings/new'>) {
  const { actor, locale, place } = await openDeskPage(params, at => toDesk.askForCoding(at))
  const { event, question } = askView.parse(await searchParams)
  const t = await getTranslations({ locale, namespace: 'ui.coding.askPage' })
  const choices = await readCodingChoices(actor, { dossier: place.dossier }).catch(error => {
    if (error instanceof AppError && error.code === 'forbidden') return null
    throw error
  })
  if (!choices) return <EmptyState level={1} title={t('title')} text={t('readOnly')} />
  const { dossier, people } = choices
  const look = lookup(dossier)
  const called = (article: Id) => {
    const name = nameIn(outletOf(look, article)?.name ?? {}, locale) || article
    const apart = dateApart(article, look, locale)
    return apart === null ? name : `${name} (${apart})`
  }
  const rows = choices.rows.flatMap(row => {
    const cells = choices.cells.filter(one => one.event === row.event && one.question === row.question)
    const asked = dossier.questions.find(({ id }) => id === row.question)?.text ?? {}
    const about = dossier.events.find(({ id }) => id === row.event)?.title ?? {}
    const words = {
      question: nameIn(asked, locale) || row.question,
      event: nameIn(about, locale) || row.event,
    }
    const title = dossier.events.length > 1 ? t('rowOf', words) : words.question
    return cells.length === 0
      ? []
      : [
          {
            event: row.event,
            question: row.question,
            title,
            cells: cells.map(({ article }) => ({ article, outlet: called(article) })),
          },
        ]
  })
  const others = people.filter(({ user }) => user !== actor.id)
  const missing = rows.length === 0 ? t('none') : people.length === 0 ? t('nobody') : null
  return (
    <>
      <PageHead title={t('title')} />
      <div className="wrap">
        {missing ? (
          <p className="dim">{missing}</p>
        ) : (
          <AskForm
            dossier={place.dossier}
            rows={rows}
            people={[...others, ...people.filter(({ user }) => user === actor.id)]}
            chosen={event && question ? { event, question } : null}
            list={toDesk.codings(place)}
            ask={askOne}
          />
        )}
      </div>
    </>
  )
}
