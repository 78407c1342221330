/**
 * Crises that somebody might write, by the thousand: `npm run fuzz`, or `npm run fuzz -- --count 5000 --seed 2 --from
 * 1200 --threads 2`. Each is a shipped crisis with a few things changed; where it passes the check it goes through
 * every command at small size, and no number may be NaN, infinite or a probability outside 0 to 1, no command may fail,
 * none may hang. What fails is written to reports/mutated/SEED-NUMBER with the reason. A mutation is known by its seed
 * and number: stopped at n, go on with --from n.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * A mutation that takes more of the processor than this, a thread, hangs; usual are one to five. By the clock a busy
 * machine would seem to hang.
 */
const MOST_SECONDS = 120

if (isMainThread) await lead()
else await follow()

async function follow() {
  const { mutated, exercise, shippedFiles } = await import(workerData)
  const crises = shippedFiles(root)
  parentPort.on('message', async ({ seed, n }) => {
    const { files, source } = mutated(crises, seed, n)
    parentPort.postMessage(await exercise(files, source))
  })
}

async function lead() {
  const { count, seed, from, threads } = readOptions()
  const file = pathToFileURL(await bundled()).href
  const { mutated, shippedFiles } = await import(file)
  const crises = shippedFiles(root)
  const start = Date.now()
  const tally = { done: 0, refused: 0, failed: 0 }
  let next = from
  const work = async () => {
    let worker = new Worker(fileURLToPath(import.meta.url), { workerData: file, stdout: false })
    while (next < from + count) {
      const n = next++
      const wrong = await ask(worker, { seed, n }, threads)
      if (wrong === null) tally.refused++
      else if (wrong.length > 0) {
        tally.failed++
        tell(mutated(crises, seed, n), seed, n, wrong)
      }
      if (wrong?.hung) {
        await worker.terminate()
        worker = new Worker(fileURLToPath(import.meta.url), { workerData: file })
      }
      tally.done++
      if (process.stderr.isTTY) process.stderr.write(`\r${tally.done} of ${count}; ${tally.failed} failed `)
      else if (tally.done % 25 === 0)
        console.log(
          `${tally.done} of ${count}, ${tally.refused} refused, ${tally.failed} failed; go on with --from ${from + tally.done - threads}`,
        )
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: threads }, work))
  const passed = tally.done - tally.refused
  console.log(
    `${tally.done} mutations of seed ${seed} from ${from}: ${tally.refused} refused by the check, ${passed} through every command, ${tally.failed} failed; ${Math.round((Date.now() - start) / 1000)} s`,
  )
  if (tally.failed > 0) process.exitCode = 1
}

/** The sources in one file, where the command's modules find ../package.json. */
async function bundled() {
  const outfile = resolve(root, 'packages/cli/dist/fuzz.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: [resolve(root, 'packages/cli/test/mutated/fuzz.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    alias: {
      '@standoff/core/kernel': resolve(root, 'packages/core/src/kernel.ts'),
      '@standoff/core': resolve(root, 'packages/core/src/index.ts'),
    },
    external: [
      '@duckdb/node-api',
      'piscina',
      'fastify',
      '@fastify/static',
      '@observablehq/plot',
      '@resvg/resvg-js',
      'd3-geo',
      'linkedom',
      'topojson-client',
      'world-atlas',
      '@fontsource/*',
    ],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  })
  return outfile
}

/** Writes what failed, and says where. */
function tell({ files, changes }, seed, n, wrong) {
  const folder = join(root, 'reports/mutated', `${seed}-${n}`)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'why.txt'), `${changes.join(', ')}\n${wrong.join('\n')}\n`)
  console.log(`${relative(process.cwd(), join(folder, 'crisis.yaml'))}: ${changes.join(', ')}`)
  for (const one of wrong) console.log(`  ${one}`)
}

function ask(worker, asked, threads) {
  return new Promise((resolve) => {
    const before = process.cpuUsage()
    const settle = (value) => {
      clearInterval(timer)
      worker.off('message', settle)
      worker.off('error', broke)
      resolve(value)
    }
    const broke = (error) => settle(Object.assign([`broke: ${error.message}`], { hung: true }))
    const timer = setInterval(() => {
      if (process.cpuUsage(before).user > threads * MOST_SECONDS * 1e6)
        settle(Object.assign([`hangs: no answer within ${MOST_SECONDS} s`], { hung: true }))
    }, 1000)
    worker.on('message', settle)
    worker.on('error', broke)
    worker.postMessage(asked)
  })
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
      threads: { type: 'string', default: '2' },
    },
  })
  const whole = (name, least) => {
    const value = Number(values[name])
    if (!Number.isSafeInteger(value) || value < least || value > 1e9)
      throw new RangeError(`--${name} is ${values[name]}; expected a whole number from ${least}`)
    return value
  }
  return { count: whole('count', 1), seed: whole('seed', 0), from: whole('from', 0), threads: whole('threads', 1) }
}
