import type { z } from 'zod'
import type { Answered, Visitor } from '@/lib/auth/visitor'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { AppError, type Outcome } from '@/lib/errors'
import { keepCookies } from './cookies'
import { accept, asAppError, failureOf } from './outcome'
import { currentActor } from './session'
import { currentVisitor } from './visitor'

export type Action<Input, Data> = (input: Input) => Promise<Outcome<Data>>

/**
 * A server action over a service: the input is read by its schema, the actor is whoever is signed in, and every outcome that
 * is meant comes back as a value. Next itself refuses an action that comes from another origin.
 */
export function defineAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  service: (actor: Actor, input: z.output<Schema>) => Promise<Data>,
): Action<z.input<Schema>, Data> {
  return async input => {
    let actor: Actor = { kind: 'public' }
    try {
      actor = await currentActor()
      return { ok: true, data: await service(actor, accept(schema, input)) }
    } catch (error) {
      return { ok: false, error: failureOf(asAppError(error, actorName(actor))) }
    }
  }
}

/**
 * The same for the desk, where whoever is signed out sees no dossier at all and would be told that theirs is gone: they are
 * told that the session ended, for what they were typing can be sent again.
 */
export function defineDeskAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  service: (actor: Actor, input: z.output<Schema>) => Promise<Data>,
): Action<z.input<Schema>, Data> {
  return defineAction(schema, async (actor, input) => {
    if (actor.kind === 'public') throw new AppError('signed-out', 'the session has ended')
    return service(actor, input)
  })
}

/** The same over a service that deals with cookies: signing in and out, and what changes how somebody signs in. */
export function defineVisit<Schema extends z.ZodType, Data>(
  schema: Schema,
  service: (visitor: Visitor, input: z.output<Schema>) => Promise<Answered<Data>>,
): Action<z.input<Schema>, Data> {
  return async input => {
    try {
      const { data, cookies } = await service(await currentVisitor(), accept(schema, input))
      await keepCookies(cookies)
      return { ok: true, data }
    } catch (error) {
      return { ok: false, error: failureOf(asAppError(error, 'visitor')) }
    }
  }
}
