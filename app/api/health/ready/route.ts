import { isReachable } from '@/lib/web/reachable'

export const dynamic = 'force-dynamic'

/** Whether pages can be served: the database answers within a second and a half. */
export async function GET(): Promise<Response> {
  const isReady = await isReachable()
  return Response.json(
    { status: isReady ? 'ready' : 'unavailable' },
    {
      status: isReady ? 200 : 503,
      headers: { 'Cache-Control': 'no-store', ...(isReady ? {} : { 'Retry-After': '5' }) },
    },
  )
}
