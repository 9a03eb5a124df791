import { ingestRequest } from '@/lib/schemas/import-article'
import { ingestGiven } from '@/lib/services/import-article'
import { defineRoute } from '@/lib/web/route'

export const POST = defineRoute(ingestRequest, ingestGiven)
