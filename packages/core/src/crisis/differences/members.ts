/** How a member of a list is known again in another file, where it may stand at another place. */
import type { Step } from './difference.js'
import { isBranch } from './plain.js'

/** By which fields, for the lists of the format that hold mappings. */
const KNOWN_BY: Readonly<Record<string, readonly string[]>> = {
  ties: ['proxy'],
  ladder: ['id'],
  questions: ['id'],
  options: ['id'],
  sources: ['name'],
  demands: ['by', 'of'],
  calendar: ['date', 'party'],
  schedule: ['from'],
  judgements: ['act', 'row', 'known'],
  rows: ['id'],
}

/** The name of a list by its path; a menu of one's own stands under the id of its principal. */
function nameOf(steps: readonly Step[]): string {
  const last = steps.at(-1)
  if (steps[0] === 'options' && steps.length === 2) return 'options'
  return typeof last === 'string' ? last : ''
}

/**
 * A list of mappings as a mapping from what each member is known by to its place; undefined for any other list.
 * @param steps the path of the list
 */
export function membersOf(list: readonly unknown[], steps: readonly Step[]): Map<string, number> | undefined {
  if (!list.every(isBranch)) return undefined
  const key = nameOf(steps)
  const by = Object.hasOwn(KNOWN_BY, key) ? KNOWN_BY[key] : undefined
  if (by === undefined) return undefined
  const members = new Map<string, number>()
  const times = new Map<string, number>()
  for (const [index, member] of list.entries()) {
    const name = by
      .flatMap((field) => (member[field] === undefined || member[field] === null ? [] : [String(member[field])]))
      .join(' ')
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    members.set(time === 1 ? name : `${name} (${time})`, index)
  }
  return members
}
