import type { z } from 'zod'
import { nearest } from '../terms/nearest.js'
import { normal } from '../terms/normal.js'
import { problemsOf } from './issues.js'
import { localDates } from './local-dates.js'
import { ladderOf, menuOf } from './menu.js'
import { didYouMean, type Problem, show } from './problem.js'
import { type CrisisFile, crisisFile } from './schema/crisis.js'
import { alternatives, keysAt, schemasAt, shapeOf } from './schema-walk.js'
import { type Path, readTree } from './yaml-tree.js'

type Branch = Record<string | number, unknown>
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

/** Lists whose members are addressed by a field of theirs instead of an index. */
const NAMED_BY: Readonly<Record<string, string>> = { ties: 'proxy', ladder: 'id', questions: 'id', options: 'id' }

class WrongPath extends Error {
  constructor(
    readonly found: string,
    readonly expected: string,
    readonly hint?: string,
  ) {
    super(found)
  }
}

/** One step down a path: the key or index in the data, or a complaint with the nearest right word. */
function step(file: CrisisFile, done: Path, data: unknown, segment: string): string | number {
  if (Array.isArray(data)) {
    const by = NAMED_BY[String(done[0])]
    const names = by === undefined ? [] : data.map((item) => String((item as Branch)[by]))
    if (names.includes(segment)) return names.indexOf(segment)
    if (/^\d{1,6}$/.test(segment) && Number(segment) < data.length) return Number(segment)
    throw new WrongPath(
      show(segment),
      names.length > 0 ? `one of ${names.join(', ')}` : `a number below ${data.length}`,
      didYouMean(nearest(segment, names)),
    )
  }
  const fields = keysAt(crisisFile, done, file)
  if (fields.includes(segment)) return segment
  const present = isBranch(data) ? Object.keys(data) : []
  if (present.includes(segment)) return segment
  const known = [...new Set([...fields, ...present])]
  const where = done.length === 0 ? 'a crisis file' : done.join('.')
  if (known.length === 0) throw new WrongPath(show(segment), `nothing below ${where}`)
  throw new WrongPath(
    show(segment),
    known.length <= 12 ? `one of ${known.join(', ')} in ${where}` : `a part of ${where}`,
    didYouMean(nearest(segment, known)),
  )
}

/** A copy of the data in which the value at a path is another; what lies off the path is shared. */
function replaceAt(data: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value
  const [head, ...rest] = path
  if (Array.isArray(data)) return data.map((item, index) => (index === head ? replaceAt(item, rest, value) : item))
  const branch = isBranch(data) ? data : {}
  return { ...branch, [head]: replaceAt(branch[head], rest, value) }
}

/**
 * `options.us.limited-strike.weight` means the option wherever it stands: in a list, under extend, or on the default
 * menu.
 */
function optionPath(file: CrisisFile, segments: readonly string[]): { file: CrisisFile; segments: string[] } {
  const [top, principal, option, ...rest] = segments
  if (top !== 'options' || option === undefined || ['extend', 'remove'].includes(option))
    return { file, segments: [...segments] }
  const given = Object.hasOwn(file.options, principal) ? file.options[principal] : undefined
  const principals = Object.keys(file.parties).filter((id) => file.parties[id].kind === 'principal')
  if (!principals.includes(principal))
    throw new WrongPath(show(principal), `one of ${principals.join(', ')}`, didYouMean(nearest(principal, principals)))
  const known = menuOf(file, principal).map((one) => one.id)
  if (!known.includes(option))
    throw new WrongPath(show(option), `an option of ${principal}`, didYouMean(nearest(option, known)))
  if (Array.isArray(given)) return { file, segments: [...segments] }
  const menu = given ?? { extend: {}, remove: [] }
  const extend = Object.hasOwn(menu.extend, option) ? menu.extend : { ...menu.extend, [option]: {} }
  return {
    file: { ...file, options: { ...file.options, [principal]: { ...menu, extend } } },
    segments: [top, principal, 'extend', option, ...rest],
  }
}

/** The default ladder becomes the file's own as soon as a rung of it is set. */
function withLadder(file: CrisisFile, segments: readonly string[]): CrisisFile {
  return segments[0] === 'ladder' && file.ladder === undefined ? { ...file, ladder: [...ladderOf(file)] } : file
}

