/** Words of a sentence that may be an act, and whether the sentence says that it was done. */
import { type Clause, clauseAt } from './clauses.js'
import { maskNumbers, NUMBER } from './numbers.js'
import { DEFINITE, isHeadlineVerb, isVerbHere } from './verb-or-noun.js'
import { ACT_NOUNS, ACT_VERBS, type ActWord } from './words/act-words.js'

/**
 * `done`: told as done. `denied`: said not to have been done. `open`: threatened, planned, feared or only named.
 * `again`: "the attack", one that was told before.
 */
export type Standing = 'done' | 'denied' | 'open' | 'again'

export interface ActTrigger {
  from: number
  until: number
  word: ActWord
  standing: Standing
  why: string
  isNoun: boolean
  isPassive: boolean
  /** Where the verb begins that has the subject: "carried out" of "carried out air strikes". */
  verb: number
  clause: number
  /** Of a noun: what it did is told behind it ("the ambush left four dead"). */
  isToldOn?: boolean
}

const compiled = (words: readonly ActWord[], flags: string): readonly (readonly [ActWord, RegExp])[] =>
  words.map((word) => [word, new RegExp(`(?<![\\p{L}-])(?:${word.form})(?![\\p{L}-])`, flags)])
const KILLED: ActWord = { form: 'killed|kills|have killed|shot and wounded', label: 'attack', byWeapon: true }
const UNDER: ActWord = {
  form: '(?:came|comes|come|were|was) under (?:[a-z]+ ){0,3}(?:fire|attack|bombardment)',
  label: 'attack',
  byWeapon: true,
}
/** "A mine wounded two": by a weapon that stands before it. */
const HURT: ActWord = {
  form: 'wounded|injured',
  label: 'attack',
  byWeapon: true,
  precededBy: /\b(?:mines?|bombs?|drones?|missiles?|rockets?|shells?|blasts?|explosions?) $/iu,
}
const VERBS = compiled([...ACT_VERBS, UNDER, KILLED, HURT], 'gu')
const NOUNS = compiled(ACT_NOUNS, 'giu')

const ADVERBS =
  '(?: (?:[\\p{L}]+ly|also|then|again|even|ever|now|yet|still|once|himself|itself|themselves|have|be|been|being))*'
const NOT = new RegExp(
  `(?:\\b(?:not|never|without|neither|nor|hardly|denied|denies|denying|cannot|denial of)|n['’]t)${ADVERBS} $`,
  'iu',
)
const NONE =
  /(?:^|, | that )(?:there (?:was|were|had been|has been|have been) )?(?:no|none of|neither|nobody|no one)\b[^,]*$/i
const MODAL = new RegExp(
  `\\b(?:would|could|may|might|will|shall|should|must|can|to|ready to|if|let)${ADVERBS}(?: not)?${ADVERBS} $`,
  'iu',
)
const CALLED_OFF =
  /^[^.;,]{0,25}\b(?:was|were|had been|has been) (?:called off|cancelled|canceled|averted|foiled|thwarted|prevented|aborted)\b/i
const PASSIVE = /\b(?:was|were|been|being|is|are|be|gets?|got)(?: \p{L}+ly)?(?: also)? $/iu

