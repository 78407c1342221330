/** Names of hidden values for people, and what each rests on. */
import type { Crisis } from '../crisis/load.js'
import { PARAMETERS } from '../model/parameters.js'

export interface HiddenLabel {
  /** As in hidden.ts: `iran.appetite`. */
  id: string
  name: string
  /** Citation, or "judgement". */
  evidence: string
  /** Rests on judgement alone, or was tuned on a record. */
  judged: boolean
}

const OTHERS: Readonly<Record<string, string>> = {
  strategy: 'strategy',
  startOrder: 'order in force at the start',
  exposed: 'people exposed',
  cover: 'air defence',
  shelter: 'shelter',
  delayDays: 'delay of messages',
  reliability: 'reliability of messages',
  end: 'the day on which it ends',
  returnDays: 'mean days of a lull',
  pauseDays: 'mean days until the next lull',
}

/**
 * The name of a hidden value for people, and what its prior rests on.
 * @param id as in hidden.ts: `iran.appetite`, `tower-22.reach.kataib-hezbollah`, `veto.0`; a part that the file does
 * not know is named by itself
 */
export function hiddenLabel(crisis: Crisis, id: string): HiddenLabel {
  const { file } = crisis
  const [whose, key, of = '', part = ''] = id.split('.')
  if (whose === 'veto' && /^\d+$/.test(key))
    return { id, name: `chance of a veto, ${vetoer(crisis, Number(key))}`, evidence: 'the file', judged: true }
  const owner =
    whose === 'crisis'
      ? ''
      : (file.parties[whose]?.name ??
        file.sites[whose]?.name ??
        file.channels[whose]?.name ??
        file.drivers[whose]?.name ??
        whose)
  if (key === 'demand') {
    const other = file.parties[of]?.name ?? of
    const name =
      part === 'stake'
        ? `worth to ${owner} of what it demands of ${other}`
        : `cost to ${other} of what ${owner} demands`
    return { id, name, evidence: 'the file', judged: true }
  }
  const declared = PARAMETERS.find((one) => one.key === key)
  const what =
    declared?.name ??
    (key === 'reach'
      ? `how readily ${file.parties[of]?.name ?? of} can strike it`
      : key === 'calendar'
        ? `change ${Number(of) + 1} of the calendar`
        : (OTHERS[key] ?? key))
  const name = owner === '' ? what : `${what}, ${owner}`
  if (declared === undefined) return { id, name, evidence: 'the file', judged: true }
  return {
    id,
    name,
    evidence: declared.evidence,
    judged: declared.tuned === true || declared.evidence.startsWith('judgement'),
  }
}

/** The party behind a veto, by its place among those that have one, in the order of the compiled scenario. */
function vetoer({ file }: Crisis, place: number): string {
  const parties = Object.values(file.parties).filter(
    (party) => (party.kind === 'stakeholder' || party.kind === 'host') && party.veto !== undefined,
  )
  return parties[place]?.name ?? `${place}`
}
