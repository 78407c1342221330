/** `standoff report`: one HTML page about a crisis. The work is loaded when it is asked for, so that help is quick. */
import { type Command, Option } from 'commander'
import { USUAL_PARTICLES } from './particles.js'
import type { ReportOptions } from './report-options.js'
import { asOfValue, gather, seedNumber, wholeNumber } from './values.js'

const FEWEST = 100
const MOST = 1_000_000

export function register(program: Command): void {
  program
    .command('report')
    .summary('one page: what it meant, what comes next, what would help')
    .description(
      'Makes one HTML file about a crisis that loads nothing and prints well: the record, the readings, the outlook, the measures compared, and how it was all made.',
    )
    .argument('<file>', 'a crisis file, or a folder with crisis.yaml')
    .option(
      '--as-of <date>',
      'use only what was known by the end of this local day, or by a time such as 2024-01-28T05:30; where absent, the last day on which the record has something new',
      asOfValue,
    )
    .option('--act <id>', 'tell this act at length; the one that the day is most about where absent')
    .option('--out <file>', 'the page; <crisis>-report.html where absent')
    .option('--figures <folder>', 'also write each picture there, as SVG, PNG and CSV')
    .option(
      '-n, --particles <number>',
      'how many simulated histories (particles) follow the record',
      wholeNumber(FEWEST, MOST),
      USUAL_PARTICLES,
    )
    .option(
      '--runs <number>',
      'how many runs go on from them; half as many, 4,000 at most, in every world that is compared',
      wholeNumber(FEWEST, MOST),
      8_000,
    )
    .option(
      '--full',
      "Sobol's indices, all combinations of counterfactuals and scenario discovery too: minutes, resumed where it was interrupted",
    )
    .option('--quick', 'without counterfactuals and screening')
    .option('--cache <folder>', 'where results of --full are kept; the user cache where absent')
    .option('--no-cache', 'keep no results')
    .addOption(
      new Option('-s, --seed <number>', 'the same seed gives the same page, on any machine')
        .argParser(seedNumber)
        .default(1n, '1'),
    )
    .option(
      '--threads <number>',
      'worker threads; the page is the same to the byte with any number',
      wholeNumber(1, 256),
    )
    .option('--set <path=value>', 'change one value of the file; may be given again', gather)
    .addHelpText(
      'after',
      `
Examples:
  The eve of Tower 22, with what was known then, and what came next from there:
  $ standoff report crises/tower22 --as-of 2024-01-27
  The salvo of 8 January 2020, as read the day after, with pictures as files:
  $ standoff report crises/ain-al-asad --as-of 2020-01-09 --act J20-043 \\
      --out salvo.html --figures salvo`,
    )
    .action(async (file: string, options: ReportOptions) => {
      const { reportFile } = await import('./report-action.js')
      process.exitCode = await reportFile(file, options)
    })
}
