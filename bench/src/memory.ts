/**
 * A process of the benchmark: makes runs in blocks with their summary, as the command does on one thread, and prints
 * peak memory in KiB.
 */
import { readFileSync } from 'node:fs'
import { blocksOf, runBlock } from '../../packages/core/src/engine/block.js'
import { createRunner } from '../../packages/core/src/engine/create-runner.js'
import { addSummary, createSummary } from '../../packages/core/src/engine/summary.js'
import { createWorld } from '../../packages/core/src/model/create-world.js'
import { shipped } from './scenarios.js'

const [root, runs] = [process.argv[2], Number(process.argv[3])]
const { scenario, questions } = shipped(root, 'tower22')
const world = createWorld(scenario)
const runner = createRunner(world, 1n)
const total = createSummary(world, questions)
for (let block = 0; block < blocksOf(runs); block++) addSummary(total, runBlock(runner, world, questions, runs, block))
if (total.runs !== runs) throw new Error(`${total.runs} runs`)
// VmHWM: unlike getrusage it leaves out what the parent held before exec.
console.log(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? process.resourceUsage().maxRSS)
