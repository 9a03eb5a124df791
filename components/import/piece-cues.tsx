'use client'

import { useTranslations } from 'next-intl'
import type { Cue } from '@/lib/domain/suggest/cue-of'
import type { CueKind } from '@/lib/domain/suggest/cue-rule'

/** Cues that are said with the words that stand there; the others are a sentence of their own. */
const quoted: ReadonlySet<CueKind> = new Set<CueKind>([
  'read-also',
  'related-list',
  'most-read',
  'tags',
  'source-line',
  'follow',
  'share',
  'subscribe',
  'letters',
  'reading-time',
  'comments',
  'copyright',
  'advertisement',
  'photo',
  'file-photo',
  'photo-credit',
  'later-date',
  'own-dateline',
])

const longest = 40

/** Why a part is proposed as what it is: each reason once. */
export function PieceCues({ cues }: { readonly cues: readonly Cue[] }) {
  const t = useTranslations('ui.import.cue')
  const said = new Map<string, Cue>()
  for (const cue of cues) if (!said.has(cue.cue)) said.set(cue.cue, cue)
  return [...said.values()].slice(0, 4).map(({ cue, words, count }) => (
    <small key={cue}>
      {t(cue, { count: count ?? 0 })}
      {quoted.has(cue) ? (
        <>
          {' '}
          <q dir="auto">{words.length > longest ? `${words.slice(0, longest)}…` : words}</q>
        </>
      ) : null}
    </small>
  ))
}
