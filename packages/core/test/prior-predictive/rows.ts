/**
 * The prior predictive check: the rows of docs/model.md section 9, each measured on runs of the shipped crises.
 * Nothing here is fitted; the bands it is held against stand in docs/model.md.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type CompileOptions, compileScenario } from '../../src/crisis/compile.js'
import type { Given } from '../../src/crisis/given.js'
import { type Crisis, loadCrisis } from '../../src/crisis/load.js'
import { createRunner } from '../../src/engine/create-runner.js'
import type { RunResult } from '../../src/engine/run-result.js'
import { Runner } from '../../src/engine/runner.js'
import { createWorld } from '../../src/model/create-world.js'
import { Happened, L } from '../../src/model/log.js'
import type { Drawn } from '../../src/model/run-constants.js'
import type { Scenario } from '../../src/model/scenario.js'
import type { World } from '../../src/model/world.js'
import { dayOf } from '../../src/terms/dates.js'

export function shipped(id: string): Crisis {
  const folder = process.env.STANDOFF_CRISES ?? fileURLToPath(new URL('../../../../crises/', import.meta.url))
  const read = (name: string): string => readFileSync(`${folder}/${id}/${name}`, 'utf8')
  const { crisis, problems } = loadCrisis({ name: id, text: read('crisis.yaml'), readText: read })
  if (crisis === undefined)
    throw new Error(problems.map((p) => `${p.line}: found ${p.found}, expected ${p.expected}`).join('\n'))
  return crisis
}

interface Event {
  step: number
  kind: number
  party: number
  what: number
  killed: number
}

function eventsOf(sim: RunResult): Event[] {
  const { rows, count } = sim.log
  return Array.from({ length: count }, (_, e) => {
    const at = e * L.width
    return {
      step: rows[at + L.step],
      kind: rows[at + L.kind],
      party: rows[at + L.party],
      what: rows[at + L.what],
      killed: rows[at + L.killed],
    }
  })
}

/** Changes every scenario before it runs: for trying other values. */
export const tweak: { scenario: (scenario: Scenario) => void } = { scenario: () => {} }

export function over(
  crisis: Crisis,
  options: CompileOptions,
  runs: number,
  seed: bigint,
  each: (sim: RunResult, events: Event[], world: World, drawn: () => Drawn) => void,
): World {
  const { scenario } = compileScenario(crisis, { replicates: 1, ...options })
  tweak.scenario(scenario)
  const world = createWorld(scenario)
  const runner = createRunner(world, seed)
  // What a run drew is asked of its twin in JavaScript, which is begun and not run.
  const drawer = new Runner(world, seed)
  for (let n = 0; n < runs; n++) {
    const sim = runner.run(n)
    each(sim, eventsOf(sim), world, () => drawer.begin(n).drawn)
  }
  return world
}

const quantile = (sorted: ArrayLike<number>, p: number): number =>
  sorted.length === 0 ? Number.NaN : sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]
const sorted = (values: number[]): Float64Array => Float64Array.from(values).sort()
const share = (count: number, of: number): number => (of === 0 ? Number.NaN : count / of)

/** Rows measured on unforced runs of 2023-24, 170 days from 17 October. */
/**
 * Median of whole numbers, each spread evenly over half to either side: the plain one jumps by a whole number where two
 * runs of 12,000 decide, far more than its error.
 */
function countMedian(values: number[]): number {
  const middle = quantile(sorted(values), 0.5)
  const below = values.filter((value) => value < middle).length
  const at = values.filter((value) => value === middle).length
  return middle - 0.5 + (values.length / 2 - below) / at
}

