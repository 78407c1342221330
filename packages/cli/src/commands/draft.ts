/** `standoff draft`: an article as rows to be judged. The work is loaded when it is asked for, so that help is quick. */
import { type Command, InvalidArgumentError } from 'commander'
import type { DraftCommandOptions } from './draft-options.js'

function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new InvalidArgumentError('Expected a day such as 2024-01-28.')
  return text
}

export function register(program: Command): void {
  program
    .command('draft')
    .summary('an article as rows of a record, each to be judged')
    .description(
      'Reads a news article in plain text and drafts rows of the record from it, by rules and word lists alone: nothing is downloaded and nothing is sent. Each row shows the sentence that it rests on and how sure each cell is. Nothing is written unless you say where and which rows.',
    )
    .argument('<article>', 'a text file, headline first')
    .option('--crisis <file>', 'a crisis file, or a folder with one: parties, aliases and sites come from there')
    .option(
      '--dated <day>',
      'day of the article, by which "on Tuesday" is read; that of its dateline where absent',
      day,
    )
    .option('--source <text>', 'what the column source says, such as the address; the name of the article where absent')
    .option('--out <file>', 'write accepted rows as a new CSV file; one that is there is never replaced')
    .option('--into <file>', 'put accepted rows at the end of record.rows of this crisis; read like --crisis')
    .option('--accept <rows>', 'which rows: all, or numbers such as 1,3,5; on a terminal you are asked one by one')
    .option('--model-command <command>', 'also ask a model: gets the sentences as JSON on stdin, answers rows as JSON')
    .option('--model-url <address>', 'the same by POST to an http or https address')
    .option('--passed-over', 'also what looked like an act and became no row, and why')
    .option('--json', 'everything as JSON: rows with spans, sentences, what was passed over')
    .option('--ascii', 'plain ASCII')
    .addHelpText(
      'after',
      `
Examples:
  What would be drafted from an article, without writing anything:
  $ standoff draft article.txt --dated 2024-01-28 --crisis crises/tower22
  Judge row by row, and keep what you accept in your crisis:
  $ standoff draft article.txt --into my-crisis
  Without a terminal:
  $ standoff draft article.txt --out rows.csv --accept 1,3,5

What somebody reports of somebody else is drafted as an act by the word of who
says so, and as a claim alone where the text holds it as one; what is denied,
planned or feared is no act. docs/draft.md tells the rules, and how often they
are right.`,
    )
    .action(async (article: string, options: DraftCommandOptions) => {
      const { draftFile } = await import('./draft-action.js')
      process.exitCode = await draftFile(article, options)
    })
}
