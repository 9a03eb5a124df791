import type { RegistryData } from '@/components/registry/doors'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Registry } from '@/lib/services/registry-reading'

/** The list that each kind stands in, which is also the name of its page. */
export const lists = {
  question: 'questions',
  entity: 'entities',
  outlet: 'outlets',
  source: 'sources',
  event: 'events',
} as const satisfies Record<RegistryKind, keyof Registry['desk']>

/** Of what the desk knows, what the page of one registry shows. */
export function dataOf({ desk, uses }: Registry, kind: RegistryKind): RegistryData<RegistryKind> {
  return {
    dossier: desk.dossier.key,
    kind,
    items: desk[lists[kind]],
    uses,
    canWrite: desk.canWrite,
    entry: desk.entry,
  }
}
