/** What two crisis files differ in, as text and as JSON: each difference with both sides, and what it moves. */
import {
  type Effect,
  longDate,
  type MovedAnswer,
  type Side,
  type WeighedDifference,
  type WeighedDifferences,
} from '@standoff/core/kernel'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { counted, listed, shortened, signed } from '../wording/words.js'

/** What was compared, and how. */
export interface Compared {
  a: string
  b: string
  title: string
  asOf: string
  particles: number
  runs: number
  seed: bigint
}

/** Characters of a value that are shown; --json has all. */
const LONGEST = 200
/** Answers told of one difference, at most; --json has all. */
const TOLD = 6

export function diffText(found: WeighedDifferences, compared: Compared, style: Style): string {
  const { a, b, title, asOf } = compared
  const para = (line: string, indent = ''): string => wrap(line, style.width, indent)
  const head = [style.bold(title), para(`A: ${a}`), para(`B: ${b}`), '']
  const { differences, renamed, isSameText, together } = found
  const renames =
    renamed.length === 0
      ? []
      : [
          para(
            `${counted(renamed.length, 'row')} of both with another id in B, which is no difference: ${listed(renamed.slice(0, 5).map((one) => `${one.a} = ${one.b}`))}${renamed.length > 5 ? ' and more' : ''}.`,
          ),
        ]
  if (differences.length === 0) {
    const same = isSameText
      ? 'The two are the same, to the character.'
      : 'Nothing differs in content: the texts differ in comments, order or ways of writing only.'
    return `${[...head, para(same), ...renames].join('\n')}\n`
  }
  const lines = [...head, style.bold(para(lead(found))), ...renames]
  for (const [n, one] of differences.entries()) lines.push('', ...differenceLines(one, n + 1, style))
  if (together !== null) {
    lines.push('', style.bold('All of them together: B as it stands'), ...effectLines(together, style))
    if (found.noOutlook !== null) lines.push('', para(`There is no outlook: ${found.noOutlook}.`))
    lines.push('', style.bold('How this was made'), para(method(compared, asOf), '  '))
  }
  return `${lines.join('\n')}\n`
}

const method = ({ particles, runs, seed }: Compared, asOf: string): string =>
  `Answers of A as of ${longDate(asOf)} with one difference taken over from B at a time, less those of A: ${particles.toLocaleString('en')} particles along the record and ${runs.toLocaleString('en')} runs each; seed ${seed}. The simulation error is one standard error of the difference, as if the two answers were independent; a change counts as told apart where none of all those looked at would lie so far from zero by chance. Acts read: those in dispute, and those that the day is most about.`

/** How many differ, and how many of them matter. */
function lead({ differences }: WeighedDifferences): string {
  const rows = differences.filter(({ difference }) => difference.kind === 'row').length
  const kinds = [
    ...(differences.length > rows ? [counted(differences.length - rows, 'value')] : []),
    ...(rows > 0 ? [counted(rows, 'row')] : []),
  ]
  const of = (kind: Effect['kind']): number => differences.filter(({ effect }) => effect.kind === kind).length
  const apart = differences.filter(({ effect }) => effect.kind === 'measured' && effect.isApart).length
  const told = [
    ...(of('measured') > 0
      ? [
          `${apart} of the ${of('measured')} measured ${apart === 1 ? 'moves' : 'move'} an answer by more than simulation error`,
        ]
      : []),
    ...(of('none') > 0 ? [`${of('none')} can move nothing`] : []),
    ...(of('not-measured') > 0 ? [`${of('not-measured')} not measured`] : []),
  ]
  return `The two differ in ${listed(kinds)}: ${told.join(', ')}.`
}

function differenceLines({ difference, effect }: WeighedDifference, number: number, style: Style): string[] {
  const para = (line: string, indent: string): string => wrap(line, style.width, indent)
  const shown = effectLines(effect, style)
  if (difference.kind === 'value') {
    const { path, isJudged, a, b } = difference
    return [
      style.bold(`${number}. ${path}${isJudged ? ' (a judgement)' : ''}`),
      para(`A: ${sideText(a)}`, '   '),
      para(`B: ${sideText(b)}`, '   '),
      ...shown,
    ]
  }
  const { id, a, b, cells } = difference
  const where = [a, b].flatMap((row) => (row === undefined ? [] : [`${row.file}:${row.line}`])).join(' and ')
  const row = a ?? b
  if (a === undefined || b === undefined) {
    return [
      style.bold(`${number}. Row ${id}: only ${a === undefined ? 'B' : 'A'} has it`),
      para(
        `${where}: ${row?.when.text}, ${row?.author.text}, ${row?.action}: ${shortened(row?.summary ?? '', LONGEST)}`,
        '   ',
      ),
      ...shown,
    ]
  }
  return [
    style.bold(`${number}. Row ${id}`),
    para(`${where}: ${row?.when.text}, ${row?.author.text}, ${row?.action}`, '   '),
    ...cells.map((cell) =>
      para(
        `${cell.column}${cell.isJudged ? ' (a judgement)' : ''}: A ${cellText(cell.a)}; B ${cellText(cell.b)}`,
        '   ',
      ),
    ),
    ...shown,
  ]
}

