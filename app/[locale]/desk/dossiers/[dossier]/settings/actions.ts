'use server'

import { modelSettingInput } from '@/lib/schemas/model'
import { configureModel } from '@/lib/services/model'
import { defineAction } from '@/lib/web/action'

const configure = defineAction(modelSettingInput, configureModel)
export const writeModel: typeof configure = async input => configure(input)
