/** `standoff score`: how earlier forecasts did. The work is loaded when it is asked for, so that help is quick. */
import type { Command } from 'commander'
import type { ScoreOptions } from './score-options.js'
import { gather } from './values.js'

export function register(program: Command): void {
  program
    .command('score')
    .summary('how forecasts did, against what somebody without a model would say')
    .description(
      'Scores forecast records against what came of them, against the best of some references that need no model: base rates, no change, the rate of 14 days, a discounted rate, two regimes.',
    )
    .argument('<ledger...>', 'forecast records: files, or folders with *.json')
    .requiredOption(
      '--crisis <file>',
      'the crisis file, or a folder with crisis.yaml, whose questions and record settle the forecasts',
    )
    .option(
      '--outcome <id=value>',
      'what came of a question: yes, no, or a number; goes before the file and may be given again',
      gather,
    )
    .option('--json', 'the scores as JSON')
    .option('--ascii', 'no Unicode in bars')
    .addHelpText(
      'after',
      `
Examples:
  All forecasts of a folder, settled by the questions and record of the file:
  $ standoff score ledger --crisis crises/tower22
  One of them, with an outcome that the file does not have:
  $ standoff score ledger/a.json --crisis crises/tower22 --outcome war=no`,
    )
    .action(async (ledgers: string[], options: ScoreOptions) => {
      const { scoreFiles } = await import('./score-action.js')
      process.exitCode = scoreFiles(ledgers, options)
    })
}
