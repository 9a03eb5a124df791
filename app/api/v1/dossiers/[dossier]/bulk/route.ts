import { mostBulkBytes } from '@/lib/ingest/bulk/read-bulk'
import { bulkRequest } from '@/lib/schemas/import-article'
import { previewBulk, startBulk } from '@/lib/services/bulk-import'
import { defineUpload } from '@/lib/web/upload'

/** A file of many articles: a look into it, or, with `start=yes`, the batch that brings them in. */
export const POST = defineUpload(bulkRequest, mostBulkBytes, async (actor, request, bytes) =>
  request.start ? startBulk(actor, request, bytes) : previewBulk(actor, request, bytes),
)
