import { type Command, Option } from 'commander'

interface Options {
  readonly format: 'dossier' | 'comparison' | 'csv'
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write a dossier of the database, or its comparison')
    .argument('<id>', 'of the dossier')
    .addOption(
      new Option('--format <format>', 'of the result')
        .choices(['dossier', 'comparison', 'csv'])
        .default('dossier'),
    )
    .action(exportDossierOf)
}

async function exportDossierOf(key: string, { format }: Options): Promise<void> {
  const { withDatabase } = await import('./database')
  process.stdout.write(await withDatabase(() => written(key, format)))
}

async function written(key: string, format: Options['format']): Promise<string> {
  const { commandLine } = await import('./database')
  const { exportComparison, exportComparisonTable, exportDossier } = await import('@/lib/services/dossiers')
  if (format === 'comparison') {
    return `${JSON.stringify(await exportComparison(commandLine, { key }), null, 2)}\n`
  }
  if (format === 'csv') return exportComparisonTable(commandLine, { key })
  const { canonicalDossier } = await import('@/lib/export/dossier')
  return canonicalDossier(await exportDossier(commandLine, { key }))
}
