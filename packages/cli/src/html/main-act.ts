/**
 * The act that is told at length: the one asked for, or the one that killed most on average over the figures told, then
 * the one with most weapons.
 */
import type { Assessment, Crisis, RecordRow } from '@standoff/core'
import { actsRead, type OneAct } from './figures/one-act.js'

export interface MainAct {
  act: OneAct
  rows: RecordRow[]
  /** Why it is this one. */
  why: string
}

export function mainAct(assessment: Assessment, { record }: Crisis, asked: string | undefined): MainAct | null {
  const told = actsRead(assessment).map((act) => {
    const rows = record.filter(({ id }) => act.ids.includes(id))
    const sum = (of: (row: RecordRow) => number): number => rows.reduce((total, row) => total + of(row), 0)
    return {
      act,
      rows,
      killed: sum(({ killed }) => (killed === undefined ? 0 : (killed.low + killed.best + killed.high) / 3)),
      weapons: sum(({ weapons }) => (weapons === undefined ? 0 : (weapons.low + weapons.high) / 2)),
    }
  })
  if (asked !== undefined) {
    const found = told.find(({ act }) => act.ids.includes(asked))
    return found === undefined ? null : { act: found.act, rows: found.rows, why: 'the act that was asked for' }
  }
  const [first] = told
    .filter(({ act }) => act.refused === null)
    .sort((a, b) => b.killed - a.killed || b.weapons - a.weapons)
  if (first === undefined) return null
  return {
    act: first.act,
    rows: first.rows,
    why:
      first.killed > 0 ? 'the act of this record that killed most people' : 'the act of this record with most weapons',
  }
}
