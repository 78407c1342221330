/** One sentence: its statements, its acts and its tolls, in the light of what was told before. */
import { type ActTrigger, actTriggersIn } from './act-triggers.js'
import { readAct } from './acts.js'
import { addTolls } from './add-tolls.js'
import { quotesIn } from './clauses.js'
import { addCounts } from './counts.js'
import { type Found, passOver } from './events.js'
import type { Memory } from './memory.js'
import type { Reading } from './reading.js'
import { mayAct } from './roles.js'
import { readSaid } from './said.js'
import { readAgain, readOwnClaim } from './said-again.js'
import { sameKind } from './same-act.js'
import { dropKillings, isToldByAnother } from './same-deed.js'
import { readStatements } from './statements.js'
import type { ActContext } from './told-act.js'

type Shared = Omit<ActContext, 'reading'>

/** "Denied the charge and expelled two diplomats": what follows "and" is done, unless a "that" governs both. */
const isOwnClause = (text: string, at: number, cover: { from: number; until: number } | undefined): boolean =>
  cover !== undefined &&
  /,? and(?: also| then)? $/.test(text.slice(0, at)) &&
  !/\bthat\b|\bto\b|["“]/.test(text.slice(cover.from, at))
/** A sentence that is all quote and names no speaker is said by whoever spoke last: what it tells is no fact. */
function addQuote(reading: Reading, { speaker }: Memory): void {
  if (reading.speeches.length > 0) return
  const quote = quotesIn(reading.text).find(({ from, until }) => until - from > 0.8 * reading.text.trim().length)
  if (quote === undefined) return
  const isKnown = speaker !== undefined && speaker.party !== ''
  const someone = isKnown
    ? {
        party: speaker.party,
        kind: speaker.kind,
        text: speaker.party,
        sure: 'low' as const,
        rule: 'a quote without a speaker: the last who spoke',
        ...quote,
      }
    : undefined
  reading.speeches.push({
    ...quote,
    content: [quote],
    ...(someone === undefined ? {} : { someone }),
    speakerText: speaker?.text ?? 'not named',
    isNeutral: someone === undefined,
    isIntelligence: isKnown && speaker.isIntelligence,
    isAfter: false,
    isQuote: true,
  })
}

/** Whether an act was told before that "the ambush" may be. */
const isTold = ({ events }: Found, { word }: ActTrigger): boolean =>
  events.some(
    (event) =>
      event.type === 'act' &&
      sameKind(event, { fields: { action: { value: word.label, sure: 'low', rule: '' } }, family: word.family }),
  )

/** Reads a sentence, and adds what it tells to what was found. */
export function readSentence(shared: Shared, reading: Reading): void {
  const { sentence } = reading
  const context: ActContext = { ...shared, reading }
  shared.memory.begin(
    reading.mentions.find((one) => mayAct(reading.text, one)),
    sentence.paragraph,
  )
  shared.memory.hear(reading.mentions)
  addQuote(reading, shared.memory)
  const covered = [...addCounts(context), ...readStatements(context), ...readSaid(context)]
  const coverOf = (at: number) => covered.find(({ from, until }) => from <= at && at < until)
  const all = actTriggersIn(reading.text, reading.clauses, sentence.isHeadline)
  const triggers = all.filter((_, n) => !isToldByAnother(reading.text, all, n))
  for (const [n, trigger] of triggers.entries()) {
    context.bounds = { from: triggers[n - 1]?.until ?? 0, until: triggers[n + 1]?.from ?? reading.text.length }
    const cover = isOwnClause(reading.text, trigger.from, coverOf(trigger.from)) ? undefined : coverOf(trigger.from)
    if (cover !== undefined) passOver(shared.found, reading, trigger.from, trigger.until, cover.why)
    else if (trigger.standing === 'again' && readOwnClaim(context, trigger)) continue
    else if (trigger.standing === 'again' && trigger.isToldOn && !isTold(shared.found, trigger))
      readAct(context, { ...trigger, standing: 'done' })
    else if (trigger.standing === 'open' || trigger.standing === 'again') {
      passOver(shared.found, reading, trigger.from, trigger.until, trigger.why)
      if (trigger.standing === 'again') readAgain(context, trigger)
    } else readAct(context, trigger)
  }
  dropKillings(shared.found, reading)
  addTolls(context, (at) => coverOf(at) !== undefined)
}
