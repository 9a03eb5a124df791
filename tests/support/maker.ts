// A process that makes people and dossiers for the journeys, hands dossiers out and signs people in, as `isnad user add`,
// `isnad import`, `isnad export` and the form do, without starting anew or loading a page for each: `node --import tsx tests/support/maker.ts`, with ISNAD_DATA. It says its address, and ends with its input.
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { commandLine, withDatabase } from '@/bin/commands/database'
import type { Role } from '@/lib/domain/permissions'
import { canonicalDossier } from '@/lib/export/dossier'
import { parseDossier } from '@/lib/ingest/dossier'
import { addUser } from '@/lib/services/accounts'
import { exportDossier, importDossier } from '@/lib/services/dossiers'
import { signIn } from '@/lib/services/sign-in'

export interface UserOrder {
  readonly email: string
  readonly name: string
  readonly language: 'ar' | 'en'
  readonly password: string
  readonly isAdministrator: boolean
  readonly memberOf: Readonly<Record<string, Role>>
}

export interface SignInOrder {
  readonly email: string
  readonly password: string
  readonly userAgent: string
}

/** The site of the journeys is spoken to over plain HTTP on this machine. */
const loopback = { cookie: '', address: '127.0.0.1', isSecure: false }

const makers: Readonly<Record<string, (body: string) => Promise<unknown>>> = {
  '/users': body => {
    const { memberOf, ...user } = JSON.parse(body) as UserOrder
    return addUser(commandLine, { ...user, memberOf: new Map(Object.entries(memberOf)) })
  },
  '/dossiers': body => importFile(body, { publish: false, replace: false }),
  '/editions': body => importFile(body, { publish: true, replace: false }),
  '/replacements': body => importFile(body, { publish: false, replace: true }),
  '/sign-ins': async body => {
    const { userAgent, ...who } = JSON.parse(body) as SignInOrder
    const { data, cookies } = await signIn({ ...loopback, userAgent }, who)
    if (data !== 'signed-in') throw new Error(`${who.email} is asked for a second factor: use the form`)
    return cookies.join('\n')
  },
  '/exports': async key => canonicalDossier(await exportDossier(commandLine, { key })),
}

async function importFile(
  body: string,
  how: { readonly publish: boolean; readonly replace: boolean },
): Promise<unknown> {
  const none = async () => ({ fault: 'is no file here' })
  const { dossier, faults } = await parseDossier(JSON.parse(body), none)
  if (!dossier) throw new Error(faults.join('\n'))
  return importDossier(commandLine, { dossier, ...how })
}

/** What was made, where it is a text. */
async function answer(request: IncomingMessage): Promise<string> {
  const make = makers[request.url ?? '']
  if (!make) throw new Error(`nothing is made at ${request.url}`)
  const made = await make(await text(request))
  return typeof made === 'string' ? made : ''
}

const server = createServer((request, response) => {
  answer(request).then(
    made => response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(made),
    error => response.writeHead(500).end(String(error?.faults?.join('\n') ?? error)),
  )
})

void withDatabase(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
  process.stdin.resume()
  await once(process.stdin, 'end')
  server.close()
  server.closeAllConnections()
})
