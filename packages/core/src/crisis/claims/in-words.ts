/** Claims in words. */

import { purposesOf } from '../purposes.js'
import type { CrisisFile } from '../schema/crisis.js'
import type { Assertion } from './assertion.js'
import type { Interest } from './interest.js'

/** What an assertion says, as a clause after "that". */
export function assertionInWords(
  { subject }: Pick<Assertion, 'subject'>,
  { parties, purposes }: Pick<CrisisFile, 'parties' | 'purposes'>,
): string {
  const nameOf = (id: string): string => parties[id]?.name ?? id
  switch (subject.about) {
    case 'hold':
      return `${nameOf(subject.party)} has told its groups to hold back`
    case 'press':
      return `${nameOf(subject.party)} has told its groups to attack`
    case 'control':
      return parties[subject.party]?.kind === 'principal'
        ? `${nameOf(subject.party)} controls its groups`
        : `${nameOf(subject.party)} is under the control of its patron`
    case 'suspended':
      return `${nameOf(subject.party)} has stopped of itself`
    case 'ordered':
      return `the patron ordered ${subject.row}`
    case 'behind':
      return `the patron ordered or allowed ${subject.row}`
    case 'author':
      return `${nameOf(subject.party)} carried out ${subject.row}`
    case 'punish':
      return `${subject.row} was meant to kill`
    case 'demonstrate':
      return `${subject.row} was meant to be seen`
    case 'purpose':
      return `${subject.row} was meant to ${purposesOf({ purposes }).find(({ id }) => id === subject.purpose)?.words ?? subject.purpose}`
  }
}

/** Why a claim is worth what it is worth. */
export const INTEREST_WORDS: Readonly<Record<Interest, string>> = {
  denial: 'the accused clears itself',
  announcement: 'a side announces its own restraint',
  boast: 'a group claims an attack',
  admission: 'a side burdens itself',
  accusation: 'one side burdens the other',
  exoneration: 'one side clears the other, against its own interest',
  witness: 'a third party says so',
}
