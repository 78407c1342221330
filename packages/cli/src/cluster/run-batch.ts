/**
 * Runs a batch. The summary is the same to the bit on any number of threads: blocks are added in their order, as they
 * come. An interrupted batch is a batch of fewer runs; a rerun with that number gives the same.
 */
import { addSummary, createSummary, createWorld, type Summary } from '@standoff/core'
import type { Batch, BlockSource } from './batch.js'
import { inProcess } from './in-process.js'

export interface BatchOptions {
  /** Worker threads; 1 runs on this thread. */
  threads?: number
  /** The built worker, where it does not lie beside this file. */
  worker?: URL
  signal?: AbortSignal
  /** Called with each block in order, before it is forgotten; the next waits for it. */
  onBlock?: (block: Summary) => void | Promise<void>
  onProgress?: (done: number, runs: number) => void
}

export interface BatchResult {
  summary: Summary
  /** Fewer runs than were asked for, because of the signal. */
  partial: boolean
}

export async function runBatch(
  batch: Batch,
  { threads = 1, worker, signal, onBlock, onProgress }: BatchOptions = {},
): Promise<BatchResult> {
  const summary = createSummary(createWorld(batch.scenario), batch.questions)
  const source = await sourceFor(threads, worker)
  for await (const block of source(batch, signal)) {
    addSummary(summary, block)
    await onBlock?.(block)
    onProgress?.(summary.runs, batch.runs)
  }
  return { summary, partial: summary.runs < batch.runs }
}

/** Threads are loaded only when they are wanted. */
async function sourceFor(threads: number, worker: URL | undefined): Promise<BlockSource> {
  if (threads <= 1) return inProcess
  const { onThreads } = await import('./on-threads.js')
  return onThreads(threads, worker)
}
