/** What two crisis files differ in, for programs. */
import type { WeighedDifferences } from '@standoff/core/kernel'

/** What was compared, and how. */
export interface Compared {
  a: string
  b: string
  title: string
  asOf: string
  particles: number
  runs: number
  seed: bigint
}

/** Rows with their cells, places and effects, without what only serves in memory. */
export function diffJson(found: WeighedDifferences, { seed, ...compared }: Compared): unknown {
  const { differences, ...rest } = found
  return {
    ...compared,
    seed: `${seed}`,
    ...rest,
    differences: differences.map(({ difference, effect }) => {
      if (difference.kind === 'value') {
        const { steps, ...told } = difference
        return { ...told, effect }
      }
      const { a, b, ...told } = difference
      const placed = (row: typeof a): unknown =>
        row === undefined ? null : { id: row.id, file: row.file, line: row.line, cells: row.raw }
      return { ...told, a: placed(a), b: placed(b), effect }
    }),
  }
}
