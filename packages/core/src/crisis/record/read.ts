import { nearest } from '../../terms/nearest.js'
import { LIMITS } from '../limits.js'
import { didYouMean, type Problem, show } from '../problem.js'
import type { CrisisFile } from '../schema/crisis.js'
import type { Tree } from '../yaml-tree.js'
import { buildRow } from './build.js'
import { isInFolder } from './in-folder.js'
import { mappingOf } from './mapped.js'
import { inOrder } from './order.js'
import { putCells, readInlineRows, readRecordCsv, readTotalsCsv } from './raw.js'
import type { RawRow, RawRows } from './raw-rows.js'
import type { RecordRow } from './row.js'
import { rowContext } from './row-context.js'

/** The files that a crisis was made from, for its hash. */
export interface InputText {
  name: string
  text: string
}

interface Source {
  /** Name of the crisis file, for messages. */
  name: string
  tree: Tree
  readText(relative: string): string | Problem
  /** Rows of the crisis file itself were left out, as they are unsound. */
  lacking?: boolean
}

const folderOf = (name: string): string => name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)

/** The text of a file whose name may be written in another normal form on the disk, as a Mac does. */
function readAnyForm(source: Source, relative: string): string | Problem {
  try {
    return source.readText(relative)
  } catch (error) {
    for (const form of ['NFC', 'NFD'] as const) {
      const other = relative.normalize(form)
      if (other === relative) continue
      try {
        return source.readText(other)
      } catch {
        // Report the name as the user wrote it.
      }
    }
    throw error
  }
}

/** The text of a file beside the crisis file, or the problem where it cannot be read. */
function readBeside(
  source: Source,
  key: 'file' | 'totals',
  relative: string,
  inputs: InputText[],
): { name: string; text: string } | Problem {
  const at = {
    severity: 'error',
    file: source.name,
    ...source.tree.locate(['record', key]),
    path: `record.${key}`,
  } as const
  if (!isInFolder(relative)) {
    return { ...at, found: show(relative), expected: 'a file in the folder of the crisis file' }
  }
  try {
    const text = readAnyForm(source, relative)
    if (typeof text !== 'string') return { ...text, file: folderOf(source.name) + relative }
    inputs.push({ name: relative, text })
    return { name: folderOf(source.name) + relative, text }
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? ` (${error.message.split('\n')[0]})` : ''
    return {
      ...at,
      found: `${show(relative)}, which cannot be read${reason}`,
      expected: 'a file in the folder of the crisis file',
    }
  }
}

/** Adds what `record.amend` says of rows. */
function amend(rows: readonly RawRow[], file: CrisisFile, source: Source, problems: Problem[], lacking: boolean): void {
  const amended = Object.entries(file.record.amend)
  if (amended.length === 0) return
  const byId = new Map(rows.map((row) => [row.cells.compared('id'), row]))
  for (const [id, input] of amended) {
    const row = byId.get(id)
    const path = ['record', 'amend', id]
    if (row === undefined && lacking) continue
    if (row === undefined) {
      problems.push({
        severity: 'error',
        file: source.name,
        ...source.tree.locate(path, true),
        path: path.join('.'),
        found: show(id),
        expected: 'the id of a row of the record',
        hint: problems.length > LIMITS.problems ? undefined : didYouMean(nearest(id, byId.keys())),
      })
      continue
    }
    putCells(row.cells, source.name, input, source.tree, path)
  }
}

/**
 * For revisions that name no row: the last act before them at the same site, or at the same coordinates. Rows in the
 * order of time.
 */
function findRevised(rows: readonly RecordRow[]): void {
  const last = { site: new Map<string, number>(), point: new Map<string, number>() }
  for (const [index, row] of rows.entries()) {
    const point = row.place?.lat === undefined ? undefined : `${row.place.lat} ${row.place.lon}`
    if (row.kind === 'act') {
      if (row.site !== undefined) last.site.set(row.site, index)
      if (point !== undefined) last.point.set(point, index)
    } else if (row.kind === 'revision' && row.of === undefined) {
      const [bySite, byPoint] = [
        row.site === undefined ? -1 : (last.site.get(row.site) ?? -1),
        point === undefined ? -1 : (last.point.get(point) ?? -1),
      ]
      const found = Math.max(bySite, byPoint)
      if (found >= 0) row.of = rows[found].id
    }
  }
}

/**
 * The whole record of a crisis, in the order of time, with all that is wrong with it. `lacking` where rows of it could
 * not be read: that others name these is then no mistake.
 */
export function readRecord(
  file: CrisisFile,
  rungs: readonly string[],
  source: Source,
): { rows: RecordRow[]; problems: Problem[]; inputs: InputText[]; lacking: boolean } {
  const problems: Problem[] = []
  const inputs: InputText[] = []
  const raw: RawRow[] = []
  let lacking = source.lacking ?? false
  const take = ({ rows, problems: more, unread }: RawRows): void => {
    lacking ||= unread === true
    for (const row of rows.slice(0, LIMITS.recordRows - raw.length)) raw.push(row)
    for (const problem of more) problems.push(problem)
  }
  for (const key of ['file', 'totals'] as const) {
    const relative = file.record[key]
    if (relative === undefined) continue
    const beside = readBeside(source, key, relative, inputs)
    if ('severity' in beside) {
      problems.push(beside)
      lacking = true
      continue
    }
    const most = LIMITS.recordRows - raw.length
    const { name, text } = beside
    take(key === 'totals' ? readTotalsCsv(name, text, most) : readRecordCsv(name, text, most, mappingOf(file)))
  }
  take(readInlineRows(source.name, file.record.rows, source.tree, LIMITS.recordRows - raw.length))
  amend(raw, file, source, problems, lacking)

  const context = rowContext(file, rungs)
  const rows = raw.map((one) => buildRow(one, context)).filter((row) => row !== undefined)
  const ordered = inOrder(rows)
  findRevised(ordered)
  return { rows: ordered, problems: problems.concat(context.problems), inputs, lacking }
}
