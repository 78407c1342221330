/** `standoff check`: the mistakes of a crisis file and of its record, each with its place. */
import type { Command } from 'commander'

export function register(program: Command): void {
  program
    .command('check')
    .summary('what is wrong with a crisis file')
    .description(
      'Reads a crisis file with its record and says what is wrong with either: where, what was found, what was expected.',
    )
    .argument('<file...>', 'crisis files, or folders with crisis.yaml')
    .option('--json', 'the problems as JSON; with --inert an object that has the rows beside them')
    .option('--inert', 'also every row of the record that moves no output, and why')
    .option('-q, --quiet', 'errors only, no warnings, no word where all is well')
    .addHelpText(
      'after',
      `
Examples:
  $ standoff check crises/tower22
  $ standoff check my-crisis.yaml other.yaml --json
  $ standoff check crises/tower22 --inert

Exit code 0 where there is no error (warnings may remain), 1 where there is one.`,
    )
    .action(async (files: string[], options: { json?: boolean; inert?: boolean; quiet?: boolean }) => {
      const { check } = await import('./check-action.js')
      process.exitCode = check(files, options)
    })
}