export function campaign(runs: number, seed = 11n): Record<string, number> {
  const weeks: number[] = []
  const strikesARun: number[] = []
  const lags: number[] = []
  const durations: number[] = []
  let truceAttacks = 0
  let truceDays = 0
  let attacks = 0
  let lethal = 0
  let answersWithoutDeath = 0
  let harmless = 0
  let deaths = 0
  let answered = 0
  const first = { large: 0, limited: 0, leader: 0, heavier: 0 }
  let before = 0
  let after = 0
  const ends = [0, 0, 0, 0]
  const routes = [0, 0, 0, 0]
  const crisis = shipped('tower22')
  const from = dayOf('2023-10-17')
  const truceFrom = dayOf('2023-11-24') - from
  const truceUntil = dayOf('2023-12-01') - from
  over(crisis, { from, until: from + 170 }, runs, seed, (sim, events, world, drawn) => {
    ends[sim.ending]++
    routes[sim.route]++
    const menu = world.menus[0]
    const ofAttack = events.filter((e) => e.kind === Happened.attack)
    const strikes = events.filter(
      (e) => e.kind === Happened.act && e.party === 0 && menu.isForce[e.what] === 1 && menu.isWar[e.what] === 0,
    )
    const driverEnd = Math.min(drawn().driverEnd[0], 170)
    for (let w = 0; (w + 1) * 7 <= Math.min(sim.t, driverEnd); w++) {
      if (w * 7 < truceUntil && (w + 1) * 7 > truceFrom) continue
      weeks.push(ofAttack.filter((e) => e.step >= w * 7 && e.step < w * 7 + 7).length)
    }
    if (sim.t >= truceUntil) {
      truceDays += 7
      truceAttacks += ofAttack.filter((e) => e.step >= truceFrom && e.step < truceUntil).length
    }
    attacks += ofAttack.length
    const killing = ofAttack.filter((e) => e.killed > 0)
    lethal += killing.length
    harmless += ofAttack.length - killing.length
    answersWithoutDeath += strikes.filter((e) => !killing.some((k) => k.step < e.step && e.step - k.step <= 10)).length
    let last = -100
    for (const k of killing) {
      // Left out: deaths within 10 days of another, and those with less than 10 days to go.
      if (k.step - last > 10 && k.step + 10 <= sim.t) {
        deaths++
        const answer = strikes.find((e) => e.step > k.step && e.step - k.step <= 10)
        if (answer !== undefined) {
          answered++
          lags.push(answer.step - k.step)
          const rung = world.scenario.principals[0].options[answer.what].rung
          first[
            rung === 'large-strike'
              ? 'large'
              : rung === 'limited-strike'
                ? 'limited'
                : rung === 'leader-strike'
                  ? 'leader'
                  : 'heavier'
          ]++
        }
      }
      last = k.step
    }
    for (const e of strikes) {
      if (
        world.scenario.principals[0].options[e.what].rung !== 'limited-strike' ||
        e.step < 7 ||
        e.step + 8 > Math.min(sim.t, driverEnd)
      )
        continue
      before += ofAttack.filter((a) => a.step >= e.step - 7 && a.step < e.step).length
      after += ofAttack.filter((a) => a.step > e.step && a.step <= e.step + 7).length
    }
    strikesARun.push(strikes.length)
  })
  const wars = ends[1]
  const answers = first.large + first.limited + first.leader + first.heavier
  // Duration: until an ending or the last force act before a lull, on a horizon long enough for the driver's end to
  // show.
  over(crisis, { from, until: from + 400 }, Math.ceil(runs / 4), seed + 1n, (sim, events, world) => {
    let lastForce = 0
    let over60 = -1
    for (const e of events) {
      const force =
        e.kind === Happened.attack || (e.kind === Happened.act && world.menus[e.party].isForce[e.what] === 1)
      if (!force) continue
      if (e.step - lastForce >= 60 && over60 < 0) over60 = lastForce
      lastForce = e.step
    }
    if (over60 < 0 && sim.t - lastForce >= 60) over60 = lastForce
    durations.push(over60 >= 0 ? over60 : sim.t)
  })
  const w = sorted(weeks)
  const d = sorted(durations)
  return {
    weekly10: quantile(w, 0.1),
    weekly50: quantile(w, 0.5),
    weekly90: quantile(w, 0.9),
    trucePerDay: share(truceAttacks, truceDays),
    lethalShare: share(lethal, attacks),
    responsePerHarmless: share(answersWithoutDeath, harmless),
    answeredIn10: share(answered, deaths),
    lagMedian: quantile(sorted(lags), 0.5),
    firstLarge: share(first.large, answers),
    firstLimited: share(first.limited, answers),
    firstLeader: share(first.leader, answers),
    rateRatio: share(after, before),
    strikesMedian: countMedian(strikesARun),
    war: share(wars, runs),
    warChosen: share(routes[1], wars),
    warRunaway: share(routes[2], wars),
    warAccident: share(routes[3], wars),
    settlement: share(ends[2], runs),
    withdrawal: share(ends[3], runs),
    durationMedian: quantile(d, 0.5),
    durationLow: quantile(d, 0.25),
    durationHigh: quantile(d, 0.75),
    deathsSeen: deaths,
    answersSeen: answers,
  }
}

