/** The work of `standoff check`. */
import { type Crisis, compileScenario, formatProblem, type Problem } from '@standoff/core'
import { type InertRow, inertRows, type SourcesOfRows, sortProblems, whatRowsRestOn } from '@standoff/core/kernel'
import { type LookedAtCopy, lookAtCopies } from '../input/kept-copies.js'
import { type Loaded, loadCrisisFile } from '../input/load-file.js'
import { EXIT } from '../process/exit.js'
import { printable, printableIn } from '../terminal/printable.js'
import { styleFor } from '../terminal/style.js'
import { sourcesInWords, sourcesLines } from '../text/sources-text.js'
import { laidOut } from './check-lines.js'

export interface CheckOptions {
  json?: boolean
  inert?: boolean
  sources?: boolean
  quiet?: boolean
}

/** What the rows of one crisis rest on, with the copies of sources as they were found. */
type Sources = Omit<SourcesOfRows, 'copies'> & { path: string; copies: LookedAtCopy[] }

export function check(paths: readonly string[], { json, inert, sources, quiet }: CheckOptions): number {
  const all: Problem[] = []
  const allInert: InertRow[] = []
  const allSources: Sources[] = []
  const [outWidth, errWidth] = [process.stdout, process.stderr].map((stream) =>
    stream.isTTY ? styleFor(stream, process.env).width : undefined,
  )
  for (const path of paths) {
    const loaded = loadCrisisFile(path)
    const problems = compiled(loaded)
    all.push(...problems)
    const idle = loaded.crisis === undefined || quiet ? [] : inertRows(loaded.crisis)
    allInert.push(...idle)
    const shown = quiet ? problems.filter(isError) : problems
    if (!json) for (const problem of shown) process.stderr.write(`${problemText(problem, errWidth)}\n`)
    if (!json && !quiet)
      process.stdout.write(
        `${laidOut(printable(`${loaded.path}: ${verdict(problems)}${loaded.crisis === undefined ? '' : `; ${contents(loaded.crisis)}${inertInWords(idle.length, inert)}`}`), loaded.path.length + 1, outWidth)}\n`,
      )
    if (!json && inert) for (const row of idle) process.stdout.write(`${inertText(row, outWidth)}\n`)
    if (loaded.crisis === undefined) continue
    const rests = whatRowsRestOn(loaded.crisis)
    const copies = sources ? lookAtCopies(loaded.folder, rests.copies) : []
    if (sources) allSources.push({ path: loaded.path, ...rests, copies })
    if (json) continue
    if (!quiet) tell(loaded.path, sourcesInWords(rests, sources), loaded.path.length + 1, outWidth)
    if (sources) for (const { text, head } of sourcesLines(rests, copies)) tell('', text, head, outWidth)
  }
  const told = { problems: all, ...(inert ? { inert: allInert } : {}), ...(sources ? { sources: allSources } : {}) }
  if (json) process.stdout.write(`${JSON.stringify(printableIn(inert || sources ? told : all), null, 2)}\n`)
  const isChanged = allSources.some(({ copies }) => copies.some(({ state }) => state === 'changed'))
  return isChanged || all.some(isError) ? EXIT.mistakes : EXIT.ok
}

/** A line on standard output, of a file where one is named; none where there is nothing to say. */
function tell(path: string, text: string, head: number, width?: number): void {
  if (text === '') return
  const line = printable(path === '' ? text : `${path}: ${text}`)
  process.stdout.write(`${laidOut(line, head, width)}\n`)
}

/** A problem as a line or, at a width, as lines. */
export const problemText = (problem: Problem, width?: number): string =>
  laidOut(printable(formatProblem(problem)), `${problem.file}:${problem.line}:${problem.column}:`.length, width)

/** How many rows move nothing, and where they are told. */
const inertInWords = (count: number, isListed = false): string =>
  count === 0
    ? ''
    : `; ${counted(count, 'row')} of the record ${count === 1 ? 'moves' : 'move'} no output${isListed ? ':' : ' (--inert lists them)'}`

const inertText = ({ file, line, id, why }: InertRow, width?: number): string =>
  laidOut(printable(`${file}:${line}: ${id}: ${why}`), `${file}:${line}:`.length, width)

const isError = ({ severity }: Problem): boolean => severity === 'error'

/** Problems that only show when a crisis without mistakes is compiled. */
function compiled({ crisis, problems }: Loaded): Problem[] {
  return crisis === undefined ? problems : sortProblems([...problems, ...compileScenario(crisis).problems])
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

function verdict(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length
  const warnings = problems.length - errors
  if (errors > 0) return `${counted(errors, 'error')}${warnings > 0 ? `, ${counted(warnings, 'warning')}` : ''}`
  return warnings > 0 ? `no errors, ${counted(warnings, 'warning')}` : 'no mistakes'
}

function contents({ file, record }: Crisis): string {
  const has = (part: object): number => Object.keys(part).length
  return [
    counted(has(file.parties), 'party', 'parties'),
    counted(has(file.sites), 'site'),
    counted(record.length, 'row of the record', 'rows of the record'),
    counted(has(file.measures), 'measure'),
    counted(file.questions.length, 'question'),
  ].join(', ')
}
