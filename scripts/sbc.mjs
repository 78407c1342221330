/**
 * Calibration of the conditioning: `npm run sbc`, or `npm run sbc -- --crises 100 --particles 800 --seed 3`. Crises are
 * drawn from the model and conditioned on their own records, with particles moved as the command does and with hidden
 * values left as they are; ranks of the truth must be uniform (docs/calibration.md). Two threads; figures go to
 * reports/sbc.json. The same seed gives the same figures.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { bundle, load, root } from '../bench/bundle.mjs'

const THREADS = 2
/** Crises that a thread takes at once. */
const BLOCK = 5
const FILTERS = [
  { name: 'moved (as the command does)', moving: true },
  { name: 'left as they are', moving: false },
]
const COVERED = [0.5, 0.8, 0.9]
/**
 * Chi-square with nine degrees of freedom that one of 27 quantities of a filter without fault exceeds once in a
 * thousand times.
 */
const MOST = 36.7

if (isMainThread) await lead()
else await follow()

async function follow() {
  const { calibrate } = await import(workerData)
  parentPort.on('message', async (block) => parentPort.postMessage(await calibrate(block)))
}

async function lead() {
  const { crises, particles, seed } = readOptions()
  const { chiSquare, histogram } = await load('packages/core/test/sbc/rank.ts')
  const file = pathToFileURL(bundle('packages/core/test/sbc/calibrate.ts')).href
  const report = { crises, particles, seed: String(seed), filters: [] }
  for (const { name, moving } of FILTERS) {
    const start = Date.now()
    const results = await onThreads(file, crises, { particles, seed, moving }, name)
    const seconds = Math.round((Date.now() - start) / 1000)
    const quantities = [...new Set(results.flatMap(({ ranks }) => Object.keys(ranks)))].map((quantity) => {
      const ranks = results.flatMap(({ ranks }) => ranks[quantity] ?? [])
      const counts = histogram(ranks)
      return {
        quantity,
        crises: ranks.length,
        chiSquare: chiSquare(counts),
        coverage: COVERED.map(
          (share) => ranks.filter((rank) => Math.abs(rank - 0.5) <= share / 2).length / ranks.length,
        ),
        counts,
      }
    })
    const filter = {
      name,
      moving,
      seconds,
      failed: results.filter(({ failed }) => failed).length,
      ...summary(results),
      quantities,
    }
    report.filters.push(filter)
    print(filter)
  }
  mkdirSync(join(root, 'reports'), { recursive: true })
  writeFileSync(join(root, 'reports/sbc.json'), `${JSON.stringify(report, null, 2)}\n`)
  if (report.filters.some(({ failed, quantities }) => failed > 0 || quantities.some((one) => one.chiSquare > MOST)))
    process.exitCode = 1
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      crises: { type: 'string', default: '400' },
      particles: { type: 'string', default: '3200' },
      seed: { type: 'string', default: '1' },
    },
  })
  const whole = (name) => {
    if (!/^[1-9]\d{0,8}$/.test(values[name]))
      throw new RangeError(`--${name} is ${values[name]}; expected a whole number from 1`)
    return Number(values[name])
  }
  return { crises: whole('crises'), particles: whole('particles'), seed: BigInt(whole('seed')) }
}

/** Every crisis, in order, whichever thread made it. */
async function onThreads(file, crises, rest, name) {
  const results = []
  let next = 0
  let done = 0
  const work = async () => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: file })
    try {
      while (next < crises) {
        const from = next
        next = Math.min(crises, from + BLOCK)
        const block = await ask(worker, { from, until: next, ...rest })
        for (const [n, one] of block.entries()) results[from + n] = one
        done += block.length
        process.stderr.write(`\r${name}: ${done} of ${crises} crises`)
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: THREADS }, work))
  process.stderr.write('\n')
  return results
}

function ask(worker, block) {
  return new Promise((resolve, reject) => {
    const settle = (how) => (value) => {
      worker.off('message', answered)
      worker.off('error', failed)
      how(value)
    }
    const answered = settle(resolve)
    const failed = settle(reject)
    worker.on('message', answered)
    worker.on('error', failed)
    worker.postMessage(block)
  })
}

function summary(results) {
  const mean = (of) => results.reduce((sum, one) => sum + of(one), 0) / results.length
  return {
    strikes: mean((one) => one.strikes),
    attacks: mean((one) => one.attacks),
    selections: mean((one) => one.selections),
  }
}

function print({ name, seconds, failed, strikes, attacks, selections, quantities }) {
  console.log(
    `\nHidden values ${name}: ${seconds} s; a crisis has ${strikes.toFixed(1)} strikes and ${attacks.toFixed(1)} named attacks, ${selections.toFixed(1)} selections; ${failed} failed`,
  )
  console.log(`${'quantity'.padEnd(24)} chi2  within ${COVERED.map((share) => `${100 * share}%`).join('  ')}  ranks`)
  for (const { quantity, chiSquare, coverage, counts } of quantities) {
    const mark = chiSquare > MOST ? ' not uniform' : ''
    console.log(
      `${quantity.padEnd(24)} ${chiSquare.toFixed(1).padStart(4)}  ${' '.repeat(6)} ${coverage.map((share) => share.toFixed(2)).join(' ')}  ${bars(counts)} ${counts.join(' ')}${mark}`,
    )
  }
}

/** A histogram in ten characters; an even one stands at half height. */
function bars(counts) {
  const even = counts.reduce((sum, n) => sum + n, 0) / counts.length
  return counts.map((n) => '▁▂▃▄▅▆▇█'[Math.min(7, Math.floor((4 * n) / even))]).join('')
}
