/**
 * Who says what: "Tarsia's defence ministry said that ...", "..., the army said", "according to two officials". What is
 * said is a claim of the speaker and no fact.
 */
import { quotesIn } from './clauses.js'
import type { Mention } from './mention.js'
import { mayAct } from './roles.js'
import { INTELLIGENCE, invertedSpeaker, speakerBefore, whoIn } from './speakers.js'
import type { Speech } from './speech-frame.js'

const VERBS =
  'said|says|say(?! (?:in|whether|what|how|when|if|anything|no)\\b)|told|added|adds|adding|saying|reported|reports|announced|announces|insisted|insists|stated|declared|confirmed|alleged|claimed|claims|argued|acknowledged|noted|asserted|maintained|believes?|believed|concluded|estimated|testified|tweeted|wrote'
const VERB = new RegExp(`(?<![\\p{L}-])(?:(?:has|have|had|also|later|separately|again) )*(${VERBS})(?![\\p{L}-])`, 'gu')
/** Between the verb and what is said. */
const ADDRESSEE =
  /^ (?:reporters|journalists|parliament|lawmakers|a news conference|state (?:television|TV|media)|the [A-Z]\w+|[A-Z]\p{L}+(?: [A-Z]\p{L}+)?|supporters|troops|viewers|the nation|the council|the agency)/u
const OPENING =
  /^(?: (?:in|at|from|during|via|through|on) (?:(?:a|an|the|its|his|her|their) )?(?:[\p{L}\d-]+ ?){1,4}?(?= that |,|:| on |$))*(?:,? (?:late |early )?(?:on )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: (?:morning|afternoon|evening|night))?)?(?: (?:in|at) (?:a|an) (?:[\p{L}-]+ ){0,3}(?:statement|address|speech|conference|interview|briefing|post))?(?: (?:in|at) \p{Lu}\p{L}+)?,?(?: that| how)?[ :,]*/u
