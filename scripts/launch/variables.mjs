import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from './steps.mjs'

/** What is set already wins over the file, as everywhere. */
export function loadEnvFile() {
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/** @returns {Promise<import('../../lib/env.ts').Env>} by the same rules as the application; needs the packages */
export async function readEnv() {
  const { tsImport } = await import('tsx/esm/api')
  const { readEnv: read } = await tsImport('../../lib/env.ts', import.meta.url)
  return read()
}
