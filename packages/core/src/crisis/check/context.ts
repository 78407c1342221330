import { nearest } from '../../terms/nearest.js'
import { LIMITS } from '../limits.js'
import { didYouMean, type Problem, show } from '../problem.js'
import type { CrisisFile } from '../schema/crisis.js'
import type { Path } from '../yaml-tree.js'

/** Where things are; the whole file at 1:1 where a crisis was not read from a text. */
export interface Places {
  locate(path: Path, key?: boolean): { line: number; column: number }
}

/** What a check sees, and how it speaks. */
export interface CheckContext {
  file: CrisisFile
  error(path: Path, found: string, expected: string, hint?: string): void
  warning(path: Path, found: string, expected: string, hint?: string): void
  /** Complains unless an id is known; says which known one it most likely meant. */
  reference(path: Path, id: string, known: readonly string[], expected: string): boolean
  /** Ids of the parties of some kinds. */
  partiesOf(...kinds: readonly string[]): string[]
}

export function checkContext(name: string, file: CrisisFile, places: Places, problems: Problem[]): CheckContext {
  const add = (severity: Problem['severity']) => (path: Path, found: string, expected: string, hint?: string) => {
    problems.push({ severity, file: name, ...places.locate(path), path: path.join('.'), found, expected, hint })
  }
  const error = add('error')
  return {
    file,
    error,
    warning: add('warning'),
    reference(path, id, known, expected) {
      if (known.includes(id)) return true
      error(path, show(id), expected, problems.length > LIMITS.problems ? undefined : didYouMean(nearest(id, known)))
      return false
    },
    partiesOf: (...kinds) => Object.keys(file.parties).filter((id) => kinds.includes(file.parties[id].kind)),
  }
}
