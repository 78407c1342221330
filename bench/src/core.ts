/** What the benchmark needs of core, in one bundle. */
export { compileScenario } from '../../packages/core/src/crisis/compile.js'
export { blocksOf, runBlock } from '../../packages/core/src/engine/block.js'
export { createRunner } from '../../packages/core/src/engine/create-runner.js'
export { Runner } from '../../packages/core/src/engine/runner.js'
export { createWasmRunner } from '../../packages/core/src/engine/wasm-runner.js'
export { createWorld } from '../../packages/core/src/model/create-world.js'
export { lineOf } from './check.js'
export { shipped, steady } from './scenarios.js'
