/**
 * The interval of a viewpoint's reading over the hidden values: 5 to 95% over the draws of an act. The viewpoint reads
 * each draw, and weighs it by how well the evidence that it accepts fits that draw. The viewpoint's own prior, its
 * weights and its deception are given, not drawn: they are what makes it that viewpoint.
 */
import { exp } from '../random/exp.js'
import { logSum } from '../walk/logs.js'
import type { EvidenceStep } from './evidence.js'
import { DRAW_HALF, DRAW_WIDTH, DRAWN_ITEMS, type ReadingDraws } from './reading-draws.js'
import { heardFits, type Judging, priorOf } from './viewpoints.js'
import { quantilesOfFew } from './weighted.js'

/** Items that are the same in every draw. */
const WORDS = ['assurance', 'statement', 'claims'] as const

/**
 * 5 to 95% of an act's reading by a viewpoint, P(punish), over the draws of the act; 0 to 1 where there is no draw.
 * @param punish the viewpoint's reading, which takes each item on average over all particles and so may come to lie beside
 * nine draws in ten: the interval is widened to hold it
 * @param evidence every item as the model weighs it; of these the two of words are used
 * @param draws from `drawsOf`
 */
export function viewpointRange(
  viewpoint: Judging,
  punish: number,
  evidence: readonly EvidenceStep[],
  draws: ReadingDraws,
): { low: number; high: number } {
  const count = draws.length / DRAW_WIDTH
  // No draw in which the act could be read: nothing is known of it.
  if (count === 0) return { low: 0, high: 1 }
  const read = new Float64Array(count)
  const logWeight = new Float64Array(count)
  const both = new Float64Array(count)
  const start = beforeTheDraws(viewpoint, evidence)
  const accepted = DRAWN_ITEMS.map((item) => (item === 'prior' ? 0 : viewpoint.accepts[item]))
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < count; k++) {
    const row = k * DRAW_WIDTH
    let [demonstrate, kill] = start
    let seenDemonstrate = draws[row]
    let seenKill = draws[row + DRAW_HALF]
    for (let j = 1; j < DRAW_HALF; j++) {
      const one = draws[row + j]
      const other = draws[row + DRAW_HALF + j]
      // A draw was kept by how well all but shelter fits it.
      if (j !== SHELTER) {
        seenDemonstrate += one
        seenKill += other
      }
      // At weight 0 an item counts for nothing, however strong it is.
      if (accepted[j] === 0) continue
      if (j === WARNING && viewpoint.deception > 0) {
        const heard = heardFits(viewpoint, 'warning', [one, other])
        demonstrate += heard[0]
        kill += heard[1]
        continue
      }
      demonstrate += accepted[j] * one
      kill += accepted[j] * other
    }
    const larger = Math.max(demonstrate, kill)
    const ratio = larger === Number.NEGATIVE_INFINITY ? 0 : exp(Math.min(demonstrate, kill) - larger)
    read[k] = (kill >= demonstrate ? 1 : ratio) / (1 + ratio)
    both[k] = 1 + ratio
    logWeight[k] = larger - logSum(seenDemonstrate, seenKill)
    most = Math.max(most, logWeight[k])
  }
  for (let k = 0; k < count; k++) logWeight[k] = both[k] * exp(logWeight[k] - most)
  const [low, high] = quantilesOfFew(read, logWeight, [0.05, 0.95])
  return { low: Math.min(low, punish), high: Math.max(high, punish) }
}

const WARNING = DRAWN_ITEMS.indexOf('warning')
const SHELTER = DRAWN_ITEMS.indexOf('shelter')

/** Logs of a viewpoint's prior and of the words that it heard, which are the same in every draw. */
function beforeTheDraws(
  viewpoint: Judging,
  evidence: readonly EvidenceStep[],
): readonly [demonstrate: number, punish: number] {
  let [demonstrate, punish] = priorOf(viewpoint)
  for (const word of WORDS) {
    const heard = heardFits(viewpoint, word, evidence.find(({ item }) => item === word)?.fits ?? [0, 0])
    demonstrate += heard[0]
    punish += heard[1]
  }
  return [demonstrate, punish]
}