/** How long the words are between the verb and what is said: only who is told something is named there. */
function openingOf(verb: string, after: string): number {
  const addressee = verb === 'told' ? (ADDRESSEE.exec(after)?.[0].length ?? 0) : 0
  return addressee + (OPENING.exec(after.slice(addressee))?.[0].length ?? 0)
}
/** What may follow the verb where what is said stands before it. */
const CLOSING =
  /^(?:,? (?:on |late |early |in |at |from |to |during |after |by |via |through |without |citing |adding )[^"“]*|,? (?:reporters|parliament|journalists|state television|lawmakers|a news conference)[^"“]*|,? \p{Lu}(?![^"“,]*\b(?:would|will|had|has|have|was|were|is|are|must|should|could|did|\p{Ll}{3,}ed)\b)[^"“,]{0,60}|,? (?:yesterday|today)[^"“]*|, (?:blaming|accusing|adding|citing|calling|describing|warning|vowing|threatening|urging|demanding)[^"“]*)?[.,;]?$/u
const ACCORDING = /(?:^|,? )[Aa]ccording to ([^,;.]{3,90}?)(?=,|;|\.(?:\s|$)|$)/gu

/** Frames of reported speech in a sentence. @param mentions those of the sentence, in order */
export function speechIn(text: string, mentions: readonly Mention[]): Speech[] {
  const quotes = quotesIn(text)
  const found: Speech[] = []
  const isQuoted = (at: number): boolean => quotes.some(({ from, until }) => from <= at && at < until)
  for (const match of text.matchAll(VERB)) {
    const verb = match.index + match[0].length - match[1].length
    if (isQuoted(verb)) continue
    // "Confirmed seven deaths", "claimed the attack", "reported an attack": deeds of speech that have rules of their own.
    const after = text.slice(match.index + match[0].length)
    if (
      /^(?:confirmed|claim|acknowledged|declared|announced|reported|reports|noted|believe|estimated|concluded|wrote|argued)/.test(
        match[1],
      ) &&
      !/^(?: [^.;]{0,60})? that\b|^,? ["“]|^\.?$|^ (?:on \w+day)?\.?$|^ (?:it|they|he|she|its|their) /u.test(after) &&
      !isClosing(text, match.index, after)
    )
      continue
    const found_ = speakerBefore(text, match.index, mentions)
    if (found_ === undefined && /(?:\band|\bbut|,) $/.test(text.slice(0, match.index))) {
      // "Denied the charge and said": the subject of the sentence goes on.
      const subject =
        found.at(-1)?.speaker ??
        mentions.find((one) => one.until < match.index && !isQuoted(one.from) && mayAct(text, one))
      const from = match.index
      const until = match.index + match[0].length + openingOf(match[1], after)
      if (subject !== undefined) {
        found.push({
          speaker: subject,
          speakerText: subject.text,
          isNeutral: false,
          isIntelligence: INTELLIGENCE.test(subject.text),
          from,
          until,
          content: [{ from: until, until: endOf(text, until) }],
          isAfter: false,
          isQuote: false,
        })
        continue
      }
    }
    if (found_ === undefined) {
      const told =
        invertedSpeaker(text, match.index + match[0].length, mentions) ?? strangerAtEnd(text, match.index, after)
      if (told !== undefined) found.push(told)
      continue
    }
    const before = text.slice(0, found_.from)
    const isAfter =
      (isClosing(text, found_.from, after) || /^, (?:and|but)\b/.test(after)) &&
      /[\p{L}\p{N}]["”]?,["”]? ?$/u.test(before) &&
      before.trim().split(/\s+/).length > 2
    const start = found.length > 0 && isAfter ? lastBreak(before) : 0
    if (isAfter) {
      found.push({
        ...found_.who,
        from: found_.from,
        until: text.length,
        content: [{ from: start, until: before.length }],
        isAfter,
        isQuote: isQuoted(lastLetter(before)),
      })
      continue
    }
    const from = match.index + match[0].length + openingOf(match[1], after)
    const quote = quotes.find((one) => one.from >= from && one.from - from < 3)
    const content = [{ from, until: endOf(text, from) }]
    const lead = quotes.find((one) => one.until <= found_.from && found_.from - one.until < 4)
    if (lead !== undefined) content.push(lead)
    found.push({
      ...found_.who,
      from: found_.from,
      until: from,
      content,
      isAfter: false,
      isQuote: quote !== undefined && quote.until >= text.length - 3,
    })
  }
  for (const match of text.matchAll(ACCORDING)) {
    const from = match.index
    const until = from + match[0].length
    const stop = text.indexOf(';', until)
    // What stands before it is what they say; it comes first only where the sentence begins with it.
    const content =
      from > 8
        ? [{ from: text.lastIndexOf(';', from) + 1, until: from }]
        : [{ from: until, until: stop < 0 ? text.length : stop }]
    found.push({
      ...whoIn(text, from, until, mentions, match[1]),
      from,
      until,
      content,
      isAfter: from > 0,
      isQuote: false,
    })
  }
  return found
}

/** ", the civil defence agency said": whoever it is, it is no fact but told. */
function strangerAtEnd(text: string, at: number, after: string): Speech | undefined {
  const words = /, ([^,;"“”]{3,90}?)$/u.exec(text.slice(0, at).trimEnd())?.[1]
  if (words === undefined || !isClosing(text, at, after) || words.split(' ').length > 12) return undefined
  if (/^(?:and|but|which|who|while|as)\b|\b(?:was|were|had|has|that)\b/.test(words)) return undefined
  const from = text.lastIndexOf(words, at)
  const content = { from: lastBreak(text.slice(0, from)), until: from }
  const kind = { isNeutral: true, isIntelligence: INTELLIGENCE.test(words), isAfter: true, isQuote: false }
  return { from, until: text.length, content: [content], speakerText: words, ...kind }
}

const lastLetter = (before: string): number => before.trimEnd().replace(/[",”]+$/, '').length - 1

/** What is said ends with a semicolon, or where another speaker begins. */
function endOf(text: string, from: number): number {
  const stop = text.indexOf(';', from)
  return stop < 0 ? text.length : stop
}

const lastBreak = (before: string): number => Math.max(0, before.lastIndexOf(';') + 1)

function isClosing(text: string, at: number, after: string): boolean {
  const before = text.slice(0, at)
  return /,["”]? ?[^,;]*$/.test(before) && CLOSING.test(after)
}

/** The speech in whose content an offset lies, the innermost. */
export const speechAt = (speeches: readonly Speech[], at: number): Speech | undefined =>
  speeches
    .filter(({ content }) => content.some(({ from, until }) => from <= at && at < until))
    .sort((a, b) => b.from - a.from)[0]
