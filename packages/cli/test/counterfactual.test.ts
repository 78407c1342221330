/**
 * What is said of wars taken apart, from reports made by hand: the sentence for each case, and tables with every kind
 * of war.
 */
import type { CounterfactualReport } from '@standoff/core'
import { type CounterfactualEffect, WAR_KINDS } from '@standoff/core/kernel'
import { describe, expect, it } from 'vitest'
import type { Style } from '../src/terminal/style.js'
import { counterfactualText } from '../src/text/counterfactual-text.js'

const STYLE: Style = { width: 80, unicode: true, bold: (text) => text, dim: (text) => text }

function effect(
  name: string,
  before: number,
  difference: number,
  standardError: number,
  wars = 40,
): CounterfactualEffect {
  const war = {
    before,
    after: before + difference,
    difference,
    standardError,
    interval: [difference - standardError, difference + standardError] as [number, number],
    chanceShare: 0.5,
    runsSaved: 3,
  }
  return { id: name, name, removed: WAR_KINDS.map((kind) => ({ kind, share: 0.5, low: 0.2, high: 0.8, wars })), war }
}

function report(
  before: number,
  difference: number,
  standardError: number,
  more: Partial<CounterfactualReport> = {},
): CounterfactualReport {
  const counterfactuals = [
    effect('everyone knows what the other is and means', before, 0, 0.0005),
    effect('no proxies', before, difference, standardError),
  ]
  return {
    title: 'Minimal',
    asOf: null,
    until: '2030-06-30',
    runs: 8000,
    islands: null,
    abstained: null,
    wars: 8000 * before,
    base: { mean: before, error: 0.001, interval: [0.5 * before, 2 * before] },
    counterfactuals,
    together: effect('all of these at once', before, difference, standardError),
    shapley: null,
    ...more,
  }
}

const told = (given: CounterfactualReport): string => counterfactualText(given, 1n, STYLE).replaceAll(/\s+/g, ' ')

describe('the sentence said first', () => {
  it('gives both chances where they read otherwise', () => {
    expect(told(report(0.05, -0.03, 0.004))).toContain(
      ' Of 400 wars in 8,000 runs, this assumption would avoid the most: no proxies. The chance of war would then be 2%, not 5%. ',
    )
  })

  it('gives points with the error where both read the same', () => {
    expect(told(report(0.005, -0.0036, 0.0008))).toContain(
      ' Of 40 wars in 8,000 runs, this assumption would avoid the most: no proxies. The chance of war would then change by -0.36 percentage points (simulation error 0.08). ',
    )
  })

  it('says that none stands out within two errors', () => {
    expect(told(report(0.05, -0.0015, 0.001))).toContain(
      ' Of 400 wars in 8,000 runs, no assumption stands out: none lowers the chance of war by more than simulation error may. The largest change is -0.15 percentage points (simulation error 0.10): no proxies. ',
    )
    expect(told(report(0.05, 0.02, 0.001))).toContain(' no assumption stands out: ')
  })

  it('takes nothing apart where there are too few wars', () => {
    expect(told(report(0.000125, 0, 0))).toContain(' Only 1 war in 8,000 runs: too few to say why; ')
  })

  it('is followed by the chance of war with its words and interval, and by one sentence on confidence', () => {
    const out = told(report(0.05, -0.03, 0.004))
    expect(out).toContain(
      ' As things are, the model expects war in 5% of runs (very unlikely; 5 to 95%: 3 to 10%; simulation error 0.10 percentage points). ',
    )
    expect(out.match(/Confidence is /g)).toHaveLength(1)
  })
})

it('keeps to 80 columns with every kind of war, names in full', () => {
  const out = counterfactualText(report(0.05, -0.03, 0.004), 1n, STYLE)
  for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  expect(out).toMatch(/\n {2}if +sought +misread +tremble +runaway +accidental +war +error\n {2}everyone [a-z ]+ 50%/)
  expect(out.replaceAll(/\s+/g, ' ')).toMatch(/ means .*no proxies/)
})

it('shows that just under 10 wars are fewer than 10, and no sign on zero', () => {
  const few = report(0.05, -0.00001, 0.001)
  const out = told({
    ...few,
    counterfactuals: few.counterfactuals.map((counterfactual) => ({
      ...counterfactual,
      removed: counterfactual.removed.map((one) => ({ ...one, wars: 9.98 })),
    })),
    together: effect('all of these at once', 0.05, -0.00001, 0.001, 9.98),
  })
  expect(out).toContain('not shown: sought (9.9)')
  expect(out).not.toMatch(/[+-]0\.00(?!\d)/)
})
