/** The work of `standoff merge-files`. */
import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Crisis, formatProblem } from '@standoff/core'
import { type MergedFile, mergeCrises } from '@standoff/core/kernel'
import { type Loaded, loadCrisisFile } from '../input/load-file.js'
import { MergedPlace } from '../output/merged-place.js'
import { EXIT } from '../process/exit.js'
import { printable, printableIn } from '../terminal/printable.js'
import { counted, listed } from '../wording/words.js'
import type { MergeFilesOptions } from './merge-files-options.js'
import { complain } from './run-action.js'

export async function mergeFiles(pathA: string, pathB: string, options: MergeFilesOptions): Promise<number> {
  const { out, base, json } = options
  const place = MergedPlace.of(out)
  const loaded = [pathA, pathB, ...(base === undefined ? [] : [base])].map((path) => loadCrisisFile(path))
  const areWrong = loaded.map(({ problems }) => complain(problems.filter(({ severity }) => severity === 'error')))
  const crises = loaded.flatMap(({ crisis }) => crisis ?? [])
  if (areWrong.includes(true) || crises.length < loaded.length) return EXIT.mistakes
  const made = mergeCrises(...(crises as [Crisis, Crisis, Crisis?]))
  if (!Array.isArray(made)) {
    process.stderr.write(`${printable(formatProblem(made))}\n`)
    return EXIT.mistakes
  }
  const names = await place.write(made)
  const conflicts = made.flatMap((file, n) => file.conflicts.map((one) => ({ file: names[n], ...one })))
  const left = [leftBehind(pathA, loaded[0], made), leftBehind(pathB, loaded[1], made)].flat()
  const mistakes = conflicts.length > 0 ? [] : loadCrisisFile(place.crisis).problems
  if (json)
    process.stdout.write(
      `${JSON.stringify(printableIn({ files: names, conflicts, notTakenOver: left, problems: mistakes }), null, 2)}\n`,
    )
  else {
    const lines = [
      `${names.join(', ')}: ${conflicts.length === 0 ? 'nothing is in conflict' : `${counted(conflicts.length, 'conflict')}; choose a side of each in an editor, then standoff check ${place.crisis}`}`,
      ...conflicts.map(({ file, line, what }) => `${file}:${line}: ${what}`),
      ...(left.length === 0 ? [] : [`Not taken over, as they are no part of the crisis: ${listed(left)}.`]),
    ]
    process.stdout.write(`${printable(lines.join('\n'))}\n`)
    // Each is sound alone, and the two together need not be: a row may name a party that the other took out.
    for (const problem of mistakes) process.stderr.write(`${printable(formatProblem(problem))}\n`)
  }
  return conflicts.length > 0 || mistakes.some(({ severity }) => severity === 'error') ? EXIT.mistakes : EXIT.ok
}

/** What else lies in a folder that was given as a crisis. */
function leftBehind(path: string, { path: crisis, crisis: read }: Loaded, made: readonly MergedFile[]): string[] {
  if (path === crisis || read === undefined || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return []
  const own = new Set([basename(crisis), ...read.inputs.slice(1).map(({ name }) => name.split(/[/\\]/)[0])])
  const written = new Set(made.flatMap(({ beside }) => (beside === null ? [] : [beside])))
  return readdirSync(path)
    .filter((name) => !own.has(name) && !written.has(name))
    .sort()
    .map((name) => join(path, name))
}
