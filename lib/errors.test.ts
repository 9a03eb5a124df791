import { describe, expect, it } from 'vitest'
import { AppError, errorCodes } from './errors'

describe('AppError', () => {
  it.each([
    ['invalid', 422],
    ['not-found', 404],
    ['conflict', 409],
    ['stale', 409],
    ['signed-out', 401],
    ['forbidden', 403],
    ['limited', 429],
    ['unavailable', 503],
    ['internal', 500],
  ] as const)('%s is HTTP %i and has a message key', (code, status) => {
    const error = new AppError(code, 'detail')
    expect([error.status, error.messageKey]).toEqual([status, `errors.${code}`])
  })

  it('lists every code', () => expect(errorCodes).toHaveLength(10))

  it('is a problem with its faults', () => {
    const error = new AppError('invalid', 'the dossier file has faults', {
      faults: ['claims[0].id: missing'],
    })
    expect(error.problem('Not accepted')).toEqual({
      type: 'urn:isnad:problem:invalid',
      title: 'Not accepted',
      status: 422,
      detail: 'the dossier file has faults',
      faults: ['claims[0].id: missing'],
    })
  })

  it('carries what a door needs to say it well', () => {
    const error = new AppError('stale', 'somebody else was first', { data: { seen: 2, current: 3 } })
    expect(error.problem('Changed meanwhile').data).toEqual({ seen: 2, current: 3 })
    expect(new AppError('internal', 'secret', { data: { seen: 2 } }).problem('Internal').data).toBeUndefined()
  })

  it('keeps what went wrong inside to itself', () => {
    const cause = new Error('connection string')
    const error = new AppError('internal', 'secret detail', { cause, faults: ['secret'] })
    expect(error.cause).toBe(cause)
    expect(JSON.stringify(error.problem('Internal'))).not.toContain('secret')
  })
})
