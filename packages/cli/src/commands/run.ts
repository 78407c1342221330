/** `standoff run`: how a crisis may end. The work is loaded when it is asked for, so that help is quick. */
import { type Command, Option } from 'commander'
import type { RunOptions } from './run-options.js'
import { dateText, gather, MOST_THREADS, seedNumber, stepDays, wholeNumber } from './values.js'

const MOST_RUNS = 1_000_000_000

export function register(program: Command): void {
  program
    .command('run')
    .summary('how a crisis may end, and why')
    .description(
      'Runs a crisis many times and says how it may end: the chance of each ending, what kind of war, when, at what cost.',
    )
    .argument('<file>', 'a crisis file, or a folder with crisis.yaml')
    .option('-n, --runs <number>', 'how many runs', wholeNumber(1, MOST_RUNS), 10_000)
    .addOption(
      new Option('-s, --seed <number>', 'the same seed gives the same numbers, on any machine')
        .argParser(seedNumber)
        .default(1n, '1'),
    )
    .option('--from <date>', "first day, in place of the file's", dateText)
    .option('--until <date>', 'last day that runs make', dateText)
    .option('--step <days>', 'length of a step, up to 1 day', stepDays)
    .option('--threads <number>', 'worker threads; changes nothing but the time', wholeNumber(1, MOST_THREADS))
    .option('--set <path=value>', 'change one value of the file; may be given again', gather)
    .option('--given <file>', 'acts and counts that happen in every run')
    .option('--json', 'the outlook and its manifest as JSON')
    .option('--out <folder>', 'also write runs.parquet, runs.csv, endings.csv, weekly.csv, outlook.json, manifest.json')
    .option('-q, --quiet', 'the answer sentence only, no progress')
    .option('--ascii', 'no Unicode in bars and fans')
    .addHelpText(
      'after',
      `
Examples:
  The whole answer, about two screens:
  $ standoff run crises/tower22
  Up to the day of the attack:
  $ standoff run crises/tower22 --until 2024-01-28
  What better air defence would change:
  $ standoff run crises/tower22 --set sites.tower-22.cover=0.95
  A prior of your own:
  $ standoff run crises/tower22 \\
      --set 'parameters.accidentRate={lognormal: {median: 1e-4, sd: .5}}'
  For other programs:
  $ standoff run crises/tower22 --json | jq '.outlook.endings[].probability'
  $ standoff run crises/tower22 --runs 100000 --out results
  $ duckdb -c "select ending, count(*) from 'results/runs.parquet' group by all"

Ctrl-C prints and writes what is done so far, marked as partial, with exit code
3; the other exit codes stand in standoff --help.`,
    )
    .action(async (file: string, options: RunOptions) => {
      const { run } = await import('./run-action.js')
      process.exitCode = await run(file, options)
    })
}
