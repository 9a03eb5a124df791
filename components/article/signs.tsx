import { State } from '@/components/ui/flag'
import { type Sign, stateIcons } from '@/components/ui/state-signs'
import type { ArticleContext } from './article-context'

/** What claims do besides giving a value: deny it, say that there is none, or that it is not known. */
export function Signs({
  signs,
  context: { t },
}: {
  readonly signs: readonly Sign[]
  readonly context: ArticleContext
}) {
  return signs.map(sign => (
    <State key={sign} icon={stateIcons[sign]}>
      {t(`state.${sign}`)}
    </State>
  ))
}
