import type { z } from 'zod'
import { nearest } from '../terms/nearest.js'
import { nearestTimeZone } from '../terms/time-zone.js'
import { dateHint } from './date-hint.js'
import { LIMITS } from './limits.js'
import { numberHint } from './number-hint.js'
import { didYouMean, type Problem, show } from './problem.js'
import { alternatives, keysAt, schemasAt, wordsOf } from './schema-walk.js'
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

/**
 * In a union, the one alternative whose own fields are at fault rather than its kind as a whole; undefined where there
 * is none.
 */
function likelyBranch(issue: Issue & { code: 'invalid_union' }, value: unknown): readonly Issue[] | undefined {
  const branches = issue.errors.filter((branch) => branch.length > 0)
  const inside = branches.filter((branch) =>
    branch.every(
      (one) => one.path.length > 0 && (valueAt(value, one.path as Path) !== undefined || one.code !== 'invalid_type'),
    ),
  )
  if (inside.length === 1) return inside[0]
  if (typeof value !== 'object' || value === null) return undefined
  const missing = branches.filter((branch) =>
    branch.every((one) => one.code !== 'unrecognized_keys' && one.path.length > 0),
  )
  if (missing.length === 1) return missing[0]
  const unknown = branches.filter(
    (branch) =>
      branch.some((one) => one.code === 'unrecognized_keys') &&
      branch.every((one) => one.code === 'unrecognized_keys' || one.path.length > 0),
  )
  const least = [...unknown].sort((a, b) => a.length - b.length)[0]
  return least?.every((one) => one.code === 'unrecognized_keys' && one.keys.length < Object.keys(value).length)
    ? least
    : undefined
}

/** Issues with their paths from the root, unions replaced by the alternative that was meant. */
function flatten(issue: Issue, prefix: Path, data: unknown): Issue[] {
  const path = [...prefix, ...(issue.path as Path)]
  const here = { ...issue, path } as Issue
  if (issue.code !== 'invalid_union') return [here]
  const branch = likelyBranch(issue, valueAt(data, path))
  return branch === undefined ? [here] : branch.flatMap((one) => flatten(one, path, data))
}

/** A name as an id: "Red_Brigade" is red-brigade. */
function idHint(name: string): string | undefined {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return slug === '' || slug === name || slug.length > 80 ? undefined : `write ${slug}`
}

/**
 * How to write what stands where a number, a date, a text or yes or no was expected; undefined where nothing can be
 * told.
 */
function hintFor(value: unknown, issue: Issue, schemas: readonly z.core.$ZodType[]): string | undefined {
  const kinds = new Set(schemas.flatMap(alternatives).map((one) => one._zod.def.type))
  if (issue.message.startsWith('a date'))
    return typeof value === 'string' || typeof value === 'number' ? dateHint(String(value)) : undefined
  if (kinds.has('boolean') && typeof value === 'string') {
    if (/^(yes|y|on|true|1)$/i.test(value)) return 'write true, without quotation marks'
    return /^(no|n|off|false|0)$/i.test(value) ? 'write false, without quotation marks' : undefined
  }
  if (value === null && kinds.has('string'))
    return 'nothing stands there; a text that starts with # goes in quotation marks'
  if (typeof value === 'string' && kinds.has('number')) {
    const range = /^(\d+(?:\.\d+)?) ?(?:-|\u2013|to) ?(\d+(?:\.\d+)?)$/.exec(value)
    if (range !== null && Number(range[1]) < Number(range[2]) && issue.message.includes('prior'))
      return `write { uniform: [${range[1]}, ${range[2]}] }`
    if (value !== '' && Number.isFinite(Number(value))) return 'write the number without quotation marks'
    return numberHint(value)
  }
  if (
    issue.code === 'invalid_type' &&
    kinds.has('string') &&
    !kinds.has('number') &&
    (typeof value === 'number' || typeof value === 'boolean')
  )
    return `put it in quotation marks: "${value}"`
  // [0,3, 0,9] is a list of four.
  if (
    Array.isArray(value) &&
    kinds.has('tuple') &&
    value.length === 4 &&
    value.every((one) => Number.isInteger(one) && one >= 0)
  )
    return `write [${value[0]}.${value[1]}, ${value[2]}.${value[3]}], with decimal points`
  return undefined
}

/** The issues of a schema as problems with their places in the file, one for each mistake. */
export function problemsOf(
  file: string,
  schema: z.core.$ZodType,
  error: z.core.$ZodError,
  tree: Tree,
  root: Path = [],
): Problem[] {
  const problems: Problem[] = []
  const make = (path: Path, key: boolean, found: string, expected: string, hint?: string): void => {
    problems.push({
      severity: 'error',
      file,
      ...tree.locate([...root, ...path], key),
      path: [...root, ...path].join('.'),
      found,
      expected,
      hint,
    })
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
        const free =
          problems.length > LIMITS.problems
            ? known
            : known.filter((word) => valueAt(data, [...path, word]) === undefined)
        const word = problems.length > LIMITS.problems ? undefined : (nearest(key, free) ?? nearest(key, known))
        if (word !== undefined) meant.add([...path, word].join('.'))
        const list = known.length > 0 && known.length <= 12 ? `one of ${known.join(', ')}` : 'a key of the format'
        make([...path, key], true, `the unknown key ${show(key)}`, list, didYouMean(word))
      }
    } else if (issue.code === 'invalid_key') {
      make(
        path,
        true,
        `the key ${show(String(path[path.length - 1]))}`,
        issue.issues[0]?.message ?? issue.message,
        idHint(String(path[path.length - 1])),
      )
    } else if (value === undefined && path.length > 0 && valueAt(data, path.slice(0, -1)) !== undefined) {
      missing.push([path, issue.message])
    } else {
      const words =
        typeof value === 'string' ? schemasAt(schema, path, data).flatMap(wordsOf) : keysAt(schema, path, data)
      const strange =
        typeof value === 'object' && value !== null ? Object.keys(value).find((key) => !words.includes(key)) : undefined
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
      make(
        path,
        false,
        show(value),
        issue.message,
        hintFor(value, issue, schemasAt(schema, path, data)) ?? didYouMean(near),
      )
    }
  }
  for (const [path, expected] of missing)
    if (!meant.has(path.join('.'))) make(path, false, `no ${show(String(path[path.length - 1]))}`, expected)
  return problems
}
