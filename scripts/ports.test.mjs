import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { freePort, tryPort } from './ports.mjs'

const busy = ports => async port => (ports.includes(port) ? 0 : port)

it('takes the wanted port when it is free', async () => {
  expect(await freePort(3000, undefined, busy([]))).toBe(3000)
})

it('takes the next free one when it is not', async () => {
  expect(await freePort(3000, undefined, busy([3000, 3001]))).toBe(3002)
})

it('does not look beyond the last port there is', async () => {
  await expect(freePort(65_535, undefined, busy([65_535]))).rejects.toThrow('from 65535 to 65535')
})

it('sees a port that a server really has', async () => {
  const server = createServer()
  const port = await new Promise(resolve =>
    server.listen(0, '127.0.0.1', () => resolve(server.address().port)),
  )
  expect(await tryPort(port)).toBe(0)
  await new Promise(resolve => server.close(resolve))
  expect(await tryPort(port)).toBe(port)
})

it('does not take a host that is not ours for a busy port', async () => {
  await expect(tryPort(0, '192.0.2.1')).rejects.toThrow('EADDRNOTAVAIL')
})
