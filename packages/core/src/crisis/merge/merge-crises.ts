/** One crisis of two analysts: the crisis file, and the tables of its record. */
import type { Crisis } from '../checked.js'
import { sameRows } from '../differences/same-rows.js'
import { treeOf } from '../differences/value-differences.js'
import type { Problem } from '../problem.js'
import { unresolved } from './marks.js'
import { KNOWN_BY, mergeCsv } from './merge-csv.js'
import { mergeYaml } from './merge-yaml.js'

export interface MergedFile {
  /** Null for the crisis file itself; else the name by which it names the table. */
  beside: string | null
  text: string
  /** What is in conflict, with the line of its first mark. */
  conflicts: { what: string; line: number }[]
}

const TABLES = ['file', 'totals'] as const

/** Text of a table of a crisis; undefined where it has none. */
function tableText({ file, inputs }: Crisis, key: (typeof TABLES)[number]): string | undefined {
  const name = file.record[key]
  return name === undefined ? undefined : inputs.slice(1).find((input) => input.name === name)?.text
}

const withConflicts = (beside: string | null, text: string): MergedFile => ({
  beside,
  text,
  conflicts: unresolved('', text).map(({ line, found }) => ({ what: /\(A: (.*)\)$/.exec(found)?.[1] ?? '', line })),
})

/**
 * Merges two crises that were read without errors. Remarks and order are those of A. What only one has is taken; what
 * both have and differs stands in marks that the loader refuses until one side is chosen. With `base`, from which both
 * came, a change that only one made is taken.
 * @returns the files, those without a conflict ready to be read; or why the two cannot be merged
 */
export function mergeCrises(a: Crisis, b: Crisis, base?: Crisis): MergedFile[] | Problem {
  // Rows that tell of the same under two ids stand in one conflict, so that no event counts twice.
  const ids = new Map(
    sameRows(a.record, b.record).flatMap(({ a: one, b: other }): [string, string][] =>
      one === undefined || other === undefined ? [] : [[other.id, one.id]],
    ),
  )
  const nameInA = (id: string): string => ids.get(id) ?? id
  const textOf = ({ name, inputs }: Crisis): { name: string; text: string } => ({ name, text: inputs[0].text })
  const before = base === undefined ? undefined : { value: treeOf(base).value }
  const yaml = mergeYaml(textOf(a), textOf(b), before, nameInA)
  if (typeof yaml !== 'string') return yaml
  const tables = TABLES.flatMap((key): MergedFile[] => {
    const [ofA, ofB] = [tableText(a, key), tableText(b, key)]
    const name = a.file.record[key] ?? b.file.record[key]
    if (name === undefined) return []
    if (ofA === undefined || ofB === undefined) return [withConflicts(name, ofA ?? ofB ?? '')]
    const ofBase = base === undefined ? undefined : (tableText(base, key) ?? '')
    const by = KNOWN_BY[key]
    const text = mergeCsv(ofA, ofB, ofBase, { by, nameInA: key === 'file' ? nameInA : (one) => one })
    return [withConflicts(name, text)]
  })
  return [withConflicts(null, yaml), ...tables]
}
