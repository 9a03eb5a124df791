import { stagedRequest } from '@/lib/schemas/import-article'
import { dropStaged, readStaged } from '@/lib/services/staged'
import { defineRoute } from '@/lib/web/route'

export const GET = defineRoute(stagedRequest, readStaged)
export const DELETE = defineRoute(stagedRequest, dropStaged)
