/**
 * `standoff sensitivity`: what the answer depends on. The work is loaded when it is asked for, so that help is quick.
 */
import { type Command, Option } from 'commander'
import type { SensitivityOptions } from './sensitivity-options.js'
import { dateText, gather, seedNumber, wholeNumber } from './values.js'

export function register(program: Command): void {
  program
    .command('sensitivity')
    .summary('what the answer depends on: every uncertain value moved in turn')
    .description(
      'Moves every hidden value that the file leaves uncertain, on the same runs from the first day of the window, and shows on which few the answer depends most, and what these rest on.',
    )
    .argument('<file>', 'a crisis file, or a folder with crisis.yaml')
    .option('--sobol', "shares of the variance (Sobol) in place of Morris's screening; some six times the work")
    .option(
      '--points <number>',
      'trajectories of the screening, 10 where absent; base points of --sobol, 64 where absent',
      wholeNumber(2, 10_000),
    )
    .option('--runs <number>', 'runs at every point', wholeNumber(1, 100_000), 64)
    .option(
      '--metric <id>',
      'what is looked at: war, unwanted-war, settlement, lull, attacks, calm, killed-<party> and so on, or all',
      'war',
    )
    .option('--until <date>', "last day that runs make; the window's last where absent", dateText)
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
    .option('--json', 'the result as JSON')
    .option('--ascii', 'no Unicode in bars')
    .addHelpText(
      'after',
      `
Examples:
  What the number of attacks depends on:
  $ standoff sensitivity crises/tower22 --metric attacks
  War is rare, so it takes more runs at more points:
  $ standoff sensitivity crises/tower22 --points 40 --runs 256
  Shares of the variance:
  $ standoff sensitivity crises/minimal --sobol --metric lull`,
    )
    .action(async (file: string, options: SensitivityOptions) => {
      const { sensitivityFile } = await import('./sensitivity-action.js')
      process.exitCode = await sensitivityFile(file, options)
    })
}
