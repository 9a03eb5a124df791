import type { Command } from 'commander'
import type { Dossier } from '@/lib/domain/dossier'
import { AppError } from '@/lib/errors'
import type { ImportResult } from '@/lib/services/dossiers'

interface Options {
  readonly publish?: boolean
  readonly replace?: boolean
}

export function addImport(program: Command): void {
  program
    .command('import')
    .description('store a dossier file in the database, whole or not at all')
    .argument('<file>', 'a dossier file; - reads standard input')
    .option('--publish', 'freeze an edition for readers')
    .option('--replace', 'take the place of the dossier of the same id')
    .action(importFile)
}

export async function readOrRefuse(file: string): Promise<Dossier> {
  const { readDossierFile } = await import('@/lib/ingest/dossier-file')
  const { dossier, faults } = await readDossierFile(file)
  if (!dossier) throw new AppError('invalid', `${file}: not a dossier file`, { faults })
  return dossier
}

/** `oman-talks-2024: created`, and where an edition stands. */
export function told({ key, outcome, edition }: ImportResult): string {
  return `${key}: ${outcome}\n${edition ? `edition ${edition.number}: /ar/d/${key}\n` : ''}`
}

/** The file is read before any database is looked for: a faulty one needs none. */
async function importFile(file: string, { publish = false, replace = false }: Options): Promise<void> {
  const dossier = await readOrRefuse(file)
  const { commandLine, withDatabase } = await import('./database')
  const { importDossier } = await import('@/lib/services/dossiers')
  const result = await withDatabase(() => importDossier(commandLine, { dossier, publish, replace }))
  process.stdout.write(told(result))
}
