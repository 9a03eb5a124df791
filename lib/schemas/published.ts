import { z } from 'zod'
import { comparisonFile } from './comparison'
import { dossierFile } from './dossier'

const titles = {
  'dossier-1': 'Isnad dossier file, version 1',
  'comparison-1': 'Isnad comparison file, version 1',
} as const

function published(name: keyof typeof titles, schema: z.ZodType): string {
  const { $schema, ...body } = z.toJSONSchema(schema, { io: 'input' })
  return `${JSON.stringify({ $schema, $id: `/schemas/${name}.json`, title: titles[name], ...body }, null, 2)}\n`
}

/** The JSON Schemas of `public/schemas/`, by file name; what one noun must say of another they cannot tell. */
export const publishedSchemas: Readonly<Record<string, () => string>> = {
  'dossier-1.json': () => published('dossier-1', dossierFile),
  'comparison-1.json': () => published('comparison-1', comparisonFile),
}
