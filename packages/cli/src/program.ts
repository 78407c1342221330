/** The command line as a whole: commands, help that teaches, exit codes. */
import { Command } from 'commander'
import { register as assess } from './commands/assess.js'
import { register as check } from './commands/check.js'
import { register as compare } from './commands/compare.js'
import { register as completion } from './commands/completion.js'
import { register as diff } from './commands/diff.js'
import { register as draft } from './commands/draft.js'
import { register as forecast } from './commands/forecast.js'
import { register as importRows } from './commands/import.js'
import { register as mergeFiles } from './commands/merge-files.js'
import { normalValues } from './commands/normal-values.js'
import { register as note } from './commands/note.js'
import { register as open } from './commands/open.js'
import { register as params } from './commands/params.js'
import { register as report } from './commands/report.js'
import { register as run } from './commands/run.js'
import { register as schema } from './commands/schema.js'
import { register as score } from './commands/score.js'
import { register as sensitivity } from './commands/sensitivity.js'
import { register as stress } from './commands/stress.js'
import { register as sweep } from './commands/sweep.js'
import { register as trace } from './commands/trace.js'
import { VERSION } from './process/version.js'

const HELP = `
Start here:
  $ standoff run crises/minimal     a first crisis, small enough to read at once
  $ standoff run crises/tower22     the US and Iran, October 2023 to April 2024
  $ standoff trace crises/tower22   one run told day by day, with its reasons
  $ standoff open                   the same and more, in your browser
  $ standoff check crises/minimal   what is wrong with a file, line by line

These crises come with standoff. To begin your own, copy one and edit it: a
command that reads one says where it lies.

A crisis is a YAML file: who takes part, what they can do, where, what happened.
Every number in it may be a value or a prior. A run plays it out many times; the
answer gives the chance of each ending, and shows uncertainty about the numbers
apart from chance. These are the expectations of a model, not knowledge.

Exit codes:
  0  all went well
  1  the file has mistakes; they are on stderr, each with its line
  2  wrong usage, a file that is not there, or a place that cannot be written
  3  interrupted; run shows what was done so far, marked as partial
  4  a fault of standoff itself, or a disk that is full

NO_COLOR=1 turns colour off; --ascii, or a locale without UTF-8, turns Unicode
off. STANDOFF_DEBUG=1 shows where in the program a fault lies.`

export function createProgram(): Command {
  const program = new Command('standoff')
    .description('Simulates a standoff between two governments, and says how it may end and why.')
    .version(VERSION, '-V, --version', 'the version')
    .helpOption('-h, --help', 'this help; standoff help <command> for one command')
    .configureHelp({ sortSubcommands: false, sortOptions: false, showGlobalOptions: false, helpWidth: 80 })
    .showSuggestionAfterError()
    .showHelpAfterError('Try standoff --help.')
    .addHelpText('after', HELP)
    .exitOverride()
  for (const register of [
    run,
    trace,
    assess,
    forecast,
    compare,
    sensitivity,
    stress,
    sweep,
    score,
    report,
    open,
    params,
    check,
    importRows,
    note,
    diff,
    mergeFiles,
    draft,
    schema,
    completion,
  ])
    register(program)
  program.hook('preAction', normalValues)
  for (const command of program.commands)
    command.exitOverride().configureHelp({ helpWidth: 80 }).showHelpAfterError(`Try standoff help ${command.name()}.`)
  return program
}
