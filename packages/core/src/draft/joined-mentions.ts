/** Names that stand beside each other and are one: a person and a party, two states, a group and its kind. */
import type { Mention } from './mention.js'
import { BODIES, OFFICES, TITLES } from './words/people.js'

const GAP = new RegExp(
  `^['’]?s? ?(?:[a-z]+(?:-[a-z]+)? ){0,2}?(?:(?:${BODIES})|(?:prime |foreign |defence |defense |interior )?(?:minister|president|spokesman|spokeswoman|secretary|commander|chief|general|admiral|ambassador|envoy|leader)(?: (?:in|of|for|at|to)(?: the)? [a-z ]{2,30})?)?,? ?(?:(?:${TITLES}) )?$`,
  'u',
)

const OF_PARTY = new RegExp(
  `^(?: of(?: the)? |, (?:an? |the )?(?:[\\p{L}'’-]+ ){0,5}?(?:${OFFICES})(?: [\\p{L}-]+){0,3} (?:of|for|from|in|at)(?: the)? )$`,
  'u',
)

const OFFICE_AFTER = new RegExp(`^['’]?s? (?:[\\p{L}-]+ ){0,2}?(?:${OFFICES}|${TITLES})\\b`, 'u')

const FORCES_AFTER = new RegExp(`^ (?:[\\p{L}-]+ ){0,2}?(?:${BODIES}|strikes|air strikes)\\b`, 'u')

/** "Varania's defence minister, Maro Tessen" is one mention: the person of the party. */
export function joined(mentions: Mention[], text: string): Mention[] {
  const result: Mention[] = []
  for (const mention of mentions) {
    const last = result[result.length - 1]
    if (
      mention.kind === 'person' &&
      last !== undefined &&
      (last.party !== '' || last.kind === 'pronoun' || last.kind === 'body' || last.kind === 'group-noun') &&
      last.person === undefined
    ) {
      const gap = text.slice(last.until, mention.from)
      if (GAP.test(gap) && gap.trim() !== 'and') {
        Object.assign(last, {
          until: mention.until,
          person: mention.person,
          isPossessive: mention.isPossessive,
          isAdjective: false,
          text: text.slice(last.from, mention.until),
        })
        continue
      }
    }
    // "U.S. Central Command": a party and its own body.
    if (
      last !== undefined &&
      last.party !== '' &&
      last.party === mention.party &&
      last.person === undefined &&
      /^(?:['’]s)? $/.test(text.slice(last.until, mention.from))
    ) {
      Object.assign(last, {
        until: mention.until,
        isAdjective: mention.isAdjective,
        isPossessive: mention.isPossessive,
        isCapital: false,
        text: text.slice(last.from, mention.until),
      })
      continue
    }
    // "Colombian rebels" are no state.
    if (last?.isAdjective === true && mention.kind === 'unnamed' && text.slice(last.until, mention.from) === ' ') {
      Object.assign(last, {
        until: mention.until,
        party: `${last.text} ${mention.party}`,
        kind: 'unnamed',
        isAdjective: false,
        isPossessive: mention.isPossessive,
        text: text.slice(last.from, mention.until),
      })
      continue
    }
    // "Sana Holt, a spokesperson for Brevia's armed forces": whose person it is.
    if (
      last?.kind === 'person' &&
      last.party === '' &&
      mention.party !== '' &&
      mention.person === undefined &&
      OF_PARTY.test(text.slice(last.until, mention.from))
    ) {
      Object.assign(last, {
        until: mention.until,
        party: mention.party,
        kind: mention.kind,
        isKnown: mention.isKnown,
        isPossessive: false,
        text: text.slice(last.from, mention.until),
      })
      continue
    }
    // "Houthi rebels", "PKK militants" are the group.
    if (last?.kind === 'group' && mention.kind === 'unnamed' && text.slice(last.until, mention.from) === ' ') {
      Object.assign(last, { until: mention.until, isPossessive: mention.isPossessive })
      continue
    }
    // "The Sons of the Plain, a militia that ...": said of the name before it.
    if (
      last?.kind === 'group' &&
      mention.kind === 'unnamed' &&
      /^, (?:an? |the )(?:[\p{L}-]+ )*$/u.test(text.slice(last.until, mention.from))
    )
      continue
    // "Joe Biden, the US president": whose person it is, by the adjective of the office.
    if (
      last?.kind === 'person' &&
      last.party === '' &&
      mention.party !== '' &&
      mention.person === undefined &&
      /^, (?:the |an? )?$/.test(text.slice(last.until, mention.from)) &&
      OFFICE_AFTER.test(text.slice(mention.until))
    ) {
      Object.assign(last, {
        until: mention.until,
        party: mention.party,
        kind: mention.kind,
        isKnown: mention.isKnown,
        isPossessive: false,
        text: text.slice(last.from, mention.until),
      })
      continue
    }
    // "US and British forces" act together.
    if (
      last !== undefined &&
      [last, mention].every((one) => one.kind === 'state' && one.party !== '' && one.person === undefined) &&
      text.slice(last.until, mention.from) === ' and ' &&
      mention.isAdjective &&
      (last.isAdjective || /^(?:US|U\.S\.|UK|U\.K\.)$/.test(last.text)) &&
      last.party !== mention.party &&
      FORCES_AFTER.test(text.slice(mention.until))
    ) {
      Object.assign(last, {
        until: mention.until,
        party: `${last.party} and ${mention.party}`,
        isAdjective: true,
        text: text.slice(last.from, mention.until),
      })
      continue
    }
    // "Arden and Lorne" is one who acts, of two.
    if (
      last !== undefined &&
      text.slice(last.until, mention.from) === ' and ' &&
      [last, mention].every(
        (one) =>
          one.kind === 'state' && one.party !== '' && !one.isAdjective && !one.isPossessive && one.person === undefined,
      )
    ) {
      Object.assign(last, {
        until: mention.until,
        party: `${last.party} and ${mention.party}`,
        text: text.slice(last.from, mention.until),
      })
      continue
    }
    result.push(mention)
  }
  return result
}
