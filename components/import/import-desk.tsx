'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import { useLanguage } from '@/components/claim/use-language'
import { useToasts } from '@/components/desk/toasts'
import { toDesk } from '@/lib/i18n/routing'
import { Address } from './address'
import { ArticleFields } from './article-fields'
import { BaseChoice } from './base-choice'
import { Bulk } from './bulk'
import { Copies } from './copies'
import { DateChoice } from './date-choice'
import { Feed } from './feed'
import { Files } from './files'
import { type Followed, type ImportDoors, ImportFrame } from './frame'
import { GoBar } from './go-bar'
import { OutletChoice } from './outlet-choice'
import { Paste } from './paste'
import { articlePath } from './paths'
import { Preview } from './preview'
import { useImport } from './use-import'
import { Waiting } from './waiting'
import { type ImportDossier, ways } from './work'

/** The import desk: where the text comes from, what is proposed for it, and the text as it will stand. */
export function ImportDesk({
  dossier,
  draft,
  doors,
  followed,
}: {
  readonly dossier: ImportDossier
  readonly draft: unknown
  readonly doors: ImportDoors
  readonly followed: readonly Followed[]
}) {
  const t = useTranslations('ui.import')
  const locale = useLanguage()
  const router = useRouter()
  const { show } = useToasts()
  const desk = useImport(dossier, draft, doors.drafts)
  const frame = useMemo(() => ({ dossier, doors }), [dossier, doors])
  const { way } = desk.draft
  const isOne = way === 'paste' || way === 'file' || way === 'address'

  async function bring(andOpen: boolean): Promise<void> {
    const copy = desk.preview?.copies[0]
    if (copy && desk.choices.copy === 'open') {
      router.push(articlePath(locale, dossier.key, copy.id))
      return
    }
    const done = await desk.bringIn()
    if (!done) return
    if (andOpen) {
      router.push(toDesk.annotate({ locale, dossier: dossier.key }, done.article))
      return
    }
    show({
      message: t.rich('brought', { title: () => <bdi>«{done.title}»</bdi> }),
      undoWord: t('openIt'),
      undo: () => router.push(articlePath(locale, dossier.key, done.article)),
    })
    router.refresh()
  }

  const latest = useRef(bring)
  latest.current = bring
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      event.preventDefault()
      void latest.current(event.shiftKey)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <ImportFrame value={frame}>
      <div className="im">
        <div>
          <fieldset className="tabs">
            <legend className="sr">{t('from')}</legend>
            {ways.map(one => (
              <label key={one}>
                <input
                  type="radio"
                  name="way"
                  checked={way === one}
                  onChange={() => desk.change(now => ({ ...now, way: one }))}
                />
                {t(`way.${one}`)}
              </label>
            ))}
          </fieldset>
          <div className="pan">
            {way === 'paste' ? <Paste desk={desk} /> : null}
            {way === 'file' ? <Files desk={desk} /> : null}
            {way === 'address' ? <Address desk={desk} /> : null}
            {way === 'feed' ? <Feed followed={followed} /> : null}
            {way === 'bulk' ? <Bulk /> : null}
          </div>
          {isOne ? <Waiting desk={desk} /> : null}
          {isOne && desk.work ? (
            <>
              <ArticleFields desk={desk} />
              <OutletChoice desk={desk} />
              <DateChoice desk={desk} />
              <BaseChoice desk={desk} />
            </>
          ) : null}
        </div>
        {isOne ? (
          <div>
            {desk.work ? (
              <>
                <Copies desk={desk} />
                <Preview desk={desk} />
              </>
            ) : (
              <div className="empty">
                <h2>{t('empty.title')}</h2>
                <p>{t('empty.text')}</p>
              </div>
            )}
          </div>
        ) : null}
      </div>
      {isOne ? <GoBar desk={desk} onBring={andOpen => void bring(andOpen)} /> : null}
    </ImportFrame>
  )
}
