/**
 * Priors of everything hidden as flat numbers, and where each kind of hidden value begins. `hidden.ts` makes them from
 * the scenario; every value has a stream of its own, so changing one prior changes no other draw.
 */
import { drawFrom } from '../random/draw-from.ts'
import { hiddenLane, hiddenStep } from '../random/lanes.ts'
import type { Stream } from '../random/stream.ts'
import { whole } from '../target/arithmetic.ts'
import { type Doubles, doubles, type Ints, ints } from '../target/memory.ts'
import type { i32 } from '../target/numbers.ts'

/** Code of a value that is one of a few categories; the other codes are those of `draw-from.ts`. */
export const CATEGORY = 6

export class HiddenPriors {
  readonly kind: Ints
  /** The numbers of a distribution; of a category, where its probabilities begin in `chance`, and how many they are. */
  readonly first: Doubles
  readonly second: Doubles
  readonly chance: Doubles
  readonly party: Ints
  readonly lane: Ints
  /**
   * Where each kind begins among the hidden values; those of one kind follow one another. Declared parameters come
   * first.
   */
  strategy: i32 = 0
  startOrder: i32 = 0
  /** One place a principal. */
  readonly calendar: Ints
  /** For each site: exposed, cover, shelter, then the reach of each proxy. */
  site: i32 = 0
  siteWidth: i32 = 3
  /** For each channel: delay, reliability. */
  channel: i32 = 0
  driver: i32 = 0
  /** For each driver with turns that are not told: days until it returns, days until it pauses. */
  pause: i32 = 0
  veto: i32 = 0
  /** For each demand: stake, cost. */
  demand: i32 = 0

  constructor(
    readonly size: i32,
    readonly chances: i32,
    principals: i32,
  ) {
    this.calendar = ints(principals)
    this.kind = ints(size)
    this.first = doubles(size)
    this.second = doubles(size)
    this.chance = doubles(chances)
    this.party = ints(size)
    this.lane = ints(size)
  }
}

/** Hidden value j, drawn from its prior at an address of its own; `turn` tells repeated draws of it apart. */
export function drawHiddenValue(priors: HiddenPriors, j: i32, stream: Stream, group: i32, turn: i32): number {
  stream.open(group, hiddenStep(priors.party[j], turn), hiddenLane(priors.lane[j], turn))
  const kind = priors.kind[j]
  if (kind !== CATEGORY) return drawFrom(kind, priors.first[j], priors.second[j], stream)
  const chance = priors.chance
  const from = whole(priors.first[j])
  const last = whole(priors.second[j]) - 1
  let left = stream.unit()
  let n = 0
  while (n < last) {
    left -= chance[from + n]
    if (left < 0) break
    n++
  }
  return n
}

/** Draws all hidden values of one group of runs into `out`, in the order of hidden.ts. */
export function drawHiddenValues(priors: HiddenPriors, stream: Stream, group: i32, out: Doubles): void {
  for (let j = 0; j < priors.size; j++) out[j] = drawHiddenValue(priors, j, stream, group, 0)
}
