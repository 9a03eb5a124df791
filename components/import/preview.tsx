'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { mergePiece, segmentKinds, setKind, splitPiece } from '@/components/annotate/boundaries'
import type { SegmentKind } from '@/lib/domain/dossier'
import { articleSentences } from '@/lib/domain/text/sentences'
import { direction } from '@/lib/i18n/direction'
import { FailureWords } from './failure-words'
import { Handle } from './handle'
import { PieceCues } from './piece-cues'
import { PieceText } from './piece-text'
import type { Import } from './use-import'
import { useMoving } from './use-moving'

/** The text as it will stand, in parts: each with what it is taken for and why, and a boundary that moves. */
export function Preview({ desk }: { readonly desk: Import }) {
  const t = useTranslations('ui.import.preview')
  const { work, preview, choices } = desk
  const root = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const { language } = choices
  const text = work?.text ?? ''
  const { pieces, isMoving, ...moving } = useMoving(text, language, desk.pieces, desk.cut, root)
  const counts = useMemo(
    () => pieces.map(piece => articleSentences(text.slice(piece.start, piece.end), language).length),
    [pieces, text, language],
  )
  if (!work) return null
  const isOwn = (kind: SegmentKind) => kind === 'main' || kind === 'headline'
  const own = pieces.reduce((sum, { kind }, at) => sum + (isOwn(kind) ? (counts[at] ?? 0) : 0), 0)
  const cuesAt = (start: number, end: number) =>
    desk.isCutByHand
      ? []
      : (preview?.segments ?? [])
          .filter(one => one.start >= start && one.start < end)
          .flatMap(one => one.cues)

  return (
    <section aria-label={t('title')}>
      <h2 className="h">
        {t('title')}
        <span className="end" role="status">
          {desk.isPreviewing ? t('busy') : t('counts', { parts: pieces.length, sentences: own })}
        </span>
      </h2>
      {desk.previewFailure ? <FailureWords failure={desk.previewFailure} retry={desk.askAgain} /> : null}
      <div className="pv" ref={root}>
        {pieces.map((piece, at) => {
          const { start, end, kind } = piece
          const words = text.slice(start, end)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the handle stays under the finger while its offset moves
            <div key={at} className={`piece is-${kind}`}>
              <div className="g">
                {at > 0 ? (
                  <Handle
                    label={t('move', { kind: t(`kinds.${kind}`) })}
                    isMoving={isMoving === at}
                    {...moving.handleOf(at)}
                  />
                ) : null}
                <select
                  className="f"
                  aria-label={t('kind')}
                  value={kind}
                  onChange={event => {
                    const chosen = segmentKinds.find(one => one === event.target.value)
                    if (chosen) desk.cut(setKind(pieces, at, chosen))
                  }}
                >
                  {segmentKinds.map(one => (
                    <option key={one} value={one}>
                      {t(`kinds.${one}`)}
                    </option>
                  ))}
                </select>
                {kind === 'main' ? <small>{t('sentences', { count: counts[at] ?? 0 })}</small> : null}
                <PieceCues cues={cuesAt(start, end)} />
                <div className="tools">
                  {at > 0 ? (
                    <button type="button" className="b txt" onClick={() => desk.cut(mergePiece(pieces, at))}>
                      {t('merge')}
                    </button>
                  ) : null}
                  {(counts[at] ?? 0) > 1 ? (
                    <button
                      type="button"
                      className="b txt"
                      onClick={() => {
                        const second = articleSentences(words, language)[1]
                        if (!second) return
                        desk.cut(
                          splitPiece(
                            text,
                            pieces,
                            start + second.start,
                            kind === 'main' ? 'related' : 'main',
                          ),
                        )
                        moving.focusLater(at + 1)
                      }}
                    >
                      {t('split')}
                    </button>
                  ) : null}
                </div>
              </div>
              <div className="t" lang={language} dir={direction(language)}>
                <PieceText
                  text={text}
                  start={start}
                  end={end}
                  isWhole={opened.has(at) || isMoving === at || isMoving === at + 1}
                  onOpen={() => setOpened(now => new Set([...now, at]))}
                />
                {kind === 'related' && words.trim().length > 300 ? (
                  <p className="from">
                    <button
                      type="button"
                      className="b txt"
                      onClick={() => {
                        desk.setApart(words.trim())
                      }}
                    >
                      {t('setApart')}
                    </button>
                  </p>
                ) : null}
              </div>
            </div>
          )
        })}
      </div>
      <p className="sr" role="status">
        {moving.said}
      </p>
    </section>
  )
}
