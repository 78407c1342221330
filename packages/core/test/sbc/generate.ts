/**
 * One crisis drawn from the model, and the record that the observation model of src/assess takes to be made of it:
 *
 * - every week's attacks are counted; an attack is named if and only if it killed or hurt somebody, with author, site,
 * weapons and toll;
 * - own-hand force is always told: that it came, what it looks like, warned or not, its site, weapons and toll, all
 * injuries known;
 * - threats and shows of force are told with probability `REPORTED`, as acts of the principal;
 * - orders, messages and choices to do nothing are not told, nor the message that rides on a warned strike.
 *
 * A crisis that ended before its last day is set aside, for a record is of a crisis that has not ended; so is one in
 * which no principal struck, for it would test little. What is set aside is settled by what the record says, so the
 * ranks stay uniform.
 */
import type { Observations, ObservedAct } from '../../src/assess/observations.js'
import { Runner } from '../../src/engine/runner.js'
import { createWorld } from '../../src/model/create-world.js'
import { Happened, L } from '../../src/model/log.js'
import { CONTENTS } from '../../src/model/options.js'
import type { GivenAttack, GivenForce, GivenMessage, GivenOwn, GivenRange } from '../../src/model/scenario.js'
import { type Sim, STANDOFF } from '../../src/model/sim.js'
import type { World } from '../../src/model/world.js'
import { Stream } from '../../src/random/stream.js'
import { REPORTED } from '../../src/walk/principals-told.js'
import { crisis, STEPS, WEEK } from './crisis.js'

/** Runs from which crisis number c may be taken: the first that is not set aside. */
const TRIES = 10_000
/** Age of every act, in days: by then all injuries are known. */
const LONG_AGO = 1e6

/** Told force: its hidden aim, 1 for punish. */
export interface ForceTold {
  kind: 'own' | 'attack'
  aim: number
}

export interface Made {
  observed: Observations
  /** The run as it stood at the end; good until the next is made. */
  sim: Sim
  /** In the order of `observed.acts`. */
  force: ForceTold[]
}

export class Generator {
  private readonly runner: Runner
  private readonly dice: Stream

  constructor(seed: bigint) {
    this.runner = new Runner(createWorld(crisis(null)), seed)
    this.dice = new Stream(seed + 1n)
  }

  /** Crisis number c, the same whatever was made before. */
  make(c: number): Made {
    for (let n = 0; n < TRIES; n++) {
      const sim = this.runner.run(c * TRIES + n)
      if (sim.ending !== STANDOFF) continue
      const made = this.tell(sim)
      if (testsMuch(made.observed)) return made
    }
    throw new Error(`every one of ${TRIES} runs was set aside`)
  }

  private tell(sim: Sim): Made {
    const { world, log } = sim
    const days: { told: ObservedAct; force: ForceTold | null }[][] = Array.from({ length: STEPS }, () => [])
    const totals = new Array<number>(STEPS / WEEK).fill(0)
    this.dice.open(sim.run, 0, 0)
    for (let n = 0; n < log.count; n++) {
      const row = log.rows.subarray(n * L.width, (n + 1) * L.width)
      const today = days[row[L.step]]
      const aim = row[L.aim]
      if (row[L.kind] === Happened.attack) {
        totals[Math.floor(row[L.step] / WEEK)]++
        if (row[L.killed] + row[L.injured] > 0)
          today.push({ told: toldAs(attackSeen(row)), force: { kind: 'attack', aim } })
      } else if (row[L.kind] === Happened.act) {
        const isForce = world.menus[row[L.party]].isForce[row[L.what]] === 1
        if (isForce) today.push({ told: toldAs(actSeen(world, row)), force: { kind: 'own', aim } })
        else if (this.dice.unit() < REPORTED) today.push({ told: toldAs(actSeen(world, row)), force: null })
      } else if (row[L.kind] === Happened.message) {
        // Threats stand in the log as acts too; warnings go with their strike.
        const said = wordsHeard(world, row)
        if (said !== null && this.dice.unit() < REPORTED) today.push({ told: toldAs(said), force: null })
      }
    }
    const acts = days.map((today) => today.map(({ told }) => told))
    return {
      observed: observationsOf(acts, totals),
      sim,
      force: days.flatMap((today) => today.flatMap(({ force }) => force ?? [])),
    }
  }
}

