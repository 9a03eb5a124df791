import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['lib/domain/**/*.test.ts'],
    exclude: ['**/{laws,oracles}.test.ts'],
    testTimeout: 60_000,
  },
})
