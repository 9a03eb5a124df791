import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'
import type { Step } from './next-steps'

const hrefs: Readonly<Record<Step, (place: DeskPlace) => string>> = {
  import: toDesk.import,
  questions: toDesk.questions,
  segments: place => `${toDesk.articles(place)}?state=segments`,
  suggested: place => `${toDesk.articles(place)}?state=suggested`,
  unread: place => toDesk.annotate(place),
  invite: toDesk.members,
}

/** What is worth doing next, as links; the first is the one to take. */
export async function NextSteps({
  place,
  steps,
}: {
  readonly place: DeskPlace
  readonly steps: readonly { readonly step: Step; readonly count: number }[]
}) {
  if (steps.length === 0) return null
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.desk.steps' })
  return (
    <section className="steps">
      <h2 className="h">{t('title')}</h2>
      <ol>
        {steps.map(({ step, count }, index) => (
          <li key={step}>
            <Link href={hrefs[step](place)} prefetch={false} className={index === 0 ? 'b pri' : 'b'}>
              {t(`${step}.act`)}
            </Link>
            <span className="dim">{t(`${step}.why`, { count })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
