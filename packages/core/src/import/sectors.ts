import { group, other, type SourceActor, state } from './source-event.js'

/** A rebel who is a minister is a rebel: words for armed groups go before those for governments. */
const GROUPS = /rebel|insurgen|militant|dissident|separatist|paramilitar|extremist|radical|banned|terror|militia/i
const STATES = /government|military|executive|ministry|police|legislati|judicia|parliament|intelligence|\bstate\b/i
/** Codes of roles in CAMEO and PLOVER. */
const GROUP_CODES: readonly string[] = ['REB', 'INS', 'SEP', 'UAF', 'RAD', 'PRM', 'PAR', 'CRM', 'TER']
const STATE_CODES: readonly string[] = ['GOV', 'MIL', 'LEG', 'JUD', 'SPY', 'COP']

/**
 * Who an actor is by its country and the sectors or roles that it is coded with: without any it is the state itself.
 * @param key of the state: its name, or its code where names differ
 */
export function bySectors(name: string, country: string, sectors: string, key = country): SourceActor {
  if (name === '') return other('')
  if (country !== '' && name === country) return state(name, key)
  const codes = sectors.split(/[^A-Za-z]+/)
  if (GROUPS.test(sectors) || codes.some((code) => GROUP_CODES.includes(code))) return group(name)
  const isState = sectors === '' || STATES.test(sectors) || codes.some((code) => STATE_CODES.includes(code))
  if (country === '') return sectors === '' ? other(name) : group(name)
  return isState ? state(name, key) : other(name, key)
}
