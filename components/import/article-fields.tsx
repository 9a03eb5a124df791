'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Import } from './use-import'

/** What the article is called, its language, and where it stands on the web. */
export function ArticleFields({ desk }: { readonly desk: Import }) {
  const t = useTranslations('ui.import.fields')
  const { choices, choose, fault } = desk
  const title = useRef<HTMLTextAreaElement>(null)
  const url = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (fault === 'title') title.current?.focus()
    if (fault === 'url') url.current?.focus()
  }, [fault])

  return (
    <section className="fields" aria-label={t('label')}>
      <label className="field">
        <span className="lab">{t('title')}</span>
        <textarea
          ref={title}
          className="f"
          rows={2}
          dir="auto"
          maxLength={500}
          value={choices.title}
          aria-invalid={fault === 'title' || undefined}
          onChange={event => choose({ title: event.target.value.replace(/[\n\r]+/gu, ' ') })}
        />
      </label>
      <div className="two">
        <label className="field">
          <span className="lab">{t('language')}</span>
          <select
            className="f"
            value={choices.language}
            onChange={event => choose({ language: event.target.value === 'en' ? 'en' : 'ar' })}
          >
            <option value="ar">{t('ar')}</option>
            <option value="en">{t('en')}</option>
          </select>
        </label>
        <label className="field">
          <span className="lab">{t('url')}</span>
          <input
            ref={url}
            className="f ltr"
            inputMode="url"
            spellCheck={false}
            value={choices.url}
            aria-invalid={fault === 'url' || undefined}
            onChange={event => choose({ url: event.target.value })}
          />
        </label>
      </div>
    </section>
  )
}
