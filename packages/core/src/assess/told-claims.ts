/**
 * Claims of the record as particles are weighed by them: those about orders and groups on the day on which they are
 * made, those about an act with the act.
 */
import type { CarriedAct } from '../crisis/acts/carried-act.js'
import type { Assertion, Subject } from '../crisis/claims/assertion.js'
import type { Claim, IdleClaim } from '../crisis/claims/claim.js'
import { meanOf } from '../crisis/record/reliability.js'
import type { GivenAct, Scenario } from '../model/scenario.js'
import { CLAIM, ToldClaim } from '../walk/told-claim.js'

/** A claim about an order or a group, and the step at the end of which it is weighed. */
export interface StandingClaim {
  claim: Claim
  step: number
}

export interface SortedClaims {
  standing: StandingClaim[]
  /** By the row of the act that they are about. */
  ofAct: ReadonlyMap<string, readonly Claim[]>
  idle: IdleClaim[]
}

/**
 * Claims by what they are weighed with; those that could move nothing apart.
 * @param acts what particles carry out, each with its rows
 * @param steps of the record
 */
export function sortClaims(
  claims: readonly Claim[],
  acts: readonly Pick<CarriedAct, 'act' | 'rows'>[],
  scenario: Scenario,
  steps: number,
): SortedClaims {
  const carried = new Map(acts.flatMap(({ act, rows }) => rows.map(({ id }) => [id, act])))
  const stepOf = (day: number): number => Math.floor((day - scenario.firstDay) / scenario.step + 1e-9)
  const standing: StandingClaim[] = []
  const ofAct = new Map<string, Claim[]>()
  const idle: IdleClaim[] = []
  for (const claim of claims) {
    const { subject } = claim.assertion
    const leave = (why: string): void => void idle.push({ row: claim.row, what: subject.about, why })
    if ('row' in subject) {
      const why = noQuestion(subject, carried.get(subject.row), scenario)
      if (why === undefined) ofAct.set(subject.row, [...(ofAct.get(subject.row) ?? []), claim])
      else leave(why)
      continue
    }
    const step = stepOf(claim.said)
    if (groupsOf(subject.party, scenario).length === 0) leave(`${subject.party} has no groups`)
    else if (step < 0 || step >= steps) leave('it was made outside the window')
    else standing.push({ claim, step })
  }
  return { standing: standing.sort((a, b) => a.step - b.step), ofAct, idle }
}

/** Why nothing of an act could be moved by a claim about it; undefined where it may be. */
function noQuestion(
  subject: Extract<Subject, { row: string }>,
  act: GivenAct | undefined,
  { proxies }: Scenario,
): string | undefined {
  if (act === undefined) return `the act that it is about, ${subject.row}, is not carried`
  if (subject.about === 'punish' || subject.about === 'demonstrate' || subject.about === 'purpose') return undefined
  if (act.kind !== 'attack') return `${subject.row} is a government's own act, so nobody else is in question`
  if (subject.about !== 'author') return undefined
  const candidates = act.proxies.map((k) => proxies[k].id)
  if (!candidates.includes(subject.party)) return `the record does not count ${subject.party} among its authors`
  return candidates.length > 1 ? undefined : `the record lays ${subject.row} to ${subject.party} alone`
}

/** Places of a group itself, or of all the groups of a patron. */
function groupsOf(party: string, { principals, proxies }: Scenario): number[] {
  const of = principals.findIndex(({ id }) => id === party)
  return proxies.flatMap(({ id, patron }, k) => (id === party || patron === of ? [k] : []))
}

/** A claim about an order or a group in numbers. */
export function toldClaim({ claim: { assertion, doubt, trust } }: StandingClaim, scenario: Scenario): ToldClaim {
  const { about, party } = assertion.subject as Extract<Subject, { party: string; row?: never }>
  const groups = groupsOf(party, scenario)
  return Object.assign(new ToldClaim(), {
    about: CLAIM[about as keyof typeof CLAIM],
    principal: scenario.principals.findIndex(({ id }) => id === party),
    proxyCount: groups.length,
    proxies: Int32Array.from(groups),
    holds: assertion.holds,
    doubt,
    // The doubt falls in a straight line with the reliability of the row.
    bite: (1 - doubt) / meanOf(trust),
    trustA: trust[0],
    trustB: trust[1],
  })
}

/** How likely an assertion is where what it says is so by `isSo`, or is not. */
const worth = ({ holds }: Assertion, doubt: number, isSo: boolean): number => (isSo === holds ? 1 : doubt)

/** Causes under which the patron stood behind an attack: it ordered it, or allowed it. */
const BEHIND = 2

/**
 * How likely what is said of an attack is under each of its causes (directed, licensed, own, defied); undefined where
 * nothing is said of them.
 */
export function causeWorth(claims: readonly Claim[]): Float64Array | undefined {
  const about = claims.filter(({ assertion: { subject } }) => subject.about === 'ordered' || subject.about === 'behind')
  if (about.length === 0) return undefined
  return Float64Array.from({ length: 4 }, (_, cause) =>
    about.reduce((product, { assertion, doubt }) => {
      const isSo = assertion.subject.about === 'ordered' ? cause === 0 : cause < BEHIND
      return product * worth(assertion, doubt, isSo)
    }, 1),
  )
}

/** How likely what is said of the author of an attack is where this group made it. */
export function authorWorth(claims: readonly Claim[], group: string): number {
  return claims.reduce((product, { assertion, doubt }) => {
    const { subject } = assertion
    return subject.about === 'author' ? product * worth(assertion, doubt, subject.party === group) : product
  }, 1)
}

/** Ratio of likelihood, punish : demonstrate, of what is said of the aim of an act. */
export function aimWorth(claims: readonly Claim[]): number {
  return claims.reduce((product, { assertion, doubt }) => {
    const { about } = assertion.subject
    if (about !== 'punish' && about !== 'demonstrate') return product
    const saysPunish = (about === 'punish') === assertion.holds
    return product * (saysPunish ? 1 / doubt : doubt)
  }, 1)
}
