import { describe, expect, it } from 'vitest'
import { fromPlaywright, fromVitest, judge, sum } from './reports.mjs'

const vitest = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] }

describe('fromVitest', () => {
  it('reads the three numbers', () => {
    expect(fromVitest(vitest)).toEqual({ passed: 7, failed: 1, skipped: 3 })
  })

  it('counts a file that could not be loaded', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [] },
    ]
    expect(fromVitest({ ...vitest, testResults }).failed).toBe(2)
  })
})

describe('fromPlaywright', () => {
  it('counts a flaky test and an error outside any test as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 4 }
    expect(fromPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 4 })
  })
})

describe('judge', () => {
  const green = { passed: 3, failed: 0, skipped: 0 }

  it('believes a green report of a runner that ended well', () => {
    expect(judge(0, green)).toEqual(green)
  })

  it('believes the number of failures', () => {
    expect(judge(1, { passed: 3, failed: 2, skipped: 0 }).failed).toBe(2)
  })

  it.each([
    ['a crash without a report', 134, null],
    ['a runner that ended well and left no report', 0, null],
    ['a failure that no test shows, such as a coverage threshold', 1, green],
    ['a runner that found nothing to run', 0, { passed: 0, failed: 0, skipped: 9 }],
  ])('counts %s as one failure', (_name, status, report) => {
    expect(judge(status, report).failed).toBe(1)
  })

  it('believes failures even when the runner ended well', () => {
    expect(judge(0, { passed: 3, failed: 2, skipped: 0 }).failed).toBe(2)
  })
})

it('sums runners', () => {
  expect(
    sum([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ]),
  ).toEqual({ passed: 11, failed: 22, skipped: 33 })
})
