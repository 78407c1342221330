/** A trace for the terminal: a line or two a thing that happened, its reason below it, and on demand all that was weighed. */
import { type BlameWhy, type DecisionWhy, type JudgedWhy, percentCell, type Trace, type TraceEntry, type UtilityTerms, type WeighedOption } from '@standoff/core'
import { hung } from '../terminal/hung.js'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'

export interface TraceView {
  /** All reasons, as tables. */
  why: boolean
  /** First and last day shown, counted from 1. */
  from: number
  until: number
}

/** Short heads of the terms and what they stand for; in the order of the table. */
const HEADS: readonly [keyof UtilityTerms, head: string, meaning: string][] = [
  ['audience', 'home', 'the audience at home punishes answering short'],
  ['fit', 'fit', 'distance from the fitting answer'],
  ['cost', 'cost', 'cost of force'],
  ['appetite', 'limit', "force beyond the public's appetite"],
  ['warRisk', 'war', 'risk of war'],
  ['fear', 'fear', 'fear of the reply'],
  ['reputation', 'back', 'backing down'],
  ['order', 'gain', 'gain by pressure, and orders lifted or repeated'],
]

/** Entries whose day is in view. */
export function inView(entries: readonly TraceEntry[], { from, until }: Pick<TraceView, 'from' | 'until'>): TraceEntry[] {
  return entries.filter(({ day }) => Math.floor(day) + 1 >= from && Math.floor(day) + 1 <= until)
}

export function traceText(trace: Trace, view: TraceView, style: Style): string {
  const lines = [style.bold(wrap(`${trace.title}: run ${trace.run} with seed ${trace.seed}, told from ${trace.from}.`, style.width)), ...hiddenLines(trace, style)]
  if (view.why) lines.push(wrap(`An option is chosen with a chance in proportion to w exp(U), a small tremble apart: w is its weight on the menu, U its utility in logit units, the sum of ${HEADS.map(([, head, meaning]) => `${head} (${meaning})`).join(', ')}. Columns of zeros are left out.`, style.width))
  const shown = inView(trace.entries, view)
  if (shown.length === 0) lines.push('', 'Nothing to tell of these days.')
  for (const [n, entry] of shown.entries()) {
    if (n === 0 || Math.floor(shown[n - 1].day) !== Math.floor(entry.day)) lines.push('')
    lines.push(...entryLines(entry, view.why, style))
  }
  return `${lines.join('\n')}\n`
}

/** What nobody in the run can see. */
function hiddenLines({ hidden }: Trace, style: Style): string[] {
  const types = hidden.strategies.map(({ name, strategy, startOrder }) => `${name} is ${strategy}${startOrder === null ? '' : ` and begins with its proxies under the order ${startOrder}`}`)
  const control = hidden.control.map((tie) => `${tie.control.toFixed(2)} over ${tie.name}`)
  const drivers = hidden.drivers.map(({ name, ends }) => `${name} ${ends === null ? 'has no end' : `is drawn to end on ${ends}`}`)
  const said = [...types, ...(control.length > 0 ? [`control by the patron: ${control.join(', ')}`] : []), ...drivers]
  return [style.dim(wrap(`Hidden from all in the run: ${said.join('; ')}.`, style.width))]
}

/** Wrapped, lines after the first set in. */
function hanging(text: string, width: number, indent: string, more: string): string[] {
  const [first, ...rest] = wrap(text, width, indent).split('\n')
  const tail = rest.map((line) => line.trim()).join(' ')
  return tail === '' ? [first] : [first, ...wrap(tail, width, more).split('\n')]
}

function entryLines(entry: TraceEntry, why: boolean, style: Style): string[] {
  const lines = hanging(entry.sentence, style.width, '', '  ')
  if (entry.reason !== undefined) lines.push(...hanging(`Why: ${entry.reason}`, style.width, '    ', '      ').map(style.dim))
  if (!why) return lines
  const { blame, judged, decision } = entry.why ?? {}
  if (decision !== undefined) lines.push(...decisionLines(decision, style))
  if (blame !== undefined) lines.push(...blameLines(blame, style))
  if (judged !== undefined) lines.push(...judgedLines(judged, style))
  return lines
}

