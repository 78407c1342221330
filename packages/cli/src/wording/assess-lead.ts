/** What the acts of a record meant, all of them together: the sentence that comes before the table of acts. */
import type { ReadAct } from '@standoff/core'
import { counted, listed } from './words.js'

/** Probability from which an act is called meant to punish or kill: where "likely" begins. */
const LIKELY = 0.55

/**
 * @param acts a row that stands for several attacks of a day is counted once @param punishOf P(punish) by whoever reads
 */
export function acrossActs(acts: readonly ReadAct[], reader: string, punishOf: (act: ReadAct) => number): string {
  const read = [
    ...new Map(
      acts.filter(({ refused }) => refused === null).map((act) => [`${act.date} ${act.ids.join(' ')}`, act]),
    ).values(),
  ]
  if (read.length === 0) return 'No act of force could be read.'
  const above = (kind: ReadAct['kind'], one: string, many: string): string => {
    const some = read.filter((act) => act.kind === kind)
    const likely = some.filter((act) => punishOf(act) > LIKELY).length
    return some.length === 0 ? '' : `${likely === 0 ? 'none' : likely} of ${counted(some.length, one, many)}`
  }
  const of = [
    above('attack', 'attack by a group', 'attacks by groups'),
    above('own', 'act of force by a government itself', 'acts of force by governments themselves'),
  ].filter((text) => text !== '')
  return `${reader} ${listed(of)} as likely (more than 55%) to have been meant to punish or kill, rather than to demonstrate.`
}
