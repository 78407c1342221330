import { dayOf, endOfDay, localText, parseWhen, type When } from '../terms/dates.js'
import { toLocalOf } from '../terms/time-zone.js'
import { type CheckContext, checkContext } from './check/context.js'
import { problemsOf } from './issues.js'
import { ladderOf, menuOf } from './menu.js'
import { type Problem, show, sortProblems } from './problem.js'
import type { CrisisFile } from './schema/crisis.js'
import { type GivenFile, givenFile } from './schema/given.js'
import type { Path } from './yaml-tree.js'
import { readTree } from './yaml-tree.js'

export type { GivenFile } from './schema/given.js'

type Row = GivenFile['rows'][number]

/** A forced row with its days. */
export type GivenRow = Omit<Row, 'author' | 'weapons' | 'killed' | 'injured'> & {
  when: When
  authors: string[]
  weapons?: [number, number]
  killed?: [number, number]
  injured?: [number, number]
}

/** What is forced in every run, in the order of time. */
export interface Given {
  /** Moment before which no other force act happens: the end of the last day. */
  through?: number
  /**
   * Rows of the record before this moment are forced; `through` where absent. It may lie within the day that begins
   * with `through`; runs then simulate the rest of that day.
   */
  cut?: number
  record: boolean
  rows: GivenRow[]
  /** A number of attacks from one moment to another. */
  counts?: { from: number; by: number; total: number; parties: string[] }
}

const range = (value: number | [number, number] | undefined): [number, number] | undefined =>
  typeof value === 'number' ? [value, value] : value
const authorsOf = (author: Row['author']): string[] => (typeof author === 'string' ? [author] : author.oneOf)

function checkRow(check: CheckContext, row: Row, path: Path): void {
  const { file } = check
  const known = check.partiesOf('principal', 'proxy')
  const authors = authorsOf(row.author)
  const at = (index: number): Path =>
    typeof row.author === 'string' ? [...path, 'author'] : [...path, 'author', 'oneOf', index]
  const sound = authors
    .map((author, index) => check.reference(at(index), author, known, 'the id of a principal or a proxy'))
    .every(Boolean)
  const kind = sound ? file.parties[authors[0]].kind : undefined
  if (sound && authors.length > 1 && authors.some((author) => file.parties[author].kind !== 'proxy'))
    check.error([...path, 'author'], show(authors), 'alternatives that are all proxies')
  if (row.option !== undefined && kind === 'principal') {
    check.reference(
      [...path, 'option'],
      row.option,
      menuOf(file, authors[0]).map((option) => option.id),
      `an option of ${authors[0]}`,
    )
  } else if (row.option !== undefined && kind === 'proxy')
    check.error(
      [...path, 'option'],
      show(row.option),
      'no option for a proxy',
      'a proxy attacks; give a rung such as harass',
    )
  if (row.rung !== undefined)
    check.reference(
      [...path, 'rung'],
      row.rung,
      ladderOf(file).map((rung) => rung.id),
      'the id of a rung of the ladder',
    )
  if (row.order !== undefined && kind === 'proxy')
    check.error([...path, 'order'], show(row.order), 'an order by a principal')
  if (row.site !== undefined) check.reference([...path, 'site'], row.site, Object.keys(file.sites), 'the id of a site')
  if (row.channel !== undefined)
    check.reference([...path, 'channel'], row.channel, Object.keys(file.channels), 'the id of a channel')
  for (const key of ['weapons', 'killed', 'injured'] as const) {
    const [low, high] = range(row[key]) ?? [0, 0]
    if (low > high) check.error([...path, key], show(row[key]), 'the lower figure first')
  }
}

/** Reads a file of `--given` against a crisis. Like `loadCrisis` it reports all problems at once and never throws. */
export function loadGiven(
  input: { name: string; text: string },
  file: CrisisFile,
): { given?: Given; problems: Problem[] } {
  const { name, text } = input
  const tree = readTree(name, text)
  if (tree.broken) return { problems: sortProblems(tree.problems) }
  const parsed = givenFile.safeParse(tree.value)
  if (!parsed.success) {
    const told = new Set(tree.problems.map((problem) => problem.path))
    return {
      problems: sortProblems([
        ...tree.problems,
        ...problemsOf(name, givenFile, parsed.error, tree).filter(
          (problem) => !told.has(problem.path) || problem.path === '',
        ),
      ]),
    }
  }
  const { rows, record } = parsed.data
  const toLocal = toLocalOf(file.timeZone)
  const through = parsed.data.through === undefined ? undefined : localText(parsed.data.through, toLocal)
  const counts =
    parsed.data.counts === undefined
      ? undefined
      : {
          ...parsed.data.counts,
          from: localText(parsed.data.counts.from, toLocal),
          by: localText(parsed.data.counts.by, toLocal),
        }
  const problems: Problem[] = [...tree.problems]
  const check = checkContext(name, file, tree, problems)
  for (const [index, row] of rows.entries()) checkRow(check, row, ['rows', index])
  if (record && through === undefined)
    check.error(
      ['record'],
      'record: true without through',
      'the last day on which the record is forced',
      'add through: a date',
    )
  const proxies = check.partiesOf('proxy')
  if (counts !== undefined) {
    for (const [index, party] of (counts.parties ?? []).entries())
      check.reference(['counts', 'parties', index], party, proxies, 'the id of a proxy')
    if (endOfDay(counts.by) <= dayOf(counts.from))
      check.error(['counts', 'by'], show(counts.by), `a date not before ${counts.from}`)
  }
  const sorted = sortProblems(problems)
  if (sorted.some((problem) => problem.severity === 'error')) return { problems: sorted }
  const timed = rows.map(({ author, weapons, killed, injured, ...rest }): GivenRow => {
    const when = parseWhen(rest.date, toLocal) as When
    return {
      ...rest,
      when,
      authors: authorsOf(author),
      weapons: range(weapons),
      killed: range(killed),
      injured: range(injured),
    }
  })
  const given: Given = { record, rows: timed.sort((a, b) => a.when.from - b.when.from) }
  if (through !== undefined) given.through = endOfDay(through)
  if (counts !== undefined)
    given.counts = {
      from: dayOf(counts.from),
      by: endOfDay(counts.by),
      total: counts.total,
      parties: counts.parties ?? proxies,
    }
  return { given, problems: sorted }
}
