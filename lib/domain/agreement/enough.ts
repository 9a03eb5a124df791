import type { CoderAgreement } from './codings'

/** With fewer cells coded twice, one more would turn the number over: it is not shown. */
export const fewestPairs = 5

/** Whether an alpha says anything: `too-few` cells, or `uniform` where all coders gave one answer everywhere and there is nothing to agree on. */
export function saysOf({ alpha, units }: CoderAgreement): 'number' | 'too-few' | 'uniform' {
  if (units < fewestPairs) return 'too-few'
  return alpha === null ? 'uniform' : 'number'
}
