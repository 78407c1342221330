/** The act that is told first: the one asked for, or the one that core finds the answer to be most about. */
import type { Assessment, Crisis, RecordRow } from '@standoff/core'
import { mainActs, RECENT_DAYS } from '@standoff/core/kernel'
import { marksInWords } from '../wording/main-marks.js'
import { counted, listed } from '../wording/words.js'
import { actsRead, type OneAct } from './figures/one-act.js'

export interface MainAct {
  act: OneAct
  rows: RecordRow[]
  /** Why it is this one, in a sentence or two. */
  why: string
}

/** @param crisis with nothing that became known after the as-of day */
export function mainAct(assessment: Assessment, crisis: Crisis, asked: string | undefined): MainAct | null {
  const acts = actsRead(assessment)
  const rowsOf = ({ ids }: OneAct): RecordRow[] => crisis.record.filter(({ id }) => ids.includes(id))
  if (asked !== undefined) {
    const found = acts.find(({ ids }) => ids.includes(asked))
    return found === undefined ? null : { act: found, rows: rowsOf(found), why: 'It is the act that was asked for.' }
  }
  const { ranked } = mainActs(acts, crisis, assessment.claims, assessment.asOf)
  const n = ranked.findIndex(({ act }) => act.refused === null)
  if (n < 0) return null
  const { act, marks } = ranked[n]
  const among =
    ranked.length === 1
      ? `It is the only act of force of the last ${RECENT_DAYS} days.`
      : `Of the ${counted(ranked.length, 'act')} of force of the last ${RECENT_DAYS} days it is told first: ${listed(marksInWords(marks))}.`
  const passed = ranked
    .slice(0, n)
    .map(({ act: other }) => `${other.ids.join(', ')} would go before it, but has no reading: ${other.refused}.`)
  return { act, rows: rowsOf(act), why: [among, ...passed].join(' ') }
}
