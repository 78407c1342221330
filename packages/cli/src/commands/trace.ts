/** `standoff trace`: one run told day by day. The work is loaded when it is asked for, so that help is quick. */

import { type Command, Option } from 'commander'
import { USUAL_PARTICLES } from './particles.js'
import type { TraceOptions } from './trace-options.js'
import { asOfValue, dateText, gather, MOST_THREADS, seedNumber, stepDays, wholeNumber } from './values.js'

const MOST_RUNS = 1_000_000_000
const MOST_DAYS = 1_000_000
/** As in the forecast. */
const FEWEST = 100
const MOST = 1_000_000

export function register(program: Command): void {
  program
    .command('trace')
    .summary('one run told day by day, with its reasons')
    .description(
      'Tells one run day by day, in sentences. It is the very run that standoff run counts under that number, with the same file, options and seed; with --as-of, the one that standoff forecast does. What only the run knows, and no party in it, is marked as hidden.',
    )
    .argument('<file>', 'a crisis file, or a folder with crisis.yaml')
    .option('-r, --run <number>', 'which run, counted from 0', wholeNumber(0, MOST_RUNS), 0)
    .addOption(new Option('-s, --seed <number>', 'the seed of the runs').argParser(seedNumber).default(1n, '1'))
    .option('-w, --why', 'all reasons: beliefs, accounts, the options weighed and their utilities, who was blamed')
    .option('--day <number>', 'only this day, counted from 1', wholeNumber(1, MOST_DAYS))
    .option('--from-day <number>', 'from this day on', wholeNumber(1, MOST_DAYS))
    .option('--to-day <number>', 'up to this day, itself included', wholeNumber(1, MOST_DAYS))
    .option(
      '--as-of <date>',
      'a run of standoff forecast, which goes on from what was known by the end of this local day, or by a time on it',
      asOfValue,
    )
    .option(
      '-n, --particles <number>',
      `with --as-of: particles of the forecast; ${USUAL_PARTICLES.toLocaleString('en')} where absent`,
      wholeNumber(FEWEST, MOST),
    )
    .option('--runs <number>', 'with --as-of: runs of the forecast; 20,000 where absent', wholeNumber(FEWEST, MOST))
    .option(
      '--threads <number>',
      'with --as-of: worker threads; the run is the same with any number',
      wholeNumber(1, MOST_THREADS),
    )
    .option('--from <date>', "first day, in place of the file's", dateText)
    .option('--until <date>', 'last day that runs make', dateText)
    .option('--step <days>', 'length of a step, up to 1 day', stepDays)
    .option('--set <path=value>', 'change one value of the file; may be given again', gather)
    .option('--given <file>', 'acts and counts that happen in every run')
    .option('--json', 'the trace as JSON, all reasons included')
    .option('--ascii', 'no Unicode')
    .addHelpText(
      'after',
      `
This is how to check the model: pick a run, read it, doubt it.

Examples:
  $ standoff trace crises/tower22 --run 7           who did what, with a line of reason at each decision
  $ standoff trace crises/tower22 --run 7 --why --from-day 100 --to-day 115
                                                    two weeks of it with everything that was weighed
  $ standoff trace crises/tower22 --as-of 2024-01-27 -n 2000 --run 7
                                                    a run that goes on from the record, from 28 January
  $ standoff trace crises/tower22 --run 7 --json | jq '.entries[] | select(.kind == "act").sentence'`,
    )
    .action(async (file: string, options: TraceOptions) => {
      const { traceAheadOutput, traceOutput } = await import('./trace-action.js')
      const { asOf } = options
      process.stdout.write(
        asOf === undefined ? traceOutput(file, options) : await traceAheadOutput(file, { ...options, asOf }),
      )
    })
}
