import type { Id, Names } from '@/lib/domain/dossier'
import { type ItemKind, itemKinds } from '@/lib/domain/item'
import type { Actor } from '@/lib/domain/permissions'
import { eventLookAlikes } from '@/lib/domain/registry/event-look-alikes'
import { entityLookAlikes } from '@/lib/domain/registry/look-alikes'
import { type Use, usesIn } from '@/lib/domain/registry/references'
import type { ItemReading, UseCounts, UseLine } from '@/lib/domain/registry/told'
import { type RegistryItemInput, type RegistryKind, registryKinds } from '@/lib/schemas/registry'
import { openDossier } from './authorize'
import { blindRows, withoutClaims } from './coding-blindness'
import { type DeskDossier, readDesk } from './desk'
import { keepHistories } from './keep-histories'
import { readAllItems, type StoredItems } from './registry-items'

export interface Registry {
  readonly desk: DeskDossier
  /** By the key of the item; what nothing names is left out. */
  readonly uses: Readonly<Record<Id, UseCounts>>
}

/** One registry of a dossier, with how often each of its items is used. */
export async function readRegistry(
  actor: Actor,
  { dossier, kind }: { readonly dossier: Id; readonly kind: RegistryKind },
): Promise<Registry> {
  const head = await openDossier(actor, 'desk:read', dossier)
  const desk = await readDesk(actor, { dossier })
  const items = await readAllItems(head.id)
  const usesOf = usesIn(items)
  const uses = items[kind].flatMap(({ key }) => {
    const counts = countsOf(usesOf(kind, key))
    return Object.keys(counts).length === 0 ? [] : [[key, counts] as const]
  })
  return { desk, uses: Object.fromEntries(uses) }
}

/** How many items of each kind are among the users. */
export function countsOf(uses: readonly Use[]): UseCounts {
  const counts: Partial<Record<ItemKind, number>> = {}
  for (const kind of itemKinds) {
    const users = new Set(uses.filter(use => use.kind === kind).map(({ key }) => key))
    if (users.size > 0) counts[kind] = users.size
  }
  return counts
}

/** Where an item is used, and what it may be taken for. */
export async function readRegistryItem(
  actor: Actor,
  { dossier, kind, key }: RegistryItemInput,
): Promise<ItemReading> {
  const head = await openDossier(actor, 'desk:read', dossier)
  await keepHistories(dossier)
  const all = await readAllItems(head.id)
  const items = { ...all, claim: withoutClaims(all.claim, await blindRows(actor, head.id)) }
  const entities = kind === 'entity' ? entityLookAlikes(key, items) : []
  const events = kind === 'event' ? eventLookAlikes(key, items) : []
  const named = new Set([
    ...entities.flatMap(({ against, rows }) => [
      ...against.flatMap(({ by, keys }) =>
        keys.map(id => `${by === 'together' ? 'claim' : 'article'}/${id}`),
      ),
      ...rows.map(({ question }) => `question/${question}`),
    ]),
    ...events.flatMap(({ articles }) =>
      Object.values(articles)
        .flat()
        .map(id => `article/${id}`),
    ),
  ])
  const labels = labelsOf(items)
  return {
    uses: linesOf(usesIn(items)(kind, key), items, labels),
    entities,
    events,
    options: kind === 'question' ? optionCounts(key, items) : {},
    names: Object.fromEntries([...named].map(name => [name, labels.get(name) ?? {}])),
  }
}

function optionCounts(question: Id, { claim }: StoredItems): Readonly<Record<Id, number>> {
  const counts: Record<Id, number> = {}
  for (const { content } of claim) {
    if (content.question !== question || !('option' in content.value)) continue
    counts[content.value.option] = (counts[content.value.option] ?? 0) + 1
  }
  return counts
}

/** What each item is called, by kind and key: `article/a1`; a claim by the words it is anchored to. */
export function labelsOf(items: StoredItems): ReadonlyMap<string, Names> {
  const named = registryKinds.flatMap(kind =>
    items[kind].map(({ key, content }) => [`${kind}/${key}`, nameOf(content)] as const),
  )
  const articles = items.article.map(
    ({ key, content: { language, title } }) => [`article/${key}`, { [language]: title }] as const,
  )
  const languages = new Map(items.article.map(({ key, content }) => [key, content.language]))
  const claims = items.claim.map(({ key, content: { article, anchors } }) => {
    const quote = anchors.map(({ exact }) => exact).join(' … ')
    return [`claim/${key}`, { [languages.get(article) ?? 'ar']: quote }] as const
  })
  return new Map<string, Names>([...named, ...articles, ...claims])
}

/** What an item is called: its name, title or words. */
export function nameOf(content: { name: Names } | { title: Names } | { text: Names }): Names {
  if ('name' in content) return content.name
  return 'title' in content ? content.title : content.text
}

/** Items that use another, told so that a person knows them. */
export function linesOf(
  uses: readonly Use[],
  items: StoredItems,
  labels: ReadonlyMap<string, Names>,
): readonly UseLine[] {
  const articles = new Map(items.article.map(({ key, content }) => [key, content.title]))
  const claims = new Map(items.claim.map(({ key, content }) => [key, content]))
  const lines = new Map<string, UseLine>()
  for (const { kind, key, role } of uses) {
    const name = `${kind}/${key}`
    const line = lines.get(name)
    const claim = kind === 'claim' ? claims.get(key) : undefined
    lines.set(name, {
      kind,
      key,
      roles: [...(line?.roles ?? []), role],
      label: labels.get(name) ?? {},
      ...(claim && {
        claim: {
          article: claim.article,
          title: articles.get(claim.article) ?? '',
          question: labels.get(`question/${claim.question}`) ?? {},
        },
      }),
    })
  }
  return [...lines.values()]
}
