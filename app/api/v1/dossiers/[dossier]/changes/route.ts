import { z } from 'zod'
import { followLive, readLive } from '@/lib/services/live'
import { eventStream } from '@/lib/web/event-stream'
import { defineRoute } from '@/lib/web/route'
import { renewedActor } from '@/lib/web/session'

const input = z.strictObject({
  dossier: z.string(),
  after: z.coerce.number().int().min(0).optional(),
  at: z.string().max(200).optional(),
})

const read = defineRoute(input, readLive)

/** What happens in a dossier: as a stream to whoever asks for `text/event-stream`, else what there is by now. */
export async function GET(request: Request, context: Parameters<typeof read>[1]): Promise<Response> {
  if (!request.headers.get('accept')?.includes('text/event-stream')) return read(request, context)
  const resumed = Number(request.headers.get('last-event-id'))
  const renew = await renewedActor()
  const follow = defineRoute(input, async (actor, asked) => {
    // Refused here, it is a problem with its status; later, the end of the stream.
    await readLive(actor, asked)
    const after = Number.isInteger(resumed) && resumed > 0 ? resumed : asked.after
    return eventStream(signal => followLive(renew, { ...asked, after }, signal), request)
  })
  return follow(request, context)
}
