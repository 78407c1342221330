/** What is kept of the sources of a row: archived copies, local copies and their checksums. */
import { counted, show } from '../../problem.js'
import { isInFolder } from '../in-folder.js'
import type { KeptSource } from '../row.js'
import type { RowReader } from '../row-reader.js'

/** Stands for a source of which nothing is kept. */
const NONE = '-'

const COLUMNS = {
  archive: {
    isRight: (text: string) => /^https?:\/\/\S+$/i.test(text),
    expected: 'the address of a copy, https://...',
  },
  copy: { isRight: isInFolder, expected: 'a path from the folder of the crisis file to a file in it' },
  sha256: { isRight: (text: string) => /^[0-9a-f]{64}$/i.test(text), expected: '64 hexadecimal digits' },
} as const

/** One entry for each source, or as many as are told; undefined where none is. */
export function readKept(cells: RowReader, sources: number): KeptSource[] | undefined {
  const kept: KeptSource[] = []
  for (const column of ['archive', 'copy', 'sha256'] as const) {
    const text = cells.text(column)
    if (text === '') continue
    const parts = text.split(' ; ').map((part) => part.trim())
    const { isRight, expected } = COLUMNS[column]
    if (parts.length > sources)
      cells.report(
        column,
        counted(parts.length, 'entry', 'entries'),
        sources === 0 ? 'a source in the column source' : `at most ${sources}, one for each source`,
        'they stand in the order of the sources',
      )
    for (const [n, part] of parts.entries()) {
      if (part === NONE || part === '') continue
      if (!isRight(part)) {
        cells.report(column, show(part), `${expected}, or ${NONE} where there is none`)
        continue
      }
      while (kept.length <= n) kept.push({})
      kept[n][column] = column === 'sha256' ? part.toLowerCase() : part
    }
  }
  return kept.length === 0 ? undefined : kept
}
