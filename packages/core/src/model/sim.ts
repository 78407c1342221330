/**
 * One run in the making: the world, one draw of the hidden values, the state, and room to work in. Phases take a Sim
 * and change it.
 */
import { FIRST_PROXY_LANE } from '../random/lanes.ts'
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
import { Facing } from './facing.ts'
import { EventLog } from './log.ts'
import { pairsOf } from './pairs.ts'
import { Drawn } from './run-constants.ts'
import { G, Layout, X } from './state.ts'
import type { World } from './world.ts'

/** How a run ends, and by which route a war came; their names are in endings-names.ts. */
export const STANDOFF = 0
export const WAR = 1
export const SETTLEMENT = 2
export const WITHDRAWAL = 3

export const CHOSEN = 1
export const RUNAWAY = 2
export const ACCIDENTAL = 3

/** States of a driver: as it was told last, or as it has turned since. */
export const TOLD: number = 0
export const AT_USUAL: number = 1
export const IN_LULL: number = 2

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
  /**
   * Four words of every party of the present step, from `wordsAt` on (`principalWords`, `proxyWords`); those of further
   * principals stand apart, from `furtherWordsAt` on (step-words.ts).
   */
  words: Words
  wordsAt: i32 = 0
  furtherWordsAt: i32 = 0

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

  readonly utility: List<Doubles>
  readonly probability: List<Doubles>
  readonly chosen: Ints
  /**
   * Where endings are weighed: probability with which each principal begins a war in this step, which it has ready; 0
   * elsewhere.
   */
  readonly bent: Doubles
  /** An order that a principal gives beside a deed of the same step, as an option; -1 for none. */
  readonly ordered: Ints
  /** For each ordered pair, whether the one has used force by its own hand against the other in this step. */
  readonly acted: Bytes
  /**
   * For each ordered pair, what the one thought that the other was owed as the phase began: what the other's acts of
   * this step are judged by.
   */
  readonly dueSeen: Doubles
  /** Order in force as the step began: under which the attacks of this step were made. */
  readonly orderThen: Ints
  readonly attacks: Ints
  /** Intensity of own and of commanded attacks of each proxy, per day, as this step began. */
  readonly ownIntensity: Doubles
  readonly commanded: Doubles
  readonly share: Doubles = doubles(4)
  /** Scratch: what the principal that decides faces in each of the others. */
  readonly facing: List<Facing>
  /** exp(-chi rate x step) of each order for each patron, and the driver value it belongs to. */
  readonly orderKept: List<Doubles>
  readonly orderKeptAt: Doubles
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
    const principals = world.principals
    const pairs = pairsOf(principals)
    this.words = words(4 * (principals + world.proxies))
    this.utility = list<Doubles>(principals)
    this.probability = list<Doubles>(principals)
    this.chosen = ints(principals)
    this.ordered = ints(principals)
    this.bent = doubles(principals)
    this.acted = bytes(pairs)
    this.dueSeen = doubles(pairs)
    this.orderThen = ints(principals)
    this.facing = list<Facing>(principals)
    this.orderKept = list<Doubles>(principals)
    this.orderKeptAt = doubles(principals)
    this.attacks = ints(world.proxies)
    this.ownIntensity = doubles(world.proxies)
    this.commanded = doubles(world.proxies)
    for (let i = 0; i < principals; i++) {
      this.facing[i] = new Facing()
      this.utility[i] = doubles(world.menus[i].count)
      this.probability[i] = doubles(world.menus[i].count)
      this.orderKept[i] = doubles(4)
    }
  }

  /** Step at which the run first fell into a lull, or -1. */
  get lullStep(): number {
    return this.s[G.lullStep]
  }

  /** Where endings are weighed instead of drawn: the probability that none has come, and those of the ones that may have. */
  get stands(): number {
    return this.s[G.stands]
  }

  get begun(): number {
    return this.s[G.begun]
  }

  /** Of the wars that were begun, how far they were sought, misread or a tremble. */
  get begunSought(): number {
    return this.s[G.begunSought]
  }

  get begunMisread(): number {
    return this.s[G.begunMisread]
  }

  get begunTremble(): number {
    return this.s[G.begunTremble]
  }

  get runaway(): number {
    return this.s[G.runaway]
  }

  get accidental(): number {
    return this.s[G.accidental]
  }

  get settled(): number {
    return this.s[G.settled]
  }

  get withdrawn(): number {
    return this.s[G.withdrawn]
  }

  /** Step at which the run's first tacit truce was noted, or -1; one that stood as it began may have a step before. */
  get truceStep(): number {
    return this.s[G.truceStep]
  }

  /** First quiet step of that truce; only where there is one. */
  get truceFrom(): number {
    return this.s[G.truceFrom]
  }

  /** Step that broke it, or -1. */
  get truceBroken(): number {
    return this.s[G.truceBroken]
  }

  /** Shares of its causes (TruceCause), which add up to 1; only where there is one. */
  get truceOrder(): number {
    return this.s[G.truceOrder]
  }

  get truceFear(): number {
    return this.s[G.truceFear]
  }

  get truceElsewhere(): number {
    return this.s[G.truceElsewhere]
  }

  get truceAgreement(): number {
    return this.s[G.truceAgreement]
  }

  get truceNothing(): number {
    return this.s[G.truceNothing]
  }
}

