/**
 * How far a voice's reading moves with what is not known: 5 to 95% over the draws of an act, each read by the voice for itself and counted as
 * the voice would have it, by how well all that the voice accepts fits that draw. The voice's own prior, its weights and its deception are
 * given, not drawn: they are what makes it that voice.
 */
import type { Voice } from '../crisis/schema/asking.js'
import { exp } from '../random/exp.js'
import { log } from '../random/log.js'
import { log1p } from '../random/log1p.js'
import type { EvidenceItem, EvidenceStep } from './evidence.js'
import { DRAW_HALF, DRAW_WIDTH, DRAWN_ITEMS, type ReadingDraws } from './reading-draws.js'
import { heardFits, probabilityOf } from './voices.js'
import { weightedQuantiles } from './weighted.js'

/** Items that are the same in every draw. */
const WORDS = ['assurance', 'statement'] as const

/** What a voice is known by. */
type Held = Pick<Voice, 'prior' | 'accepts' | 'deception'>

/**
 * @param punish the voice's reading, which takes each item on average over all particles and so may come to lie beside nine draws in ten: the
 * interval is widened to hold it
 * @param evidence every item as the model weighs it; of these the two of words are used
 */
export function voiceRange(voice: Held, punish: number, evidence: readonly EvidenceStep[], draws: ReadingDraws): { low: number; high: number } {
  const count = draws.length / DRAW_WIDTH
  const read = new Float64Array(count)
  const logWeight = new Float64Array(count)
  const logs: [number, number] = [log(1 - voice.prior.punish), log(voice.prior.punish)]
  for (const word of WORDS) add(logs, voice, word, evidence.find(({ item }) => item === word)?.fits ?? [0, 0])
  for (let k = 0; k < count; k++) {
    const row = k * DRAW_WIDTH
    const heard: [number, number] = [...logs]
    const seen: [number, number] = [draws[row], draws[row + DRAW_HALF]]
    for (let j = 1; j < DRAW_HALF; j++) {
      const item = DRAWN_ITEMS[j] as EvidenceItem
      const fits: EvidenceStep['fits'] = [draws[row + j], draws[row + DRAW_HALF + j]]
      add(heard, voice, item, fits)
      // A draw was kept by how well all but shelter fits it.
      if (item === 'shelter') continue
      seen[0] += fits[0]
      seen[1] += fits[1]
    }
    const both = logSum(heard)
    read[k] = both === Number.NEGATIVE_INFINITY ? 0 : probabilityOf(heard[1] - heard[0])
    logWeight[k] = both - logSum(seen)
  }
  const most = logWeight.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const [low, high] = weightedQuantiles(
    read,
    logWeight.map((one) => exp(one - most)),
    [0.05, 0.95],
  )
  return { low: Math.min(low, punish), high: Math.max(high, punish) }
}

function add(to: [number, number], voice: Held, item: EvidenceItem, fits: EvidenceStep['fits']): void {
  const heard = heardFits(voice, item, fits)
  to[0] += heard[0]
  to[1] += heard[1]
}

function logSum([a, b]: readonly [number, number]): number {
  const most = Math.max(a, b)
  return most === Number.NEGATIVE_INFINITY ? most : most + log1p(exp(Math.min(a, b) - most))
}
