/**
 * What the answer hangs on: what cannot matter does nothing, what must matter leads, the place of the work changes no
 * bit.
 */
import { describe, expect, test } from 'vitest'
import { applySet, isProblem } from '../../src/crisis/apply-set.js'
import { compileScenario } from '../../src/crisis/compile.js'
import type { Crisis } from '../../src/crisis/load.js'
import { ValuedHere, valuedRunnerOf } from '../../src/engine/valued-runner.js'
import { createWorld } from '../../src/model/create-world.js'
import { evaluate, inputsOf } from '../../src/options/evaluate.js'
import { hiddenLabel } from '../../src/options/hidden-label.js'
import { luckEffects, luckRows } from '../../src/options/luck.js'
import { MorrisDesign } from '../../src/options/methods/morris.js'
import { SaltelliDesign } from '../../src/options/methods/saltelli.js'
import {
  type InputEffect,
  type OutputSensitivity,
  type SensitivityOptions,
  sensitivity,
} from '../../src/options/sensitivity.js'
import { Stream } from '../../src/random/stream.js'
import { shipped } from '../helpers/shipped.js'

const minimal = shipped('minimal')
const small: SensitivityOptions = { method: 'morris', points: 4, runs: 8, seed: 1n, until: '2030-02-15' }

function withValues(crisis: Crisis, values: Readonly<Record<string, unknown>>): Crisis {
  let { file } = crisis
  for (const [path, value] of Object.entries(values)) {
    const changed = applySet(file, path, value)
    if (isProblem(changed)) throw new Error(`${path}: ${changed.found}`)
    file = changed
  }
  return { ...crisis, file }
}

/** No one chooses war, nothing runs away, and accidents are common. */
const accidental: Crisis = withValues(
  {
    ...minimal,
    file: {
      ...minimal.file,
      options: { northland: { extend: {}, remove: ['war'] }, southland: { extend: {}, remove: ['war'] } },
    },
  },
  { 'parameters.runawayRate': 0, 'parameters.accidentRate': { lognormal: { median: 0.01, sd: 1 } } },
)

const of = ({ outputs }: { outputs: OutputSensitivity[] }, metric: string): OutputSensitivity =>
  outputs.find((one) => one.metric === metric) as OutputSensitivity
const sizeOf = ({ muStar, total }: InputEffect): number => (muStar ?? total)?.value ?? Number.NaN

describe("Morris's screening", () => {
  test('what cannot matter has mu* of exactly 0, in every metric', async () => {
    const { outputs } = await sensitivity(minimal, small)
    expect(outputs).toHaveLength(12)
    for (const { inputs, metric } of outputs) {
      // Northland has no proxies to order about.
      const input = inputs.find(({ id }) => id === 'northland.startOrder')
      expect(input?.muStar, metric).toEqual({ value: 0, low: 0, high: 0 })
      expect([input?.mu, input?.sigma, input?.clear]).toEqual([0, 0, false])
    }
  })

  test('the drive of the only group is among what attacks hang on most, and stands out', async () => {
    const { inputs, mean } = of(await sensitivity(minimal, { ...small, points: 8, runs: 16 }), 'attacks')
    const place = inputs.findIndex(({ id }) => id === 'red-brigade.ownRate')
    expect(place).toBeLessThan(4)
    expect(inputs[place].clear).toBe(true)
    expect(inputs[place].mu).toBeGreaterThan(0)
    expect(mean).toBeGreaterThan(5)
    expect(inputs.map(sizeOf)).toEqual(inputs.map(sizeOf).toSorted((a, b) => b - a))
  })

  test('where only accidents make war, it hangs most on their rate', async () => {
    const { inputs, mean } = of(
      await sensitivity(accidental, { ...small, points: 6, runs: 48, until: '2030-02-15' }),
      'war',
    )
    expect(mean).toBeGreaterThan(0.02)
    expect(inputs[0]).toMatchObject({ id: 'crisis.accidentRate', clear: true, judged: true })
    expect(inputs[0].mu).toBeGreaterThan(0)
  })

  test('what is the same everywhere gives 0 and no NaN', async () => {
    const withdrawal = of(
      await sensitivity(minimal, { ...small, until: '2030-01-04', metrics: ['withdrawal'] }),
      'withdrawal',
    )
    expect(withdrawal).toMatchObject({ mean: 0, sd: 0, luck: 0 })
    for (const { muStar, mu, sigma, clear } of withdrawal.inputs)
      expect([muStar, mu, sigma, clear]).toEqual([{ value: 0, low: 0, high: 0 }, 0, 0, false])
  })
})

describe("Sobol's indices", () => {
  test('are shares: the strongest stands out from luck, what cannot matter has 0', async () => {
    const { inputs, luck } = of(
      await sensitivity(minimal, { ...small, method: 'sobol', points: 16, runs: 8, metrics: ['attacks'] }),
      'attacks',
    )
    expect(inputs[0].total?.value).toBeGreaterThan(0.1)
    expect(inputs[0].muStar).toBeNull()
    expect(luck).toBeGreaterThan(0)
    expect(luck).toBeLessThan(0.5)
    expect(inputs.find(({ id }) => id === 'northland.startOrder')?.total).toEqual({ value: 0, low: 0, high: 0 })
  })

  test('of a constant are 0', async () => {
    const { inputs, luck } = of(
      await sensitivity(minimal, {
        ...small,
        method: 'sobol',
        points: 4,
        runs: 2,
        until: '2030-01-04',
        metrics: ['lull'],
      }),
      'lull',
    )
    expect(luck).toBe(0)
    for (const { first, total } of inputs) expect([first?.value, total?.value]).toEqual([0, 0])
  })
})

