import { z } from 'zod'
import type { EditionFiles } from '@/lib/db/editions'
import type { Comparison, Sentence } from '@/lib/domain/compare/comparison'
import type { Dossier } from '@/lib/domain/dossier'
import { article } from '@/lib/schemas/article'
import { comparisonFile } from '@/lib/schemas/comparison'
import { dossierFile as dossierSchema } from '@/lib/schemas/dossier'

const { text: _text, textFile: _textFile, ...frozenShape } = article.shape

/** The dossier file of an edition: no texts, and the hash of each in its place. */
const frozenDossier = dossierSchema.extend({
  articles: z.array(z.strictObject({ ...frozenShape, sha256: z.string() })),
})

export interface ParsedEdition {
  readonly dossier: Dossier
  readonly comparison: Comparison<Sentence>
}

/** `freeze` holds an edition against this before it is stored, so that none is published that cannot be read. */
export function parseEdition({ dossierFile, comparison }: EditionFiles): ParsedEdition {
  return {
    dossier: frozenDossier.parse(JSON.parse(dossierFile)),
    comparison: comparisonFile.parse(JSON.parse(comparison)),
  }
}
