/** The report and the page draw the same numbers: both from the figures of core. */
import { type Forecast, forecast, type Outlook } from '@standoff/core'
import { countedWeeks, dayOf, type EvidenceStep, knownCounts, singleRuns, totalsStated } from '@standoff/core/kernel'
import { createElement, type FunctionComponent, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Figure as Reported } from '../../cli/src/html/figure.js'
import { attacksAheadFigure } from '../../cli/src/html/figures/attacks-ahead.js'
import { endingsFigure } from '../../cli/src/html/figures/endings.js'
import { firstActsFigure } from '../../cli/src/html/figures/first-acts.js'
import { lookOf } from '../../cli/src/html/figures/look.js'
import type { OneAct } from '../../cli/src/html/figures/one-act.js'
import { singleRunsFigure } from '../../cli/src/html/figures/single-runs.js'
import { totalsFigure } from '../../cli/src/html/figures/totals.js'
import { waterfallFigure } from '../../cli/src/html/figures/waterfall.js'
import { shipped } from '../../core/test/helpers/shipped.js'
import type { FigureProps } from '../src/components/Figure.js'
import { EndingsFigure } from '../src/rooms/outlook/EndingsFigure.js'
import { FirstActsFigure } from '../src/rooms/outlook/FirstActsFigure.js'
import { SingleRunsFigure } from '../src/rooms/outlook/SingleRunsFigure.js'
import { type Shown, ShownContext } from '../src/rooms/outlook/shown.js'
import { TotalsFigure } from '../src/rooms/outlook/TotalsFigure.js'
import { WeeksFigure } from '../src/rooms/outlook/WeeksFigure.js'
import { Waterfall } from '../src/rooms/readings/why/Waterfall.js'

/** The width at which the page's figures are drawn here: that of the report. */
const WIDTH = 720

// What the page asks of a browser, which is none here.
vi.hoisted(() => {
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})

let rows: FigureProps['rows'] = []
vi.mock('../src/components/Figure.js', () => ({
  Figure: (props: FigureProps): ReactNode => {
    rows = props.rows
    return props.children(WIDTH)
  },
}))

/** Numbers that texts of a picture begin with, sorted. */
const numbersOf = (svg: string): string[] =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([+\u2212<>]?[\d\u221e][^\s<]*)/g)].map(([, text]) => text).sort()

const drawn = <P extends object>(component: FunctionComponent<P>, props: P): string =>
  renderToStaticMarkup(createElement(component, props))

function step(item: EvidenceStep['item'], decibans: number, orders = [decibans, decibans]): EvidenceStep {
  const logRatio = (decibans * Math.LN10) / 10
  return { item, fits: [0, logRatio], logRatio, decibans, orders: orders as EvidenceStep['orders'] }
}

it('the waterfall: weights, chances and marks, an infinite weight among them', () => {
  const evidence = [
    step('prior', -3),
    step('casualties', 8.2, [6, 9]),
    step('warning', Number.POSITIVE_INFINITY),
    step('site', -0.1),
  ]
  const report = waterfallFigure({ evidence, shelter: step('shelter', 0) } as unknown as OneAct)
  expect(report.rows.map(([, , , , , total]) => total).slice(2, 4)).toEqual([
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ])
  // The report's scale is 526 px long; the page's at this width, too.
  const page = drawn(Waterfall, { width: 776, evidence })
  expect(numbersOf(report.svg.wide)).toEqual(numbersOf(page))
  expect(numbersOf(page)).toContain('+\u221e')
})

describe('the outlook', () => {
  const crisis = shipped('tower22')
  const asOf = '2024-01-27'
  const known = knownCounts(crisis, asOf)
  const weeks = countedWeeks(known, dayOf(crisis.file.window.from), asOf)
  let made: Forecast
  let outlook: Outlook
  beforeAll(async () => {
    made = await forecast(crisis, { asOf, particles: 200, runs: 200, seed: 1n, keepRuns: 72 })
    outlook = made.outlook as Outlook
  })

  /** The page's picture, and the numbers behind it in `rows`. */
  function onPage(component: FunctionComponent): string {
    const shown: Partial<Shown> = {
      crisis,
      file: crisis.file,
      forecast: made,
      outlook,
      runs: made.runs === null ? null : singleRuns(made.runs),
      counted: { series: known.series, weeks, totals: totalsStated(known) },
      colorOf: () => 'black',
      nameOf: (party) => party,
    }
    return renderToStaticMarkup(
      createElement(ShownContext.Provider, { value: shown as Shown }, createElement(component)),
    )
  }

  const numbers = (table: FigureProps['rows']): unknown[] =>
    table.map((row) => row.filter((cell) => typeof cell === 'number'))

  it.each([
    ['endings', EndingsFigure, () => endingsFigure(outlook.endings, outlook.lull, made.until)],
    ['totals', TotalsFigure, () => totalsFigure(crisis, made.totals, asOf)],
    ['weeks', WeeksFigure, () => attacksAheadFigure(outlook.attacksPerWeek, { series: 's', weeks }, asOf)],
    ['first acts', FirstActsFigure, () => firstActsFigure(lookOf(crisis.file), made.first, made.until)],
  ] as [string, FunctionComponent, () => Reported][])('%s: the same rows, and the same marks', (name, page, report) => {
    const [reported, shown] = [report(), onPage(page)]
    expect(numbers(reported.rows)).toEqual(numbers(rows))
    expect(reported.rows.length).toBeGreaterThan(2)
    const marks = numbersOf(shown)
    expect(marks.length).toBeGreaterThan(name === 'first acts' ? 2 : 4)
    expect(numbersOf(reported.svg.wide)).toEqual(marks)
  })

  it('single runs: the same runs on the same scale', () => {
    const reported = singleRunsFigure(made.runs, weeks, asOf, made.until)
    const shown = onPage(SingleRunsFigure)
    const named = (svg: string): string[] => [...svg.matchAll(/Run (\d+)/g)].map(([, run]) => run)
    expect(new Set(named(reported?.svg.wide ?? ''))).toEqual(new Set(named(shown)))
    expect(new Set(numbersOf(reported?.svg.wide ?? ''))).toEqual(new Set(numbersOf(shown)))
  })
})
