'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useLanguage } from '@/components/claim/use-language'
import type { KnownCopy } from '@/lib/domain/suggest/article-preview'
import { formatEdtf } from '@/lib/i18n/format'
import { CompareTexts } from './compare-texts'
import { useFrame } from './frame'
import { OutletName } from './outlet-choice'
import { articlePath } from './paths'
import type { Import } from './use-import'

const answers = {
  'same-text': ['open', 'none'],
  'same-address': ['open', 'taken', 'none'],
  'near-copy': ['taken', 'none', 'open'],
} as const

/** An article that is here already, or most of it: what it is, and what is to be done about it. */
export function Copies({ desk }: { readonly desk: Import }) {
  const t = useTranslations('ui.import.copy')
  const locale = useLanguage()
  const { dossier } = useFrame()
  const [compared, setCompared] = useState<KnownCopy | null>(null)
  const { preview, choices, choose, work } = desk
  const [first, ...others] = preview?.copies ?? []
  if (!first || !preview || !work) return null
  return (
    <section aria-label={t('title')}>
      <h2 className="h">
        <span>
          <b className="bang" aria-hidden="true">
            !
          </b>{' '}
          {t(`kind.${first.kind}`)}
        </span>
        <span className="end">
          <button type="button" className="b txt" onClick={() => setCompared(first)}>
            {t('compare')}
          </button>
        </span>
      </h2>
      <p className="copy-says">
        <CopyWords copy={first} />{' '}
        <Link href={articlePath(locale, dossier.key, first.id)} target="_blank">
          {t('see')}
        </Link>
      </p>
      <fieldset className="seg">
        <legend className="sr">{t('question')}</legend>
        {answers[first.kind].map(answer => (
          <label key={answer}>
            <input
              type="radio"
              name="copy"
              checked={choices.copy === answer}
              onChange={() => choose({ copy: answer })}
            />
            {t(`answer.${answer}`)}
          </label>
        ))}
      </fieldset>
      <p className="hint">{choices.copy === '' ? '' : t(`means.${choices.copy}`)}</p>
      {others.length > 0 ? (
        <details className="others">
          <summary>{t('others', { count: others.length })}</summary>
          <ul className="list">
            {others.slice(0, 20).map(copy => (
              <li key={copy.id}>
                <span>
                  <CopyWords copy={copy} />
                </span>
                <button type="button" className="b txt end" onClick={() => setCompared(copy)}>
                  {t('compare')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {compared ? (
        <CompareTexts
          mine={{ title: preview.title, text: work.text, segments: desk.pieces, language: choices.language }}
          other={compared}
          onClose={() => setCompared(null)}
        />
      ) : null}
    </section>
  )
}

/** How much of the new text another article has, which it is, and whether the new one names its outlet. */
function CopyWords({ copy }: { readonly copy: KnownCopy }) {
  const t = useTranslations('ui.import.copy')
  const locale = useLanguage()
  const { dossier } = useFrame()
  const outlet = dossier.outlets.find(({ id }) => id === copy.outlet)
  const date = copy.published === null ? 'none' : formatEdtf(copy.published, locale)
  return (
    <>
      {t.rich(copy.kind === 'near-copy' && copy.same === 0 ? 'wording' : 'sentences', {
        same: copy.same,
        of: copy.of,
        share: Math.round(copy.likeness * 100),
        title: () => <bdi>«{copy.title}»</bdi>,
        outlet: () => (
          <b>
            <OutletName outlet={outlet} id={copy.outlet} />
          </b>
        ),
      })}{' '}
      {date === 'none' ? null : <bdi>{date}.</bdi>}{' '}
      {copy.mention ? t('mentions', { sentence: copy.mention.sentence }) : null}
    </>
  )
}
