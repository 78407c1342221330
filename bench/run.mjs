// npm run bench: the kernel in JavaScript and in WebAssembly, and the kernel in C that the project had at commit
// f64f48f, in one sitting; and the particle filter. First JavaScript and WebAssembly are compared to the bit; nothing
// is measured unless they agree. The last lines are plain `name: figure` lines. What cannot be measured on this machine
// is named as skipped, and the rest is measured. All cases run unless some are named: `npm run bench -- filter` needs
// no gcc and a minute less, `npm run bench -- page` needs Chromium.
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { build, bundle, load, root } from './bundle.mjs'
import { NotHereError } from './not-here.mjs'
import { referenceKernel } from './reference.mjs'

const SEED = 20240128n
const VERIFIED_RUNS = 10_000
/** Runs in a window: short, so that among many windows some are undisturbed. */
const WINDOW_RUNS = 128
const WINDOWS = 6
const ROUNDS = 25

const CASES = { kernel, filter, page }
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !Object.hasOwn(CASES, name))
if (unknown !== undefined) throw new Error(`no case ${unknown}: there are ${Object.keys(CASES).join(', ')}`)

const started = Date.now()
const cpuAtStart = cpuTimes()
let core
let reference
console.log(
  `${cpus()[0].model.trim()}, ${cpus().length} cores; Node ${process.version}; load at the start ${loadavg()[0].toFixed(2)}`,
)
const figures = []
const faults = []
for (const [name, measure] of Object.entries(CASES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  try {
    figures.push(...(await measure()))
  } catch (error) {
    // The other figures are not lost because one case cannot be measured here.
    figures.push([`skipped, ${name}`, error.message.split('\n')[0]])
    if (!(error instanceof NotHereError) || asked.includes(name)) faults.push(error)
  }
}
figures.push(...sitting())
console.log('')
for (const [name, figure] of figures) console.log(`${name}: ${figure}`)
// What this machine does not have is no fault, unless it was asked for by name; that two kernels differ is one.
if (faults.length > 0) throw faults[0]

/** Runs of crises in JavaScript and WebAssembly, and in C those of the crisis as it was at the reference's commit. */
async function kernel() {
  core = await load('bench/src/core.ts')
  reference = await referenceKernel()
  console.log(execFileSync('gcc', ['--version']).toString().split('\n')[0])
  verify()
  const tower = core.shipped(root, 'tower22')
  const then = reference.core.shipped(reference.tree, 'tower22').scenario
  return [
    ...(await oneThread(tower.scenario, then)),
    ...(await twoThreads(tower.scenario, then)),
    ...growth(tower),
    ...memory(then),
  ]
}

/** The built page in Chromium: how soon the first answer is there. Needs `npm run build` and Chromium. */
async function page() {
  return (await import('./page.mjs')).measurePage(root)
}

/** The particle filter on one thread: on Gompertz, where others were measured too, and along the record of a crisis. */
async function filter() {
  const { dayCost, gompertz } = await load('bench/src/filter.ts')
  const { rates, error } = await gompertz(100_000, 5)
  const { assessed, walked, plain } = await dayCost(root, 4000, 5)
  const ratioOf = (costs) => {
    const ratios = costs.map((cost, round) => cost / plain[round])
    return `${median(ratios).toFixed(1)} (${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)})`
  }
  return [
    ['particle-steps per second, Gompertz, 100000 particles, one thread, median of 5', millions(median(rates))],
    ['the best of the 5', millions(Math.max(...rates))],
    ['greatest distance from the exact log-likelihood', error.toFixed(3)],
    [
      'reference, this machine when quiet',
      'dust2 0.3.28 (C++) 14.3 million, two threads 17.9; particles 0.4 (NumPy) 10; pomp 6.4 (C) 4.8; WebPPL 0.05',
    ],
    ['a day of a plain run of tower22 in WebAssembly, one thread, us', median(plain).toFixed(2)],
    ['a particle-day along its record in WebAssembly, 4000 particles, us', median(walked).toFixed(2)],
    ['the same with all that assess does, us', median(assessed).toFixed(2)],
    ['particle-day along the record to plain day, median of 5', ratioOf(walked)],
    ['particle-day of assess to plain day, median of 5', ratioOf(assessed)],
  ]
}

/** Every output of every run, to the bit: JavaScript and WebAssembly. */
function verify() {
  const given = `given: 1\nthrough: 2023-11-30\nrecord: true\n`
  const cases = [
    ['tower22', core.shipped(root, 'tower22').scenario],
    ['ain-al-asad', core.shipped(root, 'ain-al-asad').scenario],
    ['minimal', core.shipped(root, 'minimal').scenario],
    ['tower22, its record given through 30 November 2023', core.shipped(root, 'tower22', {}, given).scenario],
  ]
  for (const [name, scenario] of cases) {
    const world = core.createWorld(scenario)
    const ts = new core.Runner(world, SEED)
    const wasm = core.createWasmRunner(world, SEED)
    const endings = [0, 0, 0, 0]
    for (let run = 0; run < VERIFIED_RUNS; run++) {
      const sim = ts.run(run)
      endings[sim.ending]++
      const line = core.lineOf(sim, sim.s)
      if (wasm !== undefined && core.lineOf(wasm.run(run), wasm.s) !== line)
        throw new Error(`${name}, run ${run}: JavaScript and WebAssembly differ`)
    }
    console.log(
      `${name}: ${VERIFIED_RUNS} runs, every result, event and state the same to the bit in JavaScript and WebAssembly (standoff, war, settlement, withdrawal: ${endings.join(', ')})`,
    )
  }
}

/** Time of the same windows of runs, in turn, the best of ROUNDS for each window and implementation. */
async function oneThread(scenario, then) {
  const world = core.createWorld(scenario)
  const parties = 2 + world.proxies
  const blob = writeBlob('time', then)
  const js = new core.Runner(world, SEED)
  const wasm = core.createWasmRunner(world, SEED)
  const c = Array.from({ length: WINDOWS }, (_, w) => openC(blob, WINDOW_RUNS, w * WINDOW_RUNS))
  const days = new Array(WINDOWS).fill(0)
  const best = {
    js: new Array(WINDOWS).fill(Infinity),
    wasm: new Array(WINDOWS).fill(Infinity),
    c: new Array(WINDOWS).fill(Infinity),
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let w = 0; w < WINDOWS; w++) {
      days[w] = 0
      best.js[w] = Math.min(
        best.js[w],
        timed(() => {
          for (let run = w * WINDOW_RUNS; run < (w + 1) * WINDOW_RUNS; run++) days[w] += js.run(run).t * scenario.step
        }),
      )
      if (wasm !== undefined)
        best.wasm[w] = Math.min(
          best.wasm[w],
          timed(() => {
            for (let run = w * WINDOW_RUNS; run < (w + 1) * WINDOW_RUNS; run++) wasm.run(run)
          }),
        )
      best.c[w] = Math.min(best.c[w], await c[w].go())
    }
  }
  for (const one of c) one.close()
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0)
  // The crisis of the reference's commit may have other days than today's.
  const daysOf = { js: sum(days), wasm: sum(days), c: sum(c.map((one) => one.days)) }
  const perSecond = Object.fromEntries(
    Object.entries(best).map(([name, ns]) => [name, (parties * daysOf[name]) / (sum(ns) / 1e9)]),
  )
  return [
    ['party-days per second, C, one thread', millions(perSecond.c)],
    ['party-days per second, WebAssembly, one thread', millions(perSecond.wasm)],
    ['party-days per second, JavaScript, one thread', millions(perSecond.js)],
    ['ratio to C', (perSecond.c / perSecond.wasm).toFixed(2)],
    ['ratio to C, JavaScript', (perSecond.c / perSecond.js).toFixed(2)],
  ]
}

