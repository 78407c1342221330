/**
 * What the names of an article are, by how it uses them: a state has a government and an adjective, a person a title, a
 * group a word that marks it, a place a preposition. So an article on states that are in no list can be read.
 */

import { folded } from '../terms/normal.js'
import type { Sentence } from './article.js'
import type { KnownNames } from './known-names.js'
import { FIRST, MARKERS } from './words/groups.js'
import { NOT_NAMES } from './words/not-names.js'
import { BODIES, OFFICES, TITLES } from './words/people.js'

export type NameKind = 'state' | 'group' | 'person' | 'place'

export interface ArticleNames {
  /** Kind by the name as it stands. */
  kinds: ReadonlyMap<string, NameKind>
  /** "Varanian" to "Varania". */
  adjectives: ReadonlyMap<string, string>
  /** Surname, and full name, to the person. */
  persons: ReadonlyMap<string, { name: string; party?: string }>
}

/** "Brevia's" is a name and what belongs to it; "People's" is part of one. */
const CAPITAL =
  "(?:(?:People|Women|Farmers)['’]s|Workers['’]|\\p{Lu}[\\p{L}\\p{N}]*(?:-\\p{L}+|['’](?!s(?![\\p{L}]))\\p{L}+)*)"
/** What may be "of" something and is one name with it; "Golda Ress of Ortania" is two. */
const WHOLE =
  'Republic|Kingdom|State|Emirate|Federation|Union|Gulf|Bay|Strait|Sea|Cape|Isle|Army|Front|Movement|Party|Brigades?|Council|League|House|Bank|Forces|Brotherhood|Martyrs|Sons|Soldiers|Guardians|Defenders|Column|Court|Organi[sz]ation|Heights|Port|Line'
/** Source of a pattern for a name: words with capitals, small links between them. */
export const NAME = `(?:(?:al|el|Al|El)-)?${CAPITAL}(?: (?:(?<=\\b(?:${WHOLE}) )of (?:the )?|(?:al|de|del|bin|in(?= Iraq)) )?(?:(?:al|Al)-)?${CAPITAL})*`
const NAMES = new RegExp(`(?<![\\p{L}\\p{N}])${NAME}`, 'gu')
const LAND =
  '(?:Strait|Sea|Gulf|Bay|Island|Islands|Valley|River|Mountains?|Hills?|Province|District|Airport|Air Base|Airbase|Base|Port|City|Canal|Peninsula|Lake|Pass|Crossing|Bridge|Harbour|Harbor|Desert|Heights|Camp)'

/** Endings that make an adjective of the name of a state, and what they may stand in place of. */
const ENDINGS = /(?:ians?|eans?|ans?|ns?|is?|ese|ish|ics?|ers?|ites?|s)$/

function isAdjectiveOf(word: string, name: string): boolean {
  if (word === name || word.length < 4 || name.includes(' ')) return false
  const ending = ENDINGS.exec(word)
  if (ending === null) return false
  for (let cut = 1; cut <= 4 && word.length - cut >= 3; cut++) {
    const stem = word.slice(0, word.length - cut)
    if (!/^(?:ians?|eans?|ans?|n|ns|is?|i|ese|ish|ics?|an|ian|ites?)$/.test(word.slice(stem.length))) continue
    if (name.startsWith(stem) && name.length - stem.length <= 3) return true
    if (stem === name) return true
  }
  return false
}

