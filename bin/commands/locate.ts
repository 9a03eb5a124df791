import type { Command } from 'commander'

export function addLocate(program: Command): void {
  program
    .command('locate')
    .description('find quotes in texts, a JSON line for a JSON line; needs no database')
    .argument('[file]', 'NDJSON; - reads standard input', '-')
    .action(locateLines)
}

async function locateLines(file: string): Promise<void> {
  const { locate } = await import('@/lib/domain/anchor/locate')
  const { locateLine } = await import('@/lib/schemas/reading-line')
  const { answerLines } = await import('./lines')
  await answerLines(file, locateLine, ({ text, ...quote }) => ({
    matches: locate(text, quote).map(({ start, end, exact }) => ({ start, end, exact })),
  }))
}
