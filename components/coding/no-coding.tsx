import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'

/** A coding that is not there, or is not for whoever looks. */
export async function NoCoding({ place }: { readonly place: DeskPlace }) {
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.coding' })
  return (
    <EmptyState level={1} title={t('missing')} text={t('missingText')}>
      <Link className="b" href={toDesk.codings(place)} prefetch={false}>
        {t('toList')}
      </Link>
    </EmptyState>
  )
}
