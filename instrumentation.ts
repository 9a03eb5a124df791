import type { Instrumentation } from 'next'

/** Before the first request: a server with an unusable environment does not come up, and says everything that is wrong. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { readEnv } = await import('@/lib/env')
  readEnv()
}

/** What a page did not expect. The reader sees the digest, and this line says what it stands for. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('@/lib/log')
  const { method, path } = request
  log.error({ err: error, method, path, route: context.routePath }, 'a request failed')
}
