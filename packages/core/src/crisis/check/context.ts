import { nearest } from '../../terms/nearest.js'
import { LIMITS } from '../limits.js'
import { didYouMean, type Problem, show } from '../problem.js'
import type { CrisisFile } from '../schema/crisis.js'
import type { Path } from '../yaml-tree.js'

/** Where things are; the whole file at 1:1 where a crisis was not read from a text. */
export interface Places {
  locate(path: Path, key?: boolean): { line: number; column: number }
}

/** What a check reads, and how it reports. */
export interface CheckContext {
  file: CrisisFile
  error(path: Path, found: string, expected: string, hint?: string): void
  warning(path: Path, found: string, expected: string, hint?: string): void
  /** Reports an id that is not known, with the known one that was most likely meant. */
  reference(path: Path, id: string, known: readonly string[], expected: string): boolean
  /** Ids that name no party of the file: what was said of each, and the lines that name it. */
  missing(): Map<string, { problem: Problem; lines: number[] }>
  /** Ids of the parties of some kinds. */
  partiesOf(...kinds: readonly string[]): string[]
}

/** Lines that a message lists before the rest are counted. */
const MOST_LINES = 5

/**
 * The context of one file's checks; what they complain of is added to `problems`. An id that names no party is told
 * once: the lines that repeat it go into the hint of that one problem.
 * @param name of the file, as problems give it
 */
export function checkContext(name: string, file: CrisisFile, places: Places, problems: Problem[]): CheckContext {
  const add = (severity: Problem['severity']) => (path: Path, found: string, expected: string, hint?: string) => {
    problems.push({ severity, file: name, ...places.locate(path), path: path.join('.'), found, expected, hint })
  }
  const error = add('error')
  /** Ids that name no party, each told once with the lines that name it. */
  const missing = new Map<string, { problem: Problem; lines: number[]; suggestion?: string }>()
  const sets = new WeakMap<readonly string[], Set<string>>()
  const setOf = (known: readonly string[]): Set<string> => {
    const set = sets.get(known) ?? new Set(known)
    sets.set(known, set)
    return set
  }
  return {
    file,
    error,
    warning: add('warning'),
    reference(path, id, known, expected) {
      const set = setOf(known)
      if (set.has(id)) return true
      const isParty = known.length === 0 || known.some((one) => Object.hasOwn(file.parties, one))
      const before = isParty && !Object.hasOwn(file.parties, id) ? missing.get(id) : undefined
      if (before !== undefined) {
        before.lines.push(places.locate(path).line)
        const others = [...new Set(before.lines)].filter((line) => line !== before.problem.line)
        if (others.length === 0) return false
        const listed = `${others.slice(0, MOST_LINES).join(', ')}${others.length > MOST_LINES ? ` and ${others.length - MOST_LINES} more` : ''}`
        before.problem.hint = `line${others.length === 1 ? '' : 's'} ${listed} ${others.length === 1 ? 'names' : 'name'} it too: add it to parties${before.suggestion === undefined ? '' : `, or ${before.suggestion}`}`
        return false
      }
      const suggestion = problems.length > LIMITS.problems ? undefined : didYouMean(nearest(id, known))
      error(path, show(id), expected, suggestion)
      if (isParty) missing.set(id, { problem: problems[problems.length - 1], lines: [], suggestion })
      return false
    },
    missing: () =>
      new Map([...missing].map(([id, { problem, lines }]) => [id, { problem, lines: [problem.line, ...lines] }])),
    partiesOf: (...kinds) => Object.keys(file.parties).filter((id) => kinds.includes(file.parties[id].kind)),
  }
}
