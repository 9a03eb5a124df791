import { aboutInput } from '@/lib/schemas/talk'
import { readComments } from '@/lib/services/comments'
import { defineRoute } from '@/lib/web/route'

/** What is said about a row, an article or a claim. */
export const GET = defineRoute(aboutInput, readComments)
