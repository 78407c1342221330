/** `standoff schema`: the JSON Schema of the crisis file, for editors. */
import type { Command } from 'commander'

export function register(program: Command): void {
  program
    .command('schema')
    .summary('the JSON Schema of the crisis file')
    .description('Prints the JSON Schema of the crisis file, from which editors complete and check as you type.')
    .option('--given', 'the schema of the file of `run --given` instead')
    .addHelpText(
      'after',
      `
Example: save it, and name it in the first line of a crisis file.
  $ standoff schema > crisis.schema.json
  # yaml-language-server: $schema=./crisis.schema.json`,
    )
    .action(async ({ given }: { given?: boolean }) => {
      const { crisisJsonSchema, givenJsonSchema } = await import('@standoff/core')
      process.stdout.write(`${JSON.stringify(given ? givenJsonSchema() : crisisJsonSchema(), null, 2)}\n`)
    })
}
