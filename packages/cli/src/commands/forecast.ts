/**
 * `standoff forecast`: what comes next from where the record stands. The work is loaded when it is asked for, so that
 * help is quick.
 */
import { type Command, Option } from 'commander'
import type { ForecastOptions } from './forecast-options.js'
import { USUAL_PARTICLES, USUAL_RUNS } from './particles.js'
import { asOfValue, dateText, gather, seedNumber, wholeNumber } from './values.js'

const FEWEST = 100
const MOST = 1_000_000

export function register(program: Command): void {
  program
    .command('forecast')
    .summary('what comes next, from where the record stands on a day')
    .description(
      "Runs the model along the record up to a day, using nothing that became known later, and goes on from there: endings, totals, and the file's own questions.",
    )
    .argument('<file>', 'a crisis file, or a folder with crisis.yaml')
    .requiredOption(
      '--as-of <date>',
      'use only what was known by the end of this local day, or by a time such as 2024-01-28T05:30',
      asOfValue,
    )
    .option('--until <date>', "last day that runs make; the window's last where absent", dateText)
    .option(
      '--total <date>',
      'forecast the total of the main series at the end of this day; may be given again; weekly where absent',
      (text: string, before: string[] = []) => [...before, dateText(text)],
    )
    .option('--ledger <folder>', 'keep the forecast there, so that it can be scored later')
    .option('--untuned', 'with the priors that no record has tuned (docs/untuned.md)')
    .option(
      '-n, --particles <number>',
      'how many simulated histories (particles) follow the record',
      wholeNumber(FEWEST, MOST),
      USUAL_PARTICLES,
    )
    .option('--runs <number>', 'how many runs go on from them', wholeNumber(FEWEST, MOST), USUAL_RUNS)
    .addOption(
      new Option('-s, --seed <number>', 'the same seed gives the same numbers, on any machine')
        .argParser(seedNumber)
        .default(1n, '1'),
    )
    .option(
      '--threads <number>',
      'worker threads; the result is the same to the bit with any number',
      wholeNumber(1, 256),
    )
    .option('--set <path=value>', 'change one value of the file; may be given again', gather)
    .option('--json', 'the forecast as JSON')
    .option('--ascii', 'no Unicode in bars')
    .addHelpText(
      'after',
      `
Examples:
  What to expect after Christmas 2023, and the total of attacks on four days:
  $ standoff forecast crises/tower22 --as-of 2023-12-25 --total 2024-01-04 --total 2024-01-18
  Kept, and scored once the record goes on:
  $ standoff forecast crises/tower22 --as-of 2023-12-25 --ledger ledger
  $ standoff score ledger --crisis crises/tower22`,
    )
    .action(async (file: string, options: ForecastOptions) => {
      const { forecastFile } = await import('./forecast-action.js')
      process.exitCode = await forecastFile(file, options)
    })
}
