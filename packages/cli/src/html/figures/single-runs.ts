/** Some runs one by one, shown before any band, so that a fan is not taken for the course of one run. */
import * as Plot from '@observablehq/plot'
import {
  type DrawnRun,
  type DrawnRuns,
  dateOfDay,
  drawnRuns,
  handful,
  type SingleRun,
  type SingleRuns,
  shortDate,
  singleRuns,
} from '@standoff/core/kernel'
import { counted, shortened } from '../../wording/words.js'
import { ink } from '../colors.js'
import { LABEL } from '../draw/label.js'
import { AS_THEY_ARE, drawPanel, grid, type Panel, stacked } from '../draw/panel.js'
import { type Figure, figureOf, type Size } from '../figure.js'
import type { Week } from './weeks-known.js'

const COLUMNS = { wide: 3, narrow: 1 } as const
const GAP = 20

const wayOf = ({ ending, endDate, attacks }: SingleRun): string => {
  const when = endDate === null ? '' : ` ${shortDate(endDate)}`
  const how = {
    standoff: 'goes on',
    war: `war,${when}`,
    settlement: `settled,${when}`,
    withdrawal: `one side withdraws,${when}`,
  }[ending]
  return `${how}, ${counted(attacks, 'attack')}`
}

export function singleRunsFigure(
  kept: SingleRuns | null,
  past: readonly Week[],
  asOf: string,
  until: string,
): Figure | null {
  if (kept === null || kept.count === 0) return null
  const runs = handful(singleRuns(kept))
  const drawn = drawnRuns(runs, past, null, { asOf, until })
  const told = runs
    .map(
      (run) => `run ${run.run} ${wayOf(run)}${run.lullDate === null ? '' : `, a lull by ${shortDate(run.lullDate)}`}`,
    )
    .join('; ')
  return figureOf({
    id: 'single-runs',
    title: `${runs.length} single runs: attacks a week`,
    caption: `Each box is one way it could go: ${runs.length} runs taken evenly from all, not chosen by how they went. Grey bars, the same in each box, are the last weeks as counted; the line is the run, a mark its end, a circle the day by which it has fallen into a lull. No single run is the forecast. Look at how much they jump from week to week: a band over all runs hides this. To read one day by day, use standoff trace with --as-of ${asOf} --run N and the particles and runs of this page.`,
    alt: `Small boxes with a stepped line each: ${told}.`,
    columns: [
      'run',
      'ends',
      'on',
      'attacks',
      ...Array.from({ length: Math.max(...runs.map(({ weeks }) => weeks.length)) }, (_, n) => `week ${n + 1}`),
    ],
    rows: runs.map(({ run, ending, endDate, attacks, weeks }) => [run, ending, endDate, attacks, ...weeks]),
    draw: (size, about) =>
      stacked(about, [
        grid(
          drawn.runs.map((run) => runPanel(run, drawn, { asOf, until }, size)),
          COLUMNS[size.name],
          GAP,
        ),
      ]),
  })
}

/** Shapes of how a run ended: the words above it say the same. */
const ENDS = {
  war: { symbol: 'times', r: 5, strokeWidth: 3 },
  settlement: { symbol: 'diamond', r: 4.5, strokeWidth: 1.6 },
  withdrawal: { symbol: 'triangle', r: 4.5, strokeWidth: 1.6, rotate: 180 },
  lull: { symbol: 'circle', r: 4, strokeWidth: 1.6 },
} as const

/** A mark on a day. */
const endMark = (kind: keyof typeof ENDS, day: number, attacks: number) =>
  Plot.dot([day], {
    x: (d: number) => dateOfDay(d),
    y: () => attacks,
    fill: kind === 'war' ? 'none' : ink('paper'),
    stroke: ink('ink'),
    ...ENDS[kind],
  })

function runPanel(
  { run, steps, end, lull }: DrawnRun,
  { before, from, days, attacks: [, most] }: DrawnRuns,
  { asOf, until }: { asOf: string; until: string },
  size: Size,
): Panel {
  const width = Math.floor((size.width - GAP * (COLUMNS[size.name] - 1)) / COLUMNS[size.name])
  const line = steps.flatMap((step) => [
    { when: dateOfDay(step.from), attacks: step.attacks },
    { when: dateOfDay(step.until), attacks: step.attacks },
  ])
  return drawPanel({
    ...AS_THEY_ARE,
    width,
    height: 108,
    marginLeft: 26,
    marginRight: 20,
    marginTop: 24,
    marginBottom: 22,
    x: { type: 'utc', label: null, domain: days.map(dateOfDay) },
    y: { domain: [0, most], label: null },
    marks: [
      Plot.ruleY([most], { stroke: ink('rule') }),
      Plot.rectY(before, {
        x1: (d: Week) => dateOfDay(d.day),
        x2: (d: Week) => dateOfDay(d.day + d.days),
        y: 'attacks',
        fill: ink('soft'),
        fillOpacity: 0.55,
        inset: 0.5,
      }),
      Plot.ruleX([dateOfDay(from)], { stroke: ink('ink'), strokeDasharray: '2 3' }),
      Plot.ruleY([0], { stroke: ink('soft') }),
      Plot.lineY(line, { x: 'when', y: 'attacks', stroke: ink('ink'), strokeWidth: 1.8 }),
      ...(lull === null ? [] : [endMark('lull', lull, 0)]),
      ...(end === null ? [] : [endMark(end.kind, end.day, end.attacks)]),
      Plot.axisY([0, most], {
        tickSize: 0,
        tickFormat: (d: number) => `${Math.round(d)}`,
        fontSize: 12,
        fill: ink('soft'),
        label: null,
      }),
      Plot.axisX([dateOfDay(from), dateOfDay(days[1])], {
        tickFormat: (_: Date, n: number) => shortDate(n === 0 ? asOf : until),
        tickSize: 3,
        fontSize: 12,
        fill: ink('soft'),
        stroke: ink('soft'),
        label: null,
      }),
      Plot.text([shortened(`Run ${run.run}: ${wayOf(run)}`, Math.floor((width - 6) / 6.6))], {
        frameAnchor: 'top-left',
        dx: -26,
        dy: -20,
        textAnchor: 'start',
        fontSize: LABEL,
        fill: ink('ink'),
      }),
    ],
  })
}