/**
 * Forgets what was kept of the draw before (the factors of `judgeOrder`); to be called whenever another draw is put in.
 */
export function freshDraw(sim: Sim): void {
  fill(sim.orderKeptAt, -1, sim.world.principals)
}

/** Where the four words of principal i for the present step begin in `sim.words`. */
export function principalWords(sim: Sim, i: i32): i32 {
  return i < FIRST_PROXY_LANE ? sim.wordsAt + 4 * i : sim.furtherWordsAt + 4 * (i - FIRST_PROXY_LANE)
}

/** Where the four words of proxy k for the present step begin in `sim.words`. */
export function proxyWords(sim: Sim, k: i32): i32 {
  return sim.wordsAt + 4 * (FIRST_PROXY_LANE + k)
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
  const from = world.driverPauseFrom[driver]
  if (from < 0 || sim.t < from) return world.driverValues[driver][sim.t]
  const state = sim.s[sim.layout.driver + driver]
  if (state === TOLD) return world.driverValues[driver][from - 1]
  return state === IN_LULL ? world.driverLull[driver] : world.driverUsual[driver]
}

/** The value to which a proxy's driver may come back: its usual level in a lull whose end is not told. */
export function driverAhead(sim: Sim, driver: i32): number {
  const now = driverAt(sim, driver)
  if (driver < 0 || sim.t >= sim.drawn.driverEnd[driver]) return now
  const from = sim.world.driverPauseFrom[driver]
  return from < 0 || sim.t < from ? now : sim.world.driverUsual[driver]
}

/** Mean driver of a patron's proxies: x(t) in what the patron gains by pressure and others make of the attacks. */
export function patronDriver(sim: Sim, patron: i32): number {
  const world = sim.world
  const proxies = world.proxiesOf[patron]
  const count = world.proxyCount[patron]
  if (count === 0) return 0
  let total: number = 0
  for (let n = 0; n < count; n++) total += driverAt(sim, world.proxyDriver[proxies[n]])
  return total / count
}

/**
 * Mean over a patron's proxies of the driver, 0 for one that has suspended itself: what a looser order can
 * set in motion now. The patron knows which of its groups have stopped.
 */
export function patronReach(sim: Sim, patron: i32): number {
  const world = sim.world
  const proxies = world.proxiesOf[patron]
  const count = world.proxyCount[patron]
  if (count === 0) return 0
  let total: number = 0
  for (let n = 0; n < count; n++) {
    const k = proxies[n]
    total += driverAt(sim, world.proxyDriver[k]) * (1 - sim.s[sim.layout.proxy + k * X.size + X.suspended])
  }
  return total / count
}
