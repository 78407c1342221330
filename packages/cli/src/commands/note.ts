/** `standoff note`: what changed since the day before, and because of which row. */
import { type Command, Option } from 'commander'
import { withMeasuring } from './measuring.js'
import type { NoteOptions } from './note-options.js'
import { asOfValue, dateText, wholeNumber } from './values.js'

/** Rows measured where the user does not say, and at most. */
const MEASURED = { usual: 8, most: 1000 }

export function register(program: Command): void {
  withMeasuring(
    program
      .command('note')
      .summary('the daily note: what changed since the day before, and because of which row')
      .description(
        'Holds every answer as of a day against that of the day before: what acts meant, who was behind them, how it may end. Then leaves out each row that became known since, alone, to see what it moved. Where nothing moved by more than another seed would move it, the note says so.',
      )
      .argument('<file>', 'a crisis file, or a folder with crisis.yaml')
      .option(
        '--as-of <date>',
        'the day of the note; the last on which the record has something new where absent',
        asOfValue,
      )
      .option('--since <date>', 'the day with which it is compared; the day before where absent', dateText)
      .option('--until <date>', "last day of the outlook; the window's last where absent", dateText)
      .option(
        '--most <number>',
        'new rows that are left out in turn, at most: acts first; the rest is listed as not measured',
        wholeNumber(0, MEASURED.most),
        MEASURED.usual,
      ),
  )
    .addOption(new Option('--atom', 'the note as an Atom feed of one entry, for feed readers').conflicts('json'))
    .option('--json', 'the result as JSON')
    .option('--ascii', 'no Unicode in the text')
    .addHelpText(
      'after',
      `
Examples:
  $ standoff note crises/tower22 --as-of 2024-01-28
  What a week has brought, quickly:
  $ standoff note crises/tower22 --as-of 2024-02-04 --since 2024-01-28 --fast`,
    )
    .action(async (file: string, options: NoteOptions) => {
      const { noteOfFile } = await import('./note-action.js')
      process.exitCode = await noteOfFile(file, options)
    })
}
