'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Combobox } from '@/components/claim/combobox'
import { useLanguage } from '@/components/claim/use-language'
import type { Outlet } from '@/lib/domain/dossier'
import type { OutletCue } from '@/lib/domain/suggest/outlet'
import { nameIn } from '@/lib/i18n/format'
import { useFrame } from './frame'
import type { Import } from './use-import'

/** The outlet: those that are proposed with what says so, any other by search, or a new one on the spot. */
export function OutletChoice({ desk }: { readonly desk: Import }) {
  const t = useTranslations('ui.import.outlet')
  const locale = useLanguage()
  const { dossier } = useFrame()
  const { choices, choose, preview, fault } = desk
  const search = useRef<HTMLInputElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const homepage = useRef<HTMLInputElement>(null)
  const proposals = preview?.outlets.proposals ?? []
  const isNew = choices.outlet === 'new'
  const isOther = choices.outlet !== '' && !isNew && proposals.every(({ id }) => id !== choices.outlet)
  const listed = [
    ...proposals,
    ...(isOther ? [{ id: choices.outlet, cues: [] as readonly OutletCue[] }] : []),
  ]
  const byId = new Map(dossier.outlets.map(outlet => [outlet.id, outlet]))

  useEffect(() => {
    if (fault === 'outlet') search.current?.focus()
    if (fault === 'newName') name.current?.focus()
    if (fault === 'newHomepage') homepage.current?.focus()
  }, [fault])

  return (
    <section aria-label={t('title')}>
      <h2 className="h">{t('title')}</h2>
      <fieldset className="ol">
        <legend className="sr">{t('title')}</legend>
        {listed.map(({ id, cues }, at) => (
          <label key={id} className="opt">
            <input
              type="radio"
              name="outlet"
              checked={choices.outlet === id}
              onChange={() => choose({ outlet: id })}
            />
            <span>
              <b>
                <OutletName outlet={byId.get(id)} id={id} />
              </b>
              {cues.map(({ kind, words }) => (
                <small key={kind}>{t.rich(`cue.${kind}`, { words: () => <bdi>{words}</bdi> })}</small>
              ))}
            </span>
            {at === 0 && cues.some(({ kind }) => kind !== 'near-name') ? (
              <span className="end">{t('proposed')}</span>
            ) : null}
          </label>
        ))}
        {isNew ? (
          <label className="opt">
            <input type="radio" name="outlet" checked readOnly />
            <span>
              <b>{choices.newName === '' ? t('new') : <bdi>{choices.newName}</bdi>}</b>
              <small>{t('made')}</small>
            </span>
          </label>
        ) : null}
      </fieldset>
      {isNew ? (
        <div className="fields new-outlet">
          <label className="field">
            <span className="lab">{t('name')}</span>
            <input
              ref={name}
              className="f"
              dir="auto"
              value={choices.newName}
              aria-invalid={fault === 'newName' || undefined}
              onChange={event => choose({ newName: event.target.value })}
            />
          </label>
          <label className="field">
            <span className="lab">{t('homepage')}</span>
            <input
              ref={homepage}
              className="f ltr"
              inputMode="url"
              value={choices.newHomepage}
              aria-invalid={fault === 'newHomepage' || undefined}
              onChange={event => choose({ newHomepage: event.target.value })}
            />
            {fault === 'newHomepage' ? <span className="fault">{t('badHomepage')}</span> : null}
          </label>
        </div>
      ) : null}
      <Combobox
        label={t('search')}
        inputRef={search}
        value=""
        placeholder={t('searchHint')}
        isInvalid={fault === 'outlet'}
        choices={dossier.outlets.map(outlet => ({
          id: outlet.id,
          name: nameIn(outlet.name, locale),
          names: [outlet.name.ar, outlet.name.en].filter(one => one !== undefined),
        }))}
        onPick={id => choose({ outlet: id })}
        create={{
          words: typed => t('create', { name: typed }),
          act: typed =>
            choose({
              outlet: 'new',
              newName: typed,
              newHomepage: choices.newHomepage || (preview?.outlets.fresh.homepage ?? ''),
            }),
        }}
      />
      {fault === 'outlet' ? (
        <p className="fault" role="alert">
          {t('missing')}
        </p>
      ) : null}
    </section>
  )
}

export function OutletName({ outlet, id }: { readonly outlet: Outlet | undefined; readonly id: string }) {
  const locale = useLanguage()
  return <bdi>{outlet ? nameIn(outlet.name, locale) : id}</bdi>
}
