'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { formatNumber } from '@/lib/i18n/format'
import { useDeskPart } from '../annotate/desk-store'
import { useDeskKeys } from '../annotate/use-desk-keys'
import { AskModel } from '../model/ask-model'
import type { AskableModel } from '../model/reading'
import { AskRules, type SuggestDoor } from './ask-rules'
import { Bulk } from './bulk'
import { ClaimForm } from './claim-form'
import { ClaimRow } from './claim-row'
import { countsOf, isShown, type Listed, listed, type Shown, shownStates, statusOf } from './listing'
import { useClaimActs } from './use-claim-acts'
import { useEngineContext } from './use-context'
import type { DraftDoor } from './use-drafts'
import { useLanguage } from './use-language'
import { type LeftDraft, useOpenForm } from './use-open-form'

/** The claims of the article in the order of its text, with the open form in its place among them. */
export function ClaimsPanel({
  drafts: door,
  suggest,
  model,
}: {
  readonly drafts: DraftDoor | null
  /** Null where nothing is suggested. */
  readonly suggest: SuggestDoor | null
  /** One that may be asked what the article says. */
  readonly model: AskableModel | null
}) {
  const t = useTranslations('ui.claim')
  const data = useDeskPart(state => state.data)
  const current = useDeskPart(state => state.currentClaim)
  const context = useEngineContext()
  const acts = useClaimActs()
  const { open, form, left } = useOpenForm(door)
  const [shown, setShown] = useState<Shown>('working')
  // The same rows while the claims are the same: each draws again only for what is its own.
  const all = useMemo(() => listed(data.claims), [data.claims])
  const openKey = form?.claimKey ?? null
  const rows = all.filter(one => isShown(one, shown) || one.item.content.id === openKey)
  const item = data.claims.find(({ content }) => content.id === current)
  const isSuggested = item !== undefined && statusOf(item.content) === 'suggested'
  useDeskKeys({
    confirm: () => (open || !isSuggested || !data.canWrite ? false : acts.confirm(item)),
    edit: () => (open || !item || !data.canWrite ? false : acts.edit(item.content.id)),
    reject: () => (open || !isSuggested || !data.canWrite ? false : acts.reject(item)),
    nextClaim: () => acts.step(1),
    previousClaim: () => acts.step(-1),
  })
  const before = newPlace(rows, open)
  const newForm =
    form && open?.kind === 'new' ? (
      <li className="open-form" key="new">
        <ClaimForm key={form.claimKey} {...form} number={null} />
      </li>
    ) : null
  return (
    <>
      <Head claims={data.claims} isOpen={open !== null} shown={shown} setShown={setShown} />
      {data.canWrite ? (
        <Bulk claims={data.claims} context={context} onConfirm={acts.confirmAll} onReject={acts.rejectAll} />
      ) : null}
      {data.canWrite && suggest ? (
        <AskRules dossier={data.dossier.key} article={data.article.content.id} suggest={suggest} />
      ) : null}
      {model && data.canWrite ? (
        <AskModel model={model} dossier={data.dossier.key} article={data.article.content.id} />
      ) : null}
      {data.canWrite && left.length > 0 ? <LeftDrafts left={left} /> : null}
      {rows.length === 0 && !newForm ? (
        <p className="empty dim">{t(data.claims.length === 0 ? 'empty' : `emptyOf.${shown}`)}</p>
      ) : null}
      <ol className="cl" onKeyDown={event => onArrows(event, acts.step)}>
        {rows.map((one, at) => {
          const key = one.item.content.id
          return [
            at === before ? newForm : null,
            form && openKey === key ? (
              <li className="open-form" key={key} id={`claim-${key}`}>
                <ClaimForm key={key} {...form} number={one.number} />
              </li>
            ) : (
              <ClaimRow
                key={key}
                listed={one}
                data={data}
                context={context}
                isCurrent={key === current}
                acts={acts}
              />
            ),
          ]
        })}
        {before >= rows.length ? newForm : null}
      </ol>
    </>
  )
}

/** Forms that were left for others: nothing that was typed is lost by opening another claim. */
function LeftDrafts({ left }: { readonly left: readonly LeftDraft[] }) {
  const t = useTranslations('ui.claim')
  return (
    <div className="drafts-left" role="status">
      <span>{t('otherDrafts', { count: left.length })}</span>
      {left.map(({ key, quote, open, drop }) => (
        <div key={key} className="left-draft">
          <bdi dir="auto">{quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}</bdi>
          <span className="acts">
            <button type="button" className="b txt" onClick={open}>
              {t('openDraft')}
            </button>
            <button type="button" className="b txt" onClick={drop}>
              {t('dropDraft')}
            </button>
          </span>
        </div>
      ))}
    </div>
  )
}

/** Before which row the form of a new claim stands: where its quote has it in the text. */
function newPlace(rows: readonly Listed[], open: ReturnType<typeof useOpenForm>['open']): number {
  const start = open?.kind === 'new' ? Math.min(...open.anchors.map(anchor => anchor.start)) : 0
  const at = rows.findIndex(({ item }) => Math.min(...item.content.anchors.map(a => a.start)) > start)
  return at < 0 ? rows.length : at
}

function onArrows(event: KeyboardEvent, step: (by: 1 | -1) => boolean): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined || !(event.target instanceof HTMLElement) || event.target.closest('form')) return
  event.preventDefault()
  step(by === 1 ? 1 : -1)
}

function Head({
  claims,
  isOpen,
  shown,
  setShown,
}: {
  readonly claims: Parameters<typeof countsOf>[0]
  readonly isOpen: boolean
  readonly shown: Shown
  setShown(shown: Shown): void
}) {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const counts = countsOf(claims)
  const n = { ...counts, working: counts.confirmed + counts.suggested }
  const tally = [
    t('confirmedCount', { count: counts.confirmed }),
    ...(isOpen ? [t('oneOpen')] : []),
    t('suggestedCount', { count: counts.suggested }),
  ]
  return (
    <>
      <h2 className="h">
        {t('title')}
        <span className="end" role="status">
          {tally.join(' · ')}
        </span>
      </h2>
      <fieldset className="filter">
        <legend className="sr">{t('filter')}</legend>
        {shownStates.map(state => (
          <label key={state}>
            <input
              type="radio"
              name="claims-shown"
              checked={shown === state}
              onChange={() => setShown(state)}
            />
            {t(`shown.${state}`)} <i>{formatNumber(n[state], locale)}</i>
          </label>
        ))}
      </fieldset>
    </>
  )
}
