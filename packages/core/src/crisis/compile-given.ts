/** Forced rows and, where asked for, the file's own record, as steps and indices. */

import { CONTENTS, ORDERS } from '../model/options.js'
import type { Given as CompiledGiven, GivenAct, GivenCount, Scenario } from '../model/scenario.js'
import { mayPrecede } from '../terms/may-precede.js'
import { fateOf } from './acts/fate.js'
import { optionFor, whatWasHit } from './acts/hit.js'
import { isOneOperation } from './acts/operation.js'
import type { Given, GivenRow } from './given.js'
import type { Crisis } from './load.js'
import type { RecordRow } from './record/row.js'
import type { CrisisFile } from './schema/crisis.js'

const OPEN: [number, number] = [-1, -1]

/**
 * All that is forced in every run, in steps and in places of the scenario's lists: acts in the order of their steps,
 * and totals of attacks that no row names. Where `given.record` is set, rows of the file's own record before the cut
 * are forced as well. Left out are rows before the window and those of which the model knows no act.
 * @param given days and ids, checked against the crisis
 * @param scenario of the same crisis: its steps, parties, sites, channels and options are what is counted in
 */
export function compileGiven(given: Given, crisis: Crisis, scenario: Scenario): CompiledGiven {
  const stepOf = (day: number): number => Math.floor((day - scenario.firstDay) / scenario.step + 1e-9)
  const through = given.through === undefined ? 0 : Math.max(0, stepOf(given.through))
  const acts: GivenAct[] = given.rows.map((row) => rowAct(row, crisis, scenario, stepOf(row.when.from)))
  const counts: GivenCount[] = []
  const indexOfProxy = (id: string): number => scenario.proxies.findIndex((proxy) => proxy.id === id)
  if (given.counts !== undefined) {
    const { from, by, total, parties } = given.counts
    counts.push(
      countOver(
        acts,
        stepOf(from),
        stepOf(by),
        total,
        false,
        parties.map(indexOfProxy).filter((k) => k >= 0),
      ),
    )
  }
  if (given.record && given.through !== undefined) {
    const recorded: { act: GivenAct; row: RecordRow }[] = []
    const cut = given.cut ?? given.through
    for (const row of crisis.record) {
      if (row.when.from >= cut || row.when.from < scenario.firstDay) continue
      const act = recordAct(row, crisis.file, scenario, stepOf(row.when.from), isWarned(crisis, row))
      if (act === null) continue
      const hurt = injuredInTheEnd(crisis, row.id)
      if (hurt !== null) act.injured = hurt
      for (const one of spread(act, stepOf(row.when.from), stepOf(row.when.until - 1e-6)))
        recorded.push({ act: one, row })
    }
    acts.push(...oneOperation(recorded))
    const each = recorded.map(({ act }) => act)
    counts.push(...recordCounts(crisis, scenario, each, stepOf, given.through))
  }
  acts.sort((a, b) => a.step - b.step)
  return { through, acts, counts }
}

function blank(step: number): GivenAct {
  return {
    step,
    kind: 'own',
    principal: -1,
    proxies: [],
    option: -1,
    order: -1,
    content: -1,
    channel: -1,
    attacks: 1,
    weapons: OPEN,
    killed: OPEN,
    injured: OPEN,
    aim: -1,
    warned: false,
    leader: false,
    site: -1,
    seen: -1,
  }
}

function rowAct(row: GivenRow, crisis: Crisis, scenario: Scenario, step: number): GivenAct {
  const act = blank(step)
  const { file } = crisis
  const proxies = row.authors.map((id) => scenario.proxies.findIndex((proxy) => proxy.id === id)).filter((k) => k >= 0)
  act.principal = scenario.principals.findIndex((principal) => principal.id === row.authors[0])
  act.attacks = row.attacks
  act.weapons = row.weapons ?? OPEN
  act.killed = row.killed ?? OPEN
  act.injured = row.injured ?? OPEN
  act.aim = row.aim === undefined ? -1 : row.aim === 'punish' ? 1 : 0
  act.warned = row.warned ?? false
  act.leader = row.leader ?? false
  act.site = row.site === undefined ? -1 : Object.keys(file.sites).indexOf(row.site)
  if (proxies.length > 0) return { ...act, kind: 'attack', proxies }
  if (row.order !== undefined) return { ...act, kind: 'order', order: ORDERS.indexOf(row.order) }
  const { options } = scenario.principals[act.principal]
  if (row.option !== undefined) act.option = options.findIndex((option) => option.id === row.option)
  else if (row.rung !== undefined)
    act.option = optionFor(options, { rung: row.rung, hit: whatWasHit(row, file, row.authors[0]), warned: act.warned })
  if (act.option >= 0 && row.leader === undefined) act.leader = options[act.option].leader
  if (act.option >= 0 && options[act.option].severity > 0) return act
  const content = row.content ?? (act.option >= 0 ? options[act.option].message : null)
  return messageAct(act, scenario, content ?? 'threaten', row.channel)
}

