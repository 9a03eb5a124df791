import { addressRequest } from '@/lib/schemas/import-article'
import { stageAddress } from '@/lib/services/staged'
import { defineRoute } from '@/lib/web/route'

export const POST = defineRoute(addressRequest, stageAddress)
