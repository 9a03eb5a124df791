import type { z } from 'zod'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { accept, asAppError } from './outcome'
import { isFromOurPage } from './own-origin'
import { problemResponse } from './route'
import { currentActor } from './session'

type Params = { readonly params: Promise<Readonly<Record<string, string | string[]>>> }

/** The bytes of a body, counted as they come: what is too long is refused before it is all here. */
export async function bodyBytes(request: Request, most: number): Promise<Uint8Array> {
  const tooLarge = () => new AppError('too-large', `a file holds at most ${most} bytes`, { data: { most } })
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) return Buffer.concat(parts)
    size += part.value.length
    if (size > most) {
      await reader?.cancel().catch(() => undefined)
      throw tooLarge()
    }
    parts.push(part.value)
  }
}

/** A route handler over a service that takes a file: the body is the file, its name and the rest stand in the address. */
export function defineUpload<Schema extends z.ZodType, Data>(
  schema: Schema,
  most: number,
  service: (actor: Actor, input: z.output<Schema>, bytes: Uint8Array) => Promise<Data>,
): (request: Request, context: Params) => Promise<Response> {
  return async (request, { params }) => {
    let actor: Actor = { kind: 'public' }
    try {
      if (!isFromOurPage(request.headers))
        throw new AppError('forbidden', 'the request comes from another site')
      actor = await currentActor()
      if (actor.kind === 'public') throw new AppError('signed-out', 'nobody is signed in')
      const query = Object.fromEntries(new URL(request.url).searchParams)
      const input = accept(schema, { ...query, ...(await params) })
      const data = await service(actor, input, await bodyBytes(request, most))
      return Response.json(data, { headers: { 'Cache-Control': 'no-store' } })
    } catch (error) {
      return problemResponse(asAppError(error, actorName(actor)), request)
    }
  }
}
