/** The reading of one act off the weighted particles some days later: its aim, its cause, its author. */
import { formatDay } from '../terms/dates.js'
import { type ActRecord, AUTHOR_AT, CAUSE_AT } from './act-records.js'
import { LAST, LINKS } from './aim-evidence.js'
import { chainLogOdds, type EvidenceStep, type WordsRatio, waterfall } from './evidence.js'
import { probabilityOf } from './voices.js'
import { weightedMean, weightedQuantiles } from './weighted.js'

/** Mean and 5 to 95% interval over particles. */
export interface Share {
  mean: number
  low: number
  high: number
}

export interface ActReading {
  ids: string[]
  date: string
  summary: string
  kind: 'attack' | 'own'
  /** P(meant to punish or kill). */
  punish: Share
  /** Directed, licensed, own, defied; null for a principal's own hand. */
  causes: Share[] | null
  /** For an attack, the groups it is laid to. */
  authors: { id: string; share: number }[]
  /** What bears on the aim, in the order in which it was taken; sums to the log odds of `punish.mean`. */
  evidence: EvidenceStep[]
  /** What taking it as a fact that people were sheltered would add. */
  shelter: EvidenceStep
  /** Days after the act at which it was read. */
  lag: number
}

function shareOf(value: (p: number) => number, weight: ArrayLike<number>): Share {
  const [low, high] = weightedQuantiles(value, weight, [0.05, 0.95])
  return { mean: weightedMean(value, weight), low, high }
}

/**
 * @param weight normalised weights of the particles at the day of the reading
 * @param proxies ids of the proxies, in order
 */
export function readAct(record: ActRecord, weight: Float64Array, width: number, words: WordsRatio, proxies: readonly string[], firstDay: number, step: number, lag: number): ActReading {
  const { rows, act } = record
  const ratio = words.assurance * words.statement
  const { steps, shelter, posterior } = waterfall(chainLogOdds(record, weight, width), words)
  const punishing = (p: number): number => rows[p * width + LINKS + LAST] * ratio
  const demonstrating = (p: number): number => rows[p * width + LAST]
  // Words said afterwards weigh the particles too.
  const spoken = Float64Array.from(weight, (w, p) => (w === 0 ? 0 : (w * (punishing(p) + demonstrating(p))) / (punishing(p) / ratio + demonstrating(p))))
  const aim = shareOf((p) => punishing(p) / (punishing(p) + demonstrating(p)), spoken)
  const isAttack = act.act.kind === 'attack'
  return {
    ids: act.ids,
    date: formatDay(Math.floor(firstDay + record.step * step + 1e-9)),
    summary: act.summary,
    kind: isAttack ? 'attack' : 'own',
    punish: { ...aim, mean: probabilityOf(posterior) },
    causes: isAttack ? [0, 1, 2, 3].map((c) => shareOf((p) => rows[p * width + CAUSE_AT + c], weight)) : null,
    authors: isAttack ? act.act.proxies.map((k) => ({ id: proxies[k], share: weightedMean((p) => rows[p * width + AUTHOR_AT + k], weight) })) : [],
    evidence: steps,
    shelter,
    lag,
  }
}
