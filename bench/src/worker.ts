/** A thread of the benchmark: makes runs when told to, and says when they are done. */
import { parentPort, workerData } from 'node:worker_threads'
import { createRunner } from '../../packages/core/src/engine/create-runner.js'
import { createWorld } from '../../packages/core/src/model/create-world.js'
import type { Scenario } from '../../packages/core/src/model/scenario.js'

const { scenario, seed } = workerData as { scenario: Scenario; seed: bigint }
const runner = createRunner(createWorld(scenario), seed)
parentPort?.on('message', ({ first, runs }: { first: number; runs: number }) => {
  for (let run = first; run < first + runs; run++) runner.run(run)
  parentPort?.postMessage('done')
})
