import type { Socket } from 'node:net'
import { buildConnector } from 'undici'
import { isRefusal, type Refusal, refuse } from '../refusal'
import { type Gate, isPublic, pinnedAddresses, portOf, type Resolve } from './address'

/** Carries a refusal through undici, which knows only errors. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

interface Guard {
  readonly gate: Gate
  readonly resolve: Resolve
  /** Milliseconds for one address. */
  readonly patience: number
}

/**
 * How a connection is made: the name is looked up here, judged, and its address pinned, so that a second answer of
 * the name server changes nothing. undici's own `lookup` hook is never asked about addresses written as numbers.
 */
export function guardedConnector({ gate, resolve, patience }: Guard): buildConnector.connector {
  const connector = buildConnector({ timeout: patience, keepAlive: false })
  return (options, callback) => {
    const url = new URL(`${options.protocol}//${options.host ?? options.hostname}`)
    const isAllowed = gate.allow(url.hostname, portOf(url))
    const recheck = (socket: Socket): Refused | null => {
      const peer = socket.remoteAddress ?? ''
      return isAllowed || isPublic(peer) ? null : new Refused(refuse('not-public', url.hostname))
    }
    const tryEach = (hostname: string, others: readonly string[]): void => {
      connector({ ...options, hostname }, (error, socket) => {
        const [next, ...rest] = others
        if (error && next !== undefined) return tryEach(next, rest)
        const fault = error ?? recheck(socket)
        if (!fault && socket) return callback(null, socket)
        socket?.destroy()
        callback(fault ?? new Refused(refuse('no-answer')), null)
      })
    }
    pinnedAddresses(url, gate, resolve).then(
      pinned => {
        if (isRefusal(pinned)) return callback(new Refused(pinned), null)
        const [first = '', ...others] = pinned.slice(0, 4)
        tryEach(first, others)
      },
      (error: Error) => callback(error, null),
    )
  }
}
