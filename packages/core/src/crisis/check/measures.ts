import { nearest } from '../../terms/nearest.js'
import { applySet, isProblem } from '../apply-set.js'
import { menuOf } from '../menu.js'
import { didYouMean, show } from '../problem.js'
import type { CrisisFile } from '../schema/crisis.js'
import type { CheckContext } from './context.js'

/** What a measure may change. */
const MAY_CHANGE = [
  'parties',
  'ties',
  'channels',
  'sites',
  'options',
  'ladder',
  'doctrine',
  'drivers',
  'start',
  'parameters',
] as const

/** Whether two parsed values are the same. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same((a as never)[key], (b as never)[key]))
  )
}

/** Whether two files mean the same: menus are compared as they come out. */
function sameCrisis(a: CrisisFile, b: CrisisFile): boolean {
  const principals = Object.keys(a.parties).filter((id) => a.parties[id].kind === 'principal')
  return (
    same({ ...a, options: {} }, { ...b, options: {} }) && principals.every((id) => same(menuOf(a, id), menuOf(b, id)))
  )
}

/** Every path of every measure leads to something that exists, and every measure changes something. */
export function checkMeasures(check: CheckContext): void {
  const { file } = check
  for (const [id, measure] of Object.entries(file.measures)) {
    let changed = file
    let sound = true
    for (const [path, value] of Object.entries(measure.set)) {
      const at = ['measures', id, 'set', path]
      const top = path.split('.')[0].trim()
      const result = applySet(changed, path, value)
      if (!(MAY_CHANGE as readonly string[]).includes(top)) {
        check.error(
          at,
          show(path),
          `a path that starts with one of ${MAY_CHANGE.join(', ')}`,
          didYouMean(nearest(top, MAY_CHANGE)),
        )
      } else if (isProblem(result)) check.error(at, result.found, result.expected, result.hint)
      else {
        changed = result
        continue
      }
      sound = false
    }
    if (sound && sameCrisis(changed, file))
      check.warning(['measures', id], 'a measure that changes nothing', 'a value other than the one in force')
  }
}
