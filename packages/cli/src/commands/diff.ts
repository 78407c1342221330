/** `standoff diff`: in what two crisis files differ, and what each difference moves. */
import type { Command } from 'commander'
import type { DiffOptions } from './diff-options.js'
import { withMeasuring } from './measuring.js'
import { asOfValue, dateText, wholeNumber } from './values.js'

/** Differences measured where the user does not say, and at most. */
const MEASURED = { usual: 12, most: 1000 }

export function register(program: Command): void {
  withMeasuring(
    program
      .command('diff')
      .summary('in what two crisis files differ, and what each difference moves')
      .description(
        'Compares the files of two analysts by what they say, not by their text: values by path, rows of the record by what they tell. Then takes over each difference alone from B into A, and shows what it moves in the answers of A.',
      )
      .argument('<A>', 'a crisis file, or a folder with crisis.yaml')
      .argument('<B>', 'another one')
      .option(
        '--as-of <date>',
        'compare the answers as of the end of this local day, or of a time such as 2024-01-28T05:30; where absent, the last day on which either record has something new',
        asOfValue,
      )
      .option('--until <date>', "last day of the outlook; that of A's window where absent", dateText)
      .option(
        '--most <number>',
        'differences that are measured, at most: judgements first, then values, acts, other rows; the rest is listed as not measured; 0 only lists',
        wholeNumber(0, MEASURED.most),
        MEASURED.usual,
      ),
  )
    .option('--json', 'the result as JSON')
    .option('--ascii', 'no Unicode in the text')
    .addHelpText(
      'after',
      `
Examples:
  $ standoff diff crises/minimal my-crisis
  Only in what they differ, without any runs:
  $ standoff diff mine.yaml hers.yaml --most 0
  $ standoff diff mine.yaml hers.yaml --as-of 2024-01-28 --fast

Exit code 0 whether they differ or not, 1 where one of them has mistakes.`,
    )
    .action(async (a: string, b: string, options: DiffOptions) => {
      const { diffFiles } = await import('./diff-action.js')
      process.exitCode = await diffFiles(a, b, options)
    })
}
