import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import '../../../../../../styles/annotate.css'
import '../../../../../../styles/claim.css'
import { AnnotateDesk } from '@/components/annotate/annotate-desk'
import { HiddenNotice } from '@/components/coding/blind-gate'
import { AppError } from '@/lib/errors'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { readDeskArticle } from '@/lib/services/desk'
import { readDraft } from '@/lib/services/drafts'
import { readAskable } from '@/lib/services/model'
import { currentActor, requireUser } from '@/lib/web/session'
import { openRow } from '../../codings/actions'
import {
  dropMyDraft,
  lookAtReading,
  readArticle,
  readMyDraft,
  saveMyDraft,
  startReading,
  stopReading,
  suggestFromText,
  writeItems,
} from '../actions'

type Props = PageProps<'/[locale]/desk/dossiers/[dossier]/annotate/[article]'>

const find = cache(async (dossier: string, article: string) => {
  try {
    return await readDeskArticle(await currentActor(), { dossier, article })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { dossier, article } = await params
  const desk = await find(dossier, article)
  return desk ? { title: desk.article.content.title } : {}
}

export default async function AnnotatePage({ params }: Props) {
  const { dossier, article } = await params
  const locale = await readLocale()
  const me = await requireUser(locale, toDesk.annotate({ locale, dossier }, article))
  const desk = await find(dossier, article)
  if (!desk) notFound()
  const reading = desk.canWrite ? await readDraft(me, { dossier, subject: `reading:${article}` }) : null
  const model = desk.canWrite ? await readAskable(me, { dossier, article }) : null
  const at = desk.articles.findIndex(({ key }) => key === article)
  const link = (to: number) => {
    const key = desk.articles[to]?.key
    return key === undefined ? null : toDesk.annotate({ locale, dossier }, key)
  }
  const place = { locale, dossier }
  const { hidden, ...data } = desk
  const questionOf = (key: string) => desk.questions.find(({ content }) => content.id === key)?.content
  return (
    <>
      <HiddenNotice
        place={place}
        hidden={hidden.map(row => ({ ...row, text: questionOf(row.question)?.text ?? {} }))}
        openRow={row => openRow.bind(null, row)}
      />
      <AnnotateDesk
        key={`${article} ${hidden.length}`}
        data={{ ...data, me: { id: me.id, name: me.name } }}
        reading={reading?.content ?? null}
        model={model && { ...model, doors: { start: startReading, look: lookAtReading, stop: stopReading } }}
        links={{ previous: link(at - 1), next: link(at + 1) }}
        doors={{
          write: writeItems,
          read: readArticle,
          suggest: suggestFromText,
          drafts: { save: saveMyDraft, read: readMyDraft, drop: dropMyDraft },
        }}
      />
    </>
  )
}
