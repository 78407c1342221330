/**
 * The record in time: what each side did, rung by rung, what they said to each other, and how many attacks there were a
 * week.
 */
import * as Plot from '@observablehq/plot'
import {
  civilFromDay,
  cutOf,
  dateOfDay,
  dayFromCivil,
  dayOf,
  type PicturedAct,
  type PicturedMessage,
  principalsOf,
  SEVERAL,
  shortDate,
  wrapped,
} from '@standoff/core/kernel'
import { counted } from '../../wording/words.js'
import { ink } from '../colors.js'
import { type KeyItem, keyPanel } from '../draw/key.js'
import { LABEL } from '../draw/label.js'
import { drawPanel, PIXELS, stacked } from '../draw/panel.js'
import { type Figure, figureOf, type Size } from '../figure.js'
import { HARM_FILL, HARM_KEY } from './harm.js'
import type { Look } from './look.js'
import { type Lane, lanesOf, type Row } from './timeline-lanes.js'
import type { Week } from './weeks-known.js'

export interface TimelineData {
  acts: readonly PicturedAct[]
  messages: readonly PicturedMessage[]
  weeks: readonly Week[]
  series: string
  from: string
  asOf: string
}

const LARGEST = { wide: 13, narrow: 9 } as const
const BARS = 84
/** Marks up to which each says on hover what it is. */
const MOST_TITLED = 600
/** Attacks in a week from which the busiest is told. */
const WORTH = 3
/** Room for the names of rungs, and for half a circle, px. */
const LEFT = { wide: 124, narrow: 12 } as const
const RIGHT = 12

/** Messages by what they say: a shape each. */
const SHAPES = [
  { contents: ['threaten', 'warn'], text: 'threat or warning', symbol: 'triangle' },
  { contents: ['assure', 'offer', 'accept'], text: 'assurance or offer', symbol: 'circle' },
  { contents: ['deny', 'reject'], text: 'denial or refusal', symbol: 'times' },
  { contents: ['mediate', 'other'], text: 'other word', symbol: 'square' },
] as const

export function timelineFigure(look: Look, data: TimelineData): Figure {
  const { acts, messages, weeks, series, from, asOf } = data
  const killed = acts.reduce((sum, act) => sum + act.killed, 0)
  const busiest = [...weeks].sort((a, b) => b.attacks - a.attacks)[0]
  const told = `${counted(acts.length, 'row')} of acts, ${counted(messages.length, 'message')}, ${counted(killed, 'person', 'people')} recorded as killed.`
  const peak =
    busiest === undefined || busiest.attacks < WORTH
      ? ''
      : ` The week from ${shortDate(busiest.from)} has most attacks, about ${Math.round(busiest.attacks)}.`
  return figureOf({
    id: 'timeline',
    title: 'The record, day by day',
    caption: `Read down for one day, across for one side. Each circle is an act: its area the weapons told of, its fill the harm. Lines between the two governments are messages, with a mark for what they say; those by an intermediary pass through the lower line. Bars count attacks a week (${series}).${peak}`,
    alt: `A timeline from ${from} to ${asOf}. ${told}${peak}`,
    columns: ['day', 'row', 'by', 'what', 'weapons told of', 'killed', 'injured', 'summary'],
    rows: [
      ...acts.map((act) => [
        act.date,
        act.id,
        look.nameOf(act.lane),
        act.rung,
        act.weapons,
        act.killed,
        Math.round(act.injured),
        act.summary,
      ]),
      ...messages.map((one) => [
        one.date,
        one.id,
        look.nameOf(one.from),
        `${one.content}${one.isPrivate ? `, in private${one.through.length > 0 ? ` through ${one.through.map(look.nameOf).join(', ')}` : ''}` : ''}`,
        null,
        null,
        null,
        one.summary,
      ]),
    ].sort((a, b) => (`${a[0]}` < `${b[0]}` ? -1 : 1)),
    draw: (size, about) =>
      stacked(about, [keyPanel(keyOf(data), size.width), drawLanes(look, data, size), drawBars(data, size)], 4),
  })
}

function keyOf({ acts, messages }: TimelineData): KeyItem[] {
  const shapes = SHAPES.filter(({ contents }) =>
    messages.some(({ content }) => (contents as readonly string[]).includes(content)),
  )
  return [
    ...HARM_KEY.filter(({ harm }) => acts.some((one) => one.harm === harm)),
    ...shapes.map(({ text, symbol }): KeyItem => ({ text, mark: symbol, r: 4, stroke: ink('ink') })),
  ]
}

const radius = (act: PicturedAct, largest: number, { name }: Size): number =>
  Math.max(2.6, LARGEST[name] * Math.sqrt((act.weapons ?? act.attacks) / largest))

/** Time in pixels: the window up to the as-of day. */
function timeOf({ from, asOf }: TimelineData, { name, width }: Size): (day: number) => number {
  const [first, last] = [dayOf(from), cutOf(asOf)]
  return (day) => LEFT[name] + ((Math.max(first, day) - first) / (last - first)) * (width - LEFT[name] - RIGHT)
}

/** First days of months within the window. */
function monthsBetween({ from, asOf }: TimelineData): number[] {
  const { year, month } = civilFromDay(dayOf(from))
  const days: number[] = []
  for (let n = 1; ; n++) {
    const day = dayFromCivil(year + Math.floor((month - 1 + n) / 12), ((month - 1 + n) % 12) + 1, 1)
    if (day > dayOf(asOf)) return days
    days.push(day)
  }
}

