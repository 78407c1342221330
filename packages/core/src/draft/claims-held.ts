/** What stays a claim, and what becomes an act: by who denies it, who owns to it, and what nobody could verify. */
import type { Sentence } from './article.js'
import { addTo, type Event } from './events.js'
import { takeOver } from './fold.js'
import { isSameAct, sameLabel } from './same-act.js'
import { aboutOf } from './tie-statements.js'

/** What one lays to another who owns to it, or of whom it is told as done, is one act: the charge goes into it. */
function joinCharges(events: Event[]): void {
  for (const charge of [...events]) {
    const { claimed } = charge
    if (claimed === undefined) continue
    const act = events.find(
      (event) =>
        event.type === 'act' &&
        event !== claimed &&
        event.actor !== undefined &&
        event.actor.party === charge.target?.party &&
        isSameAct(event, claimed),
    )
    if (act === undefined) continue
    takeOver(act, claimed)
    if (charge.fields.attributed_by !== undefined) addTo(act.fields, 'attributed_by', charge.fields.attributed_by)
    for (const event of events) if (event.about === charge || event.about === claimed) event.about = act
    events.splice(events.indexOf(charge), 1)
  }
}

/** What is told of somebody by the word of another, and denied by the first, is a claim of the other and no act. */
export function holdDenied(events: Event[]): void {
  for (const denial of events.filter(({ fields }) => fields.action?.value === 'deny')) {
    const about = aboutOf(denial, events)
    const accused = denial.actor?.party
    if (about?.charge === undefined || about.actor?.party !== accused) continue
    for (const [n, event] of [...events].entries()) {
      if (event.charge === undefined || event.actor?.party !== accused) continue
      // What the same sentence lays to the same party is denied with it.
      if (event.sentence !== about.sentence && !isSameAct(about, event)) continue
      events[n] = event.charge
      if (event === about) denial.about = event.charge
    }
  }
}

const NOT_VERIFIED =
  /\b(?:not|never|un|neither)\b[^.;]{0,60}\b(?:independently )?(?:verif(?:y|ied)|confirm(?:ed)?)\b|\bunverified\b|\bno independent (?:confirmation|verification)\b/i

/**
 * What the text says that nobody could verify, and what somebody tells of another right behind a denial of its own, is
 * held as a claim.
 */
export function holdUnverified(events: Event[], sentences: readonly Sentence[]): void {
  const open = sentences.filter(({ text }) => NOT_VERIFIED.test(text)).map(({ number }) => number)
  const denials = events.filter(({ fields }) => fields.action?.value === 'deny')
  for (const [n, event] of events.entries()) {
    const { charge, sentence } = event
    if (charge === undefined) continue
    const behind = (number: number): number => number - sentence.number
    const isOpen = open.some((number) => behind(number) > 0 && behind(number) < 4)
    const isCounter = denials.some(
      (denial) =>
        denial.actor !== undefined &&
        denial.actor.party === charge.actor?.party &&
        behind(denial.sentence.number) <= 0 &&
        behind(denial.sentence.number) > -3,
    )
    if (isOpen || isCounter) events[n] = charge
  }
}

/** "Kermas confirmed the raid": what was laid to it becomes an act that it owns to. */
export function confirmCharges(events: Event[]): void {
  for (const claim of events) {
    if (claim.type !== 'statement' || claim.fields.action?.value !== 'claim' || claim.actor === undefined) continue
    const owner = claim.actor.party
    const charge = events.find(
      (event) =>
        event.type === 'statement' &&
        /^(?:attribute|blame)$/.test(event.fields.action?.value ?? '') &&
        event.target?.party === owner &&
        event.from < claim.from &&
        event.claimed !== undefined,
    )
    if (charge?.claimed === undefined) continue
    const isTold = events.some(
      (event) =>
        event.type === 'act' &&
        event.actor?.party === owner &&
        sameLabel(event.fields.action?.value ?? '', charge.claimed?.fields.action?.value ?? ''),
    )
    if (isTold) continue
    const act = charge.claimed
    act.also.push(claim.sentence.number)
    events[events.indexOf(charge)] = act
    addTo(act.fields, 'claimed_by', {
      value: owner,
      sure: 'high',
      rule: 'owns to it',
      span: { from: claim.from, until: claim.until },
    })
    if (charge.fields.attributed_by !== undefined) addTo(act.fields, 'attributed_by', charge.fields.attributed_by)
    claim.about = act
  }
  joinCharges(events)
}
