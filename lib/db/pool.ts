import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

type Taken = NonNullable<Parameters<pg.Pool['connect']>[0]>

/**
 * A pool that gives nobody a second connection. Whoever waits for one while they hold the first, and with it locks that the
 * others wait for, holds up everybody once the others have taken what is left; so it is a fault, alone as in a crowd.
 */
export class Pool extends pg.Pool {
  readonly #held = new AsyncLocalStorage<{ isOpen: boolean }>()

  /** `work` holds a connection of this pool until it is done. */
  async holding<T>(work: () => Promise<T>): Promise<T> {
    const hold = { isOpen: true }
    try {
      return await this.#held.run(hold, work)
    } finally {
      // What it began and did not wait for may go on.
      hold.isOpen = false
    }
  }

  /** Every way to a connection goes through here: `query`, and Prisma's. */
  override connect(): Promise<pg.PoolClient>
  override connect(callback: Taken): void
  override connect(callback?: Taken): Promise<pg.PoolClient> | undefined {
    if (this.#held.getStore()?.isOpen)
      throw new Error('a second connection is taken inside a transaction: ask its session')
    if (!callback) return super.connect()
    super.connect(callback)
    return undefined
  }
}
