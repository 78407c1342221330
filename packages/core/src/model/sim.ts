/**
 * One run in the making: the world, one draw of the hidden values, the state, and room to work in. Phases take a Sim and change it.
 */
import { Stream } from '../random/stream.js'
import { createDrawn, type Drawn } from './drawn.js'
import { ExpectedReplies } from './expected-replies.js'
import { EventLog } from './log.js'
import { createLayout, G, type Layout } from './state.js'
import type { World } from './world.js'

export const ENDINGS = ['standoff', 'war', 'settlement', 'withdrawal'] as const
export type Ending = (typeof ENDINGS)[number]
export const STANDOFF = 0
export const WAR = 1
export const SETTLEMENT = 2
export const WITHDRAWAL = 3

export const ROUTES = ['none', 'chosen', 'runaway', 'accidental'] as const
export const CHOSEN = 1
export const RUNAWAY = 2
export const ACCIDENTAL = 3

/** Purposes of draws; a lane is purpose * 256 + party, plus a running number in the upper half. */
export const LANES = { attack: 1, act: 2, casualties: 3, compliance: 4, message: 5, seen: 6, suspension: 7, runaway: 8, eviction: 9, given: 10 } as const

/** Who listens to a run for a trace; nothing is computed for it that the run does not compute anyway. */
export interface Listener {
  decision(sim: Sim, principal: number): void
  blamed(sim: Sim, proxy: number, ordered: number, share: number, harm: number): void
  judged(sim: Sim, observer: number, punish: number, harm: number): void
}

export class Sim {
  readonly layout: Layout
  /** Hidden values of the run in hand; the particle filter swaps them. */
  drawn: Drawn
  /** The state; the particle filter puts that of the particle in hand here. */
  s: Float64Array
  readonly log = new EventLog()
  readonly stream: Stream
  /** First block of every party of the present step, four words each. */
  words: Uint32Array
  wordsAt = 0

  run = 0
  /** Present step. */
  t = 0
  ending = STANDOFF
  route = 0
  /** Who chose the war, or -1. */
  chooser = -1
  sought = 0
  misread = 0
  tremble = 0

  readonly utility: [Float64Array, Float64Array]
  readonly probability: [Float64Array, Float64Array]
  readonly chosen = new Int32Array(2)
  readonly acted = new Uint8Array(2)
  /** What each principal thought the other was owed as the phase began: what the other's acts of this step are judged by. */
  readonly dueSeen = new Float64Array(2)
  /** Order in force as the step began: under which the attacks of this step were made. */
  readonly orderThen = new Int32Array(2)
  readonly attacks: Int32Array
  /** Intensity of own and of commanded attacks of each proxy, per day, as this step began. */
  readonly ownIntensity: Float64Array
  readonly commanded: Float64Array
  readonly share = new Float64Array(4)
  /** Scratch: weights of the three strategies. */
  readonly belief = new Float64Array(3)
  /** Scratch: what the principal that decides expects of the other. */
  readonly expected = new ExpectedReplies()
  /** exp(-chi rate x step) of each order for each patron, and the driver value it belongs to. */
  readonly orderKept: [Float64Array, Float64Array] = [new Float64Array(4), new Float64Array(4)]
  readonly orderKeptAt = new Float64Array(2)
  readonly calendarNext = new Int32Array(2)
  readonly firstAppetite = new Float64Array(2)
  readonly firstLoad = new Float64Array(2)
  readonly countsLeft: Float64Array
  listener: Listener | null = null

  constructor(
    readonly world: World,
    seed: bigint,
  ) {
    this.layout = createLayout(world)
    this.drawn = createDrawn(world)
    this.s = new Float64Array(this.layout.size)
    this.stream = new Stream(seed)
    this.words = new Uint32Array(4 * (2 + world.proxies))
    const [a, b] = world.menus
    this.utility = [new Float64Array(a.count), new Float64Array(b.count)]
    this.probability = [new Float64Array(a.count), new Float64Array(b.count)]
    this.attacks = new Int32Array(world.proxies)
    this.ownIntensity = new Float64Array(world.proxies)
    this.commanded = new Float64Array(world.proxies)
    this.countsLeft = new Float64Array(world.scenario.given?.counts.length ?? 0)
  }

  /** Step at which the run first fell into a lull, or -1. */
  get lullStep(): number {
    return this.s[G.lullStep]
  }
}

/** Uniform in (0, 1) from a word. */
export function unit(word: number): number {
  return (word + 0.5) * 2.3283064365386963e-10
}

/** The value of a proxy's driver at the present step; 1 without a driver. */
export function driverAt(sim: Sim, driver: number): number {
  if (driver < 0) return 1
  const { driverEnd } = sim.drawn
  if (sim.t >= driverEnd[driver]) return (sim.world.scenario.drivers[driver].end as { value: number }).value
  return sim.world.driverValues[driver][sim.t]
}

/** Mean driver of a patron's proxies: x(t) in what the patron gains by pressure. */
export function patronDriver(sim: Sim, patron: number): number {
  const proxies = sim.world.proxiesOf[patron]
  if (proxies.length === 0) return 0
  let total = 0
  for (let n = 0; n < proxies.length; n++) total += driverAt(sim, sim.world.scenario.proxies[proxies[n]].driver)
  return total / proxies.length
}
