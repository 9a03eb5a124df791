import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const isnad = fileURLToPath(new URL('../../bin/isnad.mjs', import.meta.url))

export interface Done {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the real command in a process of its own. */
export function run(
  args: readonly string[],
  options: { input?: string | Uint8Array; cwd?: string } = {},
): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [isnad, ...args], { cwd: options.cwd ?? root })
    const parts: Record<'out' | 'err', Buffer[]> = { out: [], err: [] }
    child.stdout.on('data', part => parts.out.push(part))
    child.stderr.on('data', part => parts.err.push(part))
    child.on('error', reject)
    child.on('close', code =>
      resolve({ code, out: Buffer.concat(parts.out).toString(), err: Buffer.concat(parts.err).toString() }),
    )
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
  })
}
