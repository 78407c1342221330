/**
 * Mutation score of the model: `npm run mutate`, or `npm run mutate -- act strike` for some of its files.
 * One file at a time, since Stryker's switches in all of them at once make whole runs ten times slower. Each file's
 * report stays in reports/mutation/, so a run can be taken up again where it was left: files with a report newer than
 * themselves are not run again.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'

const MODEL = 'packages/core/src/model'
const REPORTS = 'reports/mutation'
const LEAST = 80
/** Types and tables of words: nothing there decides anything. */
const TABLES = [
  'scenario',
  'options',
  'ladder',
  'parameter',
  'parameters',
  'parameter-docs',
  'parameter-places',
  'question',
  'log',
  'state',
  'menu',
  'world',
  'endings-names',
  'doctrine-rule-names',
]

mkdirSync(REPORTS, { recursive: true })
const asked = process.argv.slice(2)
/** Files of phases by their name, mechanisms by that of their folder. */
const all = readdirSync(MODEL, { withFileTypes: true })
  .filter((entry) =>
    entry.isDirectory() ? existsSync(`${MODEL}/${entry.name}/equations.ts`) : !entry.name.endsWith('.wasm.ts'),
  )
  .map(({ name }) => name.replace(/\.ts$/, ''))
  .filter((name) => !TABLES.includes(name))
const names = asked.length > 0 ? asked : all

const total = { killed: 0, survived: 0 }
const lines = []
for (const name of names) {
  const source = existsSync(`${MODEL}/${name}.ts`) ? `${MODEL}/${name}.ts` : `${MODEL}/${name}/equations.ts`
  const report = `${REPORTS}/${name}.json`
  if (asked.length > 0 || !existsSync(report) || statSync(report).mtimeMs < statSync(source).mtimeMs) {
    const run = spawnSync(
      process.execPath,
      ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', '--mutate', source],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    if (!existsSync(`${REPORTS}/mutation.json`))
      throw new Error(`stryker made no report for ${name} (exit ${run.status})`)
    renameSync(`${REPORTS}/mutation.json`, report)
  }
  const mutants = Object.values(JSON.parse(readFileSync(report, 'utf8')).files).flatMap((file) => file.mutants)
  const count = (...statuses) => mutants.filter((mutant) => statuses.includes(mutant.status)).length
  const killed = count('Killed', 'Timeout')
  const survived = count('Survived', 'NoCoverage')
  total.killed += killed
  total.survived += survived
  if (killed + survived > 0)
    lines.push(`${name.padEnd(18)} ${percent(killed, survived)}  ${killed} of ${killed + survived}`)
  console.log(lines.at(-1) ?? name)
  for (const mutant of mutants) {
    if (mutant.status !== 'Survived' && mutant.status !== 'NoCoverage') continue
    console.log(
      `  ${source}:${mutant.location.start.line}:${mutant.location.start.column} ${mutant.mutatorName} -> ${String(mutant.replacement).split('\n')[0].slice(0, 100)}`,
    )
  }
}

function percent(killed, survived) {
  return `${((100 * killed) / (killed + survived)).toFixed(1).padStart(5)}%`
}

console.log(
  `\nMutation score by file\n${lines.join('\n')}\n${'all'.padEnd(18)} ${percent(total.killed, total.survived)}  ${total.killed} of ${total.killed + total.survived}`,
)
process.exitCode = (100 * total.killed) / (total.killed + total.survived) < LEAST ? 1 : 0
