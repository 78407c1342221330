/**
 * How the model takes a recorded act: as an attack by groups, as an act of a principal's own hand, or not at all, and
 * why.
 */
import { FORCE_SEVERITY, type Rung } from '../../model/ladder.js'
import { ladderOf } from '../menu.js'
import type { RecordRow } from '../record/row.js'
import type { CrisisFile } from '../schema/crisis.js'
import { type Hit, whatWasHit } from './hit.js'

export type Fate =
  /** `onPartners`: at a principal's base, but the dead are not the principal's. */
  | { as: 'attack'; proxies: string[]; onPartners: boolean }
  | { as: 'own'; principal: string; rung: string; hit: Hit }
  /** `lacks`: a value that the row lacks and that would make it carried. */
  | { as: 'none'; why: string; lacks?: { rung: string } }

/** Whether an act of this rung is force in the model, rather than words, a show of force or less. */
export const isForceRung = ({ severity }: Rung): boolean => severity >= FORCE_SEVERITY

const nameOf = ({ parties }: CrisisFile, id: string): string => parties[id]?.name ?? id

/** A rung of force to propose: the usual one, or the lowest that the ladder has. */
export function someRung(ladder: readonly Rung[], usual: string): string {
  return ladder.some(({ id }) => id === usual) ? usual : (ladder.find(isForceRung)?.id ?? usual)
}

/**
 * How the model takes a row of kind `act`: as an attack by groups, as an act of a principal's own hand, or not at all,
 * with the reason in words.
 */
export function fateOf(row: RecordRow, file: CrisisFile): Fate {
  const ladder = ladderOf(file)
  const ids = row.author.parties.map(({ id }) => id)
  const kindOf = (id: string): string | undefined => file.parties[id]?.kind
  const principal = ids.find((id) => kindOf(id) === 'principal')
  const proxies = ids.filter((id) => kindOf(id) === 'proxy')
  const who = ids.map((id) => nameOf(file, id)).join(', ')
  if (principal === undefined && proxies.length === 0) {
    return {
      as: 'none',
      why:
        ids.length === 0
          ? 'nobody of this crisis did it'
          : `${who} is neither a principal nor a group; only these use force in the model`,
    }
  }
  const byGroup = principal === undefined || (proxies.length > 0 && row.rung === 'harass')
  const rung = ladder.find(({ id }) => id === row.rung)
  if (rung === undefined)
    return {
      as: 'none',
      why: 'its row has no rung, so nothing tells how heavy it was',
      lacks: { rung: someRung(ladder, byGroup ? 'harass' : 'limited-strike') },
    }
  if (!byGroup) {
    if (rung.severity === 0)
      return { as: 'none', why: `its rung, ${rung.name}, has a severity of 0: the model has no act as light as that` }
    return { as: 'own', principal, rung: rung.id, hit: whatWasHit(row, file, principal) }
  }
  if (!isForceRung(rung))
    return { as: 'none', why: `its rung, ${rung.name}, is no force, and the model has nothing but attacks by groups` }
  return ofGroups(row, file, proxies, who)
}

/** Groups of the model attack the other side's principal, wherever its people are. */
function ofGroups({ target, site }: RecordRow, file: CrisisFile, proxies: readonly string[], who: string): Fate {
  const kindOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : file.parties[id]?.kind)
  const owner = site === undefined ? undefined : file.sites[site]?.of
  const onPrincipal = target?.party === undefined || kindOf(target.party) === 'principal'
  const atTheirSite = kindOf(owner) === 'principal'
  if (!onPrincipal && !atTheirSite)
    return {
      as: 'none',
      why: `it was aimed at ${nameOf(file, target?.party ?? '')}; groups of the model attack only the principals and their bases`,
    }
  const struck = atTheirSite ? owner : target?.party
  const others = proxies.filter(
    (id) => struck === undefined || file.ties.find(({ proxy }) => proxy === id)?.patron !== struck,
  )
  if (others.length === 0)
    return {
      as: 'none',
      why: `it was aimed at ${nameOf(file, struck ?? '')}, the patron of ${who}; groups of the model attack only the other side`,
    }
  return { as: 'attack', proxies: others, onPartners: !onPrincipal }
}
