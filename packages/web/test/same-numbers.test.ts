/** The report and the page draw the same numbers: both from the figures of core. */
import {
  assess,
  type CounterfactualReport,
  type Forecast,
  forecast,
  type Outlook,
  type Sensitivity,
} from '@standoff/core'
import {
  asOfNumber,
  type CounterfactualEffect,
  countedWeeks,
  dayOf,
  type EvidenceStep,
  knownBy,
  knownCounts,
  type OutputSensitivity,
  singleRuns,
  totalsStated,
} from '@standoff/core/kernel'
import { createElement, type FunctionComponent, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Figure as Reported } from '../../cli/src/html/figure.js'
import { attacksAheadFigure } from '../../cli/src/html/figures/attacks-ahead.js'
import { counterfactualFigure } from '../../cli/src/html/figures/counterfactuals.js'
import { endingsFigure } from '../../cli/src/html/figures/endings.js'
import { firstActsFigure } from '../../cli/src/html/figures/first-acts.js'
import { lookOf } from '../../cli/src/html/figures/look.js'
import type { OneAct } from '../../cli/src/html/figures/one-act.js'
import { controlFigure, resolveFigure } from '../../cli/src/html/figures/parties.js'
import { screeningFigure } from '../../cli/src/html/figures/screening.js'
import { singleRunsFigure } from '../../cli/src/html/figures/single-runs.js'
import { strategiesFigure } from '../../cli/src/html/figures/strategies.js'
import { timelineFigure } from '../../cli/src/html/figures/timeline.js'
import { totalsFigure } from '../../cli/src/html/figures/totals.js'
import { waterfallFigure } from '../../cli/src/html/figures/waterfall.js'
import { shipped } from '../../core/test/helpers/shipped.js'
import type { FigureProps } from '../src/components/Figure.js'
import { CounterfactualResult } from '../src/rooms/options/CounterfactualResult.js'
import { ScreeningResult } from '../src/rooms/options/ScreeningResult.js'
import { EndingsFigure } from '../src/rooms/outlook/EndingsFigure.js'
import { FirstActsFigure } from '../src/rooms/outlook/FirstActsFigure.js'
import { SingleRunsFigure } from '../src/rooms/outlook/SingleRunsFigure.js'
import { type Shown, ShownContext } from '../src/rooms/outlook/shown.js'
import { TotalsFigure } from '../src/rooms/outlook/TotalsFigure.js'
import { WeeksFigure } from '../src/rooms/outlook/WeeksFigure.js'
import { Parties } from '../src/rooms/readings/parties/Parties.js'
import { Waterfall } from '../src/rooms/readings/why/Waterfall.js'
import { itemsOf } from '../src/rooms/record/data/item.js'
import { lookOf as pageLook } from '../src/rooms/record/look.js'
import { TimelineFigure } from '../src/rooms/record/timeline/TimelineFigure.js'
import { en } from '../src/strings/en/index.js'

/** The width at which the page's figures are drawn here: that of the report. */
const WIDTH = 720

// What the page asks of a browser, which is none here.
vi.hoisted(() => {
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})

