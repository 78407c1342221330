import { readFileSync } from 'node:fs'
import {
  addSummary,
  blocksOf,
  compileScenario,
  createRunner,
  createSummary,
  createWorld,
  loadCrisis,
  runBlock,
  type Scenario,
  type Summary,
} from '@standoff/core'
import type { Question } from '@standoff/core/kernel'
import { describe, expect, it } from 'vitest'
import { type Batch, type BatchOptions, type BatchResult, runBatch as run } from '../src/cluster/index.js'
import { ROOT } from './standoff.js'

/** Worker threads need JavaScript: the built worker. */
const worker = new URL('../dist/worker.js', import.meta.url)
const runBatch = (asked: Batch, options: BatchOptions = {}): Promise<BatchResult> => run(asked, { worker, ...options })

function minimal(): { scenario: Scenario; questions: Question[] } {
  const name = `${ROOT}/crises/minimal/crisis.yaml`
  const { crisis } = loadCrisis({ name, text: readFileSync(name, 'utf8'), readText: () => '' })
  if (crisis === undefined) throw new Error('crises/minimal has mistakes')
  return compileScenario(crisis, { until: '2030-03-01' })
}

const batch: Batch = { ...minimal(), runs: 5000, seed: 7n, withRows: true }

describe('a batch of runs', () => {
  let alone: Summary

  it('adds up every run, the last block short', async () => {
    const { summary, partial } = await runBatch(batch, { threads: 1 })
    alone = summary
    expect(partial).toBe(false)
    expect(summary.runs).toBe(5000)
  })

  it.each([2, 7])('gives the same summary to the bit on %i threads', async (threads) => {
    expect((await runBatch(batch, { threads })).summary).toEqual(alone)
  })

  it('gives the same summary when blocks are made in the opposite order', () => {
    const world = createWorld(batch.scenario)
    const blocks: Summary[] = []
    for (let block = blocksOf(5000) - 1; block >= 0; block--)
      blocks[block] = runBlock(createRunner(world, 7n), world, batch.questions, 5000, block)
    const total = createSummary(world, batch.questions)
    for (const block of blocks) addSummary(total, block)
    expect(total).toEqual(alone)
  })

  it('changes with the seed', async () => {
    expect((await runBatch({ ...batch, seed: 8n })).summary).not.toEqual(alone)
  })

  it.each([1, 2])('hands over blocks in their order on %i threads, each before the next', async (threads) => {
    const firsts: number[] = []
    let open = 0
    await runBatch(batch, {
      threads,
      onBlock: async (block) => {
        expect(++open).toBe(1)
        firsts.push((block.rows as Float64Array)[0])
        await new Promise((resolve) => setTimeout(resolve, 5))
        open--
      },
    })
    expect(firsts).toEqual([0, 1024, 2048, 3072, 4096])
  })

  it.each([1, 2])('stops on a signal on %i threads, and what is done is a batch of fewer runs', async (threads) => {
    const controller = new AbortController()
    const seen: number[] = []
    const { summary, partial } = await runBatch(
      { ...batch, runs: 1_000_000 },
      {
        threads,
        signal: controller.signal,
        onProgress: (done) => {
          seen.push(done)
          if (done >= 3072) controller.abort()
        },
      },
    )
    expect(partial).toBe(true)
    expect(summary.runs).toBeGreaterThanOrEqual(3072)
    expect(summary.runs).toBeLessThan(50_000)
    expect(seen.at(-1)).toBe(summary.runs)
    expect((await runBatch({ ...batch, runs: summary.runs })).summary).toEqual(summary)
  })

  it('does nothing where the signal came before', async () => {
    for (const threads of [1, 2]) {
      const { summary, partial } = await runBatch(batch, { threads, signal: AbortSignal.abort() })
      expect([summary.runs, partial]).toEqual([0, true])
    }
  })

  it('passes on an error in a worker, and one in a listener', async () => {
    const broken = { ...batch, scenario: { ...batch.scenario, priors: [] } }
    await expect(runBatch(broken, { threads: 2 })).rejects.toThrow()
    const onBlock = (): void => {
      throw new Error('the disk is full')
    }
    for (const threads of [1, 2])
      await expect(runBatch(batch, { threads, onBlock })).rejects.toThrow('the disk is full')
  })
})
