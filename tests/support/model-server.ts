import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** What a request held, as far as tests ask about it. */
export interface ModelRequest {
  readonly authorization: string | undefined
  readonly path: string
  readonly body: {
    readonly model: string
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly response_format?: unknown
    readonly tools?: unknown
    readonly max_tokens?: number
    readonly temperature?: number
  }
}

/** Answers one request; what it does not answer stays open until the server is closed. */
export type ModelAnswer = (
  response: ServerResponse,
  request: ModelRequest,
  incoming: IncomingMessage,
) => void | Promise<void>

/** A server on loopback that speaks OpenAI's protocol and answers as it is told, well or badly. */
export interface ModelServer {
  /** As ISNAD_MODEL_URL takes it. */
  readonly address: string
  readonly requests: ModelRequest[]
  /** The answers to come, in order; the last one is given again and again. */
  answer(...answers: readonly ModelAnswer[]): void
  close(): Promise<void>
}

export async function modelServer(): Promise<ModelServer> {
  const requests: ModelRequest[] = []
  let answers: readonly ModelAnswer[] = [says({ claims: [] })]
  let asked = 0
  const sockets = new Set<Socket>()
  const server: Server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const request: ModelRequest = {
      authorization: incoming.headers.authorization,
      path: incoming.url ?? '',
      body: JSON.parse(Buffer.concat(chunks).toString() || '{}'),
    }
    requests.push(request)
    const answer = answers[Math.min(asked, answers.length - 1)]
    asked += 1
    await answer?.(response, request, incoming)
  })
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    answer(...next) {
      answers = next
      asked = 0
    },
    close: () =>
      new Promise(resolve => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

export const usage = { prompt_tokens: 1_200, completion_tokens: 300, total_tokens: 1_500 }

const json = { 'content-type': 'application/json' }

/** These words, as a chat completion. */
export const writes =
  (content: string, { used = usage as object | null, finish = 'stop' } = {}): ModelAnswer =>
  response => {
    const choice = { index: 0, message: { role: 'assistant', content }, finish_reason: finish }
    response.writeHead(200, json).end(
      JSON.stringify({
        id: 'x',
        object: 'chat.completion',
        created: 0,
        model: 'm',
        choices: [choice],
        ...(used ? { usage: used } : {}),
      }),
    )
  }

/** An object, as a chat completion. */
export const says = (answer: unknown, more: { used?: object | null; finish?: string } = {}): ModelAnswer =>
  writes(JSON.stringify(answer), more)

/** A status with a body of the protocol's form. */
export const fails =
  (status: number, headers: Readonly<Record<string, string>> = {}, message = 'no'): ModelAnswer =>
  response => {
    response.writeHead(status, { ...json, ...headers }).end(JSON.stringify({ error: { message } }))
  }

/** Whatever it is, with status 200. */
export const sends =
  (body: string, type = 'text/html'): ModelAnswer =>
  response => {
    response.writeHead(200, { 'content-type': type }).end(body)
  }

/** Begins an answer and breaks the connection. */
export const cuts: ModelAnswer = response => {
  response.writeHead(200, { ...json, 'content-length': '1000' }).write('{"id":')
  setTimeout(() => response.socket?.destroy(), 20)
}

/** Never ends. */
export const hangs: ModelAnswer = () => {}

/** Goes on and on. */
export const floods: ModelAnswer = response => {
  response.writeHead(200, json)
  response.write('{"id":"')
  const chunk = 'x'.repeat(64 * 1024)
  const pour = () => {
    if (response.destroyed) return
    if (response.write(chunk)) setImmediate(pour)
    else response.once('drain', pour)
  }
  pour()
}
