/**
 * In which values two crisis files differ. What is compared is what the checker makes of each (defaults filled in,
 * priors as distributions), so that 0.6 and { point: 0.6 } are the same and comments and order do not count; what is told
 * is what stands in the files. The record is compared row by row elsewhere.
 */
import type { Crisis } from '../checked.js'
import { type Path, readTree, type Tree } from '../yaml-tree.js'
import type { Side, Step, ValueDifference } from './difference.js'
import { membersOf } from './members.js'
import { type Branch, contentOf, isBranch, memberOf } from './plain.js'

/** Sections of which the checker makes something else as a whole where they are empty: told as one. */
const FILLED_WHOLE = new Set(['channels', 'viewpoints', 'ladder'])

/** A file without the parts of `record` that hold rows, which are compared as such. */
function withoutRows(file: unknown): Branch {
  const { file: table, totals, rows, amend, ...rest } = (memberOf(file, 'record') ?? {}) as Branch
  return { ...(file as Branch), record: rest }
}

/** What the checker makes of a prior; kinds of parties are other words. */
const isDistribution = (value: unknown): boolean =>
  isBranch(value) && ['point', 'uniform', 'normal', 'lognormal', 'beta', 'gamma'].includes(String(value.kind))

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0)

/** One place in one file: what stands there, and what the checker made of it. */
interface Seen {
  raw: unknown
  made: unknown
  path: Path
}

const pathText = (steps: readonly Step[]): string =>
  steps.map((step) => (typeof step === 'string' ? step : step.member)).join('.')

/** The tree of a crisis file, as it was read. */
export const treeOf = ({ name, inputs }: Crisis): Tree => readTree(name, inputs[0].text)

/** Fields of a judgement that name a row. */
const NAMES_ROWS = ['act', 'row']

/** A copy in which the rows that judgements name have the ids of A. */
function withRowIds(data: unknown, idOf: (id: string) => string, below = ''): unknown {
  if (Array.isArray(data)) return data.map((item) => withRowIds(item, idOf, below))
  if (!isBranch(data)) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      below === 'judgements' && NAMES_ROWS.includes(key) && typeof value === 'string'
        ? idOf(value)
        : withRowIds(value, idOf, key),
    ]),
  )
}

/**
 * The values in which two crises differ, in the order of A's file, then what only B has.
 * @param idOf the id in A of a row of B, for judgements of rows
 */
export function valueDifferences(a: Crisis, b: Crisis, idOf: (id: string) => string): ValueDifference[] {
  const trees = { a: treeOf(a), b: treeOf(b) }
  const found: ValueDifference[] = []

  const side = (which: 'a' | 'b', { raw, made, path }: Seen): Side => {
    const isLeftOut = raw === undefined
    const place = { file: { a, b }[which].name, ...trees[which].locate(path) }
    return { value: isLeftOut && !(isBranch(made) && !isDistribution(made)) ? made : raw, isLeftOut, place }
  }

  const tell = (steps: readonly Step[], one: Seen, other: Seen, isJudged: boolean): void => {
    found.push({
      kind: 'value',
      path: pathText(steps),
      steps,
      isJudged: isJudged || steps.includes('judgements'),
      a: side('a', one),
      b: side('b', other),
    })
  }

  /** The members of both, each with its step; undefined where they cannot be told apart member by member. */
  const parts = (steps: readonly Step[], key: string, one: Seen, other: Seen): [Step, Seen, Seen][] | undefined => {
    if (FILLED_WHOLE.has(key) && one.path.length === 1 && isEmpty(one.raw) !== isEmpty(other.raw)) return undefined
    const areMaps = [one, other].every(
      ({ raw, made }) =>
        (isBranch(made) && !isDistribution(made) && (raw == null || isBranch(raw))) ||
        (made === undefined && key === 'parameters'),
    )
    if (areMaps) {
      const keys = new Set([one.raw, one.made, other.raw, other.made].flatMap((data) => Object.keys(data ?? {})))
      const partOf = ({ raw, made, path }: Seen, name: string): Seen => ({
        raw: memberOf(raw, name),
        made: memberOf(made, name),
        path: [...path, name],
      })
      return [...keys].map((name) => [name, partOf(one, name), partOf(other, name)])
    }
    const [listA, listB] = [one, other].map(({ raw, made }) =>
      Array.isArray(made) && (raw == null || (Array.isArray(raw) && raw.length === made.length))
        ? membersOf(made, steps)
        : undefined,
    )
    if (listA === undefined || listB === undefined) return undefined
    const partAt = ({ raw, made, path }: Seen, at: number | undefined): Seen =>
      at === undefined
        ? { raw: undefined, made: undefined, path }
        : { raw: (raw as unknown[] | undefined)?.[at], made: (made as unknown[])[at], path: [...path, at] }
    return [...new Set([...listA.keys(), ...listB.keys()])].map((member) => [
      { member },
      partAt(one, listA.get(member)),
      partAt(other, listB.get(member)),
    ])
  }

  const walk = (steps: readonly Step[], one: Seen, other: Seen, isJudged: boolean): void => {
    const last = steps.at(-1)
    const key = typeof last === 'string' ? last : ''
    if (contentOf(one.made, key) === contentOf(other.made, key)) return
    const below = parts(steps, key, one, other)
    if (below === undefined) {
      tell(steps, one, other, isJudged)
      return
    }
    const before = found.length
    const judged = [one, other].flatMap(({ raw }) => {
      const names = memberOf(raw, 'judged')
      return Array.isArray(names) ? names.map(String) : []
    })
    for (const [step, partA, partB] of below)
      walk([...steps, step], partA, partB, isJudged || judged.includes(typeof step === 'string' ? step : step.member))
    // What differs lies in no single part: it is told as one.
    if (found.length === before) tell(steps, one, other, isJudged)
  }

  const own = (id: string): string => id
  const whole = (tree: Tree, { file }: Crisis, id: (id: string) => string): Seen => ({
    raw: withRowIds(withoutRows(tree.value), id),
    made: withRowIds(withoutRows(file), id),
    path: [],
  })
  walk([], whole(trees.a, a, own), whole(trees.b, b, idOf), false)
  return found
}
