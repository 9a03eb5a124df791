/**
 * `npm run mutation`: how much of the engine its tests hold in place. Only the tables of tests run, without the properties,
 * which are many times slower and would only raise the score. One folder: `npm run mutation -- --mutate 'lib/domain/values/*.ts'`.
 */
export default {
  mutate: [
    'lib/domain/{compare,values}/**/*.ts',
    '!lib/domain/**/*.{test,cases}.ts',
    '!lib/domain/compare/comparison.ts',
    '!lib/domain/values/{value,kind}.ts',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  concurrency: 2,
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  ignorePatterns: [
    '**',
    '!lib/domain/**',
    '!lib/export/**',
    '!lib/schemas/**',
    '!prisma/demo/**',
    '!*.json',
    '!*.ts',
  ],
  allowEmpty: true,
}
