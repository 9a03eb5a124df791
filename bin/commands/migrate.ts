import type { Command } from 'commander'

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the shape this version needs, and name what was applied')
    .action(async () => {
      const { migrateDatabase } = await import('./database')
      for (const name of await migrateDatabase()) process.stdout.write(`${name}\n`)
    })
}
