'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Id } from '@/lib/domain/dossier'
import { useLive } from './use-live'

const nothing = () => {}

/** As the annotation desk names its places, so that who is at the same article knows it. */
function placeOf(path: string): string {
  const [, page = '', article] = /\/dossiers\/[^/]+(?:\/([^/]+))?(?:\/([^/]+))?/.exec(path) ?? []
  return page === 'annotate' && article ? `article:${decodeURIComponent(article)}` : page
}

/** Who else has the dossier open, said quietly in the bar; and whether changes of others come at all. */
export function LiveNotice({ dossier, after }: { readonly dossier: Id; readonly after: number }) {
  const t = useTranslations('ui.desk.live')
  const place = placeOf(usePathname())
  const { present, state } = useLive(dossier, after, nothing, place)
  const first = present.find(({ at }) => at === place && place.startsWith('article:')) ?? present[0]
  const names = present.map(({ name }) => name).join(' · ')
  const words = () => {
    if (state === 'away') return t('away')
    if (!first) return null
    const where = first.at?.startsWith('article:') ? (first.at === place ? 'here' : 'annotating') : 'around'
    const who = () => <bdi>{first.name}</bdi>
    return (
      <>
        {t.rich(where, { who })}
        {present.length > 1 ? ` ${t('more', { count: present.length - 1 })}` : null}
      </>
    )
  }
  return (
    <span
      className={state === 'away' ? 'live is-away' : 'live'}
      role="status"
      title={names === '' ? undefined : names}
    >
      {words()}
    </span>
  )
}
