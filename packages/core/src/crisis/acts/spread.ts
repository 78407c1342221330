import type { GivenAct, GivenRange } from '../../model/scenario.js'

/** The dead and hurt of a row are counted once, with its first attack. */
const withoutToll = (range: GivenRange): GivenRange => (range !== null && range[0] > 0 ? [0, 0] : range)

/**
 * A row that stands for several attacks, spread over the steps from its first to its last; how many weapons each of them
 * had is then not known. Any other act as it is.
 */
export function spread(act: GivenAct, first: number, last: number): GivenAct[] {
  if (act.kind !== 'attack' || act.attacks <= 1) return [act]
  const days = Math.max(0, last - first) + 1
  return Array.from({ length: act.attacks }, (_, n) => ({
    ...act,
    step: first + Math.floor(((n + 0.5) * days) / act.attacks),
    attacks: 1,
    weapons: null,
    killed: n === 0 ? act.killed : withoutToll(act.killed),
    injured: n === 0 ? act.injured : withoutToll(act.injured),
  }))
}