function drawLanes(look: Look, data: TimelineData, size: Size) {
  const { acts, messages } = data
  const [one, other] = principalsOf(look.file)
  const lanes = lanesOf(look, acts, messages, size)
  const x = timeOf(data, size)
  const rows = lanes.flatMap(({ rows: own }) => own)
  const height = Math.max(...lanes.map(({ bottom }) => bottom)) + 2
  const px = { x: 'x', y: 'y' } as const
  const rowOf = (lane: string, what: string): Row | undefined =>
    rows.find((row) => row.lane === lane && row.what === what)
  const largest = Math.max(1, ...acts.map((act) => act.weapons ?? act.attacks))
  const circles = acts.flatMap((act) => {
    const row = rowOf(act.lane, act.rung)
    return row === undefined ? [] : [{ ...act, x: x(act.day), y: row.y, r: radius(act, largest, size) }]
  })
  const [top, bottom] = [lanes.find(({ id }) => id === one), lanes.find(({ id }) => id === other)] as [Lane, Lane]
  const words = messages.flatMap((message) => {
    const lane = message.to === null ? 'others' : 'messages'
    const row = rowOf(lane, message.isPrivate ? 'in private' : 'in public')
    if (row === undefined) return []
    return [
      {
        ...message,
        x: x(message.day),
        y: row.y,
        up: top.bottom,
        down: bottom.top,
        symbol:
          SHAPES.find(({ contents }) => (contents as readonly string[]).includes(message.content))?.symbol ?? 'square',
      },
    ]
  })
  const between = words.filter(({ to }) => to !== null)
  const hueOf = (of: string): string => ink(look.hueOf(of))
  const titled =
    size.name === 'wide' && acts.length + messages.length <= MOST_TITLED
      ? { title: (d: { date: string; summary: string }) => `${d.date}: ${d.summary}` }
      : {}
  return drawPanel({
    width: size.width,
    height,
    margin: 0,
    ...PIXELS,
    marks: [
      Plot.link(monthsBetween(data), {
        x1: (d) => x(d),
        x2: (d) => x(d),
        y1: () => 0,
        y2: () => height,
        stroke: ink('rule'),
        strokeWidth: 1,
        strokeDasharray: '2 3',
      }),
      Plot.link(rows, {
        x1: () => LEFT[size.name] - 10,
        x2: () => size.width,
        y1: 'y',
        y2: 'y',
        stroke: ink('rule'),
        strokeWidth: 1,
      }),
      Plot.link(
        lanes.filter(({ hue, rows: some }) => hue !== null && some.length > 0),
        {
          x1: () => 2,
          x2: () => 2,
          y1: (d) => d.top + 22,
          y2: (d) => d.bottom - 2,
          stroke: (d: Lane) => ink(d.hue ?? 'ink'),
          strokeWidth: 4,
        },
      ),
      Plot.link(between, {
        x1: 'x',
        x2: 'x',
        y1: 'up',
        y2: 'down',
        stroke: (d: PicturedMessage) => hueOf(d.from),
        strokeWidth: 1,
        strokeOpacity: 0.55,
      }),
      ...SHAPES.map(({ symbol }) =>
        Plot.dot(
          words.filter((word) => word.symbol === symbol),
          {
            ...px,
            symbol,
            r: 4,
            fill: ink('paper'),
            stroke: (d: PicturedMessage) => hueOf(d.from),
            strokeWidth: 1.6,
            ...titled,
          },
        ),
      ),
      Plot.dot(circles, { ...px, r: 'r', fill: ink('paper'), fillOpacity: 0.8 }),
      Plot.dot(circles, {
        ...px,
        r: 'r',
        fill: ink('ink'),
        fillOpacity: (d: PicturedAct) => HARM_FILL[d.harm],
        stroke: (d: PicturedAct) => hueOf(d.lane === SEVERAL ? d.side : d.lane),
        strokeWidth: 1.6,
        ...titled,
      }),
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
        ? Plot.text(rows, {
            x: () => 10,
            y: 'y',
            text: (d: Row) => wrapped(d.label, LEFT.wide - 20, { size: 12 }).join('\n'),
            textAnchor: 'start',
            fontSize: 12,
            lineHeight: 1,
            fill: ink('soft'),
          })
        : Plot.text(rows, {
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

function drawBars(data: TimelineData, size: Size) {
  const { weeks, series, from, asOf } = data
  const most = Math.max(1, ...weeks.map(({ attacks }) => attacks))
  const peak = weeks.find(({ attacks }) => attacks === most)
  return drawPanel({
    width: size.width,
    height: BARS + 40,
    marginLeft: LEFT[size.name],
    marginRight: RIGHT,
    marginTop: 40,
    marginBottom: 24,
    x: {
      type: 'utc',
      domain: [dateOfDay(dayOf(from)), dateOfDay(cutOf(asOf))],
      label: null,
      ticks: size.name === 'wide' ? 8 : 4,
      tickSize: 4,
    },
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
      Plot.axisX({
        label: null,
        ticks: size.name === 'wide' ? 8 : 4,
        tickSize: 4,
        fontSize: 12,
        fill: ink('soft'),
        stroke: ink('soft'),
      }),
    ],
  })
}
