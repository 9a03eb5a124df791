import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { readOrRefuse, told } from './import'

const demo = fileURLToPath(new URL('../../prisma/demo/dossier.json', import.meta.url))

export function addSeed(program: Command): void {
  program
    .command('seed')
    .description('load and publish the demo dossier the first time; invented, and marked so')
    .action(seed)
}

async function seed(): Promise<void> {
  const dossier = await readOrRefuse(demo)
  const { commandLine, withDatabase } = await import('./database')
  const { seedDossier } = await import('@/lib/services/dossiers')
  const result = await withDatabase(() => seedDossier(commandLine, dossier))
  process.stdout.write(result ? told(result) : `${dossier.dossier.id}: unchanged\n`)
}
