/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} [numTodoTests]
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults
 */

/** @param {VitestReport} report @returns {Tally} a file that could not even be loaded counts as one failed test */
export function fromVitest(report) {
  const unloaded = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors outside any test: the set-up, a file that does not load
 */

/** @param {PlaywrightReport} report @returns {Tally} a test that passes only the second time has failed */
export function fromPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * What a runner's exit code and its report say together. No report, or a failure that the report does not
 * show (a crash, a coverage threshold), is a failed test; so is a runner that is content with nothing.
 * @param {number} status
 * @param {Tally | null} report
 * @returns {Tally}
 */
export function judge(status, report) {
  const { passed, failed, skipped } = report ?? { passed: 0, failed: 0, skipped: 0 }
  const isHollow = status === 0 && passed === 0
  const isSilent = status !== 0 && failed === 0
  return { passed, failed: failed + (isHollow || isSilent || !report ? Math.max(1 - failed, 0) : 0), skipped }
}

/** @param {readonly Tally[]} tallies @returns {Tally} */
export const sum = tallies =>
  tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
