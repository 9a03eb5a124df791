import { z } from 'zod'
import type { EditionFiles } from '@/lib/db/editions'
import type { Comparison, Sentence } from '@/lib/domain/compare/comparison'
import type { Dossier } from '@/lib/domain/dossier'
import { type ApprovalNotice, approvalNotices } from '@/lib/domain/reconcile/approval'
import { decidedRows } from '@/lib/domain/reconcile/queue'
import { article } from '@/lib/schemas/article'
import { comparisonFile } from '@/lib/schemas/comparison'
import { dossierFile as dossierSchema } from '@/lib/schemas/dossier'
import { digestOf } from './compared-dossier'

const { text: _text, textFile: _textFile, ...frozenShape } = article.shape

/** The dossier file of an edition: no texts, and the hash of each in its place. */
const frozenDossier = dossierSchema.extend({
  articles: z.array(z.strictObject({ ...frozenShape, sha256: z.string() })),
})

export interface ParsedEdition {
  readonly dossier: Dossier
  readonly comparison: Comparison<Sentence>
  /** What its flagged rows say of their approval, by `rowName`; it follows from the two files alone. */
  readonly notices: ReadonlyMap<string, ApprovalNotice>
}

/** `freeze` holds an edition against this before it is stored, so that none is published that cannot be read. */
export function parseEdition({ dossierFile, comparison }: EditionFiles): ParsedEdition {
  const dossier: Dossier = frozenDossier.parse(JSON.parse(dossierFile))
  const compared = comparisonFile.parse(JSON.parse(comparison))
  const { claims, decisions } = dossier
  const notices = approvalNotices(compared.rows, decidedRows({ claims, decisions, digestOf }))
  return { dossier, comparison: compared, notices }
}
