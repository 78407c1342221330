import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkCrisisFile } from '../../src/crisis/check/index.js'
import { compileScenario } from '../../src/crisis/compile.js'
import { type Crisis, loadCrisis } from '../../src/crisis/load.js'
import { formatProblem } from '../../src/crisis/problem.js'
import { untuned } from '../../src/crisis/untuned.js'
import { UNTUNED_PRIORS } from '../../src/crisis/untuned-priors.js'
import { runBlock } from '../../src/engine/block.js'
import { createRunner } from '../../src/engine/create-runner.js'
import { createWorld } from '../../src/model/create-world.js'
import type { ParameterScope } from '../../src/model/parameter.js'
import { PARAMETERS, parametersOf } from '../../src/model/parameters.js'
import type { Scenario } from '../../src/model/scenario.js'
import { outlook } from '../../src/outlook/outlook.js'
import { median, quantile } from '../../src/random/distribution.js'
import type { Distribution } from '../../src/terms/distribution.js'
import { BASE, sound } from './help.js'

function shipped(name: string): Crisis {
  const read = (relative: string): string =>
    readFileSync(fileURLToPath(new URL(`../../../../crises/${name}/${relative}`, import.meta.url)), 'utf8')
  const { crisis, problems } = loadCrisis({ name, text: read('crisis.yaml'), readText: read })
  if (crisis === undefined) throw new Error(problems.map(formatProblem).join('\n'))
  return crisis
}

const SHIPPED = ['tower22', 'ain-al-asad', 'minimal']
const tunedKeys = PARAMETERS.filter((declared) => declared.tuned === true).map((declared) => declared.key)
const isTuned = (key: string): boolean => tunedKeys.includes(key)

/** Compiled priors by `entity.key`, and the scenario without them. */
function parts(crisis: Crisis): { priors: Record<string, Distribution>; rest: unknown } {
  const { scenario, problems } = compileScenario(crisis)
  expect(problems).toEqual([])
  const { priors: ofCrisis, principals, proxies, hosts, ...others } = scenario
  const named = (entity: string, scope: ParameterScope, priors: readonly Distribution[]) =>
    parametersOf(scope).map(({ key }, n): [string, Distribution] => [`${entity}.${key}`, priors[n]])
  const without = (all: readonly { priors: Distribution[] }[]) => all.map(({ priors, ...one }) => one)
  return {
    priors: Object.fromEntries([
      ...named('crisis', 'crisis', ofCrisis),
      ...principals.flatMap(({ id, priors }) => named(id, 'principal', priors)),
      ...proxies.flatMap(({ id, priors }) => named(id, 'tie', priors)),
      ...hosts.flatMap(({ id, priors }) => named(id, 'host', priors)),
    ]),
    rest: { ...others, principals: without(principals), proxies: without(proxies), hosts: without(hosts) },
  }
}

/** What the table says for an entity of a compiled scenario. */
function expected(scenario: Scenario, name: string): Distribution {
  const [entity, key] = name.split('.')
  const { prior } = UNTUNED_PRIORS[key]
  if ('kind' in prior) return prior
  return prior.variants[scenario.principals.find(({ id }) => id === entity)?.role ?? '']
}

/** Each declared default beside what replaces it, variant by variant. */
const pairs = PARAMETERS.filter(({ key }) => isTuned(key)).flatMap(
  ({
    key,
    range,
    prior,
  }): { what: string; range: readonly [number, number]; before: Distribution; after: Distribution }[] => {
    const after = UNTUNED_PRIORS[key].prior
    if ('kind' in prior) return 'kind' in after ? [{ what: key, range, before: prior, after }] : []
    return Object.entries(prior.variants).flatMap(([variant, before]) =>
      'kind' in after ? [] : [{ what: `${key}, ${variant}`, range, before, after: after.variants[variant] }],
    )
  },
)

describe('the table of untuned priors', () => {
  it('has an entry for every tuned parameter, and no other', () => {
    expect(Object.keys(UNTUNED_PRIORS).sort()).toEqual([...tunedKeys].sort())
    expect(tunedKeys).toHaveLength(25)
  })
  it('says of each where it is from', () => {
    for (const [key, { why }] of Object.entries(UNTUNED_PRIORS))
      expect(why, key).toMatch(/^(first design|first design, widened|judgement): ./)
  })
  it('varies by the same fact as the default', () => {
    expect(new Set(pairs.map(({ what }) => what.split(',')[0]))).toEqual(new Set(tunedKeys))
    expect(pairs.filter(({ what }) => what.startsWith('fear,')).map(({ after }) => median(after))).toEqual([4, 11])
  })
  it.each(pairs)('is never narrower than what ships: $what', ({ before, after }) => {
    const spread = (prior: Distribution): number => quantile(prior, 0.95) / quantile(prior, 0.05)
    expect(spread(after)).toBeGreaterThanOrEqual(spread(before) * (1 - 1e-12))
  })
  it.each(pairs)('keeps within the hard bounds, but for a thousandth: $what', ({ range, after }) => {
    expect(quantile(after, 0.001)).toBeGreaterThanOrEqual(range[0])
    expect(quantile(after, 0.999)).toBeLessThanOrEqual(range[1])
  })
  it('keeps the median of the first design where it leaves the lognormal', () => {
    expect(median(UNTUNED_PRIORS.occupancy.prior as Distribution)).toBeCloseTo(0.011, 3)
    expect(median(UNTUNED_PRIORS.appetite.prior as Distribution)).toBeCloseTo(0.6, 12)
  })
})

