'use client'

import { useTranslations } from 'next-intl'
import { Combobox } from '@/components/claim/combobox'
import { useLanguage } from '@/components/claim/use-language'
import type { BasedOn, Id } from '@/lib/domain/dossier'
import { nameIn } from '@/lib/i18n/format'
import { useFrame } from './frame'
import type { Import } from './use-import'

/** What the article is based on: sources that it names are offered, others are searched. */
export function BaseChoice({ desk }: { readonly desk: Import }) {
  const t = useTranslations('ui.import.base')
  const locale = useLanguage()
  const { dossier } = useFrame()
  const { choices, choose, preview } = desk
  const chosen = new Map(choices.basedOn.map(base => [base.source, base]))
  const named = new Map((preview?.sources ?? []).map(({ id, mention }) => [id, mention]))
  const listed = [...new Set([...named.keys(), ...chosen.keys()])]
  const byId = new Map(dossier.sources.map(source => [source.id, source]))
  if (dossier.sources.length === 0) return null

  const write = (source: Id, status: BasedOn['status'] | null) =>
    choose({
      basedOn: [
        ...choices.basedOn.filter(base => base.source !== source),
        ...(status === null ? [] : [{ source, status }]),
      ],
    })
  return (
    <section aria-label={t('title')}>
      <h2 className="h">{t('title')}</h2>
      <ul className="ol">
        {listed.map(id => {
          const name = nameIn(byId.get(id)?.name ?? { en: id }, locale)
          const mention = named.get(id)
          return (
            <li key={id} className="base">
              <label className="opt">
                <input
                  type="checkbox"
                  checked={chosen.has(id)}
                  onChange={event => write(id, event.target.checked ? 'suspected' : null)}
                />
                <span>
                  <b>
                    <bdi>{name}</bdi>
                  </b>
                  {mention ? <small>{t('named', { sentence: mention.sentence })}</small> : null}
                </span>
              </label>
              {chosen.has(id) ? (
                <select
                  className="f sm"
                  aria-label={t('status', { name })}
                  value={chosen.get(id)?.status}
                  onChange={event =>
                    write(id, event.target.value === 'confirmed' ? 'confirmed' : 'suspected')
                  }
                >
                  <option value="suspected">{t('suspected')}</option>
                  <option value="confirmed">{t('confirmed')}</option>
                </select>
              ) : null}
            </li>
          )
        })}
      </ul>
      <Combobox
        label={t('search')}
        value=""
        choices={dossier.sources
          .filter(({ id }) => !listed.includes(id))
          .map(({ id, name }) => ({
            id,
            name: nameIn(name, locale),
            names: [name.ar, name.en].filter(one => one !== undefined),
          }))}
        onPick={id => write(id, 'suspected')}
      />
    </section>
  )
}
