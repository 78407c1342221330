/** A new row tried out before it is written: what the checker would say, and which rows tell of the same already. */
import { loadCrisis, type Problem, type RecordRow } from '@standoff/core'
import { toldAlready } from '@standoff/core/kernel'
import { changed, type FileChange } from './change.js'
import { addNewRow, isRefusal, type Refusal } from './row-edits.js'
import { type CrisisTexts, sourceOf } from './texts.js'

export interface Tried {
  /** What would be wrong with the files and is not wrong now. */
  problems: Problem[]
  /** Rows of the record that may tell of the same; none where the files would have mistakes. */
  told: Pick<RecordRow, 'id' | 'summary'>[]
}

/** What is found is left out: a remark that counts other rows as well says something else with one more of them. */
const sayingOf = ({ severity, file, path, expected }: Problem): string =>
  [severity, file, path, expected].join('\u0000')

function withChanges({ name, text, beside }: CrisisTexts, changes: readonly FileChange[]): CrisisTexts {
  const after = { ...beside, [name]: text }
  for (const { file, changes: inFile } of changes) after[file] = changed(after[file] ?? '', inFile)
  const { [name]: main = '', ...others } = after
  return { name, text: main, beside: others }
}

/**
 * @param csv the file of the record, where it has one
 * @param known problems that the texts have without the row
 */
export function tryRow(
  texts: CrisisTexts,
  csv: string | undefined,
  values: Readonly<Record<string, string>>,
  known: readonly Problem[],
): Tried | Refusal {
  const changes = addNewRow(texts, csv, values)
  if (isRefusal(changes)) return changes
  const { crisis, problems } = loadCrisis(sourceOf(withChanges(texts, changes)))
  const before = new Set(known.map(sayingOf))
  const row = crisis?.record.find(({ id }) => id === values.id)
  return {
    problems: problems.filter((problem) => !before.has(sayingOf(problem))),
    told: row === undefined ? [] : toldAlready(row, crisis?.record ?? []).map(({ id, summary }) => ({ id, summary })),
  }
}