let rows: FigureProps['rows'] = []
const figures = new Map<string, FigureProps>()
vi.mock('../src/components/Figure.js', () => ({
  Figure: (props: FigureProps): ReactNode => {
    rows = props.rows
    figures.set(props.id, props)
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
  return {
    item,
    fits: [0, logRatio],
    logRatio,
    decibans,
    orders: orders as EvidenceStep['orders'],
    unbounded: decibans,
  }
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

const numbers = (table: FigureProps['rows']): unknown[] =>
  table.map((row) => row.filter((cell) => typeof cell === 'number'))

describe('what the answer depends on', () => {
  it('wars taken apart: the same kinds, numbers and marks', () => {
    const of = (id: string, by: number) =>
      ({
        id,
        name: id,
        war: { difference: -0.01, standardError: 0.001 },
        removed: (['sought', 'misread', 'runaway'] as const).map((kind, n) => ({
          kind,
          share: by * n,
          low: by * n * 0.5,
          high: Math.min(1, by * n + 0.2),
          wars: 9 + n,
        })),
      }) as unknown as CounterfactualEffect
    const report = {
      abstained: null,
      wars: 30,
      runs: 4000,
      counterfactuals: [of('informed', 0.1), of('noProxies', 0.34)],
      together: of('together', 0.4),
      shapley: null,
    } as unknown as CounterfactualReport
    const page = drawn(CounterfactualResult, { report })
    const reported = counterfactualFigure(report)
    expect(numbers(reported?.rows ?? [])).toEqual(numbers(rows))
    expect(numbersOf(reported?.svg.wide ?? '')).toEqual(numbersOf(page.slice(0, page.indexOf('</svg>'))))
  })

  it.each(['probability', 'attacks'])('a screening of %s: the same numbers and marks', (unit) => {
    const inputs = Array.from({ length: 18 }, (_, n) => ({
      id: `v${n}`,
      name: `value ${n}`,
      muStar: { value: 0.9 ** n, low: 0.8 ** n / 2, high: 1.1 * 0.9 ** n },
      sigma: 0.1,
      clear: n < 3,
      judged: n % 2 === 0,
      evidence: 'a source',
    }))
    const output = { metric: 'war', text: 'war', unit, luck: 0.15, inputs } as unknown as OutputSensitivity
    const result = { outputs: [output] } as unknown as Sensitivity
    const page = drawn(ScreeningResult, { result, metric: 'war', nameOf: (id: string) => id })
    const reported = screeningFigure(output)
    expect(numbers(reported?.rows ?? [])).toEqual(numbers(rows))
    expect(numbersOf(reported?.svg.wide ?? '')).toEqual(numbersOf(page))
  })
})

describe('the record and the parties', () => {
  const crisis = knownBy(shipped('tower22'), asOfNumber('2024-01-27'))
  const look = lookOf(crisis.file)

  it('the record: the same lanes, lines and days', () => {
    const items = itemsOf(crisis, crisis.record, 0)
    const props = { all: items, items, look: pageLook(crisis.file, en), asOf: asOfNumber('2024-01-27') }
    const page = drawn(TimelineFigure, props)
    const reported = timelineFigure(look, { crisis, weeks: [], series: 'none', asOf: '2024-01-27' })
    const dated = (svg: string): string[] =>
      [...svg.matchAll(/<(?:text|tspan)[^>]*>(\d+ [A-Z][a-z]+)/g)].map(([, text]) => text)
    expect(dated(reported.svg.wide)).toEqual(dated(page))
    const named = (svg: string): string[] => [...svg.matchAll(/>([A-Z][^<>]{9,})<\/text>/g)].map(([, text]) => text)
    expect(named(reported.svg.wide).length).toBeGreaterThan(5)
    expect(named(page)).toEqual(expect.arrayContaining(named(reported.svg.wide)))
    expect(reported.rows).toHaveLength(items.length)
  })

  it('the parties week by week: the same numbers and marks', async () => {
    const readings = await assess(crisis, { asOf: '2024-01-27', particles: 200, seed: 1n })
    drawn(Parties, { crisis, readings })
    // The page draws apart what the report has in one table.
    const ofPage = new Set([...figures.values()].flatMap((one) => numbers(one.rows).flat()))
    for (const reported of [
      strategiesFigure(look, readings),
      controlFigure(look, readings),
      resolveFigure(look, readings),
    ]) {
      const shown = figures.get(reported?.id ?? '') as FigureProps
      expect(numbers(reported?.rows ?? []).flat().length).toBeGreaterThan(10)
      for (const number of numbers(reported?.rows ?? []).flat()) expect(ofPage).toContain(number)
      const marks = renderToStaticMarkup(createElement('div', null, shown.children(WIDTH)))
      expect(new Set(numbersOf(reported?.svg.wide ?? ''))).toEqual(new Set(numbersOf(marks)))
    }
  })
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

  it.each([
    ['endings', EndingsFigure, () => endingsFigure(outlook.endings, [outlook.tacitTruce, outlook.lull], made.until)],
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
