/** Which files an import would write, read once as they would be: what has mistakes is not written. */
import { basename, dirname, join } from 'node:path'
import { type Crisis, loadCrisis, type Problem } from '@standoff/core'
import {
  COLUMN_NAMES,
  type ImportDraft as Draft,
  delimiterOf,
  draftCrisis,
  mappingLines,
  recordCsv,
  rowsAsTheyStand,
  withRows,
} from '@standoff/core/kernel'
import { BECAME, CRISIS, fatesCsv, RECORD } from '../output/import-files.js'
import { UserError } from '../process/exit.js'
import type { SourceMapping } from './import-mapping.js'
import type { ImportOptions } from './import-options.js'

export interface Into {
  path: string
  crisis: Crisis
}

export type Planned = { option: string; folder: string; files: Record<string, string> } | { problems: Problem[] }

interface DraftPlace {
  file: string
  text: string
  folder: string
  dates?: ImportOptions['dates']
}

/** A crisis of its own, as it would be read. A spreadsheet stays as it is, with its mapping in the crisis file. */
export function draftFiles(
  draft: Draft,
  { layout, sheet }: SourceMapping,
  { file, text, folder, dates }: DraftPlace,
): Planned {
  const record = sheet === undefined ? recordCsv(draft.rows) : rowsAsTheyStand(text, draft, sheet.columns)
  const about = sheet === undefined ? layout : { title: 'a spreadsheet' }
  const lines = sheet === undefined ? [] : mappingLines({ ...sheet, dates }, draft)
  const yaml = draftCrisis(draft, { ...about, file: basename(file) }, RECORD, lines)
  const name = join(folder, CRISIS)
  const { crisis, problems } = loadCrisis({ name, text: yaml, readText: () => record })
  if (crisis === undefined) return { problems: problems.filter(({ severity }) => severity === 'error') }
  return { option: '--out', folder, files: { [CRISIS]: yaml, [RECORD]: record, [BECAME]: fatesCsv(draft.fates) } }
}

/** The record of a crisis with the rows added, as it would be read. */
export function addedFiles(draft: Draft, { path, crisis }: Into, file: string): Planned {
  const folder = dirname(path)
  const { file: recordFile } = crisis.file.record
  const texts = new Map(crisis.inputs.map(({ name, text }) => [name, text]))
  if (recordFile === undefined)
    throw new UserError(
      `--into ${path}: its rows stand in the crisis file itself; add \`record: { file: ${RECORD} }\` and a ${RECORD} with the line "id,date,actor,action" beside it`,
    )
  const before = texts.get(recordFile) ?? ''
  const { columns } = crisis.file.record
  const shape = { delimiter: delimiterOf(before, [...COLUMN_NAMES, ...Object.values(columns ?? {})]), isQuoted: true }
  const record = withRows(before, draft.rows, columns, shape)
  const { crisis: after, problems } = loadCrisis({
    name: path,
    text: crisis.inputs[0].text,
    readText: (name) => (name === recordFile ? record : (texts.get(name) ?? '')),
  })
  if (after === undefined) return { problems: problems.filter(({ severity }) => severity === 'error') }
  const became = `${basename(file).replace(/\.[^.]*$/, '')}-${BECAME}`
  return { option: '--into', folder, files: { [recordFile]: record, [became]: fatesCsv(draft.fates) } }
}
