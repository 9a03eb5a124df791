import { getTranslations } from 'next-intl/server'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'
import { type Noun, nouns } from './known-acts'

/** Whose entries and about what: a form that works without script, whose choice stands in the address. */
export async function ActivityFilter({
  place,
  actors,
  chosen,
}: {
  readonly place: DeskPlace
  readonly actors: readonly { readonly actor: string; readonly name: string }[]
  readonly chosen: { readonly actor: string | undefined; readonly noun: Noun | undefined }
}) {
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.desk.activity' })
  return (
    <search>
      <form action={toDesk.activity(place)} className="row2">
        <label>
          <span className="lab">{t('person')}</span>
          <select name="who" className="f" defaultValue={chosen.actor ?? ''}>
            <option value="">{t('everyone')}</option>
            {actors.map(({ actor, name }) => (
              <option key={actor} value={actor}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="lab">{t('kind')}</span>
          <select name="what" className="f" defaultValue={chosen.noun ?? ''}>
            <option value="">{t('everything')}</option>
            {nouns.map(noun => (
              <option key={noun} value={noun}>
                {t(`noun.${noun}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="b">
          {t('show')}
        </button>
      </form>
    </search>
  )
}
