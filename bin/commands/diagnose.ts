import { type Command, Option } from 'commander'
import { AppError } from '@/lib/errors'
import { rowNamed } from './row-named'

interface Options {
  readonly format: 'jsonl' | 'csv'
  readonly row?: string
}

export function addDiagnose(program: Command): void {
  program
    .command('diagnose')
    .description('tell of every claim of a dossier file why it counts or not; needs no database')
    .argument('<file>', 'a dossier file; - reads standard input')
    .addOption(new Option('--format <format>', 'of the result').choices(['jsonl', 'csv']).default('jsonl'))
    .option('--row <event/question>', 'this row alone')
    .action(diagnoseFile)
}

async function diagnoseFile(file: string, options: Options): Promise<void> {
  const { readDossierFile } = await import('@/lib/ingest/dossier-file')
  const { dossier, faults } = await readDossierFile(file)
  if (!dossier) throw new AppError('invalid', `${file}: not a dossier file`, { faults })
  const { diagnose } = await import('@/lib/domain/compare/diagnose')
  const { renderDiagnosis } = await import('@/lib/i18n/render')
  const { diagnosisCsv, diagnosisLines } = await import('@/lib/export/diagnosis')
  const wanted = options.row === undefined ? null : rowNamed(options.row)
  const positions = renderDiagnosis(diagnose(dossier)).filter(
    ({ event, question }) => !wanted || (event === wanted.event && question === wanted.question),
  )
  if (wanted && positions.length === 0)
    throw new AppError('invalid', `--row: no claim stands on a row ${JSON.stringify(options.row)}`)
  process.stdout.write(
    options.format === 'csv' ? diagnosisCsv(positions, dossier) : diagnosisLines(positions),
  )
}