describe('an untuned crisis', () => {
  it('moves every tuned parameter but appetiteWeight, which was already so', () => {
    const crisis = sound(BASE)
    const [before, after] = [parts(crisis).priors, parts(untuned(crisis)).priors]
    const moved = Object.keys(before).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    expect([...new Set(moved.map((name) => name.split('.')[1]))].sort()).toEqual(
      tunedKeys.filter((key) => key !== 'appetiteWeight').sort(),
    )
    expect(after['us.appetiteWeight']).toEqual(before['us.appetiteWeight'])
  })

  it.each(SHIPPED)('has the table at the tuned places and nothing else changed: %s', (name) => {
    const crisis = shipped(name)
    const { scenario } = compileScenario(crisis)
    const [before, after] = [parts(crisis), parts(untuned(crisis))]
    expect(Object.keys(after.priors)).toEqual(Object.keys(before.priors))
    for (const place of Object.keys(before.priors))
      expect(after.priors[place], place).toEqual(
        isTuned(place.split('.')[1]) ? expected(scenario, place) : before.priors[place],
      )
    expect(after.rest).toEqual(before.rest)
    expect(compileScenario(untuned(crisis)).questions).toEqual(compileScenario(crisis).questions)
  })

  it.each(SHIPPED)('is as sound as the file was: %s', (name) => {
    const crisis = shipped(name)
    const said = (one: Crisis): string[] => checkCrisisFile(one.file, one.name).map(formatProblem)
    expect(said(untuned(crisis))).toEqual(said(crisis))
  })

  it("replaces the file's own value of a tuned parameter wherever it stands, and keeps its other values", () => {
    const text = BASE.replace(
      'name: United States }',
      'name: United States, parameters: { costWeight: 5, load: 0.6 } }',
    )
      .replace('name: Kataib Hezbollah }', 'name: Kataib Hezbollah, parameters: { ownRate: 3, control: 0.9 } }')
      .replace('alignment: aligned }', 'alignment: aligned, parameters: { excitationDays: 5 } }')
      .concat('parameters: { fear: 9, clientStake: 0.5, tremble: 0.3, directedShare: 0.4, delay: 2 }\n')
    const crisis = sound(text)
    const at = (value: number): Distribution => ({ kind: 'point', value })
    expect(parts(crisis).priors).toMatchObject({
      'us.costWeight': at(5),
      'kh.ownRate': at(3),
      'us.fear': at(9),
      'iran.clientStake': at(0.5),
      'crisis.tremble': at(0.3),
    })
    const { priors } = parts(untuned(crisis))
    const { scenario } = compileScenario(crisis)
    for (const place of ['us.costWeight', 'kh.ownRate', 'us.fear', 'iran.fear', 'iran.clientStake', 'crisis.tremble'])
      expect(priors[place], place).toEqual(expected(scenario, place))
    expect(priors).toMatchObject({
      'us.load': at(0.6),
      'kh.control': at(0.9),
      'kh.excitationDays': at(5),
      'crisis.directedShare': at(0.4),
      'iran.delay': at(2),
    })
    expect(checkCrisisFile(untuned(crisis).file)).toEqual(checkCrisisFile(crisis.file))
  })

  it('drops what the files set for each group', () => {
    for (const name of ['tower22', 'ain-al-asad']) {
      const rates = Object.entries(parts(untuned(shipped(name))).priors).filter(([place]) => place.endsWith('.ownRate'))
      expect(rates.map(([, prior]) => prior)).toEqual(Array(3).fill({ kind: 'lognormal', median: 0.3, sd: 1 }))
    }
  })

  it("keeps the calendar's appetite: it is a fact of a day, not a default", () => {
    const { principals } = compileScenario(untuned(shipped('ain-al-asad'))).scenario
    expect(principals[1].calendar.find(({ parameter }) => parameter === 'appetite')?.prior).toEqual({
      kind: 'uniform',
      low: 0.2,
      high: 0.6,
    })
  })

  it('leaves the crisis it is made from alone, and is itself its untuned one', () => {
    const crisis = shipped('tower22')
    const before = structuredClone(crisis)
    const once = untuned(crisis)
    expect(crisis).toEqual(before)
    expect(once.record).toBe(crisis.record)
    expect(once.inputs).toBe(crisis.inputs)
    expect(untuned(once)).toEqual(once)
  })

  it.each(['js', 'wasm'] as const)('runs, and its outlook is finite: Tower 22, 1,024 runs, kernel %s', (kernel) => {
    const { scenario, questions } = compileScenario(untuned(shipped('tower22')))
    const world = createWorld(scenario)
    const all = outlook(runBlock(createRunner(world, 1n, kernel), world, questions, 1024, 0), scenario, questions)
    expect(all.runs).toBe(1024)
    // JSON has no NaN and no infinity: they would come back as null.
    expect(JSON.parse(JSON.stringify(all))).toEqual(all)
    expect(all.endings.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12)
    for (const { id, probability } of all.questions) expect(probability >= 0 && probability <= 1, id).toBe(true)
  })
})
