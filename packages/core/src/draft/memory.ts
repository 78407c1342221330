/** Who "it", "the group", "the army" and "Klim" are, by what the article has told so far. */

import type { Sure } from './article.js'
import type { Mention } from './mention.js'

/** Somebody as the cell of a row holds it. */
export interface Someone {
  /** "Varania"; "Varania (Maro Tessen)" where a person is named. */
  text: string
  /** Without the person. */
  party: string
  kind: 'state' | 'group' | 'above' | 'unnamed' | 'person'
  sure: Sure
  rule: string
  ask?: string
  from: number
  until: number
}

/** What an article has told of its parties, sentence by sentence. */
export class Memory {
  private readonly people = new Map<string, { party: string; kind: Someone['kind'] }>()
  /** State of the dateline: an office without a state is most likely its. */
  home?: string
  private recent: string[] = []
  private paragraph = 0
  /** The subject was told of in the paragraph that is read. */
  private isSubjectHere = false
  private readonly groups: string[] = []
  /** The last who was named with a name of his or her own. */
  private person?: { party: string; kind: Someone['kind']; name: string }
  private group?: { party: string; kind: Someone['kind'] }
  private subject?: { party: string; kind: Someone['kind'] }
  /** Who spoke last, and whether it spoke of what its intelligence knows. */
  speaker?: { party: string; kind: Someone['kind']; isIntelligence: boolean; text: string }

  /** Takes note of those whom a sentence names; persons are tied to the party that is named with them. */
  hear(mentions: readonly Mention[]): void {
    for (const { party, kind, person } of mentions) {
      if (party === '' || (kind !== 'state' && kind !== 'group' && kind !== 'above')) continue
      if (kind === 'state') {
        if (party.includes(' and ')) this.pair = { party, kind }
        else this.recent = [...this.recent.filter((one) => one !== party), party].slice(-2)
      }
      if (kind === 'group') {
        this.group = { party, kind }
        this.groups.push(party)
      }
      if (person !== undefined) this.remember(person, { party, kind })
    }
    const last = mentions.findLast(({ person }) => person !== undefined)
    const someone = last === undefined ? undefined : this.settle(last)
    if (someone !== undefined && last?.person !== undefined)
      this.person = { party: someone.party, kind: someone.kind, name: last.person }
  }

  /** Ties those whom a sentence names together with their party to it, before anything is read. */
  meet(mentions: readonly Mention[]): void {
    for (const { party, kind, person } of mentions)
      if (person !== undefined && party !== '' && (kind === 'state' || kind === 'group' || kind === 'above'))
        this.remember(person, { party, kind })
  }

  /** Ties a person to a party under full name and surname. */
  remember(person: string, party: { party: string; kind: Someone['kind'] }): void {
    for (const name of [person, person.split(' ').at(-1) ?? person])
      if (!this.people.has(name)) this.people.set(name, party)
  }

  /** The first who acts in the sentence that is read: "its" behind it is its own. */
  private lead?: { party: string; kind: Someone['kind']; until: number }
  private pair?: { party: string; kind: Someone['kind'] }

  private lastTwo(): { party: string; kind: 'state' } | undefined {
    return this.recent.length === 2 ? { party: this.recent.join(' and '), kind: 'state' } : undefined
  }

  /** Begins a sentence. @param leading its first mention that may act */
  begin(leading: Mention | undefined, paragraph: number): void {
    if (paragraph !== this.paragraph) this.isSubjectHere = false
    this.paragraph = paragraph
    this.lead = undefined
    if (leading === undefined) return
    const someone = leading.kind === 'pronoun' ? undefined : this.settle(leading)
    if (someone !== undefined) this.lead = { party: someone.party, kind: someone.kind, until: leading.until }
  }

  /** The subject of a sentence, to whom the next may refer by "it". */
  follow(someone: { party: string; kind: Someone['kind'] } | undefined): void {
    if (someone === undefined) return
    this.subject = { party: someone.party, kind: someone.kind }
    this.isSubjectHere = true
  }

  private askOf(): string {
    return `for whom does ${this.person?.party ?? 'this person'} speak or act?`
  }

