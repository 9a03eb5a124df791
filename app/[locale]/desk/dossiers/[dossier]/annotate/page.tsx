import { notFound, redirect } from 'next/navigation'
import { AppError } from '@/lib/errors'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { readDesk } from '@/lib/services/desk'
import { requireUser } from '@/lib/web/session'

/** To the next article that nobody has finished reading. */
export default async function AnnotateNext({
  params,
}: PageProps<'/[locale]/desk/dossiers/[dossier]/annotate'>) {
  const { dossier } = await params
  const locale = await readLocale()
  const actor = await requireUser(locale, toDesk.annotate({ locale, dossier }))
  const desk = await readDesk(actor, { dossier }).catch(error => {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  })
  const next = desk.articles.find(({ isRead }) => !isRead) ?? desk.articles[0]
  redirect(next ? toDesk.annotate({ locale, dossier }, next.key) : toDesk.articles({ locale, dossier }))
}
