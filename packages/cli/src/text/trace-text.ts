/**
 * A trace for the terminal: a line or two a thing that happened, its reason below it, and on demand all that was
 * weighed.
 */
import type { Trace } from '@standoff/core'
import {
  type BlameWhy,
  type DecisionWhy,
  type JudgedWhy,
  percentCell,
  type TraceEntry,
  type UtilityTerms,
  type WeighedOption,
} from '@standoff/core/kernel'
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
  ['audience', 'home', 'the audience at home punishes too weak an answer'],
  ['fit', 'fit', 'how far it is from a fitting answer'],
  ['cost', 'cost', 'cost of force'],
  ['appetite', 'limit', 'more force than the public accepts'],
  ['warRisk', 'war', 'risk of war'],
  ['fear', 'fear', 'fear of the reply'],
  ['reputation', 'back', 'backing down'],
  ['order', 'gain', 'gain from pressure, and orders lifted or repeated'],
  ['ceaseFire', 'stop', 'keeping a cease-fire'],
  ['demand', 'want', 'what is wanted, what giving in costs, forces kept waiting'],
]

/** Entries whose day is in view. */
export function inView(
  entries: readonly TraceEntry[],
  { from, until }: Pick<TraceView, 'from' | 'until'>,
): TraceEntry[] {
  return entries.filter(({ day }) => Math.floor(day) + 1 >= from && Math.floor(day) + 1 <= until)
}

export function traceText(trace: Trace, view: TraceView, style: Style): string {
  const lines = [
    style.bold(wrap(`${trace.title}: run ${trace.run} with seed ${trace.seed}, told from ${trace.from}.`, style.width)),
    ...hiddenLines(trace, style),
  ]
  if (view.why)
    lines.push(
      wrap(
        `How to read the tables: an option is chosen with a chance in proportion to w exp(U), except for a small share of random choices. w is its weight on the menu. U is how much it is wanted: each point makes it 2.7 times as likely. U is the sum of ${HEADS.map(([, head, meaning]) => `${head} (${meaning})`).join(', ')}. Columns of zeros are left out.`,
        style.width,
      ),
    )
  const shown = inView(trace.entries, view)
  if (shown.length === 0) lines.push('', 'Nothing happens on these days.')
  for (const [n, entry] of shown.entries()) {
    if (n === 0 || Math.floor(shown[n - 1].day) !== Math.floor(entry.day)) lines.push('')
    lines.push(...entryLines(entry, view.why, style))
  }
  return `${lines.join('\n')}\n`
}

/** What the figures in a line of reasons are. */
const KEY = [
  'In the reasons: harm and severity run from 0 (none) to 1 (as grave as war); unanswered harm is what a side has suffered and not yet answered; pressure at home runs from 0 to 1.',
]

/** What nobody in the run can see. */
function hiddenLines({ hidden }: Trace, style: Style): string[] {
  const types = hidden.strategies.map(
    ({ name, strategy, startOrder }) =>
      `${name} is ${strategy}${startOrder === null ? '' : ` and begins with its proxies under the order "${startOrder}"`}`,
  )
  const control = hidden.control.map((tie) => `${tie.control.toFixed(2)} over ${tie.name}`)
  const drivers = hidden.drivers.map(
    ({ name, ends }) => `${name} ${ends === null ? 'does not end' : `ends on ${ends}`}`,
  )
  const said = [
    ...types,
    ...(control.length > 0 ? [`control by the patron (0 none, 1 full) ${control.join(', ')}`] : []),
    ...drivers,
  ]
  return [
    style.dim(wrap(`Hidden from all parties in the run: ${said.join('; ')}.`, style.width)),
    ...KEY.map((text) => style.dim(wrap(text, style.width))),
  ]
}

/** Wrapped, lines after the first set in. */
function hanging(text: string, width: number, indent: string, more: string): string[] {
  const [first, ...rest] = wrap(text, width, indent).split('\n')
  const tail = rest.map((line) => line.trim()).join(' ')
  return tail === '' ? [first] : [first, ...wrap(tail, width, more).split('\n')]
}

function entryLines(entry: TraceEntry, why: boolean, style: Style): string[] {
  const lines = hanging(entry.sentence, style.width, '', '  ')
  if (entry.reason !== undefined)
    lines.push(...hanging(`Why: ${entry.reason}`, style.width, '    ', '      ').map(style.dim))
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
    ['unanswered', why.accounts.map(({ author, owed }) => `${author} ${two(owed)}`).join('; ')],
    ['the other', `${why.other} is thought to have unanswered harm of ${two(why.otherOwed)}`],
    [
      'at home',
      `pressure ${two(why.pressure)}, appetite for force ${two(why.appetite)}, other commitments ${two(why.load)}`,
    ],
    ['itself', `${why.strategy}${why.order === null ? '' : `; its proxies are under the order ${why.order}`}`],
    ['believes', `${why.other} to be ${shares(why.strategyBelief)}`],
  ]
  if (why.orderBelief !== null) facts.push(['believes', `the order in force to be ${shares(why.orderBelief)}`])
  const lines = facts.flatMap(([head, text]) => hung(`    ${head.padEnd(11)}`, text, style.width))
  return [...lines, ...optionTable(why, style)]
}

/** The options weighed, most likely first; the chosen one is marked. */
function optionTable(why: DecisionWhy, style: Style): string[] {
  const heads = HEADS.filter(([key]) => why.options.some((option) => term(option.terms[key]) !== '0'))
  const cells = (option: WeighedOption): string[] => [
    percentCell(option.probability),
    String(Number(option.weight.toFixed(2))),
    term(option.utility),
    ...heads.map(([key]) => term(option.terms[key])),
  ]
  const rows = why.options.map(cells)
  const tops = ['chance', 'w', 'U', ...heads.map(([, head]) => head)]
  const widths = tops.map((top, c) => Math.max(top.length, ...rows.map((row) => row[c].length)))
  const room = Math.max(8, Math.min(24, style.width - 6 - widths.reduce((sum, width) => sum + width + 1, 0)))
  const line = (mark: string, name: string, row: readonly string[]): string =>
    `    ${mark} ${fit(name, room, style.unicode).padEnd(room)}${row.map((cell, c) => ` ${cell.padStart(widths[c])}`).join('')}`
  return [
    line(' ', 'option', tops),
    ...why.options.map((option, n) =>
      option.id === why.chosen ? style.bold(line('>', option.id, rows[n])) : line(' ', option.id, rows[n]),
    ),
  ]
}

function fit(text: string, width: number, unicode: boolean): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}${unicode ? '…' : '.'}`
}

function blameLines(
  { observer, patron, proxy, orderBelief, ordered, patronShare, harm }: BlameWhy,
  style: Style,
): string[] {
  const text = `Blame: ${observer} thinks the chance that it was ordered or allowed is ${percentCell(ordered)} (its belief about the order in force: ${shares(orderBelief)}). It blames ${patron} for ${percentCell(patronShare)} of the harm of ${harm.toFixed(3)}, and ${proxy} for the rest.`
  return hanging(text, style.width, '    ', '      ').map(style.dim)
}

function judgedLines({ observer, punish, harm }: JudgedWhy, style: Style): string[] {
  return hanging(
    `Aim: ${observer} thinks the chance that it was meant to kill is ${percentCell(punish)}; the harm as it sees it is ${harm.toFixed(3)}.`,
    style.width,
    '    ',
    '      ',
  ).map(style.dim)
}
