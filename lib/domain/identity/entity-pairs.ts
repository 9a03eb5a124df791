import type { Entity, Id } from '../dossier'
import { wholes } from '../registry/join-entities'
import { entityNames, type Naming, namingsOf, sharedRows, toldApart, unlike } from '../registry/look-alikes'
import type { DossierItems } from '../registry/references'
import { byNames, type Likeness, type LikenessKind, likenesses } from '../registry/similar'
import { everyTwo, type Ranked, type Speaks, seenIn } from './speaks'

const strengths: readonly LikenessKind[] = ['spelling', 'letters', 'sound', 'words']

/** Entities whose names are alike in either script; one that is said to be part of the other is no question any more. */
export function entityPairs(items: DossierItems): readonly Ranked[] {
  const named = byNames(
    items.entity.map(({ content }) => content),
    entityNames,
  )
  const namings = namingsOf(items)
  return everyTwo(named, (one, other) => {
    const alike = likenesses(one.keys, other.keys)
    const [best] = alike
    if (best === undefined || isPartOf(one.item, other.item, items)) return null
    const evidence = evidenceOf(one.item, other.item, namings, items)
    return {
      of: 'entity',
      a: one.item.id,
      b: other.item.id,
      for: [...alike.map(byName), ...evidence.for],
      against: evidence.against,
      rank: strengths.indexOf(best.by),
    }
  })
}

export const byName = ({ by, names }: Likeness): Speaks => ({ by: 'name', like: by, names })

function isPartOf(a: Entity, b: Entity, items: DossierItems): boolean {
  return wholes(a.id, items).has(b.id) || wholes(b.id, items).has(a.id)
}

function evidenceOf(
  a: Entity,
  b: Entity,
  namings: ReadonlyMap<Id, readonly Naming[]>,
  items: DossierItems,
): { readonly for: readonly Speaks[]; readonly against: readonly Speaks[] } {
  const [here, there] = [namings.get(a.id) ?? [], namings.get(b.id) ?? []]
  const rows = sharedRows(here, there).map(({ question }) => question)
  const roles = rolesOf(here, there)
  const whole = a.partOf != null && a.partOf === b.partOf ? [a.partOf] : []
  const others = a.partOf != null && b.partOf != null && a.partOf !== b.partOf ? [a.partOf, b.partOf] : []
  return {
    for: [
      ...seenIn('rows', 'question', rows),
      ...seenIn(
        'roles',
        'question',
        roles.shared.filter(question => !rows.includes(question)),
      ),
      ...seenIn('whole', 'entity', whole),
    ],
    against: [
      ...unlike(a, b, items).map((): Speaks => ({ by: 'kind' })),
      ...seenIn('roles-apart', 'question', roles.apart),
      ...seenIn('wholes', 'entity', others),
      ...toldApart(here, there).flatMap(({ by, keys }) =>
        by === 'together' ? seenIn('together', 'claim', keys) : seenIn('apart', 'article', keys),
      ),
    ],
  }
}

/** The questions that both are an answer to, or all they answer where none is the other's: «من رأس؟» and «من أصيب؟». */
function rolesOf(here: readonly Naming[], there: readonly Naming[]) {
  const [x, y] = [questionsOf(here), questionsOf(there)]
  const shared = [...x].filter(question => y.has(question))
  const isApart = shared.length === 0 && x.size > 0 && y.size > 0
  return { shared, apart: isApart ? [...x, ...y] : [] }
}

function questionsOf(namings: readonly Naming[]): ReadonlySet<Id> {
  return new Set(namings.flatMap(({ claim, asValue }) => (asValue ? [claim.question] : [])))
}
