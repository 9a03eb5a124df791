import { Icon, type IconName } from '@/components/ui/icon'
import type { Need } from '@/lib/domain/reconcile/outcomes'

const icons: Readonly<Record<Need, IconName>> = {
  conflict: 'conflict',
  reconcilable: 'reconcilable',
  'self-contradicted': 'self',
  'coding-disputed': 'coding',
  tainted: 'tainted',
  stale: 'stale',
}

/** Why a row waits: its drawing, its word, its colour. */
export function NeedBadge({ need, word }: { readonly need: Need; readonly word: string }) {
  return (
    <span className={`need is-${need}`}>
      <Icon name={icons[need]} />
      {word}
    </span>
  )
}
