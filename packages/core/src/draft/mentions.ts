/** Where a sentence names somebody: a party by name, adjective or body, armed people without a name, a person, "it". */

import { folded } from '../terms/normal.js'
import type { Sentence } from './article.js'
import { joined } from './joined-mentions.js'
import type { KnownNames } from './known-names.js'
import type { Mention } from './mention.js'
import { type ArticleNames, bareName, NAME, shortName } from './names-in-article.js'
import { MARKERS, UNNAMED } from './words/groups.js'
import { NOT_NAMES } from './words/not-names.js'
import { BODIES } from './words/people.js'

const WORDS = /[\p{L}\p{N}](?:[\p{L}\p{N}]|['’.-](?=[\p{L}\p{N}]))*\.?/gu
const NAMES = new RegExp(`(?<![\\p{L}\\p{N}])${NAME}`, 'gu')
const UNNAMED_PEOPLE = new RegExp(`\\b(?:${UNNAMED})\\b`, 'giu')
const ALONE_BODY = new RegExp(`\\b[Tt]he (?:${BODIES})\\b|\\b[Ii]ts (?:[a-z]+ )?(?:${BODIES})\\b`, 'gu')
const ALONE = new RegExp(`^(?:${MARKERS})$`, 'u')
const GROUP_NOUN = new RegExp(
  `\\b[Tt]he (?:armed )?(?:group|militia|movement|faction|organi[sz]ation|rebels|brigade|front|resistance|${MARKERS})\\b(?! of| \\p{Lu})`,
  'gu',
)
const PRONOUN =
  /\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ww]e|[Oo]ur|I|both (?:sides|countries)|the two (?:countries|sides|governments|states)|the country)\b/gu

/** All mentions of a sentence, in order, none over another. */
export function mentionsIn(sentence: Sentence, known: KnownNames, article: ArticleNames): Mention[] {
  const { text } = sentence
  const found: Mention[] = []
  const isFree = (from: number, until: number): boolean => !found.some((one) => one.from < until && from < one.until)
  const add = (from: number, until: number, more: Partial<Mention>): void => {
    if (until <= from || !isFree(from, until)) return
    found.push({
      from,
      until,
      party: '',
      kind: 'state',
      isPossessive: /^['’]s?\s/.test(text.slice(until)),
      isAdjective: false,
      isCapital: false,
      isKnown: false,
      text: text.slice(from, until),
      ...more,
    })
  }
  // "Sofia Brandt" is a person before Sofia is a capital.
  for (const match of text.matchAll(NAMES)) {
    const { name, skipped } = bareName(match[0])
    // "Iranian President Ebrahim Raisi" ends with a person.
    for (let rest = name; rest.includes(' '); rest = rest.slice(rest.indexOf(' ') + 1)) {
      const person = article.persons.get(rest)
      if (person === undefined) continue
      const until = match.index + skipped + name.length
      add(until - rest.length, until, { kind: 'person', person: person.name })
      break
    }
  }
  addKnown(text, known, add)
  for (const match of text.matchAll(NAMES)) {
    const { name, skipped } = bareName(match[0])
    // "The Front" is short for a group that was named before.
    if (name === '' || (skipped > 0 && ALONE.test(name))) continue
    const from = match.index + skipped
    const until = from + name.length
    const person = article.persons.get(name)
    if (person !== undefined) add(from, until, { kind: 'person', person: person.name })
    else if (article.adjectives.has(name))
      add(from, until, { party: article.adjectives.get(name) ?? name, isAdjective: true })
    else {
      const kind = article.kinds.get(name)
      const short = shortName(name)
      if (kind === 'state' || kind === 'group' || article.kinds.get(short) === 'state')
        add(from, until, { party: short, kind: kind === 'group' ? 'group' : 'state' })
      else if (kind === 'person') add(from, until, { kind: 'person', person: name })
      else addParts(name, from, article, add)
    }
  }
  for (const match of text.matchAll(GROUP_NOUN)) add(match.index, match.index + match[0].length, { kind: 'group-noun' })
  // "The drones" are weapons and speak for nobody.
  for (const match of text.matchAll(ALONE_BODY))
    if (!/^the (?:drones|missiles|guns|artillery|aircraft|jets|warplanes|tanks|helicopters?)$/i.test(match[0]))
      add(match.index, match.index + match[0].length, { kind: 'body' })
  for (const match of text.matchAll(UNNAMED_PEOPLE))
    add(match.index, match.index + match[0].length, { kind: 'unnamed', party: unnamedIn(match[0], known) })
  for (const match of text.matchAll(PRONOUN)) add(match.index, match.index + match[0].length, { kind: 'pronoun' })
  return joined(
    found.sort((a, b) => a.from - b.from),
    text,
  )
}

/** "The tanker Marlin Luanda" is no capital. */
const isPartOfName = (
  text: string,
  before: { from: number; until: number } | undefined,
  from: number,
  known: KnownNames,
): boolean => {
  if (before === undefined || before.until !== from - 1) return false
  const word = text.slice(before.from, before.until)
  return /^\p{Lu}\p{Ll}/u.test(word) && !NOT_NAMES.has(word) && !known.parties.has(folded(word))
}

type AddMention = (from: number, until: number, more: Partial<Mention>) => void

/** Known names, the longest first at each word. */
function addKnown(text: string, known: KnownNames, add: AddMention): void {
  const words = [...text.matchAll(WORDS)].map((match) => ({ from: match.index, until: match.index + match[0].length }))
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(known.longest, words.length - at); length > 0; length--) {
      const { from } = words[at]
      let { until } = words[at + length - 1]
      let phrase = text.slice(from, until)
      const possessive = /['’]s\.?$/.exec(phrase)
      if (possessive !== null) {
        until -= possessive[0].length
        phrase = phrase.slice(0, -possessive[0].length)
      }
      const entry = known.parties.get(folded(phrase).replace(/\.$/, ''))
      if (entry?.isCapital === true && isPartOfName(text, words[at - 1], from, known)) continue
      // "us", "is" and "front" are words; names have a capital, or they are two words and more.
      if (entry === undefined || !/\p{Lu}/u.test(phrase)) continue
      // "U.S." at the end of a sentence keeps its stop.
      if (phrase.endsWith('.') && !/\p{L}\.\p{L}\.$/u.test(phrase)) until--
      add(from, until, { ...entry, isKnown: true })
      at += length - 1
      break
    }
  }
}

/** A name that joins an adjective and more: "Tarsian Foreign Minister Lena Arvo". */
function addParts(name: string, from: number, article: ArticleNames, add: AddMention): void {
  for (const match of name.matchAll(/[^ ]+/gu)) {
    const word = match[0].replace(/['’]s?$/, '')
    const at = from + match.index
    const state = article.adjectives.get(word) ?? (article.kinds.get(word) === 'state' ? word : undefined)
    if (state !== undefined) add(at, at + word.length, { party: state, isAdjective: article.adjectives.has(word) })
    else if (article.persons.has(word))
      add(at, at + word.length, { kind: 'person', person: article.persons.get(word)?.name })
  }
}

/** "Iran-backed militant groups" as the crisis has them, where it has them. */
function unnamedIn(words: string, { backed }: KnownNames): string {
  const side = /^\p{Lu}\p{L}+-\p{L}+/u.exec(words)?.[0]
  return (
    (side === undefined ? undefined : backed.get(folded(side))) ?? (side === undefined ? words.toLowerCase() : words)
  )
}
