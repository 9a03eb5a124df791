import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { z } from 'zod'
import { AppError } from '@/lib/errors'

const badInput = 2

/**
 * Answers NDJSON with NDJSON, a line for a line, holding one at a time. A line that is not what is asked for is answered
 * by `{"error": …}` in its place and told on standard error; the rest go on, and the exit code is 2.
 */
export async function answerLines<T>(
  file: string,
  schema: z.ZodType<T>,
  answer: (request: T) => unknown,
): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  const failed = new Promise<never>((_, reject) => {
    input.on('error', (error: Error) =>
      reject(new AppError('invalid', `${file}: cannot be read (${error.message})`)),
    )
  })
  await Promise.race([failed, answerEach(input, schema, answer)])
}

async function answerEach<T>(
  input: NodeJS.ReadableStream,
  schema: z.ZodType<T>,
  answer: (request: T) => unknown,
): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    // A byte order mark before the first line is no part of it.
    const read = readLine(number === 1 ? line.replace(/^\uFEFF/, '') : line, schema)
    if ('fault' in read) {
      process.stderr.write(`line ${number}: ${read.fault}\n`)
      process.exitCode = badInput
    }
    const written = 'fault' in read ? { error: `line ${number}: ${read.fault}` } : answer(read.request)
    if (!process.stdout.write(`${JSON.stringify(written)}\n`)) await once(process.stdout, 'drain')
  }
}

function readLine<T>(line: string, schema: z.ZodType<T>): { request: T } | { fault: string } {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { fault: 'is not JSON' }
  }
  const read = schema.safeParse(json)
  if (read.success) return { request: read.data }
  const faults = read.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  )
  return { fault: faults.join('; ') }
}
