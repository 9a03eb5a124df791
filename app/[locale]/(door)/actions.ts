'use server'

import {
  forgotForm,
  joinForm,
  newAccountForm,
  nothing,
  resetForm,
  secondFactorForm,
  signInForm,
} from '@/lib/schemas/people'
import { acceptInvitation, joinByInvitation } from '@/lib/services/accepting'
import { askForReset, resetPassword } from '@/lib/services/password-reset'
import { signOut } from '@/lib/services/sessions'
import { setUp } from '@/lib/services/setup'
import { proveSecondFactor, signIn } from '@/lib/services/sign-in'
import { defineVisit } from '@/lib/web/action'

export const signInAction = defineVisit(signInForm, signIn)
export const proveSecondFactorAction = defineVisit(secondFactorForm, proveSecondFactor)
export const signOutAction = defineVisit(nothing, signOut)
export const setUpAction = defineVisit(newAccountForm, setUp)
export const acceptInvitationAction = defineVisit(newAccountForm, acceptInvitation)
export const joinAction = defineVisit(joinForm, joinByInvitation)
export const forgotAction = defineVisit(forgotForm, askForReset)
export const resetAction = defineVisit(resetForm, resetPassword)
