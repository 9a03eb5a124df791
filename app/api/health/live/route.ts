export const dynamic = 'force-dynamic'

/** The process answers; the database is not asked. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } })
}
