/** `standoff check`: the mistakes of a crisis file and of its record, each with its place. */
import type { Command } from 'commander'
import type { CheckOptions } from './check-action.js'

export function register(program: Command): void {
  program
    .command('check')
    .summary('what is wrong with a crisis file')
    .description(
      'Reads a crisis file with its record and says what is wrong with either: where, what was found, what was expected.',
    )
    .argument('<file...>', 'crisis files, or folders with crisis.yaml')
    .option('--json', 'the problems as JSON; with --inert or --sources an object that has the rows beside them')
    .option('--inert', 'also every row of the record that moves no output, and why')
    .option(
      '--sources',
      'also every row that rests on one source only, on re-posters alone, or on none, and why; compares local copies of sources with their checksums',
    )
    .option('-q, --quiet', 'errors only, no warnings, no word where all is well')
    .addHelpText(
      'after',
      `
Examples:
  $ standoff check crises/tower22
  $ standoff check my-crisis.yaml other.yaml --json
  $ standoff check crises/tower22 --inert
  $ standoff check crises/tower22 --sources

Exit code 0 where there is no error (warnings may remain), 1 where there is one,
or where --sources finds that a local copy has changed.`,
    )
    .action(async (files: string[], options: CheckOptions) => {
      const { check } = await import('./check-action.js')
      process.exitCode = check(files, options)
    })
}
