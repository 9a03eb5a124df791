import { aboutInput } from '@/lib/schemas/talk'
import { seeSubject } from '@/lib/services/notices'
import { defineRoute } from '@/lib/web/route'

/** What is said about a subject stands before the reader's eyes. */
export const POST = defineRoute(aboutInput, seeSubject)
