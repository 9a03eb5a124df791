'use server'

import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { assignInput, decideInput } from '@/lib/schemas/reconcile'
import { undoInput } from '@/lib/schemas/registry'
import { decideRow } from '@/lib/services/reconcile'
import { undoEntry } from '@/lib/services/registry'
import { assignRow } from '@/lib/services/row-assignments'
import { defineAction } from '@/lib/web/action'

/** To whoever is signed out a dossier is absent; what they were typing is told that it can be sent again. */
const signedIn =
  <Input, Data>(service: (actor: Actor, input: Input) => Promise<Data>) =>
  (actor: Actor, input: Input) => {
    if (actor.kind === 'public') throw new AppError('signed-out', 'the session has ended')
    return service(actor, input)
  }

const decide = defineAction(decideInput, signedIn(decideRow))
export const decideOne: typeof decide = async input => decide(input)

const assign = defineAction(assignInput, signedIn(assignRow))
export const assignOne: typeof assign = async input => assign(input)

const undo = defineAction(undoInput, signedIn(undoEntry))
export const undoDecision: typeof undo = async input => undo(input)
