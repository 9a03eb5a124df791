'use server'

import { restoreInput } from '@/lib/schemas/restore'
import { restoreItem } from '@/lib/services/restore-item'
import { defineAction } from '@/lib/web/action'

const restore = defineAction(restoreInput, restoreItem)
export const restoreHere: typeof restore = async input => restore(input)