const CALLED_GROUP =
  /^, (?:an? |the )?(?:(?!which|who|whose|that)[\p{L}'’-]+ ){0,4}?(?:militia|armed group|rebel group|insurgent group|militant group|separatist group|guerrilla|faction|jihadist group|paramilitary|militant movement)\b/u
const GROUP = new RegExp(`(?: (?:${MARKERS})$)|^(?:${FIRST}) `, 'u')
const TITLE = new RegExp(`^(?:${TITLES}) `, 'u')

/** "Republic of Kermas" is Kermas. */
export const shortName = (name: string): string =>
  name.replace(/^(?:[\p{L}’']+ )?(?:Republic|Kingdom|State|Emirate|Federation|Sultanate) of (?:the )?(?=\p{Lu})/u, '')

/** Leading words that only begin the sentence are no part of a name. */
export function bareName(name: string): { name: string; skipped: number } {
  let rest = name
  let skipped = 0
  for (;;) {
    const first = /^([^ ]+)(?: |$)/.exec(rest)?.[1]
    const title = TITLE.exec(rest)?.[0]
    if (title !== undefined) {
      skipped += title.length
      rest = rest.slice(title.length)
      continue
    }
    if (/^Gulf of /.test(rest)) break
    if (first === undefined || !NOT_NAMES.has(first.replace(/['’]s$/, ''))) break
    // "The Northern Liberation Army" loses its article and no more.
    if (GROUP.test(rest) && !/^(?:The|A|An|On|In|By|And|But|As|When|After|While)$/.test(first)) break
    const link = /^[^ ]+ (?:(?:of|the|in|for) )*/.exec(rest)?.[0] ?? rest
    skipped += link.length
    rest = rest.slice(link.length)
    if (rest === '') break
  }
  for (let last = / (?:in|of|for|the) ?$/.exec(rest); last !== null; last = / (?:in|of|for|the) ?$/.exec(rest))
    rest = rest.slice(0, last.index)
  return { name: rest.replace(/['’]s?$/, ''), skipped }
}

const STATE_BEFORE = new RegExp(`^['’]s? (?:[a-z]+ ){0,2}?(?:${BODIES}|${OFFICES})\\b`, 'u')
const ACTS =
  /^ (?:has |had |have |also |later |then )*(?:said|says|accused|denied|denies|rejected|condemned|warned|threatened|vowed|demanded|confirmed|imposed|expelled|offered|proposed|agreed|deployed|moved|sent|struck|fired|bombed|shelled|attacked|launched|carried out|insisted|announced|blamed|recalled|summoned|called on|closed|shot|seized|put|mobili[sz]ed|withdrew|gave|declared|invaded|retaliated|ordered|refused|did not)\b/u
const PLACE_BEFORE =
  /(?:\bin|\bat|\bnear|\boff|\boutside|\baround|\bover|\b(?:town|village|city|port|island|province|district|region|capital|valley|outskirts|suburb) of)(?: the)? $/u
const TITLE_BEFORE = new RegExp(`(?<![\\p{L}])(?:${TITLES}) $`, 'u')
const OFFICE_BEFORE = new RegExp(`(?:${OFFICES})(?: of [^,.;]{2,40})?,? $`, 'u')

/** Reads what the names of an article are. */
export function namesInArticle(sentences: readonly Sentence[], known: KnownNames): ArticleNames {
  const votes = new Map<string, Map<NameKind, number>>()
  const vote = (name: string, kind: NameKind, weight: number): void => {
    const of = votes.get(name) ?? new Map<NameKind, number>()
    of.set(kind, (of.get(kind) ?? 0) + weight)
    votes.set(name, of)
  }
  for (const { text, isHeadline } of sentences)
    for (const match of text.matchAll(NAMES)) {
      const { name, skipped } = bareName(match[0])
      if (name === '' || known.parties.has(folded(name)) || known.sites.has(folded(name))) continue
      const at = match.index + skipped
      const [before, after] = [text.slice(0, at), text.slice(at + name.length)]
      const words = name.split(' ').length
      // "The state news agency SANA" is no party.
      if (/\b(?:agency|television|TV|newspaper|broadcaster|firm|company|channel|website) $/.test(before)) continue
      votes.set(name, votes.get(name) ?? new Map())
      if (GROUP.test(name) || CALLED_GROUP.test(after)) vote(name, 'group', 4)
      if (new RegExp(` ${LAND}$|^(?:Cape|Port|Mount|Fort|Lake|Camp) `, 'u').test(name)) vote(name, 'place', 4)
      if (STATE_BEFORE.test(after)) vote(name, 'state', 3)
      if (/\b(?:Republic|Kingdom|Emirate|Sultanate|Federation|Union) of(?: the)? $/.test(before)) vote(name, 'state', 4)
      if (TITLE_BEFORE.test(before)) vote(name, 'person', 4)
      else if (OFFICE_BEFORE.test(before) && /^,/.test(after)) vote(name, 'person', 3)
      else if (words > 1 && !GROUP.test(name) && /^(?:,[^,]{3,60},)? (?:said|told|added|says)\b/u.test(after))
        vote(name, 'person', 3)
      else if (!isHeadline && ACTS.test(after) && !/\b(?:of|in|at|near|from|on|for|to|by) $/.test(before))
        vote(name, 'state', 2)
      if (PLACE_BEFORE.test(before)) vote(name, 'place', 2)
      if (/^['’]s /u.test(after) && !TITLE_BEFORE.test(before)) vote(name, 'state', 0.5)
      if (/(?:between|and|with|against|from|of|to|by) $/.test(before)) vote(name, 'state', 0.25)
    }
  return settle(votes, sentences, known)
}

function settle(
  votes: Map<string, Map<NameKind, number>>,
  sentences: readonly Sentence[],
  known: KnownNames,
): ArticleNames {
  const adjectives = new Map<string, string>()
  const names = [...votes.keys()]
  for (const word of names)
    for (const name of names)
      if (
        isAdjectiveOf(word, name) &&
        (word.length > name.length || !isAdjectiveOf(name, word)) &&
        !adjectives.has(word)
      ) {
        adjectives.set(word, name)
        const of = votes.get(name) as Map<NameKind, number>
        of.set('state', (of.get('state') ?? 0) + 3)
      }
  const persons = personsIn(sentences, known)
  for (const surname of persons.keys()) if (votes.has(surname)) votes.set(surname, new Map([['person', 9]]))
  const kinds = new Map<string, NameKind>()
  for (const [name, of] of votes) {
    if (adjectives.has(name)) continue
    const [best] = [...of].sort(([, a], [, b]) => b - a)
    if (best !== undefined && best[1] >= 0.5) kinds.set(name, best[0])
  }
  return { kinds, adjectives, persons }
}

const TITLED = new RegExp(`(?<![\\p{L}])(?:${TITLES}) (${CAPITAL}(?: (?:al-|bin )?${CAPITAL}){0,3})`, 'gu')
const IN_OFFICE = new RegExp(
  `(?:${OFFICES}|general|admiral)(?: (?:of|for|in) [^,.;]{2,50})?,? ((?:(?:${TITLES}) )?${CAPITAL}(?: (?:al-|bin )?${CAPITAL}){1,2})(?=,| said| told)`,
  'gu',
)
const AFTER_NAME = new RegExp(
  `(?<![\\p{L}])(${CAPITAL}(?: ${CAPITAL}){1,2}), (?:the |a |an )?(?:[\\p{L}'’-]+ ){0,5}(?:${OFFICES})\\b`,
  'gu',
)

/** People with a title or an office, by surname and by full name. Whose office it is, is settled where they speak. */
function personsIn(sentences: readonly Sentence[], known: KnownNames): Map<string, { name: string; party?: string }> {
  const persons = new Map<string, { name: string; party?: string }>()
  for (const name of known.people.keys())
    if (sentences.some(({ text }) => text.includes(name))) persons.set(name, { name })
  for (const { text } of sentences)
    for (const form of [TITLED, IN_OFFICE, AFTER_NAME])
      for (const match of text.matchAll(form)) {
        const bare = match[1].replace(new RegExp(`^(?:${TITLES}) `, 'u'), '')
        const words = bare.split(' ')
        if (NOT_NAMES.has(words[0]) || words.some((word) => /^(?:Brigade|Front|Army|Movement)$/.test(word))) continue
        const surname = words[words.length - 1]
        if (!persons.has(surname)) persons.set(surname, { name: bare })
        if (!persons.has(bare)) persons.set(bare, persons.get(surname) as { name: string })
      }
  return persons
}
