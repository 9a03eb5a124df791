'use client'

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Name } from '@/components/ui/name'
import type { Id } from '@/lib/domain/dossier'
import { useDeskPart } from '../../annotate/desk-store'
import { useLanguage } from '../use-language'

/** What else an entity is called, and what it is part of: so that nobody codes a look-alike. */
export function EntityVariants({ id }: { readonly id: Id }) {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const entities = useDeskPart(state => state.data.entities)
  const find = (key: Id | null | undefined) => entities.find(({ content }) => content.id === key)?.content
  const entity = find(id)
  if (!entity) return null
  const other = locale === 'ar' ? entity.name.en : entity.name.ar
  const variants = [other && entity.name[locale] ? other : undefined, ...(entity.aliases ?? [])].filter(
    name => name !== undefined,
  )
  const whole = find(entity.partOf)
  return (
    <p className="variants">
      <span>{t(`entityKind.${entity.kind}`)}</span>
      {variants.length > 0 ? (
        <span>
          {t('alsoCalled')}{' '}
          {variants.map((name, index) => (
            <Fragment key={name}>
              {index > 0 ? (locale === 'ar' ? '، ' : ', ') : ''}
              <bdi dir="auto">{name}</bdi>
            </Fragment>
          ))}
        </span>
      ) : null}
      {whole ? (
        <span>
          {t('partOf')} <Name names={whole.name} locale={locale} fallback={whole.id} />
        </span>
      ) : null}
    </p>
  )
}