/**
 * The value of a text on the command line, read as YAML, so `0.9`, `true`, `{beta: [6, 2]}` and plain words all work.
 */
function readValue(text: string): unknown {
  const tree = readTree('--set', text)
  if (tree.problems.length > 0) throw new WrongPath(show(text), 'a value in YAML, such as 0.9 or {beta: [6, 2]}')
  return tree.value
}

/** The schema that reads the value: the one declared at the path. */
function leafSchema(file: CrisisFile, path: Path): z.core.$ZodType {
  const schemas = schemasAt(crisisFile, path, file)
  const leaf = schemas[0]
  if (leaf === undefined) throw new WrongPath(show(path.join('.')), 'a path into the crisis file')
  return leaf
}

/** Refuses to set a party or site as a whole: a parsed one cannot be parsed again. They are set field by field. */
function refuseWhole(leaf: z.core.$ZodType, path: Path): void {
  const parts = alternatives(leaf)
  const isWhole =
    parts.length > 0 &&
    parts.every((one) => ['object', 'record'].includes(one._zod.def.type)) &&
    parts.some(
      (one) =>
        one._zod.def.type === 'record' ||
        Object.hasOwn(shapeOf(one), 'name') ||
        Object.hasOwn(shapeOf(one), 'parameters'),
    )
  if (!isWhole) return
  const inside = [...new Set(parts.flatMap((one) => Object.keys(shapeOf(one))))]
  throw new WrongPath(
    show(path.join('.')),
    `a single value${
      inside.length > 0
        ? `: one of ${inside
            .slice(0, 12)
            .map((key) => `${path.join('.')}.${key}`)
            .join(', ')}`
        : ' below it'
    }`,
  )
}

/**
 * The crisis with one value changed, or what is wrong with the path or the value. The file itself is not touched, and
 * parts off the path are shared. A text is read as YAML. Paths go by ids: `sites.tower-22.cover`,
 * `ties.kataib-hezbollah.parameters.control` (the tie of that proxy), `parties.iran.parameters.costWeight`,
 * `options.us.large-strike.weight`, `parameters.accidentRate`.
 */
export function applySet(given: CrisisFile, path: string, value: unknown, name = '--set'): CrisisFile | Problem {
  const problem = (found: string, expected: string, hint?: string): Problem => ({
    severity: 'error',
    file: name,
    line: 1,
    column: 1,
    path,
    found,
    expected,
    hint,
  })
  try {
    const wanted = normal(path)
      .split('.')
      .map((segment) => segment.trim())
    if (path.length > 500 || wanted.some((segment) => segment === ''))
      return problem(show(path), 'a path such as sites.tower-22.cover')
    const { file, segments } = optionPath(withLadder(given, wanted), wanted)
    const steps: (string | number)[] = []
    let data: unknown = file
    for (const segment of segments) {
      const next = step(file, steps, data, segment)
      steps.push(next)
      data = isBranch(data) && Object.hasOwn(data, next) ? data[next] : undefined
    }
    if (steps[0] === 'timeZone')
      return problem('timeZone', 'another path', 'the record is read by it, so change it in the file')
    const leaf = leafSchema(file, steps)
    refuseWhole(leaf, steps)
    const raw = typeof value === 'string' ? readValue(value) : value
    const parsed = (leaf as unknown as z.ZodType).safeParse(raw)
    if (!parsed.success) {
      const tree = { value: raw, problems: [], broken: false, locate: () => ({ line: 1, column: 1 }) }
      const first = problemsOf(name, leaf, parsed.error, tree)[0]
      return problem(first?.found ?? show(raw), first?.expected ?? 'another value', first?.hint)
    }
    return localDates(replaceAt(file, steps, parsed.data) as CrisisFile)
  } catch (error) {
    if (error instanceof WrongPath) return problem(error.found, error.expected, error.hint)
    throw error
  }
}

/** Whether `applySet` gave a problem rather than a file. */
export const isProblem = (result: CrisisFile | Problem): result is Problem => 'severity' in result
