import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beginning, isAlive } from '../database/processes.mjs'
import { root } from './steps.mjs'

/** `next build` empties its folder except for `cache`. */
export const cache = path.join(root, '.next/cache/isnad')
const folder = path.join(cache, 'servers')

/** @typedef {{ pid: number, begun: string, address: string }} Server */

/** @returns {Server[]} those that serve from this clone now; what the dead ones left is cleared */
export function runningServers() {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder).flatMap(name => {
    const file = path.join(folder, name)
    try {
      const server = JSON.parse(readFileSync(file, 'utf8'))
      if (isAlive(server.pid) && beginning(server.pid) === server.begun) return [server]
    } catch {
      // Cut off while it was written.
    }
    rmSync(file, { force: true })
    return []
  })
}

/** @param {string} address @returns {() => void} takes the entry away again */
export function registerServer(address) {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${process.pid}.json`)
  writeFileSync(file, JSON.stringify({ pid: process.pid, begun: beginning(process.pid), address }))
  return () => rmSync(file, { force: true })
}
