import { originalRequest } from '@/lib/schemas/import-article'
import { readOriginal } from '@/lib/services/article-versions'
import { defineRoute } from '@/lib/web/route'

/** Somebody else's bytes: a browser saves them, and takes them for nothing else. */
export const GET = defineRoute(originalRequest, async (actor, input) => {
  const { bytes, name } = await readOriginal(actor, input)
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
})
