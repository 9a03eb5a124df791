import type { Command } from 'commander'
import { AppError } from '@/lib/errors'

export function addDerive(program: Command): void {
  program
    .command('derive')
    .description('suggest which articles of a dossier file derive from which reports; needs no database')
    .argument('<file>', 'a dossier file; - reads standard input')
    .action(deriveFile)
}

async function deriveFile(file: string): Promise<void> {
  const { readDossierFile } = await import('@/lib/ingest/dossier-file')
  const { dossier, faults } = await readDossierFile(file)
  if (!dossier) throw new AppError('invalid', `${file}: not a dossier file`, { faults })
  const { derive } = await import('@/lib/domain/provenance/derive')
  process.stdout.write(`${JSON.stringify(derive(dossier), null, 2)}\n`)
}