function messageAct(act: GivenAct, scenario: Scenario, content: string, channelId: string | undefined): GivenAct {
  const { options } = scenario.principals[act.principal]
  const named = scenario.channels.findIndex((channel) => channel.id === channelId)
  const usual = scenario.channels.findIndex((channel) => channel.isPrivate === (content !== 'threaten'))
  return {
    ...act,
    kind: 'message',
    content: CONTENTS.indexOf(content as (typeof CONTENTS)[number]),
    channel: named >= 0 ? named : usual,
    option: options.findIndex((option) => option.message === content),
  }
}

/** Contents of recorded messages that the model knows. */
const KNOWN_CONTENTS: readonly string[] = CONTENTS.filter((content) => content !== 'deny')

/** Whether the record has a warning by the same author within a day before the act. */
function isWarned(crisis: Crisis, act: RecordRow): boolean {
  const author = act.author.parties[0]?.id
  return crisis.record.some(
    (row) =>
      row.kind === 'message' &&
      row.content === 'warn' &&
      row.author.parties[0]?.id === author &&
      mayPrecede(row.when, act.when) &&
      row.when.from > act.when.from - 1,
  )
}

function recordAct(
  row: RecordRow,
  file: CrisisFile,
  scenario: Scenario,
  step: number,
  warned: boolean,
): GivenAct | null {
  const act = blank(step)
  const ids = row.author.parties.map((party) => party.id)
  act.principal = scenario.principals.findIndex((principal) => principal.id === ids[0])
  act.proxies = ids.map((id) => scenario.proxies.findIndex((proxy) => proxy.id === id)).filter((k) => k >= 0)
  act.site = row.site === undefined ? -1 : scenario.sites.findIndex((site) => site.id === row.site)
  act.attacks = row.attacks
  if (row.killed !== undefined) act.killed = [row.killed.best, row.killed.best]
  if (row.injured !== undefined) act.injured = [row.injured.high, row.injured.high]
  if (row.weapons !== undefined && Number.isFinite(row.weapons.low))
    act.weapons = [Math.max(1, Math.round(row.weapons.low)), Math.max(1, Math.round(row.weapons.high))]
  act.aim = row.aim === undefined ? -1 : row.aim === 'punish' ? 1 : 0
  const fate = row.kind === 'act' ? fateOf(row, file) : null
  if (fate?.as === 'none') return null
  if (fate?.as === 'attack') {
    act.proxies = fate.proxies.map((id) => scenario.proxies.findIndex((proxy) => proxy.id === id)).filter((k) => k >= 0)
    // An attack on a principal's base that killed its partners there is an attack, but its dead are not the
    // principal's.
    if (fate.onPartners) return { ...act, kind: 'attack', killed: [0, 0], injured: [0, 0] }
    return {
      ...act,
      kind: 'attack',
      killed: act.killed[0] < 0 ? [0, 0] : act.killed,
      injured: act.injured[0] < 0 ? [0, 0] : act.injured,
    }
  }
  if (fate === null && act.principal < 0) return null
  // The other side learns of an order that became known within three days of its last one.
  if (row.kind === 'order' && row.order !== undefined)
    return { ...act, kind: 'order', order: ORDERS.indexOf(row.order), seen: row.known <= row.when.until + 3 ? 1 : 0 }
  if (row.kind === 'message' && row.content !== undefined && KNOWN_CONTENTS.includes(row.content))
    return messageAct(act, scenario, row.content, row.channel?.id)
  if (fate === null) return null
  act.principal = scenario.principals.findIndex((principal) => principal.id === fate.principal)
  const { options } = scenario.principals[act.principal]
  act.option = optionFor(options, { rung: fate.rung, hit: fate.hit, warned })
  if (act.option < 0 || options[act.option].severity === 0) return null
  act.warned = warned
  // A try that killed nobody killed no commander.
  act.leader = options[act.option].leader && act.killed[0] !== 0
  // A strike whose dead the record does not give is left to the model.
  return act
}

