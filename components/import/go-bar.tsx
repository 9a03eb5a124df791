'use client'

import { useTranslations } from 'next-intl'
import { useLanguage } from '@/components/claim/use-language'
import { formatEdtf, nameIn } from '@/lib/i18n/format'
import { FailureWords } from './failure-words'
import { useFrame } from './frame'
import type { Import } from './use-import'
import { publishedOf } from './work'

/** What will be brought in, in one line, and the button that does it. */
export function GoBar({
  desk,
  onBring,
}: {
  readonly desk: Import
  readonly onBring: (andOpen: boolean) => void
}) {
  const t = useTranslations('ui.import.go')
  const locale = useLanguage()
  const { dossier } = useFrame()
  const { choices, work, preview, isSending, kept } = desk
  const outlet = dossier.outlets.find(({ id }) => id === choices.outlet)
  const published = publishedOf(choices)
  const name = choices.outlet === 'new' ? choices.newName : outlet ? nameIn(outlet.name, locale) : ''
  const sentences = (preview?.sentences.main ?? 0) + (preview?.sentences.headline ?? 0)
  const isReady = work !== null && preview !== null && !isSending
  return (
    <div className="go">
      {desk.failure ? <FailureWords failure={desk.failure} /> : null}
      {desk.fault === 'title' || desk.fault === 'url' ? (
        <p className="fault" role="alert">
          {t(`lacks.${desk.fault}`)}
        </p>
      ) : null}
      {choices.copy === 'open' && preview?.copies[0] ? (
        <button type="button" className="b pri" onClick={() => onBring(false)}>
          {t('openThat')} <kbd>Ctrl Enter</kbd>
        </button>
      ) : (
        <>
          <button
            type="button"
            className="b pri"
            aria-disabled={!isReady || undefined}
            onClick={() => onBring(false)}
          >
            {t(isSending ? 'busy' : 'bring')} <kbd>Ctrl Enter</kbd>
          </button>
          <button
            type="button"
            className="b"
            aria-disabled={!isReady || undefined}
            onClick={() => onBring(true)}
          >
            {t('bringAndOpen')}
          </button>
        </>
      )}
      {work ? (
        <span className="sm dim summary">
          {[
            name === '' ? t('noOutlet') : name,
            published === null ? t('noDate') : formatEdtf(published, locale),
            t('sentences', { count: sentences }),
          ].map(part => (
            <bdi key={part}>{part}</bdi>
          ))}
        </span>
      ) : (
        <span className="sm dim">{t('nothing')}</span>
      )}
      <span className="end sm dim" role="status">
        {t(`kept.${kept}`)}
      </span>
    </div>
  )
}
