import type { BasedOn, Claim, Decision, Id } from '../dossier'
import type { ItemContents, ItemKind } from '../item'
import type { Value } from '../values/value'
import { references, sinceEvent } from './references'

/** One item of a registry to be called by another's key. */
export interface Renaming {
  readonly kind: ItemKind
  readonly from: Id
  readonly to: Id
}

type Renamers = { readonly [K in ItemKind]?: (content: ItemContents[K], as: Renaming) => ItemContents[K] }

/** Each key once, at its first place, by its new name. */
function keys(list: readonly Id[], { from, to: into }: Renaming): readonly Id[] {
  return [...new Set(list.map(key => (key === from ? into : key)))]
}

/** What was confirmed of either stays confirmed. */
function bases(list: readonly BasedOn[], { from, to: into }: Renaming): readonly BasedOn[] {
  const merged = new Map<Id, BasedOn>()
  for (const { source, status } of list) {
    const key = source === from ? into : source
    const isConfirmed = status === 'confirmed' || merged.get(key)?.status === 'confirmed'
    merged.set(key, { source: key, status: isConfirmed ? 'confirmed' : 'suspected' })
  }
  return [...merged.values()]
}

type Chain = NonNullable<Claim['attribution']>

/** A source that would quote itself is one link: the one nearer to the article. */
function chain(list: Chain, { from, to: into }: Renaming) {
  const named = list.map(link => (link.source === from ? { ...link, source: into } : link))
  return named.filter((link, at) => link.source !== into || named[at - 1]?.source !== into)
}

function eventRenamed(value: Value, as: Renaming): Value {
  if (value.type !== 'since' || sinceEvent(value) !== as.from) return value
  return 'event' in value ? { ...value, event: as.to } : { ...value, noneSince: { event: as.to } }
}

function entitiesRenamed(value: Value, as: Renaming): Value {
  if (value.type === 'entity') return value.id === as.from ? { ...value, id: as.to } : value
  return value.type === 'entities' ? { ...value, members: keys(value.members, as) } : value
}

/** Of the kinds that name others; each is called only for what names `from`, so its lists are there. */
const renamers: Renamers = {
  source: (source, as) => ({
    ...source,
    derivedFrom: keys(source.derivedFrom as readonly Id[], as).filter(key => key !== source.id),
  }),
  entity: (entity, as) => ({ ...entity, partOf: as.to }),
  article: (article, as) => {
    if (as.kind === 'outlet') return { ...article, outlet: as.to }
    if (as.kind === 'event') return { ...article, events: keys(article.events, as) }
    if (as.kind === 'source') return { ...article, basedOn: bases(article.basedOn as readonly BasedOn[], as) }
    return { ...article, readFor: keys(article.readFor as readonly Id[], as) }
  },
  claim: (claim, as) => claimRenamed(claim, as),
  decision: (decision, as) => decisionRenamed(decision, as),
}

function decisionRenamed(decision: Decision, as: Renaming): Decision {
  const swap = (key: Id) => (key === as.from ? as.to : key)
  switch (decision.kind) {
    case 'assumption':
      return { ...decision, assumption: { ...decision.assumption, to: as.to } }
    case 'reconcile':
      if (as.kind === 'event') return { ...decision, event: as.to }
      return {
        ...decision,
        question: swap(decision.question),
        ...(decision.into ? { into: keys(decision.into, as) } : {}),
      }
    case 'join':
      return { ...decision, from: swap(decision.from), to: swap(decision.to) }
    case 'derivation':
      return { ...decision, source: as.to }
  }
}

function claimRenamed(claim: ItemContents['claim'], as: Renaming): ItemContents['claim'] {
  const swap = (key: Id) => (key === as.from ? as.to : key)
  if (as.kind === 'question') return { ...claim, question: swap(claim.question) }
  if (as.kind === 'source') return { ...claim, attribution: chain(claim.attribution as Chain, as) }
  if (as.kind === 'event') return { ...claim, event: swap(claim.event), value: eventRenamed(claim.value, as) }
  const holder = claim.holder === as.from ? { holder: as.to } : {}
  return { ...claim, ...holder, value: entitiesRenamed(claim.value, as) }
}

/**
 * An item that calls `as.from` by the key `as.to` wherever it names it; the very same object where it does not. Lists
 * that would name one thing twice name it once.
 */
export function renamed<K extends ItemKind>(
  kind: K,
  content: ItemContents[K],
  as: Renaming,
): ItemContents[K] {
  const named = references(kind, content).some(({ kind: other, key }) => other === as.kind && key === as.from)
  const rename: Renamers[K] = renamers[kind]
  return named && rename ? rename(content, as) : content
}
