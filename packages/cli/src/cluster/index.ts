/** Many runs: on this thread, or on worker threads. */
export type { Batch } from './batch.js'
export { type IslandThreads, islandThreads } from './island-threads.js'
export { type BatchOptions, type BatchResult, runBatch } from './run-batch.js'
export { usualThreads } from './threads.js'
