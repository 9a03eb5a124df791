import type { EntityKind } from '@/lib/domain/dossier'

export const entityKinds = [
  'person',
  'organisation',
  'group',
  'place',
  'office',
  'thing',
] as const satisfies readonly EntityKind[]
