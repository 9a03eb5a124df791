import type { Names } from '@/lib/domain/dossier'
import type { ItemContent, ItemKind } from '@/lib/domain/item'

const longest = 60

const short = (text: string) => (text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`)

/** What an item is called by what it says: its name, its title, or of a claim the words it stands on. */
export function itemCalled(kind: ItemKind, content: ItemContent): Names {
  const names = namesOf(kind, content)
  return {
    ...(names.ar ? { ar: short(names.ar) } : {}),
    ...(names.en ? { en: short(names.en) } : {}),
  }
}

const inItsScript = (text: string): Names => (/\p{Script=Arabic}/u.test(text) ? { ar: text } : { en: text })

function namesOf(kind: ItemKind, content: ItemContent): Names {
  if (kind === 'claim' && 'anchors' in content) {
    const exact = content.anchors[0]?.exact ?? ''
    return inItsScript(exact)
  }
  if ('reason' in content) return inItsScript(content.reason)
  if ('name' in content) return content.name
  if ('language' in content) return { [content.language]: content.title }
  if ('title' in content) return content.title
  return 'text' in content ? content.text : {}
}
