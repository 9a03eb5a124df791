import { describe, expect, it } from 'vitest'
import { quotationsIn } from './quotations'

describe('quotationsIn', () => {
  it.each([
    ['قال «لن نعود قبل الربيع» ومضى', ['لن نعود قبل الربيع']],
    ['He said “we will not come” and left', ['we will not come']],
    ['„wir kommen nicht heute zurück“', ['wir kommen nicht heute zurück']],
    ['“mind the old stage" he said', ['mind the old stage']],
    ['‹mind the old stage›', ['mind the old stage']],
    ['"mind the old stage" and "go on to the end"', ['mind the old stage', 'go on to the end']],
    ['» a stray mark and “mind the old stage”', ['mind the old stage']],
    ['“mind the old stage\nand a new line', ['mind the old stage']],
    ['the “old” stage', []],
    ['«mind the “old” wooden stage»', ['mind the “old” wooden stage']],
    ['an open “mind the old stage', ['mind the old stage']],
  ])('%s', (text, wanted) =>
    expect(quotationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted),
  )
  it('holds none of more than 4,000 characters', () =>
    expect(quotationsIn(`“${'word '.repeat(1000)}”`)).toEqual([]))
})
