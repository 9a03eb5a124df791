'use client'

import { useTranslations } from 'next-intl'
import type { Import } from './use-import'

/** Several texts that wait to be brought in; one of them is in front. */
export function Waiting({ desk }: { readonly desk: Import }) {
  const t = useTranslations('ui.import.waiting')
  const { works, current } = desk.draft
  if (works.length < 2 && works[0]?.isTyped !== false) return null
  return (
    <section aria-label={t('title')}>
      <h2 className="h">
        {t('title')}
        <span className="end">{t('count', { count: works.length })}</span>
      </h2>
      <ul className="list waiting">
        {works.map(({ key, name, isTyped, staged }) => {
          const words = isTyped ? t('pasted') : name === '' ? t('unnamed') : name
          return (
            <li key={key}>
              <button
                type="button"
                className="b txt"
                aria-current={key === current ? 'true' : undefined}
                onClick={() => desk.open(key)}
              >
                <bdi>{words}</bdi>
              </button>
              {staged?.charset && staged.charset.confidence < 0.9 ? (
                <span className="tag">{t('guessed', { encoding: staged.charset.encoding })}</span>
              ) : null}
              <button
                type="button"
                className="b txt end"
                aria-label={t('leaveNamed', { name: words })}
                onClick={() => desk.leave(key)}
              >
                {t('leave')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
