// Checks that bench/c/random.h gives the same bits as packages/core/src/random: both print the same list of values.
// Run from anywhere: node bench/check-random-twin.mjs; with --speed it prints nanoseconds a call of both instead.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const build = join(root, 'bench/build')
mkdirSync(join(build, 'random'), { recursive: true })
writeFileSync(join(build, 'random/package.json'), '{ "type": "module" }\n')
const config = join(build, 'random/tsconfig.json')
writeFileSync(
  config,
  JSON.stringify({
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: {
      composite: false,
      declaration: false,
      sourceMap: false,
      rootDir: join(root, 'packages/core/src'),
      outDir: '.',
    },
    files: [join(root, 'packages/core/src/random/index.ts')],
  }),
)
const binary = join(build, 'random-check')
execFileSync('gcc', ['-O3', '-ffp-contract=off', '-Wall', '-Wextra', '-Wno-unused-function', '-o', binary, join(root, 'bench/c/random-check.c'), '-lm'], { stdio: 'inherit' })
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], { stdio: 'inherit' })
const R = await import(pathToFileURL(join(build, 'random/random/index.js')).href)

if (process.argv.includes('--speed')) speed()
else compare()

function compare() {
  const theirs = execFileSync(binary, { maxBuffer: 1 << 28 })
    .toString()
    .trimEnd()
    .split('\n')
  const ours = values()
  const different = new Map()
  for (let i = 0; i < Math.max(ours.length, theirs.length); i += 1) {
    if (ours[i] !== theirs[i]) {
      const name = String(ours[i]).split(' ')[0]
      if (!different.has(name)) console.log(`value ${i}: TypeScript ${ours[i]}, C ${theirs[i]}`)
      different.set(name, (different.get(name) ?? 0) + 1)
    }
  }
  console.log(`${ours.length} values compared, ${[...different.values()].reduce((a, b) => a + b, 0)} differ`)
  process.exitCode = different.size > 0 || ours.length < 100000 ? 1 : 0
}

/** The list that bench/c/random-check.c prints, in the same order. */
function values() {
  const lines = []
  const view = new DataView(new ArrayBuffer(8))
  const show = (name, x) => {
    view.setFloat64(0, x)
    lines.push(`${name} ${Number.isNaN(x) ? 'NaN' : view.getBigUint64(0).toString(16).padStart(16, '0')}`)
  }
  const s = new R.Stream(0x0123456789abcdefn)
  const t = new R.Stream(2026n)
  const specials = [0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, Infinity, -Infinity, NaN, 1e300, 5e-324, 1e-300, 745.1, -745.1]
  for (const x of specials) {
    for (const name of ['exp', 'log', 'expm1', 'log1p', 'normalQuantile', 'normalCdf']) show(name, R[name](x))
    for (const y of specials) show('pow', R.pow(x, y))
  }
  for (let i = 0; i < 5000; i += 1) {
    s.open(i, 7, 4294967295 - i)
    show('word', s.word())
    show('unit', s.unit())
    const u = s.unit53()
    const v = s.unit53()
    const w = s.unit53()
    show('unit53', u)
    show('exp', R.exp((u - 0.5) * 1500))
    show('exp', R.exp(v * 4 - 2))
    show('log', R.log(u))
    show('log', R.log(0.98 + 0.04 * v))
    show('log', R.log(R.exp((w - 0.5) * 1480)))
    show('log1p', R.log1p(u * 3 - 1))
    show('log1p', R.log1p((u - 0.5) * 1e-6))
    show('expm1', R.expm1(v * 0.1 - 0.05))
    show('expm1', R.expm1(v * 80 - 40))
    show('pow', R.pow(u * 3, (v - 0.5) * 20))
    show('pow', R.pow(1 + (u - 0.5) * 1e-3, (v - 0.5) * 1e6))
    show('normalQuantile', R.normalQuantile(u))
    show('normalQuantile', R.normalQuantile(u * v * w * 1e-9))
    show('normalCdf', R.normalCdf(w * 80 - 40))
    show('logGamma', R.logGamma(u * 40))
    show('logGamma', R.logGamma(v * 1e6))
    show('gammaUpper', R.gammaUpper(u * 60, v * 60))
    t.open(i, 1, 2)
    show('normalDraw', R.normalDraw(t))
    show('gammaDraw', R.gammaDraw(t, 0.05 + 8 * u))
    show('betaDraw', R.betaDraw(t, 0.01 + 4 * u, 0.01 + 4 * v))
    show('poissonInverse', R.poissonInverse(u, v * 150))
    show('poissonInverse', R.poissonInverse(u * v * w * 1e-9, 50 + w * 1e4))
    show('binomialDraw', R.binomialDraw(t, Math.floor(v * 500), w))
    show('negativeBinomialDraw', R.negativeBinomialDraw(t, u * 40, 0.1 + 3 * v))
    show('poissonPmf', R.poissonPmf(Math.floor(u * 30), v * 30))
    show('binomialPmf', R.binomialPmf(Math.floor(u * 30), 30, v))
    show('negativeBinomialPmf', R.negativeBinomialPmf(Math.floor(u * 30), v * 30, 0.1 + 3 * w))
  }
  return lines
}

