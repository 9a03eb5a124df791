'use server'

import { z } from 'zod'
import { invitationForm, inviteForm, memberForm, roleForm } from '@/lib/schemas/people'
import { inviteMember, resendInvitation, revokeInvitation } from '@/lib/services/invitations'
import { changeRole, removeMember } from '@/lib/services/members'
import { defineAction } from '@/lib/web/action'

const change = defineAction(roleForm, changeRole)
export const changeRoleHere: typeof change = async input => change(input)

const remove = defineAction(memberForm, removeMember)
export const removeMemberHere: typeof remove = async input => remove(input)

const invite = defineAction(inviteForm, inviteMember)
export const inviteHere: typeof invite = async input => invite(input)

const revoke = defineAction(invitationForm, revokeInvitation)
export const revokeHere: typeof revoke = async input => revoke(input)

const resend = defineAction(invitationForm.extend({ language: z.enum(['ar', 'en']) }), resendInvitation)
export const resendHere: typeof resend = async input => resend(input)
