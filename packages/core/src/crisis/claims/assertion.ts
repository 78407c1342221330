/**
 * What a claim says: something about an order, a group, or an act of the record, and whether it is so. Written in the
 * column `asserts`, several parted by semicolons: `not ordered O23-134; not control iran`.
 */

/** What a claim is about. `ordered`: the patron ordered this attack; `behind`: it ordered or allowed it. */
export type Subject =
  /** A patron has told its groups to hold back (hold or restrain), or to attack (press). */
  | { about: 'hold' | 'press'; party: string }
  /** The patron controls this group, or all of its groups where the party is the patron. */
  | { about: 'control'; party: string }
  /** A group has stopped of itself. */
  | { about: 'suspended'; party: string }
  | { about: 'ordered' | 'behind'; row: string }
  | { about: 'author'; row: string; party: string }
  /** The act was meant to kill, or to be seen. */
  | { about: 'punish' | 'demonstrate'; row: string }
  /** The act was for this purpose (assess/purposes). */
  | { about: 'purpose'; row: string; purpose: string }

export type About = Subject['about']

export interface Assertion {
  subject: Subject
  /** Whether the claim says that it is so, rather than that it is not. */
  holds: boolean
}

/** What each word is followed by. */
export const ABOUT: Readonly<Record<About, readonly ('row' | 'patron' | 'group' | 'party' | 'purpose')[]>> = {
  hold: ['patron'],
  press: ['patron'],
  control: ['party'],
  suspended: ['group'],
  ordered: ['row'],
  behind: ['row'],
  author: ['row', 'group'],
  punish: ['row'],
  demonstrate: ['row'],
  purpose: ['row', 'purpose'],
}

/** The words as messages list them. */
export const ABOUT_WORDS = Object.keys(ABOUT) as About[]

/** Why a text is no assertion: the word at fault, and what was expected in its place. */
export interface NotAsserted {
  found: string
  expected: string
  among: readonly string[]
}

const FORMS = 'an assertion such as `ordered ROW`, `not control PARTY`, `hold PATRON` or `author ROW GROUP`'

/**
 * One assertion: `not` where it denies, a word of ABOUT, and what that is followed by. Whether parties and rows exist is
 * for the checker to say.
 */
export function parseAssertion(text: string): Assertion | NotAsserted {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const holds = words[0] !== 'not' && words[0] !== 'no'
  const [about, ...rest] = holds ? words : words.slice(1)
  if (about === undefined || !Object.hasOwn(ABOUT, about))
    return { found: about ?? text, expected: FORMS, among: ['not', ...ABOUT_WORDS] }
  const needs = ABOUT[about as About]
  if (rest.length !== needs.length)
    return { found: text, expected: `${about} followed by ${needs.join(' and ')}`, among: [] }
  const [first, second] = rest
  const subject =
    needs[0] === 'row'
      ? { about, row: first, ...(second === undefined ? {} : { [about === 'purpose' ? 'purpose' : 'party']: second }) }
      : { about, party: first }
  return { subject: subject as Subject, holds }
}

/** What an assertion is about and whether it is so, in one text: the same for claims that say the same. */
export function assertionKey({ subject, holds }: Assertion): string {
  const { about } = subject
  const of =
    'row' in subject
      ? [
          subject.row,
          ...('party' in subject ? [subject.party] : []),
          ...('purpose' in subject ? [subject.purpose] : []),
        ]
      : [subject.party]
  return [...(holds ? [] : ['not']), about, ...of].join(' ')
}