test('same seed, same bits, whichever task is done first; another seed differs', async () => {
  const options = { ...small, points: 3, runs: 4, until: '2030-01-20' }
  const here = await sensitivity(minimal, options)
  const progress: number[] = []
  // The later a task comes, the sooner it is done.
  let wait = 200
  const elsewhere = await sensitivity(minimal, {
    ...options,
    evaluate: async (task) => {
      wait -= 10
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)))
      return evaluate(task)
    },
    onProgress: (done, all) => progress.push(done / all),
  })
  expect(elsewhere).toEqual(here)
  expect(progress.at(-1)).toBe(1)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(await sensitivity(minimal, { ...options, seed: 2n })).not.toEqual(here)
})

test('a point gives the same bits alone as after others', () => {
  const asad = shipped('ain-al-asad')
  const { scenario } = compileScenario(asad, { until: '2020-02-01', replicates: 1 })
  const { length } = inputsOf(scenario).names
  // The calendar moves appetite within a run, and the strategies of the second point are others.
  const points = Float64Array.from({ length: 2 * length }, (_, n) => (n < length ? 0.9 : 0.1))
  const both = evaluate({ scenario, seed: 1n, runs: 3, points })
  const alone = evaluate({ scenario, seed: 1n, runs: 3, points: points.slice(length) })
  expect(both.slice(alone.length)).toEqual(alone)
  expect(both.slice(0, alone.length)).not.toEqual(alone)
})

/** Whose priors reach the reply tables, so that every point fills tables of its own. */
const replying = withValues(minimal, {
  'parameters.replySpread': { uniform: [0.1, 0.4] },
  'parameters.runawayFloor': { uniform: [0.2, 0.5] },
})

test.each([
  ['minimal', minimal, '2030-03-01'],
  ['Tower 22', shipped('tower22'), '2023-12-01'],
  ['Ain al-Asad', shipped('ain-al-asad'), '2020-02-01'],
  ['a crisis in which reply tables are drawn', replying, '2030-02-01'],
])('points of %s have the same bits in WebAssembly as in JavaScript', (_, crisis, until) => {
  const { scenario } = compileScenario(crisis, { until, replicates: 1 })
  const { length } = inputsOf(scenario).names
  const stream = new Stream(3n).open(0, 0, 0)
  const task = { scenario, seed: 1n, runs: 6, points: Float64Array.from({ length: 4 * length }, () => stream.unit()) }
  const here = evaluate(task, (world, seed) => new ValuedHere(world, seed))
  expect(valuedRunnerOf(createWorld(scenario), 1n)).not.toBeInstanceOf(ValuedHere)
  expect(evaluate(task)).toEqual(here)
})

test('an unknown metric, an end before the beginning and too small a design are refused', async () => {
  await expect(sensitivity(minimal, { ...small, metrics: ['wars'] })).rejects.toThrow(
    /no metric "wars"; did you mean war\?/,
  )
  await expect(sensitivity(minimal, { ...small, until: '2029-01-01' })).rejects.toThrow(RangeError)
  await expect(sensitivity(minimal, { ...small, points: 1 })).rejects.toThrow('1 trajectories')
})

describe('what luck alone would do', () => {
  test('is the mean size of what differs, per step, at both ends of each trajectory', () => {
    const design = new MorrisDesign(2, 3, new Stream(1n))
    expect(luckRows(design)).toEqual([0, 3, 4, 7])
    const evaluations = Float64Array.of(1, 0, 0, 1, 1, 0, 0, 1)
    expect(luckEffects(design, evaluations, Float64Array.of(1, 1, 1, 1), 1)).toEqual([0])
    expect(luckEffects(design, evaluations, Float64Array.of(2, 0, 1, 3), 1)[0]).toBeCloseTo(
      (1 + 1 + 0 + 2) / 4 / (2 / 3),
      12,
    )
  })

  test('as a share of the variance is that of an input that draws everything anew', () => {
    const design = new SaltelliDesign(512, 1, new Stream(1n))
    const stream = new Stream(2n).open(0, 0, 0)
    // Two numbers apart from the input, each of variance 1/12: luck explains all.
    const noise = (count: number): Float64Array => Float64Array.from({ length: count }, () => stream.unit())
    const [share] = luckEffects(design, noise(design.size), noise(design.base), 1)
    expect(Math.abs(share - 1)).toBeLessThan(0.2)
  })
})

test('hidden values of every kind have a name that a reader knows', () => {
  const asad = shipped('ain-al-asad')
  expect(hiddenLabel(asad, 'veto.0').name).toBe('chance of a veto, Government and parliament of Iraq')
  expect(hiddenLabel(asad, 'iran.calendar.1').name).toBe('change 2 of the calendar, Iran')
  expect(hiddenLabel(minimal, 'base.reach.red-brigade').name).toBe(
    "how readily Red Brigade can strike it, Northland's base",
  )
  expect(hiddenLabel(minimal, 'southland.strategy').name).toBe('strategy, Southland')
  expect(hiddenLabel(minimal, 'crisis.accidentRate')).toMatchObject({ name: 'accident rate', judged: true })
})