/** Two worker threads against two processes of the C, each pair making the same runs. */
async function twoThreads(scenario, then) {
  const world = core.createWorld(scenario)
  const parties = 2 + world.proxies
  const blob = writeBlob('two', then)
  const runs = 1000
  const file = bundle('bench/src/worker.ts')
  const threads = [0, 1].map(() => new Worker(file, { workerData: { scenario, seed: SEED } }))
  const c = [0, 1].map((n) => openC(blob, runs, n * runs))
  for (const thread of threads) {
    thread.on('error', (error) => {
      throw error
    })
  }
  const go = (thread, first) =>
    new Promise((resolve) => {
      thread.once('message', resolve)
      thread.postMessage({ first, runs })
    })
  let ours = Infinity
  let theirs = Infinity
  for (let round = 0; round < 12; round++) {
    const start = process.hrtime.bigint()
    await Promise.all(threads.map((thread, n) => go(thread, n * runs)))
    ours = Math.min(ours, Number(process.hrtime.bigint() - start))
    const next = process.hrtime.bigint()
    await Promise.all(c.map((one) => one.go()))
    theirs = Math.min(theirs, Number(process.hrtime.bigint() - next))
  }
  for (const thread of threads) await thread.terminate()
  const days = c.reduce((sum, one) => sum + one.days, 0)
  for (const one of c) one.close()
  const rate = (ns) => (parties * days) / (ns / 1e9)
  return [
    ['party-days per second, C, two processes', millions(rate(theirs))],
    ['party-days per second, two worker threads', millions(rate(ours))],
    ['ratio to C, two threads to two processes', (ours / theirs).toFixed(2)],
  ]
}

/**
 * How time grows with runs, steps and parties on a steady crisis: the exponent between the smallest and the largest; 1
 * is linear.
 */
