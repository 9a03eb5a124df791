import type { Instrumentation } from 'next'

/** Before the first request. Next itself would report the fault and go on to answer every request with it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { EnvError, readEnv } = await import('@/lib/env')
  try {
    const { DATABASE_URL } = readEnv()
    if (DATABASE_URL) (await import('@/lib/jobs/start')).keepJobsRunning(DATABASE_URL)
  } catch (error) {
    process.stderr.write(`${error instanceof EnvError ? error.message : error}\n`)
    process.exit(1)
  }
  const { tellPeers } = await import('@/lib/web/peers')
  tellPeers()
}

/** What a page did not expect. The reader sees the digest, and this line says what it stands for. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('@/lib/log')
  const { method } = request
  // The links of invitations carry what lets somebody in.
  const path = request.path.replace(/token=[^&]*/g, 'token=…')
  log.error({ err: error, method, path, route: context.routePath }, 'a request failed')
}
