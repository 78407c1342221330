/** `standoff import`: other people's events become a draft record. The work is loaded when it is asked for. */
import { Argument, type Command, Option } from 'commander'
import type { ImportOptions } from './import-options.js'
import { dateText, gather } from './values.js'

/** Written out, so that help need not load what reads them; a test holds both lists together. */
const SOURCES = ['acled', 'ucdp', 'gdelt', 'icews', 'polecat', 'csv'] as const

export function register(program: Command): void {
  program
    .command('import')
    .summary("other people's events as a draft record")
    .description(
      'Makes a draft of a crisis from an export of another data set, or adds its rows to a crisis: shows how columns and labels are mapped, folds reports of one event into one row, marks what was judged, and tells what became of every row.',
    )
    .addArgument(
      new Argument('<source>', 'whose layout the file has; csv for a spreadsheet of your own').choices(SOURCES),
    )
    .argument('<file>', 'the export')
    .option('--out <folder>', 'where the draft goes; after the name of the file where absent')
    .option('--into <file>', 'add the rows to this crisis (a file, or a folder with crisis.yaml) instead')
    .option(
      '--principal <name>',
      'one of the two sides, given twice; the two states that meet most where absent',
      gather,
    )
    .option('--proxy <group=principal>', 'a group that one of the two sides arms; may be given again', gather)
    .option('--from <date>', 'leave out rows before this day', dateText)
    .option('--until <date>', 'leave out rows after this day', dateText)
    .addOption(
      new Option('--dates <order>', 'what stands first in dates such as 08/01/2020').choices([
        'day-first',
        'month-first',
      ]),
    )
    .option(
      '--column <column=name>',
      'csv: what a column of the format is called in the file; may be given again',
      gather,
    )
    .option('--label <text=action>', 'csv: what a text of its actions stands for; may be given again', gather)
    .option('--encoding <name>', 'encoding of the file, such as windows-1252; told by the file itself where it can be')
    .option('--json', 'the mapping and what became of every row as JSON')
    .addHelpText(
      'after',
      `
Examples:
  A draft of its own, between the two states that meet most often in it:
  $ standoff import ucdp ged231.csv --out my-crisis
  The two sides and a group by name:
  $ standoff import ucdp ged231.csv --principal Iran --principal Israel \\
      --proxy Hezbollah=Iran
  Rows for a crisis that there is already:
  $ standoff import ucdp ged231.csv --into crises/mine
  A spreadsheet of your own, with its names and labels:
  $ standoff import csv events.csv --column date=Datum \\
      --label Luftangriff=air_strike

The folder has crisis.yaml, record.csv, and what-became.csv with a line for each
row of the export. The draft is a beginning: docs/import.md says what is judged.`,
    )
    .action(async (source: string, file: string, options: ImportOptions) => {
      const { importFile } = await import('./import-action.js')
      process.exitCode = await importFile(source, file, options)
    })
}
