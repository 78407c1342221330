/** Some runs one by one, before any band: nobody shall take a fan for a track. */
import * as Plot from '@observablehq/plot'
import {
  asOfNumber,
  dateOfDay,
  dayAfterAsOf,
  dayOf,
  endOfDay,
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

/** Runs that are kept and shown; groups share a particle, so one of each group is shown. */
export const SHOWN = { runs: 9, group: 8 } as const
const COLUMNS = { wide: 3, narrow: 1 } as const
const GAP = 20
/** Weeks of the count that each run goes on from. */
const BEFORE = 6

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
  const runs = singleRuns(kept)
    .filter((_, n) => n % SHOWN.group === 0)
    .slice(0, SHOWN.runs)
  const before = past.slice(-BEFORE)
  const most = Math.max(1, ...before.map(({ attacks }) => attacks), ...runs.flatMap(({ weeks }) => weeks))
  const told = runs.map((run) => `run ${run.run} ${wayOf(run)}`).join('; ')
  const first = dayAfterAsOf(asOfNumber(asOf))
  return figureOf({
    id: 'single-runs',
    title: `${runs.length} single runs: attacks a week`,
    caption: `Each box is one way it could go: ${runs.length} runs taken evenly from all, not chosen by how they went. Grey bars, the same in each box, are the last weeks as counted; the line is the run, a mark its end. No single run is the forecast. Look at how much they jump from week to week: a band over all runs hides this. To read one day by day, use standoff trace with --as-of ${asOf} --run N and the particles and runs of this page.`,
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
          runs.map((run) => runPanel(run, before, { first, until, most, size })),
          COLUMNS[size.name],
          GAP,
        ),
      ]),
  })
}

interface Frame {
  /** Day number of the first day that is not recorded. */
  first: number
  until: string
  most: number
  size: Size
}

function runPanel(run: SingleRun, before: readonly Week[], { first, until, most, size }: Frame): Panel {
  const width = Math.floor((size.width - GAP * (COLUMNS[size.name] - 1)) / COLUMNS[size.name])
  // A week that the horizon cuts short has no week's count.
  const whole = run.endDate === null ? run.weeks.filter((_, n) => first + 7 * (n + 1) <= endOfDay(until)) : run.weeks
  const steps = whole.flatMap((attacks, n) => [
    { when: dateOfDay(first + 7 * n), attacks },
    {
      when: dateOfDay(Math.min(first + 7 * (n + 1), run.endDate === null ? endOfDay(until) : dayOf(run.endDate))),
      attacks,
    },
  ])
  const last = steps[steps.length - 1]
  return drawPanel({
    ...AS_THEY_ARE,
    width,
    height: 108,
    marginLeft: 26,
    marginRight: 20,
    marginTop: 24,
    marginBottom: 22,
    x: { type: 'utc', label: null, domain: [dateOfDay(before[0]?.day ?? first), dateOfDay(endOfDay(until))] },
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
      Plot.ruleX([dateOfDay(first)], { stroke: ink('ink'), strokeDasharray: '2 3' }),
      Plot.ruleY([0], { stroke: ink('soft') }),
      Plot.lineY(steps, { x: 'when', y: 'attacks', stroke: ink('ink'), strokeWidth: 1.8 }),
      ...(run.endDate === null || last === undefined
        ? []
        : [
            Plot.dot([last], {
              x: 'when',
              y: 'attacks',
              symbol: run.ending === 'war' ? 'square' : 'diamond',
              r: 4.5,
              fill: run.ending === 'war' ? ink('ink') : ink('paper'),
              stroke: ink('ink'),
              strokeWidth: 1.6,
            }),
          ]),
      Plot.axisY([0, most], {
        tickSize: 0,
        tickFormat: (d: number) => `${Math.round(d)}`,
        fontSize: 12,
        fill: ink('soft'),
        label: null,
      }),
      Plot.axisX([dateOfDay(first), dateOfDay(endOfDay(until))], {
        tickFormat: (d: Date) => shortDate(d.toISOString().slice(0, 10)),
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
