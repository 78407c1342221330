import { LIMITS } from './limits.js'

/** One mistake in a file: where it is, what stands there, what was expected and, where we can tell, what to do. */
export interface Problem {
  severity: 'error' | 'warning'
  file: string
  /** From 1. */
  line: number
  /** From 1, in UTF-16 units. */
  column: number
  /** Where in the crisis, e.g. `sites.tower-22.cover`. */
  path: string
  found: string
  expected: string
  hint?: string
}

/** `crises/minimal/crisis.yaml:12:5: error: at sites.a.cover: found 1.4; expected a probability from 0 to 1`. */
export function formatProblem(problem: Problem): string {
  const where = `${problem.file}:${problem.line}:${problem.column}: ${problem.severity}: `
  const path = problem.path === '' ? '' : `at ${problem.path}: `
  const found = problem.found === '' ? '' : `found ${problem.found}; `
  const expected = problem.expected === '' ? '' : `expected ${problem.expected}`
  return where + path + found + expected + (problem.hint === undefined ? '' : `; ${problem.hint}`)
}

/** "did you mean ..." for a nearest word, nothing where there is none. */
export const didYouMean = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : `did you mean "${word}"?`

const LONGEST = 80

/** A number with its noun in the form that goes with it. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** A value as a short text for "found ...". */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? 'not a number (NaN)' : 'an infinite number'
  let text: string
  if (Array.isArray(value)) text = value.length > 8 ? `a list of ${value.length}` : JSON.stringify(value)
  else if (typeof value === 'object' && value !== null)
    text = Object.keys(value).length > 8 ? 'a mapping' : JSON.stringify(value)
  else text = JSON.stringify(value)
  return clipped(visible(text))
}

/** Invisible characters written as JSON escapes: a name that holds one looks like the right name. */
const visible = (text: string): string =>
  text.replace(
    /[\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A text of a file as a part of a message: a quotation mark that never closes may make a name of the whole file. */
export const clipped = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** In the order of files and lines, each once, at most `LIMITS.problems` of them: errors first where there are more. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const rank = new Map<string, number>()
  for (const { file } of problems) if (!rank.has(file)) rank.set(file, rank.size)
  const rankOf = (problem: Problem): number => rank.get(problem.file) ?? 0
  const errors = problems.filter((problem) => problem.severity === 'error')
  const pool = problems.length > LIMITS.problems && errors.length > 0 ? errors : problems
  const sorted = [...pool].sort((a, b) => rankOf(a) - rankOf(b) || a.line - b.line || a.column - b.column)
  const seen = new Set<string>()
  const kept: Problem[] = []
  let twice = 0
  for (const problem of sorted) {
    if (kept.length === LIMITS.problems) break
    const key = formatProblem(problem)
    if (seen.has(key)) twice++
    else kept.push(problem)
    seen.add(key)
  }
  const rest = problems.length - kept.length - twice
  return rest === 0 ? kept : withRest(kept, rest)
}

/** The list and, at its end, how many more there are. */
function withRest(kept: Problem[], rest: number): Problem[] {
  const last = kept[kept.length - 1]
  return [...kept, { ...last, path: '', found: counted(rest, 'more problem'), expected: '', hint: 'mend these first' }]
}
