/** The crisis with values of its file changed by path, as `--set` has them. */
import { applySet, type Crisis, isProblem } from '@standoff/core'
import { checkCrisisFile } from '@standoff/core/kernel'

/** @throws RangeError where a path or a value does not fit */
export function withSets(crisis: Crisis, sets: Readonly<Record<string, string>>): Crisis {
  let { file } = crisis
  for (const [path, value] of Object.entries(sets)) {
    const next = applySet(file, path, value)
    if (isProblem(next)) throw new RangeError(`${path}: found ${next.found}; expected ${next.expected}`)
    file = next
  }
  if (file === crisis.file) return crisis
  const error = checkCrisisFile(file).find(({ severity }) => severity === 'error')
  if (error !== undefined) throw new RangeError(`${error.path}: found ${error.found}; expected ${error.expected}`)
  return { ...crisis, file }
}
