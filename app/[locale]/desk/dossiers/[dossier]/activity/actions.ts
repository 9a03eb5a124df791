'use server'

import { aDossier } from '@/lib/schemas/desk-dossier'
import { verifyAudit } from '@/lib/services/audit'
import { defineAction } from '@/lib/web/action'

const verify = defineAction(aDossier, verifyAudit)
export const verifyHere: typeof verify = async input => verify(input)
