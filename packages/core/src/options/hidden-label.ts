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

const OTHERS: Readonly<Record<string, string>> = { strategy: 'strategy', startOrder: 'order in force at the start', exposed: 'people exposed', cover: 'air defence', shelter: 'shelter', reach: 'reach of attackers', delayDays: 'delay of messages', reliability: 'reliability', end: 'end of the driver' }

export function hiddenLabel({ file }: Crisis, id: string): HiddenLabel {
  const dot = id.indexOf('.')
  const whose = id.slice(0, dot)
  const [key] = id.slice(dot + 1).split('.')
  const owner = whose === 'crisis' ? '' : (file.parties[whose]?.name ?? file.sites[whose]?.name ?? file.channels[whose]?.name ?? file.drivers[whose]?.name ?? whose)
  const declared = PARAMETERS.find((one) => one.key === key)
  const what = declared?.name ?? OTHERS[key] ?? id.slice(dot + 1)
  const name = owner === '' ? what : `${what}, ${owner}`
  if (declared === undefined) return { id, name, evidence: 'the file', judged: true }
  return { id, name, evidence: declared.evidence, judged: declared.tuned === true || declared.evidence.startsWith('judgement') }
}
