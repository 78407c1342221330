/**
 * What a recorded act of a principal hit, as far as its row tells: that decides whose harm it is, whatever the name of
 * its rung.
 */
import type { OptionSpec, TargetSide } from '../../model/options.js'
import type { RecordRow } from '../record/row.js'
import type { CrisisFile } from '../schema/crisis.js'

/**
 * `proxies`: groups of the other side. `forces`, `homeland`: the other state itself. `unknown`: the row does not tell.
 */
export type Hit = 'proxies' | 'forces' | 'homeland' | 'unknown'

/** The principal behind a party: itself, or its patron. */
const sideOf = (file: CrisisFile, party: string): string | undefined =>
  file.parties[party]?.kind === 'principal' ? party : file.ties.find(({ proxy }) => proxy === party)?.patron

const ofParty = (file: CrisisFile, party: string, author: string): Hit => {
  const side = sideOf(file, party)
  if (side === undefined || side === author) return 'unknown'
  return party === side ? 'homeland' : 'proxies'
}

/**
 * The site goes before the name: on the soil of a host it is a state's forces abroad. A row that names the state and no
 * site is about its own soil. A side without groups can only have been hit itself.
 */
export function whatWasHit(
  { site, target }: Pick<RecordRow, 'site' | 'target'>,
  file: CrisisFile,
  author: string,
): Hit {
  const place = site === undefined ? undefined : file.sites[site]
  const atSite = place === undefined ? 'unknown' : ofParty(file, place.of, author)
  if (atSite === 'homeland') return place?.host === undefined ? 'homeland' : 'forces'
  const named = target?.party === undefined ? 'unknown' : ofParty(file, target.party, author)
  const hit = atSite === 'unknown' ? named : atSite
  const otherHasGroups = file.ties.some(({ patron }) => patron !== author)
  return hit === 'unknown' && !otherHasGroups ? 'homeland' : hit
}

const onState = (target: TargetSide): boolean => target === 'forces' || target === 'homeland'

/** Whether an option does the kind of harm that was done: to groups, or to the state itself. */
export const isAimedAt = ({ target }: OptionSpec, hit: Hit): boolean =>
  target === 'none' || hit === 'unknown' || (hit === 'proxies' ? target === 'proxies' : onState(target))

/**
 * The option of a menu that a recorded act is: of its rung and aimed at what was hit; a warned one first where a
 * warning was given, then one aimed at exactly that. -1 where the menu has none.
 */
export function optionFor(
  options: readonly OptionSpec[],
  { rung, hit, warned }: { rung: string | undefined; hit: Hit; warned: boolean },
): number {
  let best = -1
  let most = -1
  for (const [n, option] of options.entries()) {
    if (option.rung !== rung || option.order !== null || option.withdraw || !isAimedAt(option, hit)) continue
    const fit = (option.warned === warned ? 2 : 0) + (option.target === hit ? 1 : 0)
    if (fit > most) [best, most] = [n, fit]
  }
  return best
}
