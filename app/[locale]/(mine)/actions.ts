'use server'

import {
  codeForm,
  confirmForm,
  invitationForm,
  passwordForm,
  profileForm,
  resendForm,
  revokeForm,
  siteInvitationForm,
  userForm,
} from '@/lib/schemas/people'
import { lettersForm, readNoticesInput } from '@/lib/schemas/talk'
import {
  beginTwoFactor,
  changeLetters,
  changePassword,
  changeProfile,
  confirmTwoFactor,
  disableTwoFactor,
  renewRecoveryCodes,
} from '@/lib/services/account'
import { inviteToSite, resendInvitation, revokeInvitation } from '@/lib/services/invitations'
import { readNotices } from '@/lib/services/notices'
import { issueResetLink } from '@/lib/services/password-reset'
import { revokeSessions } from '@/lib/services/sessions'
import {
  disableUser,
  enableUser,
  endUserSessions,
  makeAdministrator,
  removeTwoFactor,
  unmakeAdministrator,
} from '@/lib/services/users'
import { defineAction, defineDeskAction, defineVisit } from '@/lib/web/action'

export const changeProfileAction = defineVisit(profileForm, changeProfile)
export const changeLettersAction = defineVisit(lettersForm, changeLetters)
export const changePasswordAction = defineVisit(passwordForm, changePassword)
export const beginTwoFactorAction = defineVisit(confirmForm, beginTwoFactor)
export const confirmTwoFactorAction = defineVisit(codeForm, confirmTwoFactor)
export const disableTwoFactorAction = defineVisit(confirmForm, disableTwoFactor)
export const renewRecoveryCodesAction = defineVisit(confirmForm, renewRecoveryCodes)
export const revokeSessionsAction = defineVisit(revokeForm, revokeSessions)

export const readNoticesAction = defineDeskAction(readNoticesInput, readNotices)

export const disableUserAction = defineAction(userForm, disableUser)
export const enableUserAction = defineAction(userForm, enableUser)
export const makeAdministratorAction = defineAction(userForm, makeAdministrator)
export const unmakeAdministratorAction = defineAction(userForm, unmakeAdministrator)
export const endUserSessionsAction = defineAction(userForm, endUserSessions)
export const removeTwoFactorAction = defineAction(userForm, removeTwoFactor)
export const resetLinkAction = defineAction(userForm, issueResetLink)
export const inviteToSiteAction = defineAction(siteInvitationForm, inviteToSite)
export const revokeInvitationAction = defineAction(invitationForm, revokeInvitation)
export const resendInvitationAction = defineAction(resendForm, resendInvitation)
