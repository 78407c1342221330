/**
 * One crisis drawn from the model, and the record that the observation model of src/assess takes to be made of it:
 *
 * - every week's attacks are counted; an attack is named if and only if it killed or hurt somebody, with author, site, weapons and toll;
 * - own-hand force is always told: that it came, as what it looks like, warned or not, its site, weapons and toll, all injuries known;
 * - threats and shows of force are told in 60% of cases. A crisis in which one was told is set aside, since what is told of them is
 *   carried out without weight; setting crises aside by what the record says leaves the ranks uniform;
 * - orders, words in private and choices to do nothing are not told;
 * - a crisis that ended before its last day is set aside too: a record is of a crisis that has not ended.
 */
import type { Observations, ObservedAct } from '../../src/assess/observations.js'
import { REPORTED } from '../../src/assess/principals-observed.js'
import { Runner } from '../../src/engine/runner.js'
import { Happened, L } from '../../src/model/log.js'
import type { GivenAct } from '../../src/model/scenario.js'
import { type Sim, STANDOFF } from '../../src/model/sim.js'
import type { World } from '../../src/model/world.js'
import { createWorld } from '../../src/model/world.js'
import { Stream } from '../../src/random/stream.js'
import { crisis, STEPS, WEEK } from './crisis.js'

/** Runs from which crisis number c may be taken: the first that is not set aside. */
const TRIES = 100_000
/** Age of every act, in days: by then all injuries are known. */
const LONG_AGO = 1e6
const OPEN: [number, number] = [-1, -1]

export interface Made {
  observed: Observations
  /** The run as it stood at the end; good until the next is made. */
  sim: Sim
  /** Aim of each told act in the order of `observed.acts`, 1 for punish. */
  aims: number[]
  /** Runs set aside before. */
  aside: number
}

export class Generator {
  private readonly runner: Runner
  private readonly dice: Stream

  constructor(private readonly seed: bigint) {
    this.runner = new Runner(createWorld(crisis(null)), seed)
    this.dice = new Stream(seed ^ 0x5bcn)
  }

  /** Crisis number c, whatever was made before. */
  make(c: number): Made {
    for (let n = 0; n < TRIES; n++) {
      const made = this.attempt(c * TRIES + n)
      if (made !== null) return { ...made, aside: n }
    }
    throw new Error(`no crisis in ${TRIES} runs; seed ${this.seed}`)
  }

  private attempt(run: number): Omit<Made, 'aside'> | null {
    const sim = this.runner.run(run)
    if (sim.ending !== STANDOFF) return null
    const { world, log } = sim
    const acts: { told: ObservedAct; aim: number }[][] = Array.from({ length: STEPS }, () => [])
    const totals = new Array<number>(STEPS / WEEK).fill(0)
    this.dice.open(run, 0, 0)
    for (let n = 0; n < log.count; n++) {
      const row = log.rows.subarray(n * L.width, (n + 1) * L.width)
      const step = row[L.step]
      if (row[L.kind] === Happened.attack) {
        totals[Math.floor(step / WEEK)]++
        if (row[L.killed] + row[L.injured] > 0) acts[step].push({ told: toldOf(attackSeen(row)), aim: row[L.aim] })
      } else if (row[L.kind] === Happened.act) {
        if (world.menus[row[L.party]].isForce[row[L.what]] === 0) {
          if (this.dice.unit() < REPORTED) return null
        } else acts[step].push({ told: toldOf(forceSeen(world, row)), aim: row[L.aim] })
      }
    }
    const named = Int32Array.from(acts, (today) => today.filter(({ told }) => told.act.kind === 'attack').length)
    const intervals = totals.map((total, w) => {
      const [from, until] = [w * WEEK, (w + 1) * WEEK]
      return { from, until, total, unnamed: total - named.subarray(from, until).reduce((sum, k) => sum + k, 0) }
    })
    const observed = {
      scenario: crisis({ through: STEPS, acts: [], counts: [] }),
      steps: STEPS,
      acts: acts.map((today) => today.map(({ told }) => told)),
      intervals,
      intervalOf: Int32Array.from({ length: STEPS }, (_, t) => Math.floor(t / WEEK)),
      named,
    }
    return { observed, sim, aims: acts.flat().map(({ aim }) => aim) }
  }
}

function toldOf(act: GivenAct): ObservedAct {
  return { ids: [], summary: '', act, weights: act.proxies.map(() => 1), age: LONG_AGO }
}

function seen(row: Float64Array): Omit<GivenAct, 'kind' | 'principal' | 'proxies' | 'option' | 'warned'> {
  const exactly = (n: number): [number, number] => [n, n]
  return { step: row[L.step], order: -1, content: -1, channel: -1, attacks: 1, weapons: exactly(row[L.weapons]), killed: exactly(row[L.killed]), injured: exactly(row[L.injured]), aim: -1, leader: false, site: row[L.site], seen: -1 }
}

function attackSeen(row: Float64Array): GivenAct {
  return { ...seen(row), kind: 'attack', principal: -1, proxies: [row[L.party] - 2], option: -1, warned: false }
}

/** The record tells of the first option that looks the same, so that it gives away nothing else. */
function forceSeen(world: World, row: Float64Array): GivenAct {
  const menu = world.menus[row[L.party]]
  return { ...seen(row), kind: 'own', principal: row[L.party], proxies: [], option: menu.looks.indexOf(menu.looks[row[L.what]]), warned: row[L.flag] === 1 }
}
