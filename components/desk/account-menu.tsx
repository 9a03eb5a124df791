'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { ReturnHere } from '@/components/ui/return-here'
import type { Locale } from '@/lib/domain/dossier'
import { to, toDesk } from '@/lib/i18n/routing'
import { DropMenu } from './drop-menu'

const themes = ['light', 'dark', 'auto'] as const
const themeWords = { light: 'themeLight', dark: 'themeDark', auto: 'themeAuto' } as const

/** Who is signed in, what is theirs, and the way out. */
export function AccountMenu({
  locale,
  name,
  isAdministrator,
  theme,
  signOut,
}: {
  readonly locale: Locale
  readonly name: string
  readonly isAdministrator: boolean
  readonly theme: (typeof themes)[number]
  readonly signOut: (input: Record<string, never>) => Promise<{ readonly ok: boolean }>
}) {
  const t = useTranslations('ui.desk.account')
  const common = useTranslations('ui.common')
  const [isBusy, setBusy] = useState(false)
  return (
    <DropMenu className="mine" label={<bdi>{name}</bdi>}>
      <a href={toDesk.home(locale)}>{t('dossiers')}</a>
      <a href={`/${locale}/account`}>{t('account')}</a>
      {isAdministrator ? <a href={`/${locale}/admin`}>{t('admin')}</a> : null}
      <a href={to.home(locale)}>{t('published')}</a>
      <hr />
      <div className="switches">
        <span className="sm dim">{common('theme')}</span>
        <form action="/theme" method="post" aria-label={common('theme')}>
          <ReturnHere />
          {themes.map(value => (
            <button
              key={value}
              type="submit"
              name="theme"
              value={value}
              aria-pressed={theme === value}
              title={common(themeWords[value])}
            >
              <Icon name={value} />
              <span className="sr">{common(themeWords[value])}</span>
            </button>
          ))}
        </form>
      </div>
      <hr />
      <button
        type="button"
        disabled={isBusy}
        onClick={async () => {
          setBusy(true)
          const { ok } = await signOut({})
          // A whole load: nothing of theirs stays in the browser's memory.
          if (ok) location.assign(to.home(locale))
          else setBusy(false)
        }}
      >
        {t('signOut')}
      </button>
    </DropMenu>
  )
}
