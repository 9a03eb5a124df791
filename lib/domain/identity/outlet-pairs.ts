import type { Id, Outlet } from '../dossier'
import type { DossierItems } from '../registry/references'
import { byNames, likenesses } from '../registry/similar'
import { byName } from './entity-pairs'
import { everyTwo, type Ranked, type Speaks } from './speaks'

/** Outlets that may be one: by their names in either script, or by the address of their homepage and their articles. */
export function outletPairs(items: DossierItems): readonly Ranked[] {
  const outlets = items.outlet.map(({ content }) => content)
  const hosts = hostsByOutlet(outlets, items)
  const named = byNames(outlets, ({ name }) => [name.ar, name.en].flatMap(one => one ?? []))
  return everyTwo(named, (one, other) => {
    const alike = likenesses(one.keys, other.keys)
    const [here, there] = [
      hosts.get(one.item.id) as readonly string[],
      hosts.get(other.item.id) as readonly string[],
    ]
    const shared = relatedHosts(here, there)
    if (alike.length === 0 && shared === null) return null
    const [x, y] = [here[0], there[0]]
    const others: readonly Speaks[] =
      shared === null && x !== undefined && y !== undefined ? [{ by: 'hosts', hosts: [x, y] }] : []
    return {
      of: 'outlet',
      a: one.item.id,
      b: other.item.id,
      for: [...alike.map(byName), ...(shared === null ? [] : [{ by: 'host' as const, hosts: shared }])],
      against: others,
      rank: shared === null ? 1 : 0,
    }
  })
}

function hostsByOutlet(outlets: readonly Outlet[], items: DossierItems): ReadonlyMap<Id, readonly string[]> {
  const found = new Map(outlets.map(({ id, homepage }) => [id, new Set(hostOf(homepage))]))
  for (const { content } of items.article)
    for (const host of hostOf(content.url)) found.get(content.outlet)?.add(host)
  return new Map([...found].map(([outlet, hosts]) => [outlet, [...hosts]]))
}

/** The host of a web address, without `www.`; none for what is no address. */
function hostOf(address: string | null | undefined): readonly string[] {
  const [, host] = /^https?:\/\/(?:www\.)?([^/:?#]+)/iu.exec(address ?? '') ?? []
  return host === undefined ? [] : [host.toLowerCase()]
}

/** The first two that are one, or of which one lies under the other: arabic.coast.example under coast.example. */
function relatedHosts(here: readonly string[], there: readonly string[]): readonly [string, string] | null {
  for (const one of here) {
    const other = there.find(host => one === host || one.endsWith(`.${host}`) || host.endsWith(`.${one}`))
    if (other !== undefined) return [one, other]
  }
  return null
}
