import { exportInput } from '@/lib/schemas/desk-dossier'
import { exportFile } from '@/lib/services/export-file'
import { defineRoute } from '@/lib/web/route'

/** A dossier as a file: itself, its comparison, or the comparison as a table. */
export const GET = defineRoute(exportInput, async (actor, input) => {
  const { type, body } = await exportFile(actor, input)
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${input.dossier}-${input.file}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
