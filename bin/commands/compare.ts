import { type Command, Option } from 'commander'
import type { Comparison, Sentence, Verdict } from '@/lib/domain/compare/comparison'
import type { Dossier } from '@/lib/domain/dossier'
import { AppError } from '@/lib/errors'

interface Options {
  readonly format: 'json' | 'md' | 'csv'
  readonly relations?: true
  readonly row?: string
  readonly failOn?: readonly Verdict[]
}

const verdicts: readonly Verdict[] = [
  'none',
  'unresolved',
  'single',
  'agree',
  'compatible',
  'reconcilable',
  'conflict',
  'unassessed',
]

function isVerdict(word: string): word is Verdict {
  return (verdicts as readonly string[]).includes(word)
}

function parseVerdicts(list: string): readonly Verdict[] {
  const words = list.split(',').map(word => word.trim())
  const unknown = words.find(word => !isVerdict(word))
  if (unknown !== undefined)
    throw new AppError(
      'invalid',
      `--fail-on: "${unknown}" is not a verdict; verdicts: ${verdicts.join(', ')}`,
    )
  return words.filter(isVerdict)
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
    .option('--fail-on <verdict,…>', 'exit 1 when a row has one of these verdicts', parseVerdicts)
    .action(compareFile)
}

async function compareFile(file: string, options: Options): Promise<void> {
  const { readDossierFile } = await import('@/lib/ingest/dossier-file')
  const { dossier, faults } = await readDossierFile(file)
  if (!dossier) throw new AppError('invalid', `${file}: not a dossier file`, { faults })
  const { compare } = await import('@/lib/domain/compare/compare')
  const { renderComparison } = await import('@/lib/i18n/render')
  const whole = renderComparison(compare(dossier, { relations: options.relations ?? false }))
  const comparison = options.row === undefined ? whole : onlyRow(whole, options.row)
  process.stdout.write(await written(comparison, dossier, options.format))
  if (comparison.rows.some(row => options.failOn?.includes(row.verdict))) process.exitCode = 1
}

function onlyRow(comparison: Comparison<Sentence>, name: string): Comparison<Sentence> {
  const rows = comparison.rows.filter(row => `${row.event}/${row.question}` === name)
  if (rows.length === 0)
    throw new AppError('invalid', `--row: this comparison has no row ${JSON.stringify(name)}`)
  return { ...comparison, rows }
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
