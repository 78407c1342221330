/**
 * The record as acts of the model: each row is compiled once, into the acts that runs are forced to contain and that
 * readings are made of.
 */
import type { GivenRange, Scenario } from '../../model/scenario.js'
import type { Crisis } from '../load.js'
import type { RecordRow } from '../record/row.js'
import type { CarriedAct } from './carried-act.js'
import { carriedRow } from './carried-row.js'
import { operations } from './operation.js'
import { spread } from './spread.js'
import { isAnnounced, warningsOf } from './warned.js'

/**
 * The last revision of the injured of each act: the true number from the start, which the parties of a run learn later.
 */
function injuredInTheEnd(record: readonly RecordRow[]): ReadonlyMap<string, RecordRow> {
  const latest = new Map<string, RecordRow>()
  for (const row of record) {
    if (row.kind !== 'revision' || row.of === undefined || row.injured === undefined) continue
    const before = latest.get(row.of)
    if (before === undefined || row.known >= before.known) latest.set(row.of, row)
  }
  return latest
}

/**
 * The rows of a record from the first day of the scenario on and before the moment `cut`, in their order. Left out are
 * those of which the model knows no act.
 */
export function carriedActs({ file, record }: Crisis, scenario: Scenario, cut: number): CarriedAct[] {
  const stepOf = (day: number): number => Math.floor((day - scenario.firstDay) / scenario.step + 1e-9)
  const warnings = warningsOf(record)
  const revised = injuredInTheEnd(record)
  const hurt = (id: string): GivenRange => {
    const injured = revised.get(id)?.injured
    return injured === undefined ? null : [injured.low, injured.high]
  }
  const acts: CarriedAct[] = []
  for (const row of record) {
    if (row.when.from >= cut || row.when.from < scenario.firstDay) continue
    const step = stepOf(row.when.from)
    const act = carriedRow(row, {
      file,
      scenario,
      step,
      injured: hurt(row.id),
      isAnnounced: (principal) => isAnnounced(warnings, principal, row),
    })
    if (act === null) continue
    const announced = act.kind === 'own' && isAnnounced(warnings, scenario.principals[act.principal].id, row)
    for (const one of spread(act, step, stepOf(row.when.until - 1e-6))) acts.push({ act: one, rows: [row], announced })
  }
  return operations(acts)
}
