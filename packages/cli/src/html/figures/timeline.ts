/**
 * The record in time: what each side did, rung by rung, what they said to each other, and how many attacks there were a
 * week.
 */
import * as Plot from '@observablehq/plot'
import type { Crisis } from '@standoff/core'
import {
  asOfNumber,
  type Domain,
  type DrawnRow,
  dateOfDay,
  drawnRows,
  ladderOf,
  namedDays,
  type RecordMark,
  recordDays,
  recordMark,
  shortDate,
  wrapped,
} from '@standoff/core/kernel'
import { counted } from '../../wording/words.js'
import { ink } from '../colors.js'
import { keyPanel } from '../draw/key.js'
import { LABEL } from '../draw/label.js'
import { drawPanel, PIXELS, stacked } from '../draw/panel.js'
import { type Cell, type Figure, figureOf, type Size } from '../figure.js'
import type { Look } from './look.js'
import { timelineKey } from './timeline-key.js'
import { type Lane, type Line, lanesOf } from './timeline-lanes.js'
import { placedMarks, plotMarks } from './timeline-marks.js'
import type { Week } from './weeks-known.js'

export interface TimelineData {
  /** With nothing that became known after the as-of day. */
  crisis: Crisis
  weeks: readonly Week[]
  /** Who counts the attacks of the weeks. */
  series: string
  asOf: string
}

const BARS = 84
/** Marks up to which each says on hover what it is. */
const MOST_TITLED = 600
/** Attacks in a week from which the busiest is told. */
const WORTH = 3
/** Room for the names of rungs, and for half a circle, px. */
const LEFT = { wide: 124, narrow: 12 } as const
const RIGHT = 12

export function timelineFigure(look: Look, { crisis, weeks, series, asOf }: TimelineData): Figure {
  const rows = drawnRows(crisis)
  const marks = rows.map((row) => recordMark(row, look.file, asOfNumber(asOf)))
  const days = recordDays(rows, look.file.window, asOfNumber(asOf))
  const told = toldOf(rows)
  const busiest = [...weeks].sort((a, b) => b.attacks - a.attacks)[0]
  const peak =
    busiest === undefined || busiest.attacks < WORTH
      ? ''
      : ` The week from ${shortDate(busiest.from)} has most attacks, about ${Math.round(busiest.attacks)}.`
  return figureOf({
    id: 'timeline',
    title: 'The record, day by day',
    caption: `Read down for one day, across for one side. Each circle is an act: its area shows how many weapons are mentioned, its fill the harm. Thin lines between the two governments are messages, from the sender's lane to the receiver's, with a mark on the line of the channel or intermediary that carried them; arrows point at the receiver. Two strokes above a mark: contested; a broken ring: the highest number of weapons that somebody states. A bar with two ends: dated by an interval. Bars count attacks a week (${series}).${peak}`,
    alt: `A timeline from ${look.file.window.from} to ${asOf}. ${told}${peak}`,
    columns: [
      'day',
      'row',
      'kind',
      'by',
      'what',
      'weapons, lowest',
      'weapons, highest',
      'killed, best',
      'injured, highest',
      'summary',
    ],
    rows: rows.map((row) => cellsOf(row, look)),
    draw: (size, about) =>
      stacked(
        about,
        [
          keyPanel(timelineKey(rows, marks), size.width),
          drawLanes(look, marks, days, size),
          drawBars(weeks, series, days, size),
        ],
        4,
      ),
  })
}

function toldOf(rows: readonly DrawnRow[]): string {
  const acts = rows.flatMap(({ act }) => act ?? [])
  const messages = rows.filter(({ message }) => message !== null).length
  const killed = acts.reduce((sum, act) => sum + act.killed, 0)
  const others = rows.length - acts.length - messages
  return `${counted(acts.length, 'row')} of acts, ${counted(messages, 'message')}, ${counted(others, 'other row')}, ${counted(killed, 'person', 'people')} recorded as killed.`
}

function cellsOf({ row, act, message, iso }: DrawnRow, { file }: Look): Cell[] {
  const { weapons, killed, injured } = row
  const rung = ladderOf(file).find(({ id }) => id === row.rung)?.name
  return [
    iso,
    row.id,
    row.kind,
    row.author.text,
    (act === null ? message?.content : rung) ?? row.action.replaceAll('_', ' '),
    weapons?.low ?? null,
    weapons?.high ?? null,
    killed?.best ?? null,
    injured?.high ?? null,
    row.summary,
  ]
}

/** Days in pixels. */
function timeOf([first, last]: Domain, { name, width }: Size): (day: number) => number {
  const [left, right] = [LEFT[name], width - RIGHT]
  return (day) => left + ((day - first) / (last - first)) * (right - left)
}

