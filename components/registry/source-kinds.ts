import type { SourceKind } from '@/lib/domain/dossier'

export const sourceKinds = [
  'report',
  'agency',
  'official',
  'anonymous',
  'document',
  'witness',
] as const satisfies readonly SourceKind[]
