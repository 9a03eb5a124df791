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
  // A character for a byte, so that what is no UTF-8 is seen in its line, and no line ends within a string (U+2028).
  input.setEncoding('latin1')
  for await (const bytes of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    const read = readLine(bytes, number === 1, schema)
    if ('fault' in read) {
      process.stderr.write(`line ${number}: ${read.fault}\n`)
      process.exitCode = badInput
    }
    const written = 'fault' in read ? { error: `line ${number}: ${read.fault}` } : answer(read.request)
    if (!process.stdout.write(`${JSON.stringify(written)}\n`)) await once(process.stdout, 'drain')
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: string): string | null {
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'))
  } catch {
    return null
  }
}

function readLine<T>(
  bytes: string,
  isFirst: boolean,
  schema: z.ZodType<T>,
): { request: T } | { fault: string } {
  const line = textOf(bytes)
  if (line === null) return { fault: 'is not UTF-8' }
  let json: unknown
  try {
    // A byte order mark before the first line is no part of it.
    json = JSON.parse(isFirst ? line.replace(/^\uFEFF/, '') : line)
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
