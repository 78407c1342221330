/** The report and the page draw the same numbers: both from the figures of core. */
import type { EvidenceStep } from '@standoff/core'
import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import type { OneAct } from '../../cli/src/html/figures/one-act.js'
import { waterfallFigure } from '../../cli/src/html/figures/waterfall.js'
import { Waterfall } from '../src/rooms/readings/why/Waterfall.js'

// What the page asks of a browser, which is none here.
vi.hoisted(() => {
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})

/** Texts of a picture that are numbers, sorted. */
const numbersOf = (svg: string): string[] =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)</g)]
    .map(([, text]) => text)
    .filter((text) => /^[+\u2212<>]?[\d\u221e]/.test(text))
    .sort()

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