/** Whether there was a warned strike, and the last one fell on a day of which the record tells an attack too. */
function testsMuch({ acts }: Observations): boolean {
  const isStrike = ({ act }: ObservedAct): boolean => act.kind === 'own' && act.weapons !== null && act.weapons[0] > 0
  const amidAttacks = acts.findLast((today) => today.some(isStrike))?.some(({ act }) => act.kind === 'attack') ?? false
  return amidAttacks && acts.some((today) => today.some(({ act }) => act.kind === 'own' && act.warned))
}

function observationsOf(acts: ObservedAct[][], totals: readonly number[]): Observations {
  const named = Int32Array.from(acts, (today) => today.filter(({ act }) => act.kind === 'attack').length)
  const intervals = totals.map((total, w) => {
    const [from, until] = [w * WEEK, (w + 1) * WEEK]
    return { from, until, total, unnamed: total - named.subarray(from, until).reduce((sum, n) => sum + n, 0) }
  })
  return {
    scenario: crisis({ through: STEPS, acts: [], counts: [] }),
    steps: STEPS,
    acts,
    intervals,
    intervalOf: Int32Array.from({ length: STEPS }, (_, t) => Math.floor(t / WEEK)),
    standing: [],
    idleClaims: [],
    named,
  }
}

/** An assurance, an offer or an acceptance; null for words that are told otherwise. */
function wordsHeard(world: World, row: Float64Array): GivenMessage | null {
  const principal = row[L.party]
  const menu = world.menus[principal]
  const [content, channel] = [row[L.what], row[L.site]]
  const option = menu.message.findIndex(
    (one, o) => one === content && menu.channel[o] === channel && menu.isSignal[o] === 1 && menu.severity[o] === 0,
  )
  return option < 0
    ? null
    : { kind: 'message', step: row[L.step], principal, content: CONTENTS[content], channel, option }
}

function toldAs(act: GivenOwn | GivenAttack | GivenMessage): ObservedAct {
  const figure = (range: GivenRange): number[] => (range === null || range[0] < 0 ? [] : [range[0]])
  return {
    ids: [],
    summary: '',
    act,
    weights: act.kind === 'attack' ? act.proxies.map(() => 1) : [],
    age: LONG_AGO,
    ...(act.kind === 'message'
      ? { killed: [], injured: [], weapons: [] }
      : { killed: figure(act.killed), injured: figure(act.injured), weapons: figure(act.weapons) }),
    reliability: 1,
    claims: [],
  }
}

/** What a row of the log says to anybody who looks. */
function seen(row: Float64Array): Omit<GivenForce, 'warned'> {
  const exactly = (n: number): [number, number] => [n, n]
  return {
    step: row[L.step],
    weapons: exactly(row[L.weapons]),
    killed: exactly(row[L.killed]),
    injured: exactly(row[L.injured]),
    aim: null,
    leader: false,
    site: row[L.site] < 0 ? null : row[L.site],
  }
}

function attackSeen(row: Float64Array): GivenAttack {
  return { ...seen(row), kind: 'attack', proxies: [row[L.party] - 2], attacks: 1, warned: false }
}

/** The record names the first option that looks the same, so that it gives away nothing else. */
function actSeen(world: World, row: Float64Array): GivenOwn {
  const menu = world.menus[row[L.party]]
  return {
    ...seen(row),
    kind: 'own',
    principal: row[L.party],
    option: menu.looks.indexOf(menu.looks[row[L.what]]),
    warned: row[L.flag] === 1,
  }
}
