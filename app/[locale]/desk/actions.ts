'use server'

import { nothing } from '@/lib/schemas/people'
import { signOut } from '@/lib/services/sessions'
import { defineVisit } from '@/lib/web/action'

const leave = defineVisit(nothing, signOut)
export const signOutHere: typeof leave = async input => leave(input)
