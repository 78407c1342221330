/** `standoff params`: every parameter in force. The work is loaded when it is asked for, so that help is quick. */

import { type Command, Option } from 'commander'
import type { ParamsOptions } from './params-options.js'
import { SCOPES } from './params-options.js'
import { gather } from './values.js'

export function register(program: Command): void {
  program
    .command('params')
    .summary('every parameter in force: prior, evidence, where it was set')
    .description(
      'Lists every parameter in force for every party, tie and host: its prior, the evidence for it, whether it was tuned by hand, and where it was set: by default, in which line of the file, or by --set.',
    )
    .argument('<file>', 'a crisis file, or a folder with crisis.yaml')
    .argument('[name]', 'only this parameter, in full: its key, symbol or plain name')
    .addOption(new Option('--scope <scope>', 'only parameters of this scope').choices([...SCOPES]))
    .option('--set <path=value>', 'change one value of the file; may be given again', gather)
    .option('--json', 'the table as JSON')
    .option('--ascii', 'no Unicode')
    .addHelpText(
      'after',
      `
Examples:
  $ standoff params crises/tower22 --scope tie      what is assumed of the groups and their patron
  $ standoff params crises/tower22 warAversion      one in full: meaning, unit, range, evidence
  $ standoff params crises/tower22 --json | jq '.[] | select(.setBy == "file") | {entity, key, priorText}'`,
    )
    .action(async (file: string, name: string | undefined, options: ParamsOptions) => {
      const { paramsOutput } = await import('./params-action.js')
      process.stdout.write(paramsOutput(file, name, options))
    })
}
