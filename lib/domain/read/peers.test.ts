import { describe, expect, it } from 'vitest'
import { areRowsThere, readingSuites, scoreOf } from '../../../tests/support/reading-rows'

/** As many rows as are read right today, so that none is lost unseen; `npm run bench:reading` prints the bars beside them. */
const floors: Readonly<Record<string, number>> = {
  'Duckling AR dates': 100,
  'Duckling EN numerals': 101,
  'Duckling EN durations': 81,
  'CLDR dates': 276,
}

describe.skipIf(!areRowsThere)('rows of other readers’ suites (absent: nothing is measured here)', () => {
  it.each(readingSuites())('$name', suite => {
    const { right, all, missed } = scoreOf(suite)
    expect(right, missed.map(({ text }) => text).join(' · ')).toBeGreaterThanOrEqual(
      floors[suite.name] ?? all,
    )
    expect((100 * right) / all).toBeGreaterThanOrEqual(suite.bar)
  })
})
