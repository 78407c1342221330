/**
 * `standoff compare` and `standoff counterfactual`: what would help, and what wars depend on. The work is loaded when it is asked
 * for, so that help is quick.
 */
import { type Command, Option } from 'commander'
import type { CompareOptions } from './compare-options.js'
import { USUAL_PARTICLES } from './particles.js'
import { asOfValue, dateText, gather, seedNumber, wholeNumber } from './values.js'

const FEWEST = 100
const MOST = 1_000_000

/** Options of all commands that make the same runs in several worlds. */
export function shared(command: Command, runs = 8_000): Command {
  return command
    .argument('<file>', 'a crisis file, or a folder with crisis.yaml')
    .option(
      '--as-of <date>',
      "from where the record stands at the end of this local day, or at a time such as 2024-01-28T05:30; from the window's first day where absent",
      asOfValue,
    )
    .option('--until <date>', "last day that runs make; the window's last where absent", dateText)
    .option(
      '-n, --particles <number>',
      'how many simulated histories (particles) follow the record',
      wholeNumber(FEWEST, MOST),
      USUAL_PARTICLES,
    )
    .option('--runs <number>', 'runs made in every world', wholeNumber(FEWEST, MOST), runs)
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
    .option('--set <path=value>', 'change one value of the file, in every world; may be given again', gather)
    .option('--json', 'the result as JSON')
    .option('--ascii', 'no Unicode in bars')
}

export function register(program: Command): void {
  shared(program.command('compare'))
    .summary('what would help: measures compared run for run')
    .description(
      'Makes the same runs with and without each measure, with the same random draws and the same hidden values, and shows what differs.',
    )
    .option(
      '--measures <list>',
      "measures of the file, by commas; a+b for both, a@2024-01-28..2024-02-10 for some days, a@2024-01-28..deaths:us until an event; all of the file's where absent",
    )
    .option(
      '--weights <list>',
      'rank the measures: metrics with how much one more weighs, by commas; above 0 is worse: unwanted-war=100,killed-us=1,settlement=-20',
    )
    .addHelpText(
      'after',
      `
Examples:
  All measures of the file, from where the record stood after Tower 22:
  $ standoff compare crises/tower22 --as-of 2024-01-28
  One of them, with how it works, and two together:
  $ standoff compare crises/tower22 --measures lean-on-patron,harden+thin-out
  Ranked: a point of unwanted war weighs as much as one of one's own killed:
  $ standoff compare crises/tower22 --as-of 2024-01-28 --weights unwanted-war=100,killed-us=1`,
    )
    .action(async (file: string, options: CompareOptions) => {
      const { compareFile } = await import('./compare-action.js')
      process.exitCode = await compareFile(file, options)
    })
  shared(program.command('counterfactual'))
    .summary('what wars depend on: the same runs with one assumption switched off')
    .description(
      'Makes the same runs with everyone informed, without accidents, with full control, without proxies, always warned, without an audience: how much of each kind of war each removes.',
    )
    .option('--full', 'every combination of these, for Shapley shares')
    .addHelpText(
      'after',
      `
Example:
  $ standoff counterfactual crises/tower22 --runs 40000`,
    )
    .action(async (file: string, options: CompareOptions) => {
      const { counterfactualFile } = await import('./compare-action.js')
      process.exitCode = await counterfactualFile(file, options)
    })
}
