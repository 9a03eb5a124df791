'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Name } from '@/components/ui/name'
import { byNames, nameKey, similarTo } from '@/lib/domain/registry/similar'
import { namesOf, soughtBy } from './naming'
import { useRegistry } from './registry-context'

const most = 4

/** Before something is made twice: what is there under a name like the one being typed. */
export function AlreadyThere({ names }: { readonly names: readonly string[] }) {
  const t = useTranslations('ui.registry')
  const { items, kind, locale, open } = useRegistry()
  const among = useMemo(() => byNames(items, ({ content }) => soughtBy(kind, content)), [items, kind])
  const typed = names.filter(name => name.trim() !== '').map(nameKey)
  const found = typed.length === 0 ? [] : similarTo(typed, among).slice(0, most)
  return (
    <div role="status" className={found.length === 0 ? 'sr' : 'reg-note'}>
      {found.length === 0 ? null : (
        <>
          <p>{t('alreadyThere')}</p>
          <ul>
            {found.map(({ item: { content } }) => (
              <li key={content.id} className="act">
                <Name names={namesOf(content)} locale={locale} fallback={content.id} />
                <button type="button" className="b txt" onClick={() => open(content.id)}>
                  {t('openIt')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
