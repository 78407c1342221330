/**
 * `standoff stress`: where the advice would be wrong. The work is loaded when it is asked for, so that help is quick.
 */
import type { Command } from 'commander'
import { shared } from './compare.js'
import type { StressOptions } from './stress-options.js'

/** More than a comparison makes: boxes are found from the few cases in which the effect has the other sign. */
const RUNS = 16_000

export function register(program: Command): void {
  shared(program.command('stress'), RUNS)
    .summary('where the advice would be wrong: a measure attacked over all that is believed')
    .description(
      'Makes the same runs with and without a measure over all plausible hidden values, looks for ranges of these in which the measure makes things worse or helps most, and shows how much worse each choice may be than the best.',
    )
    .requiredOption('--measure <id>', 'the measure whose advice is attacked; combinations and dates as in compare')
    .option(
      '--metric <id>',
      'what is judged by: unwanted-war, war, settlement, lull, attacks, calm, killed-<party> and so on',
      'unwanted-war',
    )
    .option('--measures <list>', 'what it is compared with, by commas; all other measures of the file where absent')
    .addHelpText(
      'after',
      `
Examples:
  Would leaning on the patron ever make for more attacks?
  $ standoff stress crises/tower22 --measure lean-on-patron --metric attacks
  From where the record stood, against two others only:
  $ standoff stress crises/tower22 --as-of 2024-01-28 --measure harden \\
      --measures thin-out,defend-weak-sites --metric killed-us`,
    )
    .action(async (file: string, options: StressOptions) => {
      const { stressFile } = await import('./stress-action.js')
      process.exitCode = await stressFile(file, options)
    })
}
