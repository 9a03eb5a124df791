import type { Entity, Names, NewsEvent, Outlet, Source } from '@/lib/domain/dossier'
import type { QuestionItem } from '@/lib/domain/item'
import { entityNames } from '@/lib/domain/registry/look-alikes'
import type { RegistryKind } from '@/lib/schemas/registry'

type Named = Outlet | Source | Entity | NewsEvent | QuestionItem

/** What an item is called: its name, title or words. */
export function namesOf(content: Named): Names {
  if ('name' in content) return content.name
  return 'title' in content ? content.title : content.text
}

const both = ({ ar, en }: Names) => [ar, en].flatMap(one => one ?? [])

/** Everything an item is sought by. */
export function soughtBy(kind: RegistryKind, content: Named): readonly string[] {
  if (kind === 'entity') return entityNames(content as Entity)
  if (kind === 'question') {
    const { text, options = [] } = content as QuestionItem
    return [...both(text), ...options.flatMap(({ label }) => both(label))]
  }
  if (kind === 'outlet') {
    const { name, homepage } = content as Outlet
    return [...both(name), ...(homepage ? [homepage.replace(/^https?:\/\/(www\.)?/, '')] : [])]
  }
  return both(namesOf(content))
}
