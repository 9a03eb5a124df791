import { getTranslations } from 'next-intl/server'
import { Name } from '@/components/ui/name'
import { makeContext } from '@/lib/domain/compare/context'
import type { Dossier, Id, Locale } from '@/lib/domain/dossier'
import type { ClaimItem } from '@/lib/domain/item'
import { claimLabel } from '@/lib/domain/values/label'
import { nameIn } from '@/lib/i18n/format'
import { renderMessage } from '@/lib/i18n/render'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'

export interface Chosen {
  readonly article: Id | undefined
  readonly from: Id | undefined
  readonly to: Id | undefined
  /** Left out: all of them. */
  readonly claims: readonly Id[] | null
}

/** Which claims of which article, from which event to which: a form that works without script, its answer in the address. */
export async function MoveChoice({
  place,
  dossier,
  chosen,
  claims,
}: {
  readonly place: DeskPlace
  readonly dossier: Dossier
  readonly chosen: Chosen
  /** All that the article says about the first event, once both are chosen. */
  readonly claims: readonly ClaimItem[]
}) {
  const { locale } = place
  const t = await getTranslations({ locale, namespace: 'ui.identity.move' })
  const outlets = new Map(dossier.outlets.map(({ id, name }) => [id, nameIn(name, locale) || id]))
  const articles = dossier.articles.map(({ id, outlet, title }) => ({
    id,
    words: `${outlets.get(outlet) ?? outlet}: ${title}`,
  }))
  const events = dossier.events.map(({ id, title }) => ({ id, words: nameIn(title, locale) || id }))
  return (
    <form className="id-choice" action={toDesk.move(place)}>
      <Choice name="article" label={t('article')} none={t('choose')} list={articles} value={chosen.article} />
      <Choice name="from" label={t('from')} none={t('choose')} list={events} value={chosen.from} />
      <Choice name="to" label={t('to')} none={t('choose')} list={events} value={chosen.to} />
      {claims.length === 0 ? null : (
        <Claims claims={claims} chosen={chosen.claims} dossier={dossier} locale={locale} />
      )}
      <button type="submit" className="b">
        {t('show')}
      </button>
    </form>
  )
}

function Choice({
  name,
  label,
  none,
  list,
  value,
}: {
  readonly name: string
  readonly label: string
  readonly none: string
  readonly list: readonly { readonly id: Id; readonly words: string }[]
  readonly value: Id | undefined
}) {
  return (
    <div className="field">
      <label className="lab" htmlFor={`move-${name}`}>
        {label}
      </label>
      <select
        key={value ?? ''}
        id={`move-${name}`}
        name={name}
        className="f"
        defaultValue={value ?? ''}
        required
      >
        <option value="">{none}</option>
        {list.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

async function Claims({
  claims,
  chosen,
  dossier,
  locale,
}: {
  readonly claims: readonly ClaimItem[]
  readonly chosen: readonly Id[] | null
  readonly dossier: Dossier
  readonly locale: Locale
}) {
  const t = await getTranslations({ locale, namespace: 'ui.identity.move' })
  const context = makeContext(dossier)
  const questions = new Map(dossier.questions.map(({ id, text }) => [id, text]))
  const languages = new Map(dossier.articles.map(({ id, language }) => [id, language]))
  return (
    <fieldset className="field ol" key={claims.map(({ id }) => id).join(' ')}>
      <legend className="lab">{t('claims')}</legend>
      {claims.map(claim => (
        <label key={claim.id} className="opt">
          <input
            type="checkbox"
            name="claim"
            value={claim.id}
            defaultChecked={chosen === null || chosen.includes(claim.id)}
          />
          <span>
            <Name names={questions.get(claim.question) ?? {}} locale={locale} fallback={claim.question} />{' '}
            <b>
              <bdi>{renderMessage(claimLabel(claim, context), locale)}</bdi>
            </b>{' '}
            {(claim.status ?? 'confirmed') === 'confirmed' ? null : (
              <span className="tag">
                {t(`status.${claim.status === 'rejected' ? 'rejected' : 'suggested'}`)}
              </span>
            )}
            <small>
              <q lang={languages.get(claim.article)} dir="auto">
                {claim.anchors.map(({ exact }) => exact).join(' … ')}
              </q>
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
