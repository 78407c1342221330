/**
 * Claims of the record as particles are weighed by them: those about orders and groups on the day on which they are
 * made, those about an act with the act.
 */
import type { Assertion, Subject } from '../crisis/claims/assertion.js'
import type { Claim, IdleClaim } from '../crisis/claims/claim.js'
import type { Scenario } from '../model/scenario.js'
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
 * Claims by what they are weighed with.
 * @param carried rows of the acts that particles carry out
 * @param stepOf step of a day; @param steps of the record
 */
export function sortClaims(
  claims: readonly Claim[],
  carried: ReadonlySet<string>,
  stepOf: (day: number) => number,
  steps: number,
): SortedClaims {
  const standing: StandingClaim[] = []
  const ofAct = new Map<string, Claim[]>()
  const idle: IdleClaim[] = []
  for (const claim of claims) {
    const { subject } = claim.assertion
    const leave = (why: string): void => void idle.push({ row: claim.row, what: subject.about, why })
    if ('row' in subject) {
      if (carried.has(subject.row)) ofAct.set(subject.row, [...(ofAct.get(subject.row) ?? []), claim])
      else leave(`the act that it is about, ${subject.row}, is not carried`)
      continue
    }
    const step = stepOf(claim.said)
    if (step < 0 || step >= steps) leave('it was made outside the window')
    else standing.push({ claim, step })
  }
  return { standing: standing.sort((a, b) => a.step - b.step), ofAct, idle }
}

/** A claim about an order or a group in numbers. */
export function toldClaim(
  { claim: { assertion, doubt } }: StandingClaim,
  { principals, proxies }: Scenario,
): ToldClaim {
  const { about, party } = assertion.subject as Extract<Subject, { party: string; row?: never }>
  const of = principals.findIndex(({ id }) => id === party)
  const groups = proxies.flatMap(({ id, patron }, k) => (id === party || patron === of ? [k] : []))
  return Object.assign(new ToldClaim(), {
    about: CLAIM[about as keyof typeof CLAIM],
    principal: of,
    proxyCount: groups.length,
    proxies: Int32Array.from(groups),
    holds: assertion.holds,
    doubt,
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
