/** Forced rows and, where asked for, the file's own record, as steps and places. */
import type { Given as CompiledGiven, GivenAct, GivenCount, Scenario } from '../model/scenario.js'
import { carriedActs } from './acts/carried.js'
import type { CarriedAct } from './acts/carried-act.js'
import { givenRow } from './acts/given-row.js'
import { countOver, unnamedAttacks } from './acts/totals.js'
import type { Given } from './given.js'
import type { Crisis } from './load.js'

/**
 * All that is forced in every run, in steps and in places of the scenario's lists: acts in the order of their steps,
 * and totals of attacks that no row names. Where `given.record` is set, rows of the file's own record before the cut
 * are forced as well; `carried` has them with their rows, in the order of the record. Left out are rows before the
 * window and those of which the model knows no act.
 * @param given days and ids, checked against the crisis
 * @param scenario of the same crisis: its steps, parties, sites, channels and options are what is counted in
 */
export function compileGiven(
  given: Given,
  crisis: Crisis,
  scenario: Scenario,
): { given: CompiledGiven; carried: CarriedAct[] } {
  const stepOf = (day: number): number => Math.floor((day - scenario.firstDay) / scenario.step + 1e-9)
  const through = given.through === undefined ? 0 : Math.max(0, stepOf(given.through))
  const acts: GivenAct[] = given.rows.map((row) => givenRow(row, crisis.file, scenario, stepOf(row.when.from)))
  const counts: GivenCount[] = []
  if (given.counts !== undefined) {
    const { from, by, total, parties } = given.counts
    const proxies = parties.map((party) => scenario.proxies.findIndex(({ id }) => id === party)).filter((k) => k >= 0)
    counts.push(countOver(acts, { from: stepOf(from), until: stepOf(by), total, harmless: false, proxies }))
  }
  let carried: CarriedAct[] = []
  if (given.record && given.through !== undefined) {
    carried = carriedActs(crisis, scenario, given.cut ?? given.through)
    const recorded = carried.map(({ act }) => act)
    acts.push(...recorded)
    const proxies = scenario.proxies.map((_, k) => k)
    counts.push(...unnamedAttacks(crisis, recorded, { stepOf, through: given.through, proxies }))
  }
  acts.sort((a, b) => a.step - b.step)
  return { given: { through, acts, counts }, carried }
}
