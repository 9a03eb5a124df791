import { randomUUID } from 'node:crypto'
import type { Visitor } from '@/lib/auth/visitor'
import { rolesOf } from '@/lib/db/memberships'
import { findPerson } from '@/lib/db/users'
import type { Role, UserActor } from '@/lib/domain/permissions'
import { addUser } from '@/lib/services/accounts'

/** People for tests that call the services themselves. */

export const systemActor = { kind: 'system', name: 'test' } as const

export const testPassword = 'seven lamps over a quiet harbour'

export interface TestUser {
  readonly id: string
  readonly email: string
  readonly password: string
  readonly actor: UserActor
}

/** The actor as a request would find them now: with the roles of this moment. */
export async function actorOf(id: string): Promise<UserActor> {
  const person = await findPerson(id)
  if (!person) throw new Error(`nobody is ${id}`)
  const { name, isAdministrator } = person
  return { kind: 'user', id, name, isAdministrator, roles: await rolesOf(id) }
}

/** Somebody with these roles; the dossiers are there already. */
export async function testUser({
  name = 'Huda Nassar',
  isAdministrator = false,
  memberOf = {},
}: {
  readonly name?: string
  readonly isAdministrator?: boolean
  readonly memberOf?: Readonly<Record<string, Role>>
} = {}): Promise<TestUser> {
  const { id, email } = await addUser(systemActor, {
    email: `u-${randomUUID().slice(0, 13)}@example.org`,
    name,
    password: testPassword,
    isAdministrator,
    memberOf: new Map(Object.entries(memberOf)),
  })
  return { id, email, password: testPassword, actor: await actorOf(id) }
}

/** A browser, as far as the services see it: it keeps the cookies that it is given. */
export class Browser implements Visitor {
  readonly userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  readonly address: string
  readonly isSecure: boolean
  readonly #jar = new Map<string, string>()

  constructor({ address = '203.0.113.7', isSecure = true } = {}) {
    this.address = address
    this.isSecure = isSecure
  }

  get cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Keeps what an answer sets, and hands its data on. */
  keep<T>({ data, cookies }: { readonly data: T; readonly cookies: readonly string[] }): T {
    for (const line of cookies) {
      const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? []
      if (/max-age=0/i.test(attributes)) this.#jar.delete(name)
      else this.#jar.set(name, value)
    }
    return data
  }

  /** Another browser with the same cookies, as a thief of them would have. */
  copy(): Browser {
    const other = new Browser({ address: this.address, isSecure: this.isSecure })
    for (const [name, value] of this.#jar) other.#jar.set(name, value)
    return other
  }
}
