import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import '../../../../../../styles/coding.css'
import { BlindGate } from '@/components/coding/blind-gate'
import { ArticleCalled, EventCalled, QuestionCalled } from '@/components/coding/cell-called'
import { NoCoding } from '@/components/coding/no-coding'
import { RevealedPair } from '@/components/coding/revealed-pair'
import { SettlementRecord } from '@/components/coding/settlement-record'
import { ActButton } from '@/components/desk/act-button'
import { PageHead } from '@/components/desk/desk-frame'
import { RefreshOnChange } from '@/components/desk/refresh-on-change'
import { AppError } from '@/lib/errors'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { codingInput } from '@/lib/schemas/coding'
import { readCodingPair } from '@/lib/services/coding-settlement'
import { openDeskPage } from '@/lib/web/desk-page'
import { openRow, revealOne, settleOne, undoOne } from '../actions'

type Props = PageProps<'/[locale]/desk/dossiers/[dossier]/codings/[coding]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.coding.pair' })
  return { title: t('title') }
}

/** Two codings of one article on one question: revealed together, compared, settled. */
export default async function CodingPage({ params }: Props) {
  const { coding: id } = await params
  const { actor, locale, place } = await openDeskPage(params, at => toDesk.coding(at, id))
  const input = codingInput.safeParse({ dossier: place.dossier, coding: id })
  const found = input.success ? await readCodingPair(actor, input.data).catch(whyNot) : 'missing'
  if (found === 'missing') return <NoCoding place={place} />
  if ('blind' in found) return <BlindGate place={place} open={openRow.bind(null, found.blind)} />
  const { coding, dossier, pair, canDecide } = found
  const t = await getTranslations({ locale, namespace: 'ui.coding.pair' })
  const list = await getTranslations({ locale, namespace: 'ui.coding' })
  return (
    <>
      <RefreshOnChange dossier={place.dossier} after={found.entry} />
      <PageHead
        title={<QuestionCalled dossier={dossier} question={coding.question} locale={locale} />}
        meta={
          <>
            <span>
              <ArticleCalled dossier={dossier} article={coding.article} locale={locale} />
            </span>
            <EventCalled dossier={dossier} event={coding.event} locale={locale} />
            <span>{list.rich('coder', { n: () => <bdi>{coding.coderName}</bdi> })}</span>
            {coding.isSameHand ? <span>{list('sameHand')}</span> : null}
            {coding.openedAt ? <span>{list('opened')}</span> : null}
          </>
        }
      >
        <Link className="b txt" href={toDesk.codings(place)} prefetch={false}>
          {list('toList')}
        </Link>
        <Link
          className="b txt"
          href={toDesk.reconcileRow(place, coding.event, coding.question)}
          prefetch={false}
        >
          {t('toRow')}
        </Link>
      </PageHead>
      <div className="wrap">
        {coding.state === 'open' ? <p>{t('waiting')}</p> : null}
        {coding.state === 'submitted' ? (
          <>
            <p>{t(canDecide ? 'covered' : 'coveredReader')}</p>
            {canDecide ? (
              <p className="act">
                <ActButton
                  dossier={place.dossier}
                  act={revealOne.bind(null, id)}
                  done={t('revealed')}
                  className="b pri"
                >
                  {t('reveal')}
                </ActButton>
              </p>
            ) : null}
          </>
        ) : null}
        {pair ? (
          <RevealedPair
            found={{ ...coding, isSettled: found.isSettled, canDecide, dossier, pair }}
            place={place}
            doors={{ settle: settleOne, undo: undoOne.bind(null, id) }}
          />
        ) : null}
        <SettlementRecord settlements={coding.settlements} locale={locale} />
      </div>
    </>
  )
}

function whyNot(error: unknown): 'missing' | { readonly blind: { event: string; question: string } } {
  if (error instanceof AppError && error.code === 'not-found') return 'missing'
  if (error instanceof AppError && error.data?.reason === 'blind') {
    const { event, question } = error.data
    return { blind: { event: String(event), question: String(question) } }
  }
  throw error
}
