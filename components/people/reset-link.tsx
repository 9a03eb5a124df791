'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Dialog } from '@/components/desk/dialog'
import { CopyButton } from './copy-button'

/** A link that an administrator hands to somebody who forgot their password. */
export function ResetLink({
  name,
  path,
  onClose,
}: {
  readonly name: string
  readonly path: string
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.people.admin')
  const id = useId()
  const link = new URL(path, location.origin).href
  return (
    <Dialog title={t.rich('linkTitle', { name: () => <bdi>{name}</bdi> })} onClose={onClose}>
      <p>{t('linkText')}</p>
      <div className="field">
        <label className="lab" htmlFor={id}>
          {t('link')}
        </label>
        <input
          id={id}
          className="f ltr"
          dir="ltr"
          readOnly
          value={link}
          onFocus={event => event.target.select()}
        />
      </div>
      <div className="act">
        <CopyButton text={link}>{t('copy')}</CopyButton>
      </div>
    </Dialog>
  )
}
