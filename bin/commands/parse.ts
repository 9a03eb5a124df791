import type { Command } from 'commander'

export function addParse(program: Command): void {
  program
    .command('parse')
    .description('read values from words, a JSON line for a JSON line; needs no database')
    .argument('[file]', 'NDJSON; - reads standard input', '-')
    .action(parseLines)
}

async function parseLines(file: string): Promise<void> {
  const { dayOfIso, parse } = await import('@/lib/domain/read/parse')
  const { parseLine } = await import('@/lib/schemas/reading-line')
  const { answerLines } = await import('./lines')
  await answerLines(file, parseLine, ({ reference, ...request }) => {
    const day = reference === undefined ? undefined : (dayOfIso(reference) ?? undefined)
    return parse({ ...request, reference: day }) ?? { value: null }
  })
}
