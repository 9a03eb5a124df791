import type { Command } from 'commander'

export function addSetupLink(program: Command): void {
  program
    .command('setup-link')
    .description('print a new link that makes the first administrator, while the site has none')
    .action(async () => {
      const { commandLine, withDatabase } = await import('./database')
      const { renewSetupLink } = await import('@/lib/services/setup')
      const token = await withDatabase(() => renewSetupLink(commandLine))
      if (token !== null) process.stdout.write(`/ar/setup?token=${token}\n/en/setup?token=${token}\n`)
    })
}