function speed() {
  const theirs = new Map(
    execFileSync(binary, ['speed'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)]),
  )
  const CALLS = 1000000
  const s = new R.Stream(7n)
  const us = Float64Array.from({ length: 4096 }, () => s.unit53())
  const words = new Uint32Array(4)
  let total = 0
  const report = (name, ns) => console.log(`${name.padEnd(30)} JS ${ns.toFixed(1).padStart(7)}   C ${theirs.get(name) ?? ''}`)
  const time = (name, call) => {
    // A loop of its own (the name keeps V8 from sharing one), so that each call can be inlined as in a real loop.
    const loop = new Function('call', 'us', 'n', `/* ${name} */ let t = 0; for (let i = 0; i < n; i++) t += call(us[i & 4095], i); return t`)
    let best = Number.POSITIVE_INFINITY
    for (let rep = 0; rep < 5; rep += 1) {
      const start = performance.now()
      total += loop(call, us, CALLS)
      best = Math.min(best, ((performance.now() - start) * 1e6) / CALLS)
    }
    report(name, best)
  }
  time('philox4x32', (u, i) => {
    R.philox4x32(1, 2, i, 3, 4, 0, words, 0)
    return words[i & 3] * u
  })
  const batch = R.createPhiloxBatch(4096)
  let best = Number.POSITIVE_INFINITY
  for (let rep = 0; rep < 200; rep += 1) {
    const start = performance.now()
    for (let i = 0; i < 20; i += 1) batch.fillSteps(1, 2, i, 0, 64, 0, 64)
    best = Math.min(best, ((performance.now() - start) * 1e6) / (20 * 4096))
  }
  report('fillSteps', best)
  time('unit', (u) => s.unit() * u)
  time('unit53', (u) => s.unit53() * u)
  time('exp', (u) => R.exp(10 * u - 5))
  time('log', (u) => R.log(5 * u))
  time('expm1', (u) => R.expm1(10 * u - 5))
  time('log1p', (u) => R.log1p(5 * u - 0.9))
  time('pow', (u) => R.pow(5 * u, 1.7))
  time('normalQuantile', (u) => R.normalQuantile(u))
  time('normalCdf', (u) => R.normalCdf(10 * u - 5))
  time('logGamma', (u) => R.logGamma(50 * u))
  time('normalDraw', () => R.normalDraw(s))
  time('gammaDraw', (u) => R.gammaDraw(s, 0.5 + 4 * u))
  time('betaDraw', (u) => R.betaDraw(s, 1 + 4 * u, 2))
  time('poissonInverse mean 0..10', (u) => R.poissonInverse(s.unit53(), 10 * u))
  time('poissonInverse mean 50..1000', (u) => R.poissonInverse(s.unit53(), 50 + 950 * u))
  time('binomialDraw n 30', (u) => R.binomialDraw(s, 30, u))
  time('negativeBinomialDraw', (u) => R.negativeBinomialDraw(s, 5 * u, 2))
  if (total === 0) console.log('nothing measured')
}
