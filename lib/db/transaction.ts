import type pg from 'pg'
import { database } from './client'
import { asFailure, isRetriable } from './failures'

/** One connection inside one transaction. */
export type Session = pg.PoolClient

const attempts = 3

/** All of `work` or nothing; repeated where PostgreSQL asks for it, so it must not act outside the session; nor does it read there. */
export async function inTransaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(work)
    } catch (error) {
      if (attempt === attempts || !isRetriable(error)) throw asFailure(error)
    }
  }
}

async function once<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const { pool } = database()
  const session = await pool.connect()
  let lost: Error | undefined
  // A connection lost between two queries is only told here.
  const onError = (error: Error) => {
    lost = error
  }
  session.on('error', onError)
  try {
    await session.query('BEGIN')
    const result = await pool.holding(() => work(session))
    await session.query('COMMIT')
    return result
  } catch (error) {
    await session.query('ROLLBACK').catch(reason => {
      lost ??= reason
    })
    throw error
  } finally {
    session.off('error', onError)
    session.release(lost)
  }
}