  /** Who is meant. Undefined where nobody was named before. */
  settle(mention: Mention, isSpeaker = false): Someone | undefined {
    const { from, until, person } = mention
    const whole = (
      of: { party: string; kind: Someone['kind'] },
      sure: Sure,
      rule: string,
      named?: string,
    ): Someone => ({
      ...of,
      text: named === undefined || named === of.party ? of.party : `${of.party} (${named})`,
      sure,
      rule,
      from,
      until,
    })
    if (mention.party !== '') {
      const kind =
        mention.kind === 'group' || mention.kind === 'above' || mention.kind === 'unnamed' ? mention.kind : 'state'
      const sure = mention.kind === 'unnamed' ? 'medium' : mention.isKnown ? 'high' : 'medium'
      const rule = mention.isKnown
        ? 'a known name'
        : mention.kind === 'unnamed'
          ? 'armed people without a name'
          : 'a name that the article uses as a party'
      return whole({ party: mention.party, kind }, sure, rule, person)
    }
    if (mention.kind === 'person' && person !== undefined) {
      const party = this.people.get(person) ?? this.people.get(person.split(' ').at(-1) ?? '')
      if (party !== undefined) return whole(party, 'medium', 'a person of a party named before', person)
      // A guess would put words into the mouth of a party that did not say them.
      return {
        ...whole({ party: person, kind: 'person' }, 'low', 'a person whose party is not told'),
        ask: `for whom does ${person} speak or act?`,
      }
    }
    if (mention.kind === 'group-noun') {
      // "Hezbollah fired rockets, the group said, after a Hamas leader was killed": the first of its sentence.
      if (this.lead?.kind === 'group' && this.lead.until <= from)
        return whole({ party: this.lead.party, kind: 'group' }, 'medium', '"the group": the first of the sentence')
      const noun = /^the (?:armed )?([\p{L}-]+)/iu.exec(mention.text)?.[1].toLowerCase() ?? ''
      const named = this.groups.findLast((party) => party.toLowerCase().endsWith(noun))
      const of = named === undefined ? (this.group ?? this.subject) : { party: named, kind: 'group' as const }
      return of === undefined ? undefined : whole(of, 'medium', '"the group": the last that was named', person)
    }
    if (mention.kind === 'body') {
      const isOwn = /^its/i.test(mention.text)
      const subject = isOwn || this.subject?.kind === 'state' ? this.subject : undefined
      const home = this.home === undefined ? undefined : ({ party: this.home, kind: 'state' } as const)
      const of = isOwn || this.isSubjectHere ? (subject ?? home) : (home ?? subject)
      const ask = `whose is "${mention.text}"?`
      if (of === undefined)
        return {
          ...whole(
            { party: mention.text.replace(/^T/, 't'), kind: 'person' },
            'low',
            'an office whose state is not told',
          ),
          ask,
        }
      const rule = of === home ? 'the state of the dateline' : 'the state that was told of before'
      return { ...whole(of, 'low', `"${mention.text}": ${rule}`), ask }
    }
    if (mention.kind === 'pronoun') {
      if (/^(?:both|the two)/i.test(mention.text)) {
        const both = this.pair ?? this.lastTwo()
        return both === undefined ? undefined : whole(both, 'low', `"${mention.text}": the two that were named last`)
      }
      if (/^(?:its|their|it|they)\b/i.test(mention.text) && this.lead !== undefined && this.lead.until <= from) {
        if (person !== undefined) this.remember(person, this.lead)
        return whole(
          { party: this.lead.party, kind: this.lead.kind },
          'medium',
          `"${mention.text}": the subject of the sentence`,
          person,
        )
      }
      const isPerson = /^(?:he|she|his|her|i|we|our)$/i.test(mention.text)
      if (/^(?:he|she|his|her)$/i.test(mention.text) && this.person !== undefined)
        return this.person.kind === 'person'
          ? { ...whole(this.person, 'low', `"${mention.text}": the last person who was named`), ask: this.askOf() }
          : whole(this.person, 'low', `"${mention.text}": the last person who was named`, this.person.name)
      const isOwn = /^(?:its|their)\b/i.test(mention.text)
      const spoke =
        this.speaker !== undefined && this.speaker.party !== '' && !(isOwn && this.speaker.isIntelligence)
          ? this.speaker
          : undefined
      const isSpoken = isPerson || (isSpeaker && this.speaker?.isIntelligence === true)
      const of = (isSpoken ? (spoke ?? this.subject) : this.subject) ?? spoke
      if (of === undefined) return undefined
      if (person !== undefined) this.remember(person, { party: of.party, kind: of.kind })
      return whole({ party: of.party, kind: of.kind }, 'low', `"${mention.text}": who was told of before`, person)
    }
    return undefined
  }
}
