import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { preferredLocale } from './accept-language'
import { accept, asAppError } from './outcome'
import { isFromOurPage } from './own-origin'
import { currentActor } from './session'

type Params = { readonly params: Promise<Readonly<Record<string, string | string[]>>> }
type Handler = (request: Request, context: Params) => Promise<Response>

const noStore = { 'Cache-Control': 'no-store' }

/** Query, path and JSON body as one object; a name in the path wins, and one that is given twice is refused. */
async function inputOf(request: Request, { params }: Params): Promise<Readonly<Record<string, unknown>>> {
  const query: Record<string, unknown> = {}
  for (const [name, value] of new URL(request.url).searchParams) {
    if (name in query) throw new AppError('invalid', `${name} is given twice`)
    query[name] = value
  }
  return { ...query, ...(await bodyOf(request)), ...(await params) }
}

async function bodyOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  if (request.method === 'GET' || request.method === 'HEAD') return {}
  const text = await request.text()
  if (text === '') return {}
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    throw new AppError('invalid', 'the body is to be application/json')
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body }
  } catch {}
  throw new AppError('invalid', 'the body is not a JSON object')
}

/** RFC 9457, in the language that the browser asks for. */
export async function problemResponse(error: AppError, request: Request): Promise<Response> {
  const locale = preferredLocale(request.headers.get('accept-language'))
  const t = await getTranslations({ locale, namespace: 'errors' })
  const seconds = error.code === 'limited' ? Number(error.data?.seconds ?? 60) : null
  return Response.json(error.problem(t(error.code)), {
    status: error.status,
    headers: {
      ...noStore,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': locale,
      ...(seconds === null ? {} : { 'Retry-After': String(seconds) }),
    },
  })
}

/**
 * A route handler over a service. What changes something must come from a page of ours; the answer is JSON that nobody keeps,
 * or the Response that the service made.
 */
export function defineRoute<Schema extends z.ZodType, Data>(
  schema: Schema,
  service: (actor: Actor, input: z.output<Schema>) => Promise<Data>,
): Handler {
  return async (request, context) => {
    let actor: Actor = { kind: 'public' }
    try {
      const isReading = request.method === 'GET' || request.method === 'HEAD'
      if (!isReading && !isFromOurPage(request.headers))
        throw new AppError('forbidden', 'the request comes from another site')
      actor = await currentActor()
      const data = await service(actor, accept(schema, await inputOf(request, context)))
      return data instanceof Response ? data : Response.json(data ?? null, { headers: noStore })
    } catch (error) {
      return problemResponse(asAppError(error, actorName(actor)), request)
    }
  }
}
