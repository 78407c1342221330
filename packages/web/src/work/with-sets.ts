/** The crisis with values of its file changed by path, as `--set` has them. */
import { applySet, type Crisis, isProblem } from '@standoff/core'

/** @throws RangeError where a path or a value does not fit */
export function withSets(crisis: Crisis, sets: Readonly<Record<string, string>>): Crisis {
  let { file } = crisis
  for (const [path, value] of Object.entries(sets)) {
    const next = applySet(file, path, value)
    if (isProblem(next)) throw new RangeError(`${path}: found ${next.found}; expected ${next.expected}`)
    file = next
  }
  return file === crisis.file ? crisis : { ...crisis, file }
}
