import { z } from 'zod'
import type { EditionFiles } from '@/lib/db/editions'
import type { Comparison, Sentence } from '@/lib/domain/compare/comparison'
import type { Dossier } from '@/lib/domain/dossier'
import { article } from '@/lib/schemas/article'
import { dossierFile } from '@/lib/schemas/dossier'

const { text: _text, textFile: _textFile, ...frozenShape } = article.shape

/** The dossier file of an edition: no texts, and the hash of each in its place. */
const frozenDossier = dossierFile.extend({
  articles: z.array(z.strictObject({ ...frozenShape, sha256: z.string() })),
})

export interface ParsedEdition {
  readonly dossier: Dossier
  readonly comparison: Comparison<Sentence>
}

/** Written by `freeze` and never changed since; its sentences are read by nobody but the pages. */
const frozenComparison = z.custom<Comparison<Sentence>>(
  input => typeof input === 'object' && input !== null && 'rows' in input && Array.isArray(input.rows),
  'is not a comparison',
)

export function parseEdition({ dossierFile, comparison }: EditionFiles): ParsedEdition {
  return {
    dossier: frozenDossier.parse(JSON.parse(dossierFile)),
    comparison: frozenComparison.parse(JSON.parse(comparison)),
  }
}
