import { createServer } from 'node:net'

/**
 * @param {number} port 0 asks the system for any free one
 * @param {string} [host]
 * @returns {Promise<number>} the port, or 0 when another program has it
 */
export function tryPort(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', error => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error)
      if (code === 'EADDRINUSE' || code === 'EACCES') resolve(0)
      else reject(error)
    })
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/**
 * The wanted port, or the next free one above it.
 * @param {number} wanted
 * @param {string} [host]
 * @param {(port: number, host?: string) => Promise<number>} [attempt]
 * @returns {Promise<number>}
 */
export async function freePort(wanted, host, attempt = tryPort) {
  for (let port = wanted; port <= Math.min(wanted + 100, 65_535); port += 1) {
    if (await attempt(port, host)) return port
  }
  throw new Error(`No free port from ${wanted} to ${Math.min(wanted + 100, 65_535)}: set PORT.`)
}
