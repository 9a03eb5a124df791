#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

// The TypeScript of the project runs as it stands, from whatever folder the command is given in.
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
// A command says itself what it did; its output is not a log.
process.env.LOG_LEVEL ??= 'warn'
const { run } = await import('./program.ts')
await run(process.argv)
