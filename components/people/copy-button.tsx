'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'

/** Copies, and says so; where the browser will not let it, the text can still be marked by hand. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const t = useTranslations('ui.people')
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null)
  return (
    <>
      <button
        type="button"
        className="b"
        onClick={() =>
          navigator.clipboard.writeText(text).then(
            () => setSaid('copied'),
            () => setSaid('notCopied'),
          )
        }
      >
        {children}
      </button>
      <span role="status" className="sm dim">
        {said ? t(said) : null}
      </span>
    </>
  )
}
