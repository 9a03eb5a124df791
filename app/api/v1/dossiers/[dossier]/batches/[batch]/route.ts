import { batchRequest } from '@/lib/schemas/import-article'
import { batchProgress } from '@/lib/services/batches'
import { defineRoute } from '@/lib/web/route'

export const GET = defineRoute(batchRequest, batchProgress)