const LIGHT = new RegExp(
  `\\b(carried out|carry out|carrying out|conducted|launched|launches|staged|mounted|made|executed|unleashed|began|opened|waged|claimed|committed|responded with|retaliated with|answered with|hit back with)((?: (?:an?|the|its|their|more|fresh|new|several|${NUMBER}|[\\p{L}]+-?[\\p{L}]*)){0,4}) $`,
  'iu',
)
const OF_DAY =
  /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|week)['’]s(?: [\p{L}-]+){0,2} $/u
const OF_PARTY = /\p{L}['’]s?(?: [\p{L}-]+){0,2} $/u
const ONLY_NAMED =
  /\b(?:any|no|further|possible|potential|future|planned|alleged|feared|threatened|imminent|(?<!retaliation |revenge |response |reply )(?:threats?|risk|fears?|danger|warnings?|chance|possibility|evidence|plans?|talk|prospect|case|series|wave|kind|victims?|anniversary) (?:of|for|to)|against|prevent(?:ed|ing)?|avert(?:ed)?|deter|stop(?:ped)?|halt(?:ed)?|end(?:ed)?|accused [^.]{2,60} of|called off|plan(?:ned)? (?:for|to))(?: (?:an?|the|its|their|another|new|more|such|\p{L}+))*? ?$/iu
const HAPPENED =
  /^(?:[^.;]|(?<=\p{Lu})\.){0,80}?\b(?:kill(?:s|ed|ing)|wound(?:s|ed|ing)|injur(?:es|ed|ing)|hit|hits|destroy(?:s|ed|ing)|damag(?:es|ed|ing)|left|caused|took place|rocked|shook|occurred|happened|targeted|struck|set off|followed|sank|began|started|knocked out|disabled|crippled|broke out|erupted|went on|continued|has left)\b/iu
const BY_EVENT = new RegExp(
  `\\b(?:in|by|after|following|amid|during|from|with|(?:retaliation|revenge|retribution|punishment) for|(?:response|reply|answer) to)(?: (?:an?|another|two|three|four|several|multiple|${NUMBER}))?(?: (?!the\\b|its\\b|that\\b)[\\p{L}.-]+){0,2} $`,
  'iu',
)

/** Every word of a sentence that may be an act, in order. */
export function actTriggersIn(raw: string, clauses: readonly Clause[], isHeadline = false): ActTrigger[] {
  const text = maskNumbers(raw)
  const found: ActTrigger[] = []
  const isFree = (from: number, until: number): boolean => !found.some((one) => one.from < until && from < one.until)
  const taken = new Set<number>()
  for (const [word, form] of NOUNS)
    for (const match of text.matchAll(form)) {
      const until = match.index + match[0].length
      if (
        /^ (?:drones?|rifles?|helicopters?|aircraft|jets?|planes?|submarines?|groups?|forces?|boats?|dogs?|wave)\b/i.test(
          text.slice(until),
        )
      )
        continue
      // "To strike", "strikes the town": verbs.
      if (
        !isFree(match.index, until) ||
        isVerbHere(text, match.index, until) ||
        (isHeadline && isHeadlineVerb(text, match.index, until))
      )
        continue
      const trigger = nounTrigger(text, clauses, match.index, until, word)
      if (trigger.verb !== trigger.from) taken.add(trigger.verb)
      found.push(trigger)
    }
  for (const [word, form] of VERBS)
    for (const match of text.matchAll(form)) {
      const until = match.index + match[0].length
      if (!isFree(match.index, until) || [...taken].some((at) => at >= match.index && at < until)) continue
      if (word.followedBy !== undefined && !word.followedBy.test(raw.slice(until))) continue
      const start = clauses[clauseAt(clauses, match.index)].from
      if (word.precededBy !== undefined && !word.precededBy.test(text.slice(start, match.index))) continue
      found.push(verbTrigger(text, clauses, match.index, until, word))
    }
  return found.sort((a, b) => a.from - b.from)
}

function verbTrigger(text: string, clauses: readonly Clause[], from: number, until: number, word: ActWord): ActTrigger {
  const clause = clauseAt(clauses, from)
  const before = text.slice(clauses[clause].from, from)
  const isPassive = word === UNDER || PASSIVE.test(before) || (/^ by /.test(text.slice(until)) && !word.isPosture)
  return {
    from,
    until,
    word,
    isNoun: false,
    isPassive,
    verb: from,
    clause,
    ...standingOfVerb(text, clauses[clause], before, until),
  }
}

function standingOfVerb(
  text: string,
  clause: Clause,
  before: string,
  until: number,
): Pick<ActTrigger, 'standing' | 'why'> {
  if (NOT.test(before) || NONE.test(before)) return { standing: 'denied', why: 'said not to have been done' }
  if (
    /\bno (?:evidence|indication|sign|proof|suggestion|confirmation|reports?)\b[^.;,]{0,20}$/i.test(
      text.slice(0, clause.from),
    )
  )
    return { standing: 'denied', why: 'nothing shows that it was done' }
  if (MODAL.test(before)) return { standing: 'open', why: 'not done: "would", "may", "will" or "to" stands before it' }
  if (/^(?:if|unless|whether)$/.test(clause.lead)) return { standing: 'open', why: 'a condition' }
  if (
    /\b(?:any(?:one|body)?|another ship|every|whoever)\b[^,]*$/i.test(before) &&
    /^(?:if|that|who|)$/.test(clause.lead) &&
    /\bany\b/i.test(before)
  )
    return { standing: 'open', why: 'any, not one' }
  if (/\b(?:last|previously|first|most recently|once|formerly) $/i.test(before))
    return { standing: 'open', why: 'an earlier act, told as background' }
  if (CALLED_OFF.test(text.slice(until))) return { standing: 'open', why: 'called off' }
  if (/\?["”]?$/.test(text)) return { standing: 'open', why: 'asked' }
  return { standing: 'done', why: '' }
}

function nounTrigger(text: string, clauses: readonly Clause[], from: number, until: number, word: ActWord): ActTrigger {
  const clause = clauseAt(clauses, from)
  const start = clauses[clause].from
  const before = text.slice(start, from)
  const base = {
    from,
    until,
    word,
    isNoun: true,
    isPassive: false,
    verb: from,
    clause,
    isToldOn: HAPPENED.test(text.slice(until)),
  }
  const light = LIGHT.exec(before)
  if (light !== null && !/^claimed$/i.test(light[1]) && !DEFINITE.test(`${light[2]} `)) {
    const verb = start + light.index
    return { ...base, verb, ...standingOfVerb(text, clauses[clause], text.slice(start, verb), until) }
  }
  if (CALLED_OFF.test(text.slice(until))) return { ...base, standing: 'open', why: 'called off' }
  if (NOT.test(before) || /\b(?:no|without(?: any)?)(?: (?!one\b)[\p{L}-]+){0,2} $/iu.test(before))
    return { ...base, standing: 'denied', why: 'said not to have been done' }
  if (ONLY_NAMED.test(before)) return { ...base, standing: 'open', why: 'named, not told as done' }
  if (OF_DAY.test(before)) return { ...base, standing: 'done', why: '' }
  if (DEFINITE.test(before)) return { ...base, standing: 'again', why: 'told before' }
  if (OF_PARTY.test(before)) return { ...base, standing: 'again', why: 'told before' }
  if (MODAL.test(before) || /^(?:if|unless|whether)$/.test(clauses[clause].lead))
    return { ...base, standing: 'open', why: 'a condition' }
  const after = text.slice(until)
  if (/\b(?:could|would|may|might|will|should)\b/.test(after.slice(0, 40)))
    return { ...base, standing: 'open', why: 'not done: "would", "may" or "will" stands behind it' }
  if (HAPPENED.test(after) && !/\b(?:and|of|to|on|with) $/i.test(before)) return { ...base, standing: 'done', why: '' }
  if (BY_EVENT.test(before) || (/^(?:after|before)$/.test(clauses[clause].lead) && before.trim().split(' ').length < 4))
    return { ...base, standing: 'done', why: '' }
  return { ...base, standing: 'open', why: 'named, not told as done' }
}
