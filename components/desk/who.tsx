'use client'

import { useTranslations } from 'next-intl'

/** Who did something: a person by name, or the program by what it was doing. */
export function Who({ name }: { readonly name: string }) {
  const t = useTranslations('ui.desk.who')
  if (name === 'system:cli') return <span>{t('cli')}</span>
  return name.startsWith('system:') ? <span>{t('program')}</span> : <bdi>{name}</bdi>
}
