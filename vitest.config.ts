import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Where .ci/run reads how many tests passed. */
const json = process.env.VITEST_JSON

export default defineConfig({
  resolve: {
    alias: {
      '@standoff/core/kernel': fileURLToPath(new URL('packages/core/src/kernel.ts', import.meta.url)),
      '@standoff/core': fileURLToPath(new URL('packages/core/src/index.ts', import.meta.url)),
    },
  },
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    setupFiles: [fileURLToPath(new URL('vitest.setup.ts', import.meta.url))],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    reporters: json ? ['default', ['json', { outputFile: json }]] : ['default'],
  },
})