/** A row that stands for several attacks, over its interval; how many weapons each of them had is then not known. */
function spread(act: GivenAct, from: number, until: number): GivenAct[] {
  if (act.kind !== 'attack' || act.attacks <= 1) return [act]
  const days = Math.max(0, until - from)
  const several: GivenAct[] = []
  for (let n = 0; n < act.attacks; n++)
    several.push({ ...act, step: from + Math.floor(((n + 0.5) * (days + 1)) / act.attacks), attacks: 1, weapons: OPEN })
  // The dead and hurt of the row are counted once.
  for (const later of several.slice(1)) {
    if (later.killed[0] > 0) later.killed = [0, 0]
    if (later.injured[0] > 0) later.injured = [0, 0]
  }
  return several
}

/** The last revision of an act's injured: what was true all along, though the run's parties learn it late. */
function injuredInTheEnd(crisis: Crisis, id: string): [number, number] | null {
  let latest: RecordRow | undefined
  for (const row of crisis.record) {
    if (
      row.kind === 'revision' &&
      row.of === id &&
      row.injured !== undefined &&
      (latest === undefined || row.known >= latest.known)
    )
      latest = row
  }
  return latest?.injured === undefined ? null : [latest.injured.low, latest.injured.high]
}

/**
 * Rows of one principal and one option that state the same minute are one decision: a salvo at two bases, strikes in
 * two countries.
 */
function oneOperation(acts: readonly { act: GivenAct; row: RecordRow }[]): GivenAct[] {
  const merged: { act: GivenAct; row: RecordRow }[] = []
  const sum = (a: readonly [number, number], b: readonly [number, number]): [number, number] =>
    a[0] < 0 ? [b[0], b[1]] : b[0] < 0 ? [a[0], a[1]] : [a[0] + b[0], a[1] + b[1]]
  for (const { act, row } of acts) {
    const isSame = (one: { act: GivenAct; row: RecordRow }): boolean =>
      one.act.kind === 'own' &&
      one.act.principal === act.principal &&
      one.act.option === act.option &&
      isOneOperation(one.row, row)
    const same = act.kind === 'own' ? merged.find(isSame)?.act : undefined
    if (same === undefined) merged.push({ act: { ...act }, row })
    else {
      same.killed = sum(same.killed, act.killed)
      same.injured = sum(same.injured, act.injured)
      same.weapons = sum(same.weapons, act.weapons)
    }
  }
  return merged.map(({ act }) => act)
}

/** A running total less what named rows already give, spread over its interval. */
function countOver(
  acts: readonly GivenAct[],
  from: number,
  until: number,
  total: number,
  harmless: boolean,
  proxies: number[],
): GivenCount {
  const named = acts
    .filter((act) => act.kind === 'attack' && act.step >= from && act.step < until)
    .reduce((sum, act) => sum + act.attacks, 0)
  return { from: Math.max(0, from), until, total: Math.max(0, total - named), harmless, proxies }
}

function recordCounts(
  crisis: Crisis,
  scenario: Scenario,
  acts: readonly GivenAct[],
  stepOf: (day: number) => number,
  through: number,
): GivenCount[] {
  const main = crisis.file.record.mainSeries
  const rows = crisis.record
    .filter((row) => row.kind === 'count' && row.series === main && row.total !== undefined)
    .sort((a, b) => a.when.from - b.when.from)
  const proxies = scenario.proxies.map((_, k) => k)
  const counts: GivenCount[] = []
  let total = 0
  let step = 0
  for (const row of rows) {
    if (row.when.from >= through) break
    // A total stated on a day counts what happened up to that day.
    const next = Math.min(stepOf(row.when.from) + 1, stepOf(through))
    const reached = row.total as number
    if (next > step && reached > total) {
      if (next > 0) counts.push(countOver(acts, step, next, reached - total, true, proxies))
    }
    total = Math.max(total, reached)
    step = Math.max(step, next)
  }
  return counts.filter((count) => count.total > 0 && count.until > count.from)
}
