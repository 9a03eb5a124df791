import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export interface Canary {
  readonly port: number
  /** How often anybody connected, whether they asked for something or not. */
  readonly connections: () => number
  /** Paths asked for, in order. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** An HTTP server on loopback that counts who comes. */
export async function canary(host: string, answer: RequestListener, port = 0): Promise<Canary> {
  let connections = 0
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  server.on('connection', socket => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    asked,
    close: () =>
      new Promise(resolve => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
