import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Whole runs of the kernel come last: a mutant that a unit test kills never gets there. */
const SLOW = ['endings', 'act', 'strike', 'state', 'o05-causes', 'o15-split', 'kernel']

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (file: TestSpecification): number =>
      SLOW.findIndex((name) => file.moduleId.endsWith(`/${name}.test.ts`))
    return [...files].sort((a, b) => rank(a) - rank(b))
  }
}

/** What kills mutants (npm run mutate): unit tests of the model and the oracles that take less than a second. */
export default defineConfig({
  resolve: {
    alias: {
      '@standoff/core/kernel': fileURLToPath(new URL('packages/core/src/kernel.ts', import.meta.url)),
      '@standoff/core': fileURLToPath(new URL('packages/core/src/index.ts', import.meta.url)),
    },
  },
  test: {
    include: [
      'packages/core/test/model/**/*.test.ts',
      'packages/core/test/oracles/o05-causes.test.ts',
      'packages/core/test/oracles/o15-split.test.ts',
    ],
    testTimeout: 20_000,
    isolate: false,
    fileParallelism: false,
    sequence: { sequencer: QuickFirst },
  },
})