function growth({ scenario, questions }) {
  const make = (file) => {
    const world = core.createWorld(file)
    const runner = core.createRunner(world, SEED)
    return (runs) => () => {
      for (let block = 0; block < core.blocksOf(runs); block++) core.runBlock(runner, world, questions, runs, block)
    }
  }
  const steady = (steps, proxies) => make(core.steady(scenario, steps, proxies))
  const usual = steady(100, 3)
  const cases = {
    runs: [1000, 2000, 4000].map((runs) => [runs, usual(runs)]),
    steps: [100, 200, 400].map((steps) => [steps, steady(steps, 3)(1000)]),
    parties: [4, 8, 16].map((parties) => [parties, steady(100, parties - 2)(1000)]),
  }
  const lines = []
  for (const [name, points] of Object.entries(cases)) {
    const best = points.map(() => Infinity)
    for (let round = 0; round < 8; round++) {
      for (const [at, [, go]] of points.entries()) best[at] = Math.min(best[at], timed(go))
    }
    const exponent = Math.log(best.at(-1) / best[0]) / Math.log(points.at(-1)[0] / points[0][0])
    lines.push([
      `time for ${points.map(([n]) => n).join(', ')} ${name}, ms`,
      best.map((ns) => (ns / 1e6).toFixed(0)).join(', '),
    ])
    lines.push([`exponent of time in ${name}`, exponent.toFixed(2)])
  }
  const tenThousand = make(scenario)(10_000)
  lines.push([
    '10,000 runs of tower22 with their summary, one thread, s',
    (Math.min(timed(tenThousand), timed(tenThousand)) / 1e9).toFixed(2),
  ])
  return lines
}

/** Peak memory of a process that makes so many runs. */
function memory(then) {
  const file = bundle('bench/src/memory.ts')
  const blob = writeBlob('memory', then)
  const ours = [1000, 10_000, 100_000].map((runs) =>
    Number(execFileSync(process.execPath, [file, root, String(runs)]).toString()),
  )
  const theirs = [1000, 100_000].map((runs) =>
    Number(execFileSync(reference.binary, [blob, 'memory', String(runs)]).toString()),
  )
  const mebi = (kibi) => (kibi / 1024).toFixed(1)
  return [
    ['peak memory for 1000, 10000, 100000 runs, MiB', ours.map(mebi).join(', ')],
    ['peak memory, 100000 runs to 1000', (ours[2] / ours[0]).toFixed(2)],
    ['peak memory of the C for 1000, 100000 runs, MiB', theirs.map(mebi).join(', ')],
  ]
}

/** How quiet the machine was: CPU that others used while this ran. */
function sitting() {
  const end = cpuTimes()
  const all = end.all - cpuAtStart.all
  const usage = process.resourceUsage()
  const children = Math.max(0, end.children - cpuAtStart.children)
  const own = (usage.userCPUTime + usage.systemCPUTime) / 1000 + children
  const others = Math.max(0, end.busy - cpuAtStart.busy - own) / all
  const said =
    others < 0.03
      ? 'quiet'
      : `busy: others used ${(100 * others).toFixed(0)}% of its ${cpus().length} cores; figures may be low, though those of the kernel are the best of many short windows: repeat when it is quiet`
  return [
    ['load at the end', loadavg()[0].toFixed(2)],
    ['machine', said],
    ['measured', `${new Date(started).toISOString().slice(0, 16)}Z, ${((Date.now() - started) / 1000).toFixed(0)} s`],
  ]
}

function timed(work) {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start)
}

/** The middle one of an odd number. */
function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}

function millions(rate) {
  return `${(rate / 1e6).toFixed(2)} million`
}

/** The crisis as the kernel in C reads it. */
function writeBlob(name, scenario) {
  const path = join(build, `${name}.blob`)
  writeFileSync(path, reference.core.kernelBlob(reference.core.createWorld(scenario), SEED))
  return path
}

/** A C process that makes its runs each time it is told to, and says how long it took. */
function openC(blob, runs, first) {
  const child = spawn(reference.binary, [blob, 'time', String(runs), String(first)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    days: 0,
    async go() {
      child.stdin.write('\n')
      const [ns, days] = (await lines.next()).value.split(' ').map(Number)
      this.days = days
      return ns
    },
    close: () => child.stdin.end(),
  }
}

/** Milliseconds of CPU: of all cores, busy ones, and children of this process that have ended. */
function cpuTimes() {
  const totals = cpus().map(({ times }) => times)
  const all = totals.reduce((sum, t) => sum + t.user + t.nice + t.sys + t.idle + t.irq, 0)
  const busy = all - totals.reduce((sum, t) => sum + t.idle, 0)
  let children = 0
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ')
    children = (Number(fields[13]) + Number(fields[14])) * 10
  } catch {
    // Elsewhere than on Linux the children count as others.
  }
  return { all, busy, children }
}
