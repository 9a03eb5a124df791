'use client'

import { useTranslations } from 'next-intl'
import { Name } from '@/components/ui/name'
import type { Id, Locale } from '@/lib/domain/dossier'
import { formatEdtf } from '@/lib/i18n/format'
import type { OriginNames } from './names'

interface Props {
  readonly id: Id
  readonly names: OriginNames
  readonly locale: Locale
}

/** An article by its outlet and day, and its title where there is room for it. */
export function ArticleCalled({
  id,
  names,
  locale,
  isShort = false,
}: Props & { readonly isShort?: boolean }) {
  const t = useTranslations('ui.origins')
  const article = names.articles[id]
  if (!article) return <bdi className="ltr">{id}</bdi>
  const { title, language, outlet, published } = article
  return (
    <span className="og-called">
      <b>
        <Name names={outlet} locale={locale} fallback={id} />
      </b>{' '}
      {isShort ? null : (
        <bdi lang={language} className="og-title">
          {title}
        </bdi>
      )}{' '}
      <span className="og-day">{published ? formatEdtf(published, locale) : t('undated')}</span>
    </span>
  )
}

export function SourceCalled({ id, names, locale }: Props) {
  return <Name names={names.sources[id]?.name ?? {}} locale={locale} fallback={id} />
}