const shares = (belief: Readonly<Record<string, number>>): string =>
  Object.entries(belief)
    .map(([name, p]) => `${name} ${percentCell(p)}`)
    .join(', ')
const two = (value: number): string => (Math.abs(value) < 0.005 ? '0.00' : value.toFixed(2))

/** One decimal in five characters, none above a hundred. */
export function term(value: number): string {
  if (Math.abs(value) < 0.05) return '0'
  return Math.abs(value) >= 100 ? String(Math.round(value)) : value.toFixed(1)
}

function decisionLines(why: DecisionWhy, style: Style): string[] {
  const facts: [string, string][] = [
    ['accounts', why.accounts.map(({ author, owed }) => `${author} ${two(owed)}`).join('; ')],
    ['the other', `${why.other} is thought to be owed ${two(why.otherOwed)}`],
    ['at home', `pressure ${two(why.pressure)}, appetite for force ${two(why.appetite)}, other commitments ${two(why.load)}`],
    ['itself', `${why.strategy}${why.order === null ? '' : `; its proxies are under the order ${why.order}`}`],
    ['believes', `${why.other} to be ${shares(why.strategyBelief)}`],
  ]
  if (why.orderBelief !== null) facts.push(['believes', `the order in force to be ${shares(why.orderBelief)}`])
  const lines = facts.flatMap(([head, text]) => hung(`    ${head.padEnd(10)}`, text, style.width))
  return [...lines, ...optionTable(why, style)]
}

/** The options weighed, most likely first; the chosen one is marked. */
function optionTable(why: DecisionWhy, style: Style): string[] {
  const heads = HEADS.filter(([key]) => why.options.some((option) => term(option.terms[key]) !== '0'))
  const cells = (option: WeighedOption): string[] => [percentCell(option.probability), String(Number(option.weight.toFixed(2))), term(option.utility), ...heads.map(([key]) => term(option.terms[key]))]
  const rows = why.options.map(cells)
  const tops = ['chance', 'w', 'U', ...heads.map(([, head]) => head)]
  const widths = tops.map((top, c) => Math.max(top.length, ...rows.map((row) => row[c].length)))
  const room = Math.max(8, Math.min(24, style.width - 6 - widths.reduce((sum, width) => sum + width + 1, 0)))
  const line = (mark: string, name: string, row: readonly string[]): string => `    ${mark} ${fit(name, room, style.unicode).padEnd(room)}${row.map((cell, c) => ` ${cell.padStart(widths[c])}`).join('')}`
  return [line(' ', 'option', tops), ...why.options.map((option, n) => (option.id === why.chosen ? style.bold(line('>', option.id, rows[n])) : line(' ', option.id, rows[n])))]
}

function fit(text: string, width: number, unicode: boolean): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}${unicode ? '…' : '.'}`
}

function blameLines({ observer, patron, proxy, orderBelief, ordered, patronShare, harm }: BlameWhy, style: Style): string[] {
  const text = `Blame: ${observer} holds it ${percentCell(ordered)} likely that it was directed or licensed (order believed: ${shares(orderBelief)}). Of the harm of ${harm.toFixed(3)} it lays ${percentCell(patronShare)} on ${patron} and the rest on ${proxy}.`
  return hanging(text, style.width, '    ', '      ').map(style.dim)
}

function judgedLines({ observer, punish, harm }: JudgedWhy, style: Style): string[] {
  return hanging(`Aim: ${observer} holds it ${percentCell(punish)} likely that it was meant to kill; harm as it feels it ${harm.toFixed(3)}.`, style.width, '    ', '      ').map(style.dim)
}
