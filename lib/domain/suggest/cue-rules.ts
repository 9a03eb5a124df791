import { creditCues } from './credit-cues'
import type { CueRule } from './cue-rule'
import { outletCues } from './outlet-cues'
import { storyCues } from './story-cues'

/**
 * What newspapers and their content systems write around an article, in both languages. Phrases are written as people
 * write them and are found however they are spelled (`loosely`); the first rule that fits a line decides.
 */
export const cueRules: readonly CueRule[] = [...storyCues, ...outletCues, ...creditCues]
