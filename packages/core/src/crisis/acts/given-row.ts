import type { GivenAct, Scenario } from '../../model/scenario.js'
import { endOfDay } from '../../terms/dates.js'
import type { GivenRow } from '../given.js'
import type { CrisisFile } from '../schema/crisis.js'
import { optionFor, whatWasHit } from './hit.js'
import { messageOf } from './message.js'

/** A row of a given file as an act: an attack where proxies do it, else an order, force or words of a principal. */
export function givenRow(row: GivenRow, file: CrisisFile, scenario: Scenario, step: number): GivenAct {
  const { authors, warned = false, channel } = row
  const site = row.site === undefined ? -1 : scenario.sites.findIndex(({ id }) => id === row.site)
  const told = {
    step,
    weapons: row.weapons ?? null,
    killed: row.killed ?? null,
    injured: row.injured ?? null,
    aim: row.aim ?? null,
    warned,
    site: site < 0 ? null : site,
  }
  const proxies = authors.map((id) => scenario.proxies.findIndex((proxy) => proxy.id === id)).filter((k) => k >= 0)
  if (proxies.length > 0) return { ...told, kind: 'attack', proxies, attacks: row.attacks, leader: row.leader ?? false }
  const principal = scenario.principals.findIndex(({ id }) => id === authors[0])
  if (row.order !== undefined) return { kind: 'order', step, principal, order: row.order, seen: null }
  const { options } = scenario.principals[principal]
  const option =
    row.option !== undefined
      ? options.findIndex(({ id }) => id === row.option)
      : row.rung === undefined
        ? -1
        : optionFor(options, { rung: row.rung, hit: whatWasHit(row, file, authors[0]), warned })
  if (option >= 0 && options[option].severity > 0)
    return { ...told, kind: 'own', principal, option, leader: row.leader ?? options[option].leader }
  const content = row.content ?? (option >= 0 ? options[option].message : null) ?? 'threaten'
  const deadline = row.deadline === undefined ? undefined : endOfDay(row.deadline)
  const days = deadline === undefined ? undefined : Math.max(0, deadline - row.when.from)
  return messageOf(scenario, { step, principal, content, channel, days })
}
