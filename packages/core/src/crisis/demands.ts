/**
 * What principals want of each other: the demands of the file, and those that rows of the record make and the file has
 * not. One demand for each ordered pair; the model does not tell apart what a principal wants of the same other.
 */
import type { DemandSpec } from '../model/scenario.js'
import { dayOf, endOfDay } from '../terms/dates.js'
import type { Distribution } from '../terms/distribution.js'
import type { RecordRow } from './record/row.js'
import type { CrisisFile } from './schema/crisis.js'
import { demand } from './schema/demands.js'

/** As of a demand of the file of which nobody judged how much it is worth: anything up to force against a homeland. */
const { stake: USUAL_STAKE, cost: USUAL_COST } = demand.parse({ by: 'a', of: 'b', what: 'something' })

export interface DemandOf {
  by: string
  of: string
  what: string
  stake: Distribution
  cost: Distribution
  /** Day from which it stands; undefined where the record alone tells it. */
  from?: number
  /** Moment of its deadline. */
  deadline?: number
  /** Row that makes it, where the file has no such demand. */
  row?: RecordRow
}

/** The two principals of words about a demand of a row: who said it and to whom; undefined where they are not these. */
export function betweenPrincipals(row: RecordRow, { parties }: CrisisFile): { by: string; of: string } | undefined {
  const principals = Object.keys(parties).filter((id) => parties[id].kind === 'principal')
  const by = row.author.parties[0]?.id
  if (by === undefined || !principals.includes(by)) return undefined
  const of = row.target?.party ?? (row.target === undefined ? principals.find((id) => id !== by) : undefined)
  return of === undefined || of === by || !principals.includes(of) ? undefined : { by, of }
}

/** All demands, those of the file first. @param record rows that may make a demand */
export function demandsOf(file: CrisisFile, record: readonly RecordRow[]): DemandOf[] {
  const found: DemandOf[] = file.demands.map(({ by, of, what, stake, cost, from, deadline }) => ({
    by,
    of,
    what,
    stake,
    cost,
    from: dayOf(from ?? file.window.from),
    deadline: deadline === undefined ? undefined : endOfDay(deadline),
  }))
  for (const row of record) {
    if (row.kind !== 'message' || row.content !== 'demand') continue
    const pair = betweenPrincipals(row, file)
    if (pair === undefined || found.some(({ by, of }) => by === pair.by && of === pair.of)) continue
    found.push({ ...pair, what: row.summary, stake: USUAL_STAKE, cost: USUAL_COST, row })
  }
  return found
}

/** Demands as numbers. @param stepOf step of a moment @param principals ids, in the order of the scenario */
export function demandSpecs(
  demands: readonly DemandOf[],
  stepOf: (day: number) => number,
  principals: readonly string[],
): DemandSpec[] {
  return demands.map(({ by, of, what, stake, cost, from, deadline }) => ({
    by: principals.indexOf(by),
    of: principals.indexOf(of),
    what,
    stake,
    cost,
    from: from === undefined ? -1 : Math.max(0, stepOf(from)),
    until: deadline === undefined ? -1 : Math.max(0, stepOf(deadline)),
  }))
}
