import { previewRequest } from '@/lib/schemas/import-article'
import { previewGiven } from '@/lib/services/import-article'
import { defineRoute } from '@/lib/web/route'

/** A POST that stores nothing: the text may be longer than an address. */
export const POST = defineRoute(previewRequest, previewGiven)
