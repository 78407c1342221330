/** `standoff merge-files`: one crisis of the files of two analysts, with marks where they differ. */
import type { Command } from 'commander'
import type { MergeFilesOptions } from './merge-files-options.js'

export function register(program: Command): void {
  program
    .command('merge-files')
    .summary('one crisis file of two, with marks where they differ')
    .description(
      'Makes one crisis of the files of two analysts. What only one of them has is taken, what both have and differs stands between marks until one side is chosen, in any editor; remarks and order are those of A. Tables of the record are merged in the same way.',
    )
    .argument('<A>', 'a crisis file, or a folder with crisis.yaml')
    .argument('<B>', 'another one')
    .requiredOption(
      '--out <file>',
      'where to write: a file that ends in .yaml, its tables beside it, or else a folder; nothing there is overwritten',
    )
    .option('--base <file>', 'what both came from: what only one of them changed or took out is then no conflict')
    .option('--json', 'the files and conflicts as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ standoff merge-files mine hers --out both
  $ standoff merge-files mine.yaml hers.yaml --base before.yaml --out both.yaml
  Then choose a side of each conflict in an editor, until this has no error:
  $ standoff check both

Exit code 0 where nothing is in conflict, 1 where something is, or where A or B
has mistakes.`,
    )
    .action(async (a: string, b: string, options: MergeFilesOptions) => {
      const { mergeFiles } = await import('./merge-files-action.js')
      process.exitCode = await mergeFiles(a, b, options)
    })
}
