/**
 * `standoff compare` and `standoff counterfactual` as text and as JSON: what is said first, what every number comes with, and how
 * wide lines are.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Result, standoff } from './standoff.js'

const MINIMAL = ['crises/minimal', '--particles', '500', '--runs', '4000']
/** Where no war need come. */
const FEW = ['crises/minimal', '--particles', '200', '--runs', '1600']
/** The same over some weeks. */
const WEEKS = [...FEW, '--until', '2030-02-15']
const TOWER = [
  'crises/tower22',
  '--as-of',
  '2023-11-05',
  '--until',
  '2023-12-10',
  '--particles',
  '400',
  '--runs',
  '1600',
]
const oneLine = (out: string): string => out.replaceAll(/\s+/g, ' ')

/** What every text must be. */
function expectSound(out: string): void {
  for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  expect(out).not.toMatch(/NaN|undefined|Infinity|null/)
  expect(out).not.toMatch(/[+-]0\.?0*(?![\d.])/)
  expect(out).not.toMatch(/\b1 (runs|wars|points|cases)\b/)
  expect(out.match(/Confidence is (low|moderate|high):/g)).toHaveLength(1)
  expect(out).toContain('\nHow this was made\n')
}

describe('standoff compare', () => {
  it('says the chance of war with its words and its interval, then how the measure works', () => {
    const { code, out } = standoff(['compare', ...MINIMAL])
    expect(code).toBe(0)
    expect(oneLine(out)).toMatch(
      / As things are, the model expects war in (less than 1|\d+)% of runs \((almost no chance|very unlikely); 5 to 95%: [^)]*%; simulation error \d\.\d\d percentage points\)\. /,
    )
    expect(oneLine(out)).toContain(
      '5 to 95%: range of the expected change, from uncertainty about the parameters and simulation error together.',
    )
    expectSound(out)
  })

  it('draws no more groups than there are particles', () => {
    expect(oneLine(standoff(['compare', ...WEEKS, '--runs', '3200']).out)).toContain(
      '3,200 runs without any measure and as many with each, 16 from each of 200 of 200 particles',
    )
    expect(oneLine(standoff(['compare', ...WEEKS, '--particles', '400']).out)).toContain(
      '1,600 runs without any measure and as many with each, 8 from each of 200 of 400 particles',
    )
  })

  it.each([[''], ['--ascii']])('keeps many measures to 80 columns, ids in full %s', (more) => {
    const { out } = standoff(['compare', ...TOWER, ...(more === '' ? [] : [more])])
    expect(out).toMatch(
      /\nThe chance of war, in percentage points\n {2}measure +without +with +change +error +5 to 95%\n/,
    )
    expect(out).toContain('\n  baghdad-at-the-table ')
    expectSound(out)
  })

  it('keeps one measure at length to 80 columns', () => {
    const { out } = standoff(['compare', ...TOWER, '--measures', 'lean-on-patron@2023-11-06..2023-11-28+harden'])
    expect(oneLine(out)).toContain('people of the United States')
    expectSound(out)
  })

  it('tells intervals that are never narrower than the error of simulation', () => {
    const { measures, base } = JSON.parse(standoff(['compare', ...FEW, '--json']).out)
    for (const { difference, standardError, interval } of measures[0].metrics) {
      expect(interval[0]).toBeLessThanOrEqual(difference - 1.64 * standardError)
      expect(interval[1]).toBeGreaterThanOrEqual(difference + 1.64 * standardError)
    }
    const war = base.find(({ metric }: { metric: string }) => metric === 'war')
    expect(war.interval[0]).toBeLessThanOrEqual(war.mean)
    expect(war.interval[1]).toBeGreaterThan(war.mean)
  })

  it('gives the same bits on one thread and on two, with fewer particles than groups of 8 as well', () => {
    const [one, two] = ['1', '2'].map(
      (threads) => standoff(['compare', ...WEEKS, '--particles', '120', '--json', '--threads', threads]).out,
    )
    expect(two).toBe(one)
    expect(JSON.parse(one)).toMatchObject({ runs: 1596, replicates: 14 })
  })
})

describe('standoff counterfactual', () => {
  let told: Result
  beforeAll(() => {
    told = standoff(['counterfactual', ...MINIMAL, '--runs', '8000'])
  })

  it('says with which assumption off most wars go away, and by how much', () => {
    const { code, out } = told
    expect(code).toBe(0)
    expect(oneLine(out)).toMatch(
      / Of \d+ wars in 8,000 runs, (this assumption would avoid the most: [a-z ]+\. The chance of war would then (change by -\d\.\d\d percentage points \(simulation error \d\.\d\d\)|be .*, not .*)|no assumption stands out: .*)\. As things are[ ,]/,
    )
    expect(oneLine(out)).not.toMatch(/ be (less than 1%|(\d+)%), not (\1)[ .]/)
    expectSound(out)
  })

  it('tells kinds that are left out with a decimal, so that no 10 is fewer than 10', () => {
    expect(oneLine(told.out)).toMatch(/are not shown: [a-z]+ \(\d\.\d\)/)
  })

  it('gives the same bits on one thread and on two', () => {
    const [one, two] = ['1', '2'].map(
      (threads) => standoff(['counterfactual', ...WEEKS, '--json', '--threads', threads]).out,
    )
    expect(two).toBe(one)
  })
})
