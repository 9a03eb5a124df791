import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import '../../../../../../styles/registry.css'
import '../../../../../../styles/identity.css'
import { PageHead } from '@/components/desk/desk-frame'
import { RefreshOnChange } from '@/components/desk/refresh-on-change'
import { type Chosen, MoveChoice } from '@/components/identity/move-choice'
import { MoveResult } from '@/components/identity/move-result'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { moveQuery } from '@/lib/schemas/identity'
import { previewMove, readMoveDesk } from '@/lib/services/move-claims'
import { openDeskPage } from '@/lib/web/desk-page'
import { moveHere, undoHere } from '../actions'

type Props = PageProps<'/[locale]/desk/dossiers/[dossier]/identity/move'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.identity.move' })
  return { title: t('title') }
}

/** An article's claims about one event that are about another: what would change, before it is done. */
export default async function MovePage({ params, searchParams }: Props) {
  const { actor, locale, place } = await openDeskPage(params, at => toDesk.move(at))
  const { dossier } = place
  const { article, from, to, claim = null } = moveQuery.parse(await searchParams)
  const desk = await readMoveDesk(actor, { dossier })
  const chosen: Chosen = { article, from, to, claims: claim }
  const move = article && from && to ? { article, from, to, claims: claim } : null
  const preview = move ? await previewMove(actor, { dossier, ...move }) : null
  const t = await getTranslations({ locale, namespace: 'ui.identity.move' })
  return (
    <>
      <RefreshOnChange dossier={dossier} after={desk.entry} />
      <PageHead title={t('title')} meta={<span>{t('lead')}</span>}>
        <Link className="b" href={toDesk.identity(place)} prefetch={false}>
          {t('back')}
        </Link>
      </PageHead>
      <div className="wrap id">
        <MoveChoice place={place} dossier={desk.dossier} chosen={chosen} claims={preview?.claims ?? []} />
        {preview && move ? (
          <MoveResult
            place={place}
            preview={preview}
            move={move}
            doors={desk.canMove ? { move: moveHere, undo: undoHere } : null}
          />
        ) : (
          <p className="dim">{t('chooseFirst')}</p>
        )}
      </div>
    </>
  )
}
