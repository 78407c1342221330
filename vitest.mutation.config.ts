import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What kills mutants: unit tests of the model and the oracles that take less than a second. */
export default defineConfig({
  resolve: {
    alias: { '@standoff/core': fileURLToPath(new URL('packages/core/src/index.ts', import.meta.url)) },
  },
  test: { include: ['packages/core/test/model/**/*.test.ts', 'packages/core/test/oracles/o05-causes.test.ts', 'packages/core/test/oracles/o15-split.test.ts'], testTimeout: 20_000, maxWorkers: 1, snapshotFormat: {}, update: false },
})
