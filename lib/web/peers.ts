import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { peerHeader } from './client-address'

/**
 * Writes the address of the socket where the application looks for it, over whatever came under that name: a page sees
 * headers alone, and those of the outside may say anything.
 */
export function tellPeers(): void {
  subscribe('http.server.request.start', message => {
    const { request } = message as { request: IncomingMessage }
    request.headers[peerHeader] = request.socket.remoteAddress ?? ''
  })
}