const ticksOf = (days: Domain, { name, width }: Size) => namedDays(days, width - RIGHT - LEFT[name])

function drawLanes(look: Look, marks: readonly RecordMark[], days: Domain, size: Size) {
  const lanes = lanesOf(
    look,
    marks.map(({ row }) => row),
    size,
  )
  const x = timeOf(days, size)
  const lines = lanes.flatMap((lane) => lane.lines)
  const height = Math.max(...lanes.map(({ bottom }) => bottom)) + 2
  const placed = placedMarks(marks, lanes, look, x, size)
  return drawPanel({
    width: size.width,
    height,
    margin: 0,
    ...PIXELS,
    marks: [
      Plot.link(ticksOf(days, size), {
        x1: ({ day }) => x(day),
        x2: ({ day }) => x(day),
        y1: () => 0,
        y2: () => height,
        stroke: ink('rule'),
        strokeWidth: 1,
        strokeDasharray: '2 3',
      }),
      Plot.link(lines, {
        x1: () => LEFT[size.name] - 10,
        x2: () => size.width,
        y1: 'y',
        y2: 'y',
        stroke: ink('rule'),
        strokeWidth: 1,
      }),
      Plot.link(
        lanes.filter(({ hue, lines: some }) => hue !== null && some.length > 0),
        {
          x1: () => 2,
          x2: () => 2,
          y1: (d) => d.top + 22,
          y2: (d) => d.bottom - 2,
          stroke: (d: Lane) => ink(d.hue ?? 'ink'),
          strokeWidth: 4,
        },
      ),
      ...plotMarks(placed, x, size.name === 'wide' && marks.length <= MOST_TITLED),
      Plot.text(lanes, {
        x: () => 0,
        y: (d) => d.top + 10,
        text: 'name',
        textAnchor: 'start',
        fontWeight: 600,
        fontSize: LABEL,
        fill: ink('ink'),
        stroke: ink('paper'),
        strokeWidth: 4,
      }),
      size.name === 'wide'
        ? Plot.text(lines, {
            x: () => 10,
            y: 'y',
            text: (d: Line) => wrapped(d.label, LEFT.wide - 20, { size: 12 }).join('\n'),
            textAnchor: 'start',
            fontSize: 12,
            lineHeight: 1,
            fill: ink('soft'),
          })
        : Plot.text(lines, {
            x: () => 8,
            y: (d) => d.y - 15,
            text: 'label',
            textAnchor: 'start',
            fontSize: 12,
            fill: ink('soft'),
          }),
    ],
  })
}

function drawBars(weeks: readonly Week[], series: string, days: Domain, size: Size) {
  const most = Math.max(1, ...weeks.map(({ attacks }) => attacks))
  const peak = weeks.find(({ attacks }) => attacks === most)
  const ticks = ticksOf(days, size)
  return drawPanel({
    width: size.width,
    height: BARS + 52,
    marginLeft: LEFT[size.name],
    marginRight: RIGHT,
    marginTop: 40,
    marginBottom: 36,
    x: { type: 'utc', domain: days.map(dateOfDay), axis: null },
    y: { domain: [0, most], axis: null },
    marks: [
      Plot.rectY(weeks, {
        x1: (d: Week) => dateOfDay(d.day),
        x2: (d: Week) => dateOfDay(d.day + d.days),
        y: 'attacks',
        fill: ink('soft'),
        fillOpacity: 0.55,
        inset: 0.5,
        title: size.name === 'wide' ? (d: Week) => `week from ${d.from}: about ${Math.round(d.attacks)}` : undefined,
      }),
      ...(peak === undefined
        ? []
        : [
            Plot.text([peak], {
              x: (d: Week) => dateOfDay(d.day + d.days / 2),
              y: 'attacks',
              dy: -8,
              text: (d: Week) => `${Math.round(d.attacks)}`,
              fontSize: LABEL,
              fill: ink('ink'),
            }),
          ]),
      Plot.ruleY([0], { stroke: ink('ink') }),
      Plot.text([`attacks a week (${series})`], {
        frameAnchor: 'top-left',
        dx: -LEFT[size.name],
        dy: -34,
        fontSize: LABEL,
        fontWeight: 600,
        textAnchor: 'start',
        fill: ink('ink'),
      }),
      Plot.axisX(
        ticks.map(({ day }) => dateOfDay(day)),
        {
          tickFormat: (_, n: number) =>
            `${shortDate(ticks[n].iso)}${ticks[n].withYear ? `\n${ticks[n].iso.slice(0, 4)}` : ''}`,
          label: null,
          tickSize: 4,
          fontSize: 12,
          fill: ink('soft'),
          stroke: ink('soft'),
        },
      ),
    ],
  })
}
