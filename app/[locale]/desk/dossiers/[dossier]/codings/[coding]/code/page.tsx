import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import '../../../../../../../styles/annotate.css'
import '../../../../../../../styles/claim.css'
import '../../../../../../../styles/coding.css'
import { BlindDesk } from '@/components/coding/blind-desk'
import { NoCoding } from '@/components/coding/no-coding'
import { PageHead } from '@/components/desk/desk-frame'
import { Name } from '@/components/ui/name'
import { AppError } from '@/lib/errors'
import { formatEdtf, nameIn } from '@/lib/i18n/format'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { codingInput } from '@/lib/schemas/coding'
import { readBlindCoding } from '@/lib/services/blind-coding'
import { openDeskPage } from '@/lib/web/desk-page'
import { dropMyDraft, readMyDraft, saveMyDraft, writeItems } from '../../../annotate/actions'
import { readMyCoding, submitMyCoding, writeMyCoding } from '../../actions'

type Props = PageProps<'/[locale]/desk/dossiers/[dossier]/codings/[coding]/code'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.coding.blind' })
  return { title: t('head') }
}

/** A second coder at work on one article and one question. Nothing of the first coding is read here, so nothing is sent. */
export default async function BlindCodingPage({ params }: Props) {
  const { coding: id } = await params
  const { actor, locale, place } = await openDeskPage(params, at => toDesk.blindCoding(at, id))
  const input = codingInput.safeParse({ dossier: place.dossier, coding: id })
  const found = input.success
    ? await readBlindCoding(actor, input.data).catch(error => {
        if (error instanceof AppError && error.code === 'not-found') return null
        throw error
      })
    : null
  if (!found) return <NoCoding place={place} />
  const { coding, desk, open } = found
  const { event, question, isOpened, isSameHand } = coding
  const t = await getTranslations({ locale, namespace: 'ui.coding.blind' })
  const list = await getTranslations({ locale, namespace: 'ui.coding' })
  const { article, outlets, questions, events } = desk
  const { content } = article
  const outlet = outlets.find(one => one.content.id === content.outlet)?.content.name ?? {}
  const { hidden: _, ...data } = desk
  return (
    <>
      <PageHead
        title={
          <>
            {t('head')}
            {': '}
            <bdi>{nameIn(outlet, locale) || content.outlet}</bdi>
          </>
        }
        meta={
          <>
            <bdi lang={content.language}>{content.title}</bdi>
            {content.published ? <span>{formatEdtf(content.published, locale)}</span> : null}
            {coding.state === 'open' ? <span>{t('place', { open })}</span> : null}
          </>
        }
      >
        <Link className="b txt" href={toDesk.codings(place)} prefetch={false}>
          {list('toList')}
        </Link>
      </PageHead>
      <div className="cod-blind">
        <section className="task" aria-label={t('askedFor')}>
          <p className="sm dim">{t('askedFor')}</p>
          <p className="asked">
            <Name
              names={questions.find(one => one.content.id === question)?.content.text ?? {}}
              locale={locale}
              fallback={question}
            />
          </p>
          <p className="sm dim">
            <Name
              names={events.find(one => one.content.id === event)?.content.title ?? {}}
              locale={locale}
              fallback={event}
            />
          </p>
          <p className="sm">{t('rule')}</p>
          <p className="sm">{t('hands')}</p>
          <p className="sm dim keys-line">{t('keys')}</p>
          {isOpened ? <p className="note-box">{t('isOpened')}</p> : null}
          {isSameHand ? <p className="note-box">{t('isSameHand')}</p> : null}
        </section>
        <BlindDesk
          key={`${id} ${coding.state}`}
          data={{
            ...data,
            only: { event, question },
            keptAs: `coding:${id}`,
            me: { id: actor.id, name: actor.name },
          }}
          work={{ id, state: coding.state, isSilent: coding.isSilent, revision: coding.revision }}
          ways={{ list: toDesk.codings(place), here: toDesk.blindCoding(place, id) }}
          doors={{
            write: writeMyCoding,
            register: writeItems,
            submit: submitMyCoding,
            drafts: { save: saveMyDraft, read: readMyDraft, drop: dropMyDraft },
          }}
          refresh={readMyCoding}
        />
      </div>
    </>
  )
}
