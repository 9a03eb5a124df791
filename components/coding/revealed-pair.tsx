import { getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/desk/act-button'
import type { CodingDifference } from '@/lib/domain/agreement/differences'
import type { Claim, Dossier, Id } from '@/lib/domain/dossier'
import { formatList } from '@/lib/i18n/format'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'
import type { CodingAct, SettleDoor } from './doors'
import { PairSides } from './pair-sides'
import { SettleForm } from './settle-form'

interface Found {
  readonly id: string
  readonly article: Id
  readonly coderName: string
  readonly revision: number
  readonly isSettled: boolean
  readonly canDecide: boolean
  readonly dossier: Dossier
  readonly pair: {
    readonly first: readonly Claim[]
    readonly second: readonly Claim[]
    readonly hasChanged: boolean
    readonly difference: CodingDifference
  }
}

/** Both codings, what differs between them, and which of them stands. */
export async function RevealedPair({
  found,
  place,
  doors,
}: {
  readonly found: Found
  readonly place: DeskPlace
  readonly doors: { readonly settle: SettleDoor; readonly undo: CodingAct }
}) {
  const { locale } = place
  const { dossier, pair, isSettled, coderName } = found
  const { first, second, difference, hasChanged } = pair
  const t = await getTranslations({ locale, namespace: 'ui.coding.pair' })
  const list = await getTranslations({ locale, namespace: 'ui.coding' })
  const language = dossier.articles.find(({ id }) => id === found.article)?.language ?? locale
  const differing = difference.parts.map(part => t(`part.${part}`))
  const { position } = difference
  return (
    <>
      <p>
        <span className={`cod-state is-${position}`}>{list(`position.${position}`)}</span>
        {differing.length > 0 ? ` · ${t('differ')} ${formatList(differing, locale)}` : null}
      </p>
      {hasChanged && !isSettled ? <p className="note-box">{t('changedSince')}</p> : null}
      <PairSides
        sides={[
          { title: t('first'), by: null, claims: first, nothing: t(hasChanged ? 'notThere' : 'silent') },
          { title: t('second'), by: coderName, claims: second, nothing: t('silent') },
        ]}
        dossier={dossier}
        locale={locale}
        language={language}
        difference={difference}
      />
      <Settling found={found} place={place} doors={doors} />
    </>
  )
}

async function Settling({
  found: { id, article, revision, isSettled, canDecide, pair },
  place,
  doors,
}: Parameters<typeof RevealedPair>[0]) {
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.coding.settle' })
  const { position } = pair.difference
  return (
    <section aria-labelledby="cod-settle">
      <h2 className="h" id="cod-settle">
        {t('title')}
      </h2>
      {!isSettled && position === 'same' ? <p>{t('agreeNote')}</p> : null}
      {!isSettled && position === 'open' ? <p>{t('openNote')}</p> : null}
      {isSettled && canDecide ? (
        <p className="act">
          <ActButton dossier={place.dossier} act={doors.undo} done={t('undone')}>
            {t('undo')}
          </ActButton>
        </p>
      ) : null}
      {!isSettled && canDecide ? (
        <SettleForm
          dossier={place.dossier}
          coding={id}
          seen={revision}
          annotate={toDesk.annotate(place, article)}
          settle={doors.settle}
          undo={doors.undo}
        />
      ) : null}
      {!canDecide && !isSettled ? <p className="dim">{t('readOnly')}</p> : null}
    </section>
  )
}
