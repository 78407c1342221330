/** People whom the record of a crisis names in brackets behind their party: "US (Blinken, Austin)". */
import { beforeBracket } from '../crisis/record/names.js'
import { folded } from '../terms/normal.js'

const PERSON = /^(?:\p{Lu}|al-\p{Lu})[\p{L}\p{M}'’-]+(?: (?:\p{Lu}|al-\p{Lu})[\p{L}\p{M}'’-]+){0,2}$/u
const BODY =
  /\b(?:Dept|Department|Ministry|Office|House|Command|Council|Army|Navy|Mission|Embassy|Parliament|Government|TV|News|Agency|Media|Press)\b/i

/**
 * The party of each person whom the texts of the column `actor` name in brackets.
 * @param actors texts such as "US (Blinken, Austin)" @param parties names by folded text
 * @returns by the name as it is written; who stands behind two parties is left out
 */
export function peopleOf<Name extends { party: string }>(
  actors: Iterable<string>,
  parties: ReadonlyMap<string, Name>,
): ReadonlyMap<string, Name> {
  const people = new Map<string, Name | undefined>()
  for (const text of actors) {
    const party = parties.get(folded(beforeBracket(text) ?? ''))
    if (party === undefined) continue
    for (const part of /\(([^()]*)\)\s*$/.exec(text)?.[1].split(/, | and /) ?? []) {
      const name = part.trim()
      if (!PERSON.test(name) || BODY.test(name) || parties.has(folded(name))) continue
      const isOther = people.has(name) && people.get(name)?.party !== party.party
      people.set(name, isOther ? undefined : party)
    }
  }
  return new Map([...people].flatMap(([name, party]) => (party === undefined ? [] : [[name, party] as const])))
}
