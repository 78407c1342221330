/** Which claims of the record were weighed, how much each may weigh, and which were not, and why. */
import type { IdleClaim } from '../crisis/claims/claim.js'
import { assertionInWords } from '../crisis/claims/in-words.js'
import type { Interest } from '../crisis/claims/interest.js'
import type { CrisisFile } from '../crisis/schema/crisis.js'
import { log } from '../random/log.js'
import { formatDay } from '../terms/dates.js'
import { decibans } from './evidence.js'
import type { Observations } from './observations.js'

export interface ClaimReading {
  /** The row that says so, and the day on which it was said. */
  row: string
  date: string
  /** Who says so. */
  by: string
  /** What is said to be so, or not to be so, as a clause after "that". */
  says: string
  holds: boolean
  /** The row of the act that it is about; null where it is about orders or groups. */
  about: string | null
  interest: Interest
  /** Most that it may weigh: ten times the decimal log of how much likelier it is where it is true. */
  decibans: number
}

export interface ClaimReadings {
  weighed: ClaimReading[]
  idle: IdleClaim[]
}

/** The claims that particles were weighed by, in the order in which they were made. */
export function claimReadings({ acts, standing, idleClaims }: Observations, file: CrisisFile): ClaimReadings {
  const ofActs = [...new Set(acts.flat())].flatMap(({ claims }) => claims)
  const weighed = [...standing.map(({ claim }) => claim), ...ofActs].map(
    ({ row, by, said, assertion, interest, doubt }): ClaimReading => ({
      row,
      date: formatDay(Math.floor(said)),
      by,
      says: assertionInWords(assertion, file),
      holds: assertion.holds,
      about: 'row' in assertion.subject ? assertion.subject.row : null,
      interest,
      decibans: -decibans(log(doubt)),
    }),
  )
  const order = (one: ClaimReading, other: ClaimReading): number =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : one.row < other.row ? -1 : 1
  return { weighed: weighed.sort(order), idle: idleClaims }
}
