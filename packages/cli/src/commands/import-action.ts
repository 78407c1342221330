/** The work of `standoff import`. */
import { existsSync } from 'node:fs'
import { formatProblem, type Problem } from '@standoff/core'
import { decoderFor, draftRecord, parseDay, sidesIn, sortProblems } from '@standoff/core/kernel'
import { loadCrisisFile } from '../input/load-file.js'
import { readForeign } from '../input/read-foreign.js'
import { folderFor, refuseOverwriting, writeTogether } from '../output/import-files.js'
import { EXIT, UserError } from '../process/exit.js'
import { printable, printableIn } from '../terminal/printable.js'
import { progressOn } from '../terminal/progress.js'
import { styleFor } from '../terminal/style.js'
import { importText } from '../text/import-text.js'
import { mappingFor } from './import-mapping.js'
import type { ImportOptions } from './import-options.js'
import { addedFiles, draftFiles, type Into } from './import-plan.js'

/** Problems that are shown; the table of rows has the rest. */
const MOST_SHOWN = 20

export async function importFile(source: string, file: string, options: ImportOptions): Promise<number> {
  const ties = tiesOf(options.proxy ?? [])
  refuseClashes(options)
  const folder = options.out ?? folderFor(file)
  if (options.into === undefined) refuseOverwriting(folder)
  const decoded = readForeign(file, options.encoding)
  if ('severity' in decoded) return complain([decoded])
  if (decoded.assumed !== undefined)
    process.stderr.write(
      `${printable(`${file}: not UTF-8; read as ${decoded.encoding}, such as "${decoded.assumed}"; if that looks wrong, say which by --encoding`)}\n`,
    )
  const into = options.into === undefined ? undefined : crisisInto(options.into)
  if (into === null) return EXIT.mistakes
  const mapping = mappingFor(source, file, decoded.text, options, into?.crisis)
  const { layout } = mapping
  const dates = options.dates ?? into?.crisis.file.record.dates
  const progress = progressOn({
    isTTY: process.stderr.isTTY,
    write: (text) => process.stderr.write(text.replace(' runs, ', ' rows, ')),
  })
  const { draft, problems } = draftRecord(layout, file, decoded.text, {
    principals: options.principal ?? [],
    ties,
    dates,
    onRows: progress.show,
    from: options.from,
    until: options.until,
    sides: into === undefined ? undefined : sidesIn(into.crisis.file),
    ids: into === undefined ? undefined : new Set(into.crisis.record.map(({ id }) => id)),
  })
  progress.clear()
  if (draft === undefined) return complain(problems)
  complain(problems)
  const planned =
    draft.rows.length === 0
      ? undefined
      : into === undefined
        ? draftFiles(draft, mapping, { file, text: decoded.text, folder, dates })
        : addedFiles(draft, into, file)
  if (planned !== undefined && 'problems' in planned) {
    complain(planned.problems)
    process.stderr.write('standoff: with these rows the crisis would have mistakes, so nothing was written\n')
    return EXIT.mistakes
  }
  const written = planned === undefined ? [] : await writeTogether(planned.option, planned.folder, planned.files)
  const told = { source, file, encoding: decoded.encoding, layout, draft, problems, written, into: into?.path }
  if (options.json) process.stdout.write(`${JSON.stringify(printableIn(asJson(told)), null, 2)}\n`)
  else process.stdout.write(importText(told, styleFor(process.stdout, process.env)))
  return draft.rows.length === 0 ? EXIT.mistakes : EXIT.ok
}

type Told = Parameters<typeof importText>[0]

function asJson({ source, file, encoding, layout, draft, problems, written }: Told) {
  const { totals, labels, unread, actors, parties, judged, fates } = draft
  return {
    source,
    file,
    encoding,
    columns: layout.columns,
    unread,
    labels,
    parties,
    actors,
    totals,
    judged,
    fates,
    problems,
    written,
  }
}

/** `--proxy Group=Principal`. */
function tiesOf(texts: readonly string[]): { group: string; patron: string }[] {
  return texts.map((text) => {
    const cut = text.lastIndexOf('=')
    if (cut < 1 || cut === text.length - 1)
      throw new UserError(`--proxy ${text}: expected group=principal, such as Hezbollah=Iran`)
    return { group: text.slice(0, cut).trim(), patron: text.slice(cut + 1).trim() }
  })
}

function refuseClashes({ into, out, principal = [], proxy = [], from, until, encoding }: ImportOptions): void {
  if (into !== undefined && out !== undefined)
    throw new UserError('--into and --out: rows go into a crisis or into a new folder; give one of the two')
  if (into !== undefined && principal.length + proxy.length > 0)
    throw new UserError(
      `--${principal.length > 0 ? 'principal' : 'proxy'}: the crisis of --into has its parties already`,
    )
  if (principal.length > 2) throw new UserError(`--principal: given ${principal.length} times; there are two sides`)
  for (const [option, day] of Object.entries({ from, until }))
    if (day !== undefined && parseDay(day) === undefined)
      throw new UserError(`--${option} ${day}: expected a day that there is, such as 2024-01-28`)
  if (from !== undefined && until !== undefined && until < from)
    throw new UserError(`--until ${until}: expected a day on or after --from ${from}`)
  if (encoding !== undefined && decoderFor(encoding) === undefined)
    throw new UserError(
      `--encoding ${encoding}: expected the name of an encoding, such as utf-8, utf-16 or windows-1252`,
    )
}

/** Tells problems on stderr, the first of them. @returns the exit code that goes with them */
function complain(problems: readonly Problem[]): number {
  const sorted = sortProblems(problems)
  for (const problem of sorted.slice(0, MOST_SHOWN)) process.stderr.write(`${printable(formatProblem(problem))}\n`)
  const rest = problems.length - Math.min(MOST_SHOWN, sorted.length)
  if (rest > 0) process.stderr.write(`and ${rest.toLocaleString('en')} more\n`)
  return EXIT.mistakes
}

/** The crisis of `--into`; null where it has mistakes, which are told. */
function crisisInto(path: string): Into | null {
  const { path: name, crisis, problems } = loadCrisisFile(path)
  if (crisis === undefined) {
    complain(problems)
    return null
  }
  if (!existsSync(name))
    throw new UserError(`--into ${path}: comes with standoff; copy the folder first, and give the copy`)
  return { path: name, crisis }
}
