import type { Instrumentation } from 'next'

/** Before the first request. Next itself would report the fault and go on to answer every request with it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { EnvError, readEnv } = await import('@/lib/env')
  try {
    readEnv()
  } catch (error) {
    process.stderr.write(`${error instanceof EnvError ? error.message : error}\n`)
    process.exit(1)
  }
}

/** What a page did not expect. The reader sees the digest, and this line says what it stands for. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('@/lib/log')
  const { method, path } = request
  log.error({ err: error, method, path, route: context.routePath }, 'a request failed')
}
