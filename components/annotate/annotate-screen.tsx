'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { AnnotateHead, type ArticleLinks } from './annotate-head'
import { ArticleText } from './article-text'
import { JumpTabs } from './jump-tabs'
import { KeyBar } from './key-bar'
import { LocatePanel } from './locate-panel'
import { Notices } from './notices'
import { PhoneBar } from './phone-bar'
import { Rail } from './rail'
import { SelectionBar } from './selection-bar'
import { SentenceVoice } from './sentence-voice'
import { StaleActs } from './stale-acts'
import { useBoundaryKeys } from './use-boundary-keys'
import { useFollowClaim } from './use-follow-claim'
import { useSentenceKeys } from './use-sentence-keys'
import { useTextKeys } from './use-text-keys'

/** The annotation desk: the rail, the text, beside it its claims, and what others say. Claims stand beside the text, never on it. */
export function AnnotateScreen({
  links,
  present,
  claims,
  others,
}: {
  readonly links: ArticleLinks
  /** Who else has this article open. */
  readonly present: readonly { readonly id: string; readonly name: string }[]
  readonly claims: ReactNode
  readonly others: ReactNode
}) {
  const t = useTranslations('ui.annotate')
  const root = useRef<HTMLElement>(null)
  useBoundaryKeys(root)
  useSentenceKeys(root, links)
  useTextKeys(root)
  useFollowClaim(root)
  return (
    <>
      <AnnotateHead links={links} present={present} />
      <JumpTabs />
      <div className="an">
        <Rail root={root} />
        <div className="an-text">
          <LocatePanel root={root} />
          <ArticleText root={root} />
        </div>
        <section className="work" id="claims" aria-label={t('claims')}>
          {claims}
        </section>
        {/* It scrolls by itself, so the keyboard has to reach it. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
        <aside className="oth" id="others" aria-label={t('others')} tabIndex={0}>
          {others}
        </aside>
      </div>
      <SentenceVoice />
      <Notices />
      <StaleActs />
      <div className="an-foot">
        <SelectionBar />
        <PhoneBar root={root} />
        <KeyBar />
      </div>
    </>
  )
}
