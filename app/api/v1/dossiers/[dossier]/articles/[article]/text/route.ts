import { articleRequest } from '@/lib/schemas/import-article'
import { readArticleText } from '@/lib/services/article-versions'
import { defineRoute } from '@/lib/web/route'

export const GET = defineRoute(articleRequest, readArticleText)
