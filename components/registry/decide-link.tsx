'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { toDesk } from '@/lib/i18n/routing'
import { useRegistry } from './registry-context'

/** The way to where the question is decided for good, with a reason. */
export function DecideLink() {
  const t = useTranslations('ui.registry')
  const { locale, dossier } = useRegistry()
  return (
    <Link className="end sm" href={toDesk.identity({ locale, dossier })} prefetch={false}>
      {t('decideThere')}
    </Link>
  )
}
