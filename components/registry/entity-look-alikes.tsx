'use client'

import { useTranslations } from 'next-intl'
import { Name, pickName } from '@/components/ui/name'
import type { EntityLookAlike } from '@/lib/domain/registry/look-alikes'
import type { ItemReading } from '@/lib/domain/registry/told'
import { DecideLink } from './decide-link'
import { namesOf } from './naming'
import { useRegistry } from './registry-context'

/** Entities that may be the same one, each with what speaks for it and what against; joining is a person's act. */
export function EntityLookAlikes({
  reading,
  onJoin,
}: {
  readonly reading: ItemReading
  readonly onJoin: (other: string) => void
}) {
  const t = useTranslations('ui.registry')
  const { items, locale, canWrite, open } = useRegistry()
  if (reading.entities.length === 0) return null
  return (
    <section>
      <h3 className="h">
        {t('lookAlikes')} <DecideLink />
      </h3>
      <ul className="reg-alike">
        {reading.entities.map(alike => {
          const other = items.find(({ content }) => content.id === alike.entity)
          return other ? (
            <li key={alike.entity}>
              <div className="act">
                <b>
                  <Name names={namesOf(other.content)} locale={locale} fallback={alike.entity} />
                </b>
                <button type="button" className="b txt" onClick={() => open(alike.entity)}>
                  {t('openIt')}
                </button>
                {canWrite ? (
                  <button type="button" className="b" onClick={() => onJoin(alike.entity)}>
                    {t('joinWith')}
                  </button>
                ) : null}
              </div>
              <Evidence alike={alike} names={reading.names} />
            </li>
          ) : null
        })}
      </ul>
    </section>
  )
}

function Evidence({
  alike,
  names,
}: {
  readonly alike: EntityLookAlike
  readonly names: ItemReading['names']
}) {
  const t = useTranslations('ui.registry')
  const { locale } = useRegistry()
  const said = (kind: string, keys: readonly string[]) =>
    keys.map(key => `«${pickName(names[`${kind}/${key}`] ?? {}, locale)?.text ?? key}»`).join(t('comma'))
  return (
    <dl className="reg-evidence">
      <dt>{t('speaksFor')}</dt>
      {alike.likenesses.map(({ by, names: [one, other] }) => (
        <dd key={`${one}/${other}`}>
          {t.rich(`like.${by}`, {
            one: () => <bdi dir="auto">{one}</bdi>,
            other: () => <bdi dir="auto">{other}</bdi>,
          })}
        </dd>
      ))}
      {alike.rows.length > 0 ? (
        <dd>
          {t('sameRow', { count: alike.rows.length })}{' '}
          <bdi>{said('question', [...new Set(alike.rows.map(({ question }) => question))])}</bdi>
        </dd>
      ) : null}
      <dt>{t('speaksAgainst')}</dt>
      {alike.against.length === 0 ? <dd>{t('againstNothing')}</dd> : null}
      {alike.against.map(({ by, keys }) => (
        <dd key={by}>
          {t(`against.${by}`, { count: keys.length })}{' '}
          {keys.length > 0 ? (
            <bdi>{said(by === 'together' ? 'claim' : 'article', keys.slice(0, 3))}</bdi>
          ) : null}
        </dd>
      ))}
    </dl>
  )
}
