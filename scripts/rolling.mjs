/**
 * Rolling origins: `npm run rolling`, or `npm run rolling -- --particles 800 --runs 1600 --seed 3`. Forecasts of one
 * crisis are made every so many days, each from what was known that day, and scored against what came: cover of the 5
 * to 95%, CRPS and interval score of the model and of every reference, for totals some days ahead, and the Brier score
 * of the file's questions (docs/score.md). Needs the built command (`npm run build`). The records and the scores go to
 * reports/rolling; the same seed gives the same figures.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../bench/bundle.mjs'

const DAY = 86_400_000
const COMMAND = join(root, 'packages/cli/bin/standoff.js')
const NAMES = {
  forecast: 'model',
  persistence: 'rate of 14 days',
  constant: 'rate of the whole record',
  discounted: 'discounted rate',
  regimes: 'two regimes',
}

const given = parseArgs({
  options: {
    crisis: { type: 'string', default: 'crises/tower22' },
    from: { type: 'string', default: '2023-11-10' },
    until: { type: 'string', default: '2024-03-10' },
    every: { type: 'string', default: '10' },
    ahead: { type: 'string', default: '7,14,28' },
    halt: { type: 'string', default: '2024-02-04' },
    particles: { type: 'string', default: '2400' },
    runs: { type: 'string', default: '8000' },
    seed: { type: 'string', default: '1' },
    untuned: { type: 'boolean', default: false },
  },
}).values

const ledger = join(root, 'reports/rolling', given.crisis.split('/').at(-1))
rmSync(ledger, { recursive: true, force: true })
mkdirSync(ledger, { recursive: true })
const dateAfter = (date, days) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
const aheads = given.ahead === '' ? [] : given.ahead.split(',').map(Number)
const standoff = (...args) =>
  execFileSync(process.execPath, [COMMAND, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })

for (let asOf = given.from; asOf <= given.until; asOf = dateAfter(asOf, Number(given.every))) {
  const totals = aheads.flatMap((days) => ['--total', dateAfter(asOf, days)])
  const effort = ['-n', given.particles, '--runs', given.runs, '--seed', given.seed]
  const priors = given.untuned ? ['--untuned'] : []
  standoff('forecast', given.crisis, '--as-of', asOf, ...totals, ...effort, ...priors, '--ledger', ledger)
  process.stderr.write(`${asOf} `)
}
process.stderr.write('\n')
const scores = JSON.parse(standoff('score', ledger, '--crisis', given.crisis, '--json'))
writeFileSync(`${ledger}.json`, JSON.stringify(scores, null, 2))

const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
/** Where a forecast lies, of which the halt is the last day with events. */
const phaseOf = ({ asOf, resolves }) => (resolves <= given.halt ? 'before' : asOf < given.halt ? 'across' : 'after')
const counts = scores.questions
  .filter(({ kind }) => kind === 'count')
  .map((one) => ({ ...one, phase: phaseOf(one), ahead: (Date.parse(one.resolves) - Date.parse(one.asOf)) / DAY }))
const groups = [
  ['all', counts],
  ...['before', 'across', 'after'].map((phase) => [phase, counts.filter((one) => one.phase === phase)]),
  ...aheads.map((ahead) => [`${ahead} days`, counts.filter((one) => one.ahead === ahead)]),
].filter(([, those]) => those.length > 0)
const lines = []
if (counts.length > 0)
  lines.push(
    `| forecasts (n) | ${Object.values(NAMES).join(' | ')} |`,
    `|---|${'---|'.repeat(Object.keys(NAMES).length)}`,
  )
for (const [name, those] of groups) {
  const cells = Object.keys(NAMES).map((key) => {
    const held = those.filter(({ covered }) => covered[key]).length
    const [crps, interval] = [mean(those.map((one) => one.crps[key])), mean(those.map((one) => one.interval[key]))]
    return `${held} of ${those.length}; ${crps.toFixed(1)}; ${interval.toFixed(0)}`
  })
  lines.push(`| ${name} (${those.length}) | ${cells.join(' | ')} |`)
}
lines.push('')
for (const { about, forecasts, questions, mean: own, against, best } of scores.totals.brier.groups) {
  const told = Object.entries(against).flatMap(([key, one]) =>
    one === null ? [] : [`${key} ${one.reference.toFixed(3)} (model ${one.forecast.toFixed(3)}, ${one.forecasts})`],
  )
  lines.push(`${about}: ${forecasts} of ${questions}, model ${own.toFixed(3)}; best ${best}; ${told.join('; ')}`)
}
process.stdout.write(`${lines.join('\n')}\n`)
