/**
 * Codes of CAMEO and what each is in a record. Schrodt, P. A. (2012), CAMEO: Conflict and Mediation Event Observations,
 * Event and Actor Codebook, version 1.1b3. Codes are looked up by their longest beginning; which label is nearest is
 * judgement of this project.
 */
import { judgedAs, type LabelMeaning, says } from './label.js'

/** The twenty roots, as the codebook names them. */
const ROOTS: Readonly<Record<string, string>> = {
  '01': 'make public statement',
  '02': 'appeal',
  '03': 'express intent to cooperate',
  '04': 'consult',
  '05': 'engage in diplomatic cooperation',
  '06': 'engage in material cooperation',
  '07': 'provide aid',
  '08': 'yield',
  '09': 'investigate',
  '10': 'demand',
  '11': 'disapprove',
  '12': 'reject',
  '13': 'threaten',
  '14': 'protest',
  '15': 'exhibit force posture',
  '16': 'reduce relations',
  '17': 'coerce',
  '18': 'assault',
  '19': 'fight',
  '20': 'use unconventional mass violence',
}

/** Highest third digit of the codes of each root, and of the codes of four digits the highest fourth. */
const THIRD: Readonly<Record<string, number>> = {
  '01': 9,
  '02': 8,
  '03': 9,
  '04': 6,
  '05': 7,
  '06': 4,
  '07': 5,
  '08': 7,
  '09': 4,
  '10': 8,
  '11': 6,
  '12': 9,
  '13': 9,
  '14': 5,
  '15': 5,
  '16': 6,
  '17': 6,
  '18': 6,
  '19': 6,
  '20': 4,
}
const FOURTH: Readonly<Record<string, number>> = {
  '021': 4,
  '023': 4,
  '024': 4,
  '025': 6,
  '031': 4,
  '033': 4,
  '034': 4,
  '035': 6,
  '081': 4,
  '083': 4,
  '084': 2,
  '086': 3,
  '087': 4,
  '101': 4,
  '103': 4,
  '104': 4,
  '105': 6,
  '112': 5,
  '121': 4,
  '122': 4,
  '123': 4,
  '124': 6,
  '131': 3,
  '132': 4,
  '138': 5,
  '141': 4,
  '142': 4,
  '143': 4,
  '144': 4,
  '145': 4,
  '162': 3,
  '166': 3,
  '171': 2,
  '172': 4,
  '182': 3,
  '183': 4,
  '195': 2,
  '204': 2,
}

/** Nothing of the kind is in a record. */
const NONE = null

const MEANINGS: Readonly<Record<string, LabelMeaning | typeof NONE>> = {
  '01': says('statement'),
  '015': says('claim'),
  '016': says('deny'),
  '02': judgedAs('statement'),
  '026': says('mediate'),
  '027': says('mediate'),
  '028': says('mediate'),
  '03': judgedAs('statement'),
  '0356': says('de_escalate'),
  '036': judgedAs('offer_talks'),
  '037': judgedAs('offer_talks'),
  '038': judgedAs('agree_talks'),
  '039': says('mediate'),
  '04': judgedAs('talks'),
  '045': says('mediate'),
  '046': says('talks'),
  '05': judgedAs('statement'),
  '06': NONE,
  '07': NONE,
  '08': judgedAs('de_escalate'),
  '080': judgedAs('concede'),
  '081': NONE,
  '082': NONE,
  '083': judgedAs('concede'),
  '087': says('de_escalate'),
  '0871': says('truce'),
  '09': NONE,
  '10': says('demand'),
  '11': judgedAs('condemn'),
  '111': says('condemn'),
  '112': judgedAs('blame'),
  '12': judgedAs('reject_demand'),
  '125': says('reject_talks'),
  '126': judgedAs('reject_talks'),
  '128': says('defy'),
  '13': says('threat'),
  '139': says('ultimatum'),
  '14': judgedAs('mass_protest'),
  '15': says('show_of_force'),
  '151': NONE,
  '152': judgedAs('mobilize'),
  '153': NONE,
  '154': says('mobilize'),
  '155': judgedAs('mobilize'),
  '16': judgedAs('sanctions'),
  '161': judgedAs('recall_ambassador'),
  '163': says('sanctions'),
  '164': judgedAs('reject_talks'),
  '165': judgedAs('reject_talks'),
  '166': judgedAs('expel_diplomats'),
  '17': judgedAs('sanctions'),
  '171': judgedAs('seizure'),
  '173': says('arrest'),
  '174': judgedAs('expel_diplomats'),
  '175': NONE,
  '176': says('cyber_attack'),
  '18': judgedAs('attack'),
  '181': judgedAs('seizure'),
  '184': NONE,
  '185': judgedAs('failed_targeted_killing'),
  '186': says('assassination'),
  '19': says('attack'),
  '191': says('blockade'),
  '192': judgedAs('incursion'),
  '193': judgedAs('border_clash'),
  '194': says('artillery_attack'),
  '195': says('air_strike'),
  '1952': says('drone_strike'),
  '196': judgedAs('attack'),
  '20': judgedAs('attack', 'large-strike'),
  '204': judgedAs('attack', 'heavy-direct-strike'),
}

/** Whether there is such a code; the root alone, of two digits, is none that an event has. */
function isCode(code: string): boolean {
  const [root, base] = [code.slice(0, 2), code.slice(0, 3)]
  if (!/^\d{3,4}$/.test(code) || THIRD[root] === undefined || Number(code[2]) > THIRD[root]) return false
  if (code.length === 3) return true
  return FOURTH[base] !== undefined && Number(code[3]) >= 1 && Number(code[3]) <= FOURTH[base]
}

/**
 * A code in full: a program that took it for a number lost its leading zero (`42` for `042`). Undefined where there is
 * no such code.
 */
export function cameoCode(given: string): string | undefined {
  const found = [given, `0${given}`].find(isCode)
  return found
}

/** A code with the name of its root, as the mapping shows it: `195 (fight)`. */
export const cameoLabel = (code: string): string => `${code} (${ROOTS[code.slice(0, 2)]})`

/** What a code is in a record; null where it has nothing of the kind. */
export function cameoMeaning(code: string): LabelMeaning | null {
  for (let length = code.length; length >= 2; length--) {
    const found = MEANINGS[code.slice(0, length)]
    if (found !== undefined) return found
  }
  return null
}
