/** Words of a sentence that tell of a deed that another of its words tells: one act, not two. */
import type { ActTrigger } from './act-triggers.js'
import type { Found } from './events.js'
import type { Reading } from './reading.js'

/** "A bomber killed ten when he rammed a gate": one act, by the verb that says how. */
export function dropKillings(found: Found, { sentence }: Reading): void {
  const here = found.events.filter((event) => event.type === 'act' && event.sentence === sentence)
  for (const event of here) {
    const isKilling = /^kill/i.test(sentence.text.slice(event.from - sentence.from))
    const isTold = here.some(
      (one) => one !== event && one.actor !== undefined && one.actor.party === event.actor?.party && !one.isPosture,
    )
    if (isKilling && isTold) found.events.splice(found.events.indexOf(event), 1)
  }
}

/** "The strikes had hit a warehouse": the verb says what the strikes did. */
const isDeedOf = (
  text: string,
  before: ActTrigger | undefined,
  { isNoun, from, clause, isPassive }: ActTrigger,
): boolean =>
  !isNoun &&
  !isPassive &&
  before?.isNoun === true &&
  clause - before.clause < 2 &&
  /^(?:,? (?:that|which)(?: [^,]{3,60}, ?)?)?(?: ?(?:had|have|has|also|later|on \p{L}+|in \p{L}+))* $/u.test(
    text.slice(before.until, from),
  )

/** "A missile fired from Yemen was shot down": how it came, no deed of its own. */
const isSending = (text: string, { from, until, clause, isNoun }: ActTrigger, next: ActTrigger | undefined): boolean =>
  !isNoun &&
  next?.clause === clause &&
  !next.isNoun &&
  next.from - until < 80 &&
  /^(?:fired|launched|sent)$/i.test(text.slice(from, until)) &&
  /\b(?:missiles?|rockets?|drones?|shells?|projectiles?) $/i.test(text.slice(0, from)) &&
  /^ (?:from|by|at|toward|towards|across|on)\b/.test(text.slice(until))

/** "Boarded and seized the ship": one deed in two verbs. */
const isPaired = (text: string, { until, word }: ActTrigger, next: ActTrigger | undefined): boolean =>
  next?.word.label === word.label && /^ and (?:then |later )?$/.test(text.slice(until, next.from))

/** "Bombed the compound in a strike that ...": the strike is the bombing. */
const isSameDeed = (text: string, before: readonly ActTrigger[], { isNoun, from, clause }: ActTrigger): boolean =>
  isNoun &&
  /\b(?:in|during) (?:an?|what)(?: [\p{L}.-]+){0,2} $/u.test(text.slice(0, from)) &&
  before.some(
    (one) =>
      !one.isNoun &&
      // "Were killed in an attack": the attack is the act.
      !(one.isPassive && one.word.form.startsWith('killed|')) &&
      one.standing === 'done' &&
      one.clause === clause &&
      from - one.until < 100,
  )

/** Whether the word at a place in a list tells of the same deed as one beside it. */
export function isToldByAnother(text: string, all: readonly ActTrigger[], n: number): boolean {
  const trigger = all[n]
  return (
    trigger.standing === 'done' &&
    (isDeedOf(text, all[n - 1], trigger) ||
      isSameDeed(text, all.slice(0, n), trigger) ||
      isSending(text, trigger, all[n + 1]) ||
      isPaired(text, trigger, all[n + 1]))
  )
}