const killing: Given = {
  through: dayOf('2020-01-04'),
  record: true,
  rows: [],
}

/** Rows that start from given acts of January 2020. */
export function january(runs: number, seed = 12n): Record<string, number> {
  const crisis = shipped('ain-al-asad')
  const reply = { warned: 0, otherDirect: 0, none: 0, proxies: 0 }
  const start = dayOf('2019-12-27')
  const openFrom = dayOf('2020-01-04') - start
  const within = 10
  over(crisis, { from: start, until: start + openFrom + within, given: killing }, runs, seed, (_, events, world) => {
    const menu = world.menus[1]
    const answer = events.find(
      (e) =>
        e.step >= openFrom &&
        ((e.kind === Happened.act && e.party === 1 && menu.isForce[e.what] === 1) ||
          (e.kind === Happened.order && e.party === 1 && e.what === 3)),
    )
    if (answer === undefined) reply.none++
    else if (answer.kind === Happened.order) reply.proxies++
    else if (world.scenario.principals[1].options[answer.what].warned) reply.warned++
    else reply.otherDirect++
  })
  const us = { none: 0, limited: 0, large: 0, other: 0 }
  const salvoDay = dayOf('2020-01-09') - start
  over(
    crisis,
    { from: start, until: start + salvoDay + within, given: { through: dayOf('2020-01-09'), record: true, rows: [] } },
    runs,
    seed,
    (_, events, world) => {
      const menu = world.menus[0]
      const answer = events.find(
        (e) => e.step >= salvoDay && e.kind === Happened.act && e.party === 0 && menu.isForce[e.what] === 1,
      )
      const rung = answer === undefined ? 'none' : world.scenario.principals[0].options[answer.what].rung
      us[
        rung === 'none' ? 'none' : rung === 'limited-strike' ? 'limited' : rung === 'large-strike' ? 'large' : 'other'
      ]++
    },
  )
  return {
    warnedSalvo: reply.warned / runs,
    otherDirect: reply.otherDirect / runs,
    noReply: reply.none / runs,
    byProxies: reply.proxies / runs,
    usNone: us.none / runs,
    usLimited: us.limited / runs,
    usLarge: us.large / runs,
    usOther: us.other / runs,
  }
}

/**
 * Rows from 1 February 2024 with the record until then forced; and the same with the large strike of 3 February given.
 */
export function february(runs: number, seed = 13n): Record<string, number> {
  const crisis = shipped('tower22')
  const from = dayOf('2023-10-17')
  const open = dayOf('2024-02-01') - from
  const result: Record<string, number> = {}
  const strike: Given['rows'][number] = {
    date: '2024-02-03',
    when: { from: dayOf('2024-02-03'), until: dayOf('2024-02-03'), precision: 'day', text: '2024-02-03' },
    authors: ['us'],
    option: 'large-strike',
    killed: [39, 39],
    injured: [25, 25],
    attacks: 1,
  } as unknown as Given['rows'][number]
  for (const [name, rows] of [
    ['', []],
    ['AfterStrike', [strike]],
  ] as const) {
    let quiet = 0
    let later = 0
    let direct = 0
    let war = 0
    over(
      crisis,
      { from, until: from + open + 60, given: { through: dayOf('2024-02-01'), record: true, rows: [...rows] } },
      runs,
      seed,
      (sim, events, world) => {
        const attacks = events.filter((e) => e.kind === Happened.attack && e.step >= open)
        if (!attacks.some((e) => e.step < open + 30) && sim.t >= open + 30) quiet++
        if (!attacks.some((e) => e.step >= open + 4 && e.step < open + 34) && sim.t >= open + 34) later++
        const menu = world.menus[1]
        if (
          events.some(
            (e) =>
              e.kind === Happened.act &&
              e.party === 1 &&
              e.step >= open &&
              menu.isForce[e.what] === 1 &&
              menu.isWar[e.what] === 0,
          )
        )
          direct++
        if (sim.ending === 1) war++
      },
    )
    result[`quiet30${name}`] = quiet / runs
    result[`quiet30From5Feb${name}`] = later / runs
    result[`directStrike60${name}`] = direct / runs
    result[`war60${name}`] = war / runs
  }
  return result
}
