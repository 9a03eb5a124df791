'use server'

import { nothing, secondFactorForm, signInForm } from '@/lib/schemas/people'
import { signOut } from '@/lib/services/sessions'
import { proveSecondFactor, signIn } from '@/lib/services/sign-in'
import { defineVisit } from '@/lib/web/action'

export const signInAction = defineVisit(signInForm, signIn)
export const proveSecondFactorAction = defineVisit(secondFactorForm, proveSecondFactor)
export const signOutAction = defineVisit(nothing, signOut)