const cellText = (text: string): string => (text === '' ? 'left empty' : shortened(text, LONGEST))

function sideText({ value, isLeftOut, place }: Side): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const where = ` (${place.file}:${place.line})`
  if (!isLeftOut) return `${shortened(text, LONGEST)}${where}`
  return value === undefined || typeof value === 'object' ? `left out${where}` : `left out, so ${text}${where}`
}

function effectLines(effect: Effect, style: Style): string[] {
  const para = (line: string): string => wrap(line, style.width, '   ')
  if (effect.kind === 'none') return [para(`Moves nothing: ${effect.why}.`)]
  if (effect.kind === 'not-measured') return [para(`Not measured: ${effect.why}.`)]
  const apart = effect.moved.filter(({ isApart }) => isApart)
  const below = effect.moved.filter(({ isApart, change }) => !isApart && change !== null && change !== 0)
  const same = effect.moved.filter(({ change }) => change === 0)
  const fresh = effect.moved.filter(({ change, withheld }) => change === null && withheld === null)
  const withheld = effect.moved.filter(({ change, withheld: why }) => change === null && why !== null)
  const heads = [
    { head: 'answer' },
    { head: 'A', right: true },
    { head: 'with it', right: true },
    { head: 'change', right: true },
    { head: 'error', right: true },
  ]
  const width = style.width - 38
  const row = (one: MovedAnswer): string[] => [
    shortened(one.text, width),
    numberText(one, one.base),
    numberText(one, one.value),
    changeText(one),
    errorText(one),
  ]
  const first = below[0]
  return [
    ...(apart.length > 0 ? table(heads, apart.slice(0, TOLD).map(row), '   ') : []),
    ...(apart.length > TOLD ? [para(`And ${counted(apart.length - TOLD, 'more answer')}, in --json.`)] : []),
    ...(first === undefined
      ? []
      : [
          para(
            `Not told apart from simulation error: ${counted(below.length, 'answer')}, first "${first.text}", ${changeText(first)} (error ${errorText(first)}).`,
          ),
        ]),
    ...(apart.length + below.length === 0 && same.length > 0
      ? [para(`Moves none of ${counted(same.length, 'answer')}.`)]
      : []),
    ...fresh.map((one) => para(`Read only with it: ${one.text}, ${numberText(one, one.value)}.`)),
    ...(withheld.length === 0
      ? []
      : [
          para(
            `${counted(withheld.length, 'reading')} withheld on one side, first "${withheld[0].text}": ${withheld[0].withheld}.`,
          ),
        ]),
  ]
}

const isChance = ({ about }: MovedAnswer): boolean => about !== 'attacks'
const numberText = (one: MovedAnswer, value: number | null): string =>
  value === null ? '' : isChance(one) ? `${(100 * value).toFixed(1)}%` : value.toFixed(1)
const changeText = (one: MovedAnswer): string => signed((one.change ?? 0) * (isChance(one) ? 100 : 1), 1)
const errorText = (one: MovedAnswer): string => (one.error * (isChance(one) ? 100 : 1)).toFixed(1)

/** The same for programs: rows with their cells, places and effects, without what only serves in memory. */
export function diffJson(found: WeighedDifferences, { seed, ...compared }: Compared): unknown {
  const { differences, ...rest } = found
  return {
    ...compared,
    seed: `${seed}`,
    ...rest,
    differences: differences.map(({ difference, effect }) => {
      if (difference.kind === 'value') {
        const { steps, ...told } = difference
        return { ...told, effect }
      }
      const { a, b, ...told } = difference
      const placed = (row: typeof a): unknown =>
        row === undefined ? null : { id: row.id, file: row.file, line: row.line, cells: row.raw }
      return { ...told, a: placed(a), b: placed(b), effect }
    }),
  }
}
