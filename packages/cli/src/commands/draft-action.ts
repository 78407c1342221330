/** The work of `standoff draft`. */
import { basename } from 'node:path'
import { type Crisis, type Draft, type DraftRow, draftOf } from '@standoff/core'
import { LONGEST_ARTICLE, modelQuestion, modelRows, parseDay } from '@standoff/core/kernel'
import { loadCrisisFile, readTextFile } from '../input/load-file.js'
import { EXIT, UserError } from '../process/exit.js'
import { printable, printableIn } from '../terminal/printable.js'
import { styleFor } from '../terminal/style.js'
import { draftText, passedOverText } from '../text/draft-text.js'
import { problemText } from './check-action.js'
import { type Judged, judgeOnTerminal, rowsAccepted } from './draft-judge.js'
import { checkPlaces, keepRows } from './draft-keep.js'
import { askModel } from './draft-model.js'
import type { DraftCommandOptions } from './draft-options.js'
import { complain } from './run-action.js'

export async function draftFile(path: string, options: DraftCommandOptions): Promise<number> {
  refuseMixtures(options)
  const { dated, into, json } = options
  const text = readTextFile(path)
  if (typeof text !== 'string') {
    process.stderr.write(`${problemText(text)}\n`)
    return EXIT.mistakes
  }
  if (text.length > LONGEST_ARTICLE)
    throw new UserError(`${path}: ${text.length} characters; an article has at most ${LONGEST_ARTICLE}`)
  const crisis = crisisOf(into ?? options.crisis)
  if (crisis === 'mistakes') return EXIT.mistakes
  const places = checkPlaces(options)
  const source = options.source ?? basename(path)
  const draft = draftOf(text, { dated, source, ...(crisis === undefined ? {} : { crisis }) })
  await addModel(draft, text, source, options)
  if (json) process.stdout.write(`${JSON.stringify(printableIn(draft), null, 2)}\n`)
  if (places === undefined) {
    if (!json) show(draft, path, options)
    return EXIT.ok
  }
  const judged = await judge(draft, path, options)
  return keepRows(judged, places, json === true)
}

function refuseMixtures({ crisis, into, out, accept, modelCommand, modelUrl, dated }: DraftCommandOptions): void {
  if (crisis !== undefined && into !== undefined && crisis !== into)
    throw new UserError('--crisis and --into name two crises; --into alone reads the names of its own')
  if (out !== undefined && into !== undefined) throw new UserError('--out and --into: one place at a time')
  if (accept !== undefined && out === undefined && into === undefined)
    throw new UserError('--accept: say where, with --out or --into')
  if (modelCommand !== undefined && modelUrl !== undefined)
    throw new UserError('--model-command and --model-url: one model at a time')
  if (dated !== undefined && parseDay(dated) === undefined)
    throw new UserError(`--dated ${dated}: there is no such day`)
}

function crisisOf(path: string | undefined): Crisis | 'mistakes' | undefined {
  if (path === undefined) return undefined
  const { crisis, problems } = loadCrisisFile(path)
  return complain(problems.filter(({ severity }) => severity === 'error')) || crisis === undefined ? 'mistakes' : crisis
}

/** Rows of a model stand behind those of the rules; bad ones are named on stderr. */
async function addModel(draft: Draft, text: string, source: string, options: DraftCommandOptions): Promise<void> {
  const { modelCommand, modelUrl } = options
  if (modelCommand === undefined && modelUrl === undefined) return
  const { rows, problems } = modelRows(
    await askModel(modelQuestion(draft), { modelCommand, modelUrl }),
    draft,
    text,
    source,
  )
  draft.rows.push(...rows)
  for (const problem of problems) process.stderr.write(`${printable(`model: ${problem}; not used`)}\n`)
}

function show(draft: Draft, path: string, { passedOver, ascii }: DraftCommandOptions): void {
  const style = styleFor(process.stdout, process.env, ascii)
  // Before it is styled: afterwards the marks of the style would go too.
  const shown = printableIn(draft)
  process.stdout.write(`${draftText(shown, printable(path), style)}\n`)
  if (passedOver) process.stdout.write(`\n${passedOverText(shown, style)}\n`)
}

/** Which rows are accepted, as `--accept` says or somebody on a terminal. */
async function judge(draft: Draft, path: string, options: DraftCommandOptions): Promise<Judged> {
  if (options.accept !== undefined) return { accepted: rowsAccepted(draft.rows, options.accept), interrupted: false }
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true)
    throw new UserError(
      `nothing is written without judging it: --accept all, or numbers such as ${exampleOf(draft.rows)}; on a terminal you are asked one by one`,
    )
  process.stdout.write(`${printable(path)}: ${draft.rows.length} rows to judge\n`)
  return judgeOnTerminal(draft, styleFor(process.stdout, process.env, options.ascii))
}

const exampleOf = (rows: readonly DraftRow[]): string => (rows.length > 2 ? '1,3' : '1')
