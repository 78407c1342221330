/** Acts that a sentence tells; what is only said of others becomes their claim. */

import { addAct } from './act-event.js'
import type { ActTrigger } from './act-triggers.js'
import { isHearsay } from './charges.js'
import { type Event, passOver } from './events.js'
import type { Reading } from './reading.js'
import { addHearsay, addSaid } from './said-acts.js'
import { readDenied } from './said-again.js'
import { speechAt } from './speech.js'
import { type ActContext, speakerOf, type ToldAct, toldAct } from './told-act.js'

/** Reads one trigger that is told as done, or denied by whom it is laid to. */
export function readAct(context: ActContext, trigger: ActTrigger): void {
  const { reading, memory, found } = context
  const speech = speechAt(reading.speeches, trigger.from)
  const speaker = speakerOf(speech, memory)
  const told = toldAct(context, trigger, speaker)
  if (told === undefined) return
  if (trigger.standing === 'denied') {
    readDenied(context, trigger, told, speech, speaker)
    return
  }
  if (isNobody(trigger, told)) return
  // "A guard was shot dead", right behind: a toll of what was told before.
  const isToll =
    trigger.isPassive &&
    trigger.word.family === 'gun' &&
    told.actor === undefined &&
    told.place === undefined &&
    reading.dates.length === 0
  if (
    isToll &&
    found.events.some(({ type, sentence }) => type === 'act' && sentence.paragraph === reading.sentence.paragraph)
  )
    return
  // "Stormed a hotel and killed ten": one act, and its dead.
  const isHere = (event: Event): boolean =>
    event.type === 'act' && event.sentence === reading.sentence && event.actor?.party === told.actor?.party
  if (trigger.word.form.startsWith('killed|') && !trigger.isPassive && found.events.some(isHere)) return
  // "Were killed in a raid": the raid is the act.
  if (
    trigger.word.form.startsWith('killed|') &&
    trigger.isPassive &&
    !/^ (?:(?!in )[^,.;]{0,50} )?by /.test(reading.text.slice(trigger.until))
  )
    return
  if (/^(?:missile|rocket)/.test(interceptedIn(reading, trigger) ?? '') && isSalvoTold(context)) {
    passOver(found, reading, trigger.from, trigger.until, 'shot down on its way: part of the attack, no act of its own')
    return
  }
  if (speech === undefined && isHearsay(reading.text, trigger.from)) addHearsay(context, trigger, told)
  else if (speech === undefined) addAct(context, trigger, told)
  else addSaid(context, trigger, told, speech, speaker)
}

/** Whether the paragraph has told of missiles or rockets, of which these may be some. */
const isSalvoTold = ({ found, reading }: ActContext): boolean =>
  found.events.some(
    ({ type, sentence, fields }) =>
      type === 'act' &&
      sentence.paragraph === reading.sentence.paragraph &&
      /missile|rocket/.test(fields.action?.value ?? ''),
  )

/** "Killed" and "sent" are acts only of somebody, or by a weapon ("killed by a missile", "a bomb killed"). */
const isNobody = ({ word, isPassive, from }: ActTrigger, { actor, weapons }: ToldAct): boolean =>
  actor === undefined &&
  (word.isPosture === true ||
    (/^killed\|/.test(word.form) && !(isPassive ? weapons.length > 0 : weapons.some((one) => one.until === from - 1))))

/** What was shot down, where that is what the verb is about. */
function interceptedIn(
  { text, clauses }: Reading,
  { word, from, until, clause, isPassive }: ActTrigger,
): string | undefined {
  if (word.label !== 'shoot_down' && !/down/.test(text.slice(from, until))) return undefined
  const words = isPassive ? text.slice(clauses[clause].from, from) : text.slice(until, until + 40)
  return /\b(?:missile|rocket|drone|projectile|shell)s?\b/i
    .exec(words)?.[0]
    .toLowerCase()
    .replace(/^(?:projectile|shell)/, 'rocket')
}
