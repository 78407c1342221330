/** `standoff sweep`: one value of the file swept. The work is loaded when it is asked for, so that help is quick. */
import { type Command, InvalidArgumentError } from 'commander'
import { shared } from './compare.js'
import type { SweepOptions } from './sweep-options.js'
import { gather, wholeNumber } from './values.js'

/** Fewer than a comparison makes: two worlds a value. */
const RUNS = 4_000

function finiteNumber(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('Expected a number such as 0.4.')
  return value
}

export function register(program: Command): void {
  shared(program.command('sweep'), RUNS)
    .summary('one value swept: from where on does a measure work?')
    .description(
      'Makes the same runs at each of some values of the file, with and without a measure, and draws how a metric and the effect of the measure go with it.',
    )
    .requiredOption(
      '--path <path>',
      'what is swept, as --set takes it; may be given again, all take the same value',
      gather,
    )
    .requiredOption('--from <number>', 'first value', finiteNumber)
    .requiredOption('--to <number>', 'last value', finiteNumber)
    .option('--points <number>', 'how many values, evenly apart', wholeNumber(2, 101), 11)
    .option('--measure <id>', 'a measure whose effect is told at each; combinations and dates as in compare')
    .option(
      '--metric <id>',
      'what is looked at: war, unwanted-war, settlement, lull, attacks, calm, killed-<party> and so on',
      'war',
    )
    .addHelpText(
      'after',
      `
Examples:
  Does air defence help less where the group attacks more?
  $ standoff sweep crises/minimal --path ties.red-brigade.parameters.ownRate \\
      --from 0 --to 2 --points 5 --measure more-air-defence \\
      --metric killed-northland
  How strong must control be for fewer attacks, over two groups at once?
  $ standoff sweep crises/tower22 --path ties.nujaba.parameters.control \\
      --path ties.other-groups.parameters.control --from 0 --to 1 \\
      --metric attacks`,
    )
    .action(async (file: string, options: SweepOptions) => {
      const { sweepFile } = await import('./sweep-action.js')
      process.exitCode = await sweepFile(file, options)
    })
}
