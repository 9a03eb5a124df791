// Where the thread that finds origins begins. It is started by path, so it is no part of any bundle: it runs the TypeScript
// beside it as it stands, like the command line (ADR 011).
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

register({ tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)) })
const { serve } = await import('./serve.ts')
serve()
