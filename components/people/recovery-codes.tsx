'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { CopyButton } from './copy-button'

/** Shown once: copied, saved as a file, or printed. */
export function RecoveryCodes({
  codes,
  onClose,
}: {
  readonly codes: readonly string[]
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.people')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const text = `${codes.join('\n')}\n`
  const save = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    link.download = 'isnad-recovery-codes.txt'
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <div className="fields">
      <h3 ref={heading} tabIndex={-1}>
        {t('twoFactor.codesTitle')}
      </h3>
      <p>{t('twoFactor.codesText')}</p>
      <ol className="codes" dir="ltr">
        {codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="act">
        <CopyButton text={text}>{t('twoFactor.copyCodes')}</CopyButton>
        <button type="button" className="b" onClick={save}>
          {t('twoFactor.saveCodes')}
        </button>
        <button type="button" className="b pri end" onClick={onClose}>
          {t('twoFactor.kept')}
        </button>
      </div>
    </div>
  )
}
