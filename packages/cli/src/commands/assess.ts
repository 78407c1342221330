/**
 * `standoff assess`: what the acts of the record meant. The work is loaded when it is asked for, so that help is quick.
 */
import { type Command, Option } from 'commander'
import type { AssessOptions } from './assess-options.js'
import { USUAL_PARTICLES } from './particles.js'
import { asOfValue, gather, seedNumber, wholeNumber } from './values.js'

const FEWEST = 100
const MOST = 1_000_000

export function register(program: Command): void {
  program
    .command('assess')
    .summary('what the acts of the record meant, and by whose evidence')
    .description(
      'Runs the model along the record and reads every act of force: was it meant to punish or to demonstrate, who stood behind it, and why.',
    )
    .argument('<file>', 'a crisis file, or a folder with crisis.yaml')
    .option('--act <id>', 'one act, by the id of its row: the evidence, other weights, and who judged it')
    .option(
      '--as-of <date>',
      'use only what was known by the end of this local day, or by a time such as 2024-01-28T05:30; where absent, the last day on which the record has something new',
      asOfValue,
    )
    .option('--viewpoint <name>', 'read by this viewpoint (a way of weighing the evidence), in place of the model')
    .option(
      '-n, --particles <number>',
      'how many simulated histories (particles) follow the record',
      wholeNumber(FEWEST, MOST),
      USUAL_PARTICLES,
    )
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
    .option('--json', 'the assessment as JSON')
    .option('--ascii', 'no Unicode in bars')
    .addHelpText(
      'after',
      `
Examples:
  What was the salvo of 8 January 2020, by what was known on the 9th:
  $ standoff assess crises/ain-al-asad --act J20-043 --as-of 2020-01-09
  And once 109 injured were known:
  $ standoff assess crises/ain-al-asad --act J20-043 --as-of 2020-02-11
  Did Tehran order the attack on Tower 22?
  $ standoff assess crises/tower22 --act O23-134 --as-of 2024-02-10
  All acts, by who goes by deeds and not by words:
  $ standoff assess crises/ain-al-asad --viewpoint deeds`,
    )
    .action(async (file: string, options: AssessOptions) => {
      const { assessFile } = await import('./assess-action.js')
      process.exitCode = await assessFile(file, options)
    })
}
