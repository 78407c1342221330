/** `standoff open`: the page, with the user's own file, on this machine. */
import type { Command } from 'commander'
import { wholeNumber } from './values.js'

export function register(program: Command): void {
  program
    .command('open')
    .summary('the page in your browser, with your own file')
    .description(
      'Serves the page to this machine alone and opens it in the browser. Everything is computed there; nothing is sent anywhere. The file is watched: what you save in your own editor shows at once.',
    )
    .argument('[file]', 'a crisis file, or a folder with crisis.yaml; the shipped crises where absent')
    .option('-p, --port <number>', 'port to listen on; any that is free where absent', wholeNumber(1, 65_535))
    .option('--no-browser', 'only print the address')
    .addHelpText(
      'after',
      `
Examples:
  $ standoff open                        the shipped crises, with a guided reading
  $ standoff open my-crisis.yaml         your own, watched while you edit it
  $ standoff open crises/tower22 --no-browser --port 8080

Ctrl-C ends it.`,
    )
    .action(async (file: string | undefined, options: { port?: number; browser: boolean }) => {
      const { openPage } = await import('./open-action.js')
      process.exitCode = await openPage(file, options)
    })
}
