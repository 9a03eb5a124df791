'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Failure } from '@/lib/errors'
import type { Staged } from '@/lib/ingest/staged'
import { post, routesOf } from './api'
import { FailureWords } from './failure-words'
import { useFrame } from './frame'
import type { Import } from './use-import'

/** The article at an address: the server fetches it, and what it read waits there. */
export function Address({ desk }: { readonly desk: Import }) {
  const t = useTranslations('ui.import.address')
  const { dossier } = useFrame()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { address, works } = desk.draft
  const earlier = works.find(({ staged }) => staged?.way === 'address' && staged.from === address.trim())

  async function fetchIt(): Promise<void> {
    if (isBusy || address.trim() === '') return
    setBusy(true)
    setFailure(null)
    const outcome = await post<Staged>(routesOf(dossier.key).fetches, { address: address.trim() })
    setBusy(false)
    if (!outcome.ok) return setFailure(outcome.error)
    if (earlier) desk.leave(earlier.key)
    desk.take([outcome.data])
  }

  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void fetchIt()
      }}
    >
      <div className="inl">
        <label>
          <span className="lab">{t('label')}</span>
          <input
            className="f ltr"
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={address}
            onChange={event => {
              const { value } = event.target
              setFailure(null)
              desk.change(draft => ({ ...draft, address: value }))
            }}
          />
        </label>
        <button type="submit" className="b" aria-disabled={isBusy || undefined}>
          {t(isBusy ? 'busy' : earlier ? 'again' : 'fetch')}
        </button>
      </div>
      <p className="hint" role="status">
        {isBusy
          ? t('wait')
          : earlier && desk.preview && desk.work === earlier
            ? t('came', { ...desk.preview.sentences })
            : ''}
      </p>
      {failure ? <FailureWords failure={failure} /> : null}
    </form>
  )
}
