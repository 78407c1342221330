import type { z } from 'zod'
import { nearest } from '../terms/nearest.js'
import { nearestTimeZone } from '../terms/time-zone.js'
import { LIMITS } from './limits.js'
import { didYouMean, type Problem, show } from './problem.js'
import { keysAt, schemasAt, wordsOf } from './schema-walk.js'
import type { Path, Tree } from './yaml-tree.js'

type Issue = z.core.$ZodIssue

/** The value at a path of plain data. */
export function valueAt(data: unknown, path: Path): unknown {
  let here = data
  for (const segment of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, segment)) return undefined
    here = (here as Record<string | number, unknown>)[segment]
  }
  return here
}

/** In a union, the one alternative whose own fields are at fault rather than its kind as a whole; undefined where there is none. */
function likelyBranch(issue: Issue & { code: 'invalid_union' }, value: unknown): readonly Issue[] | undefined {
  const branches = issue.errors.filter((branch) => branch.length > 0)
  const inside = branches.filter((branch) => branch.every((one) => one.path.length > 0 && (valueAt(value, one.path as Path) !== undefined || one.code !== 'invalid_type')))
  if (inside.length === 1) return inside[0]
  if (typeof value !== 'object' || value === null) return undefined
  const missing = branches.filter((branch) => branch.every((one) => one.code !== 'unrecognized_keys' && one.path.length > 0))
  if (missing.length === 1) return missing[0]
  const unknown = branches.filter((branch) => branch.some((one) => one.code === 'unrecognized_keys') && branch.every((one) => one.code === 'unrecognized_keys' || one.path.length > 0))
  const least = [...unknown].sort((a, b) => a.length - b.length)[0]
  return least?.every((one) => one.code === 'unrecognized_keys' && one.keys.length < Object.keys(value).length) ? least : undefined
}

/** Issues with their paths from the root, unions replaced by the alternative that was meant. */
function flatten(issue: Issue, prefix: Path, data: unknown): Issue[] {
  const path = [...prefix, ...(issue.path as Path)]
  const here = { ...issue, path } as Issue
  if (issue.code !== 'invalid_union') return [here]
  const branch = likelyBranch(issue, valueAt(data, path))
  return branch === undefined ? [here] : branch.flatMap((one) => flatten(one, path, data))
}

/** What of a schema's complaints the tree of the file can place: one problem for each mistake. */
export function problemsOf(file: string, schema: z.core.$ZodType, error: z.core.$ZodError, tree: Tree, root: Path = []): Problem[] {
  const problems: Problem[] = []
  const make = (path: Path, key: boolean, found: string, expected: string, hint?: string): void => {
    problems.push({ severity: 'error', file, ...tree.locate([...root, ...path], key), path: [...root, ...path].join('.'), found, expected, hint })
  }
  const data = valueAt(tree.value, root)
  /** Fields that a misspelt key stands for: that they are missing need not be said as well. */
  const meant = new Set<string>()
  const missing: [Path, string][] = []
  for (const issue of error.issues.flatMap((one) => flatten(one, [], data))) {
    const path = issue.path as Path
    const value = valueAt(data, path)
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, path, data)
      for (const key of issue.keys) {
        const free = problems.length > LIMITS.problems ? known : known.filter((word) => valueAt(data, [...path, word]) === undefined)
        const word = problems.length > LIMITS.problems ? undefined : (nearest(key, free) ?? nearest(key, known))
        if (word !== undefined) meant.add([...path, word].join('.'))
        const list = known.length > 0 && known.length <= 12 ? `one of ${known.join(', ')}` : 'a key of the format'
        make([...path, key], true, `the unknown key ${show(key)}`, list, didYouMean(word))
      }
    } else if (issue.code === 'invalid_key') {
      make(path, true, `the key ${show(String(path[path.length - 1]))}`, issue.issues[0]?.message ?? issue.message)
    } else if (value === undefined && path.length > 0 && valueAt(data, path.slice(0, -1)) !== undefined) {
      missing.push([path, issue.message])
    } else {
      const words = typeof value === 'string' ? schemasAt(schema, path, data).flatMap(wordsOf) : keysAt(schema, path, data)
      const strange = typeof value === 'object' && value !== null ? Object.keys(value).find((key) => !words.includes(key)) : undefined
      const word = typeof value === 'string' ? value : strange
      const near =
        word === undefined || problems.length > LIMITS.problems
          ? undefined
          : path.length === 1 && path[0] === 'timeZone'
            ? nearestTimeZone(word)
            : nearest(
                word,
                words.filter((known) => known !== word),
              )
      const hint = typeof value === 'string' && value !== '' && Number.isFinite(Number(value)) && issue.code === 'invalid_type' ? 'write the number without quotation marks' : didYouMean(near)
      make(path, false, show(value), issue.message, hint)
    }
  }
  for (const [path, expected] of missing) if (!meant.has(path.join('.'))) make(path, false, `no ${show(String(path[path.length - 1]))}`, expected)
  return problems
}
