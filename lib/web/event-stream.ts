import type { LiveMessage } from '@/lib/services/live'

const heartbeat = 20_000
const encoder = new TextEncoder()

function lines(message: LiveMessage): string {
  const event = (data: unknown) => `event: ${message.type}\ndata: ${JSON.stringify(data)}\n\n`
  switch (message.type) {
    case 'entry':
      return `id: ${message.entry.entry}\n${event(message.entry)}`
    case 'present':
      return event(message.people)
    case 'found':
      return event(message.mark)
  }
}

/**
 * Server-sent events (WHATWG HTML §9.2) out of messages. The stream ends with its messages, and its messages with the reader:
 * both the cancelled body and the aborted request are listened to, since each has been seen alone.
 */
export function eventStream(
  messages: (signal: AbortSignal) => AsyncIterable<LiveMessage>,
  request: Request,
): Response {
  const ended = new AbortController()
  const end = () => ended.abort()
  request.signal.addEventListener('abort', end)
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text))
        } catch {
          end()
        }
      }
      const timer = setInterval(() => say(': still here\n\n'), heartbeat)
      say('retry: 2000\n\n')
      const run = async () => {
        for await (const message of messages(ended.signal)) say(lines(message))
      }
      run()
        .catch(() => {})
        .finally(() => {
          clearInterval(timer)
          end()
          try {
            controller.close()
          } catch {}
        })
    },
    cancel: end,
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
