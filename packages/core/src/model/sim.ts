/**
 * One run in the making: the world, one draw of the hidden values, the state, and room to work in. Phases take a Sim
 * and change it.
 */
import { Stream } from '../random/stream.ts'
import type { Seed } from '../target/arithmetic.ts'
import {
  type Bytes,
  bytes,
  type Doubles,
  doubles,
  fill,
  type Ints,
  ints,
  type List,
  list,
  type Words,
  words,
} from '../target/memory.ts'
import type { i32, u32 } from '../target/numbers.ts'
import { ExpectedReplies } from './expected-replies.ts'
import { EventLog } from './log.ts'
import { Drawn } from './run-constants.ts'
import { G, Layout } from './state.ts'
import type { World } from './world.ts'

/** How a run ends, and by which route a war came; their names are in endings-names.ts. */
export const STANDOFF = 0
export const WAR = 1
export const SETTLEMENT = 2
export const WITHDRAWAL = 3

export const CHOSEN = 1
export const RUNAWAY = 2
export const ACCIDENTAL = 3

/** Who listens to a run for a trace; nothing is computed for it that the run does not compute anyway. */
export class Listener {
  decision(_sim: Sim, _principal: i32, _option: i32): void {}
  blamed(_sim: Sim, _proxy: i32, _ordered: number, _share: number, _harm: number): void {}
  judged(_sim: Sim, _observer: i32, _punish: number, _harm: number): void {}
}

export class Sim {
  readonly layout: Layout
  /** Hidden values of the run in hand; the particle filter swaps them. */
  drawn: Drawn
  /** The state; the particle filter puts that of the particle in hand here. */
  s: Doubles
  readonly log: EventLog = new EventLog()
  readonly stream: Stream
  /** First block of every party of the present step, four words each. */
  words: Words
  wordsAt: i32 = 0

  run: i32 = 0
  /** Present step. */
  t: i32 = 0
  ending: i32 = STANDOFF
  route: i32 = 0
  /** Who chose the war, or -1. */
  chooser: i32 = -1
  sought: number = 0
  misread: number = 0
  tremble: number = 0

  readonly utility: List<Doubles> = list<Doubles>(2)
  readonly probability: List<Doubles> = list<Doubles>(2)
  readonly chosen: Ints = ints(2)
  /** An order that a principal gives beside a deed of the same step, as an option; -1 for none. */
  readonly ordered: Ints = ints(2)
  readonly acted: Bytes = bytes(2)
  /**
   * What each principal thought the other was owed as the phase began: what the other's acts of this step are judged
   * by.
   */
  readonly dueSeen: Doubles = doubles(2)
  /** Order in force as the step began: under which the attacks of this step were made. */
  readonly orderThen: Ints = ints(2)
  readonly attacks: Ints
  /** Intensity of own and of commanded attacks of each proxy, per day, as this step began. */
  readonly ownIntensity: Doubles
  readonly commanded: Doubles
  readonly share: Doubles = doubles(4)
  /** Scratch: weights of the three strategies. */
  readonly belief: Doubles = doubles(3)
  /** Scratch: what the principal that decides expects of the other. */
  readonly expected: ExpectedReplies = new ExpectedReplies()
  /** exp(-chi rate x step) of each order for each patron, and the driver value it belongs to. */
  readonly orderKept: List<Doubles> = list<Doubles>(2)
  readonly orderKeptAt: Doubles = doubles(2)
  listener: Listener | null = null

  constructor(
    readonly world: World,
    seed: Seed,
  ) {
    const layout = new Layout(world)
    this.layout = layout
    this.drawn = new Drawn(world)
    this.s = doubles(layout.size)
    this.stream = new Stream(seed)
    this.words = words(4 * (2 + world.proxies))
    this.attacks = ints(world.proxies)
    this.ownIntensity = doubles(world.proxies)
    this.commanded = doubles(world.proxies)
    for (let i = 0; i < 2; i++) {
      this.utility[i] = doubles(world.menus[i].count)
      this.probability[i] = doubles(world.menus[i].count)
      this.orderKept[i] = doubles(4)
    }
  }

  /** Step at which the run first fell into a lull, or -1. */
  get lullStep(): number {
    return this.s[G.lullStep]
  }
}

/**
 * Forgets what was kept of the draw before (the factors of `judgeOrder`); to be called whenever another draw is put in.
 */
export function freshDraw(sim: Sim): void {
  fill(sim.orderKeptAt, -1, 2)
}

/** Uniform in (0, 1) from a word. */
export function unit(word: u32): number {
  return (word + 0.5) * 2.3283064365386963e-10
}

/** The value of a proxy's driver at the present step; 1 without a driver. */
export function driverAt(sim: Sim, driver: i32): number {
  if (driver < 0) return 1
  const world = sim.world
  if (sim.t >= sim.drawn.driverEnd[driver]) return world.driverEndValue[driver]
  return world.driverValues[driver][sim.t]
}

/** Mean driver of a patron's proxies: x(t) in what the patron gains by pressure. */
export function patronDriver(sim: Sim, patron: i32): number {
  const world = sim.world
  const proxies = world.proxiesOf[patron]
  const count = world.proxyCount[patron]
  if (count === 0) return 0
  let total: number = 0
  for (let n = 0; n < count; n++) total += driverAt(sim, world.proxyDriver[proxies[n]])
  return total / count
}
