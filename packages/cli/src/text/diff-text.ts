/** What two crisis files differ in, as text: each difference with both sides, and what it moves. */
import {
  type Effect,
  longDate,
  type Side,
  type WeighedDifference,
  type WeighedDifferences,
} from '@standoff/core/kernel'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'
import { counted, listed, shortened } from '../wording/words.js'
import { effectLines } from './diff-effect.js'
import type { Compared } from './diff-json.js'

/** Characters of a value that are shown; --json has all. */
const LONGEST = 200
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
  const grouped = inGroups(differences)
  for (const [n, one] of grouped.entries()) {
    const group = groupOf(one.effect)
    const isNew = n === 0 || group !== groupOf(grouped[n - 1].effect)
    if (isNew && group !== '') lines.push('', style.bold(para(group)))
    lines.push('', ...differenceLines(one, n + 1, style))
  }
  if (together !== null) {
    lines.push('', style.bold('All of them together: B as it stands'))
    lines.push(...(together.kind === 'measured' ? effectLines(together, style) : [para(groupOf(together), '   ')]))
    if (found.noOutlook !== null) lines.push('', para(`There is no outlook: ${found.noOutlook}.`))
    lines.push('', style.bold('How this was made'), para(method(compared, asOf), '  '))
  }
  return `${lines.join('\n')}\n`
}

const method = ({ particles, runs, seed }: Compared, asOf: string): string =>
  `Answers of A as of ${longDate(asOf)} with one difference taken over from B at a time, less those of A: ${particles.toLocaleString('en')} particles along the record and ${runs.toLocaleString('en')} runs each; seed ${seed}. The simulation error is one standard error of the difference, as if the two answers were independent; a change counts as told apart where none of all those looked at would lie so far from zero by chance. Acts read: those in dispute, and those that the day is most about.`

/** What is said once of all differences of which it holds; nothing of those that were measured. */
function groupOf(effect: Effect): string {
  if (effect.kind === 'measured') return ''
  return effect.kind === 'none' ? `These move nothing: ${effect.why}.` : `Not measured: ${effect.why}.`
}

/** Those of which the same is said beside each other, otherwise in their order. */
function inGroups(differences: readonly WeighedDifference[]): WeighedDifference[] {
  const groups = new Map<string, WeighedDifference[]>()
  for (const one of differences) {
    const group = groupOf(one.effect)
    groups.set(group, [...(groups.get(group) ?? []), one])
  }
  return [...groups.values()].flat()
}

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
