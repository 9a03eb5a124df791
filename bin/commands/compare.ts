import { type Command, Option } from 'commander'
import type { Comparison, Sentence, Verdict } from '@/lib/domain/compare/comparison'
import type { Dossier } from '@/lib/domain/dossier'
import { AppError } from '@/lib/errors'
import { rowNamed } from './row-named'

interface Options {
  readonly format: 'json' | 'md' | 'csv'
  readonly relations?: true
  readonly row?: string
  readonly failOn?: string
}

export function addCompare(program: Command): void {
  program
    .command('compare')
    .description('compare the articles of a dossier file; needs no database')
    .argument('<file>', 'a dossier file; - reads standard input')
    .addOption(
      new Option('--format <format>', 'of the result').choices(['json', 'md', 'csv']).default('json'),
    )
    .option('--relations', 'tell how each two claims of a row relate')
    .option('--row <event/question>', 'this row alone')
    .option('--fail-on <verdict,…>', 'exit 1 when a row has one of these verdicts')
    .action(compareFile)
}

async function compareFile(file: string, options: Options): Promise<void> {
  const failing = await verdictsOf(options.failOn)
  const { readDossierFile } = await import('@/lib/ingest/dossier-file')
  const { dossier, faults } = await readDossierFile(file)
  if (!dossier) throw new AppError('invalid', `${file}: not a dossier file`, { faults })
  const { compare } = await import('@/lib/domain/compare/compare')
  const { renderComparison } = await import('@/lib/i18n/render')
  const row = options.row === undefined ? {} : { row: rowNamed(options.row) }
  const comparison = renderComparison(compare(dossier, { relations: options.relations ?? false, ...row }))
  if (options.row !== undefined && comparison.rows.length === 0)
    throw new AppError('invalid', `--row: this comparison has no row ${JSON.stringify(options.row)}`)
  process.stdout.write(await written(comparison, dossier, options.format))
  if (comparison.rows.some(({ verdict }) => failing.has(verdict))) process.exitCode = 1
}

async function verdictsOf(list: string | undefined): Promise<ReadonlySet<Verdict>> {
  if (list === undefined) return new Set()
  const { verdict } = await import('@/lib/schemas/comparison')
  const read = (word: string): Verdict => {
    const known = verdict.safeParse(word.trim())
    if (known.success) return known.data
    const all = verdict.options.join(', ')
    throw new AppError('invalid', `--fail-on: ${JSON.stringify(word)} is not a verdict; verdicts: ${all}`)
  }
  return new Set(list.split(',').map(read))
}

async function written(
  comparison: Comparison<Sentence>,
  dossier: Dossier,
  format: Options['format'],
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(comparison, null, 2)}\n`
  if (format === 'md')
    return (await import('@/lib/export/comparison-md')).comparisonMarkdown(comparison, dossier)
  return (await import('@/lib/export/comparison-csv')).comparisonCsv(comparison, dossier)
}
