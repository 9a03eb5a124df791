import { Name } from '@/components/ui/name'
import type { Dossier, Id, Locale } from '@/lib/domain/dossier'

/** The question of a cell, and below it the event and the article, as the page writes them. */
export function QuestionCalled({
  dossier,
  question,
  locale,
}: {
  readonly dossier: Pick<Dossier, 'questions'>
  readonly question: Id
  readonly locale: Locale
}) {
  const names = dossier.questions.find(({ id }) => id === question)?.text ?? {}
  return <Name names={names} locale={locale} fallback={question} />
}

export function EventCalled({
  dossier,
  event,
  locale,
}: {
  readonly dossier: Pick<Dossier, 'events'>
  readonly event: Id
  readonly locale: Locale
}) {
  const names = dossier.events.find(({ id }) => id === event)?.title ?? {}
  return <Name names={names} locale={locale} fallback={event} />
}

/** An article by its outlet and title. */
export function ArticleCalled({
  dossier,
  article,
  locale,
}: {
  readonly dossier: Pick<Dossier, 'articles' | 'outlets'>
  readonly article: Id
  readonly locale: Locale
}) {
  const found = dossier.articles.find(({ id }) => id === article)
  if (!found) return <bdi>{article}</bdi>
  const outlet = dossier.outlets.find(({ id }) => id === found.outlet)
  return (
    <>
      <Name names={outlet?.name ?? {}} locale={locale} fallback={found.outlet} />
      {': '}
      <bdi lang={found.language}>{found.title}</bdi>
    </>
  )
}
