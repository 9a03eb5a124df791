import { nothing } from '@/lib/schemas/people'
import { countNotices } from '@/lib/services/notices'
import { defineRoute } from '@/lib/web/route'

/** How many notices the reader has not read. */
export const GET = defineRoute(nothing, countNotices)
