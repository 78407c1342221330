import { CONTENTS, DEMAND_CONTENTS, type DemandContent, type MessageContent } from '../../model/options.js'
import type { GivenAct, GivenRange, Scenario } from '../../model/scenario.js'
import { partiesOfCeaseFire } from '../cease-fire.js'
import { betweenPrincipals } from '../demands.js'
import type { RecordRow } from '../record/row.js'
import type { CrisisFile } from '../schema/crisis.js'
import { type Fate, fateOf } from './fate.js'
import { optionFor } from './hit.js'
import { messageOf } from './message.js'

/** Days after its last one within which an order must have become known for the other side to have learnt of it. */
const LEARNT_DAYS = 3

/** Contents of recorded messages that the model takes from the record; denials it generates itself. */
const isCarried = (content: string): content is MessageContent =>
  content !== 'deny' && (CONTENTS as readonly string[]).includes(content)

/** What a row is read against. */
export interface CarryContext {
  file: CrisisFile
  scenario: Scenario
  /** Step on which the row begins. */
  step: number
  /** The record has a warning of it by the principal of that id. */
  isAnnounced(principal: string): boolean
  /** People injured, as it was known in the end, where a revision tells. */
  injured: GivenRange
}

const exactly = (value: number): [number, number] => [value, value]

/** What a row tells of an act of force. */
function toldOf(row: RecordRow, { scenario, step, injured }: CarryContext) {
  const { weapons } = row
  const hurt = row.injured === undefined ? null : exactly(row.injured.high)
  const site = row.site === undefined ? -1 : scenario.sites.findIndex(({ id }) => id === row.site)
  return {
    step,
    weapons:
      weapons === undefined || !Number.isFinite(weapons.low)
        ? null
        : ([Math.max(1, Math.round(weapons.low)), Math.max(1, Math.round(weapons.high))] as const),
    killed: row.killed === undefined ? null : exactly(row.killed.best),
    injured: injured ?? hurt,
    aim: row.aim ?? null,
    site: site < 0 ? null : site,
  }
}

function attackOf(row: RecordRow, fate: Fate & { as: 'attack' }, context: CarryContext): GivenAct {
  const told = toldOf(row, context)
  const proxies = fate.proxies
    .map((id) => context.scenario.proxies.findIndex((proxy) => proxy.id === id))
    .filter((k) => k >= 0)
  return {
    ...told,
    kind: 'attack',
    proxies,
    attacks: row.attacks,
    // An attack on a principal's base that killed its partners there is an attack, but its dead are not the
    // principal's.
    killed: fate.onPartners ? exactly(0) : (told.killed ?? exactly(0)),
    injured: fate.onPartners ? (context.injured ?? exactly(0)) : (told.injured ?? exactly(0)),
    warned: false,
    leader: false,
  }
}

/**
 * Injured of whom a record that gives the dead says nothing: a report that has the dead would hardly leave out many more
 * hurt. In most reports the hurt are two to four times the dead; ten more are allowed for. Judgement.
 */
function untoldInjured({ killed }: RecordRow): GivenRange {
  return killed === undefined ? null : [0, 10 + 4 * killed.high]
}

/**
 * A strike whose dead the record does not give is left to the model. Where no option of the menu has a warning, the act
 * carries no sign of it: the warning counts as a message only.
 */
function ownOf(row: RecordRow, fate: Fate & { as: 'own' }, context: CarryContext): GivenAct | null {
  const { scenario } = context
  const principal = scenario.principals.findIndex(({ id }) => id === fate.principal)
  const { options } = scenario.principals[principal]
  const warned = context.isAnnounced(fate.principal)
  const option = optionFor(options, { rung: fate.rung, hit: fate.hit, warned })
  if (option < 0 || options[option].severity === 0) return null
  const told = toldOf(row, context)
  return {
    ...told,
    injured: told.injured ?? untoldInjured(row),
    ...(told.injured === null ? { injuredUntold: true } : {}),
    kind: 'own',
    principal,
    option,
    warned: warned && options[option].warned,
    // An attempt that killed nobody killed no commander.
    leader: options[option].leader && told.killed?.[0] !== 0,
  }
}

const isDemandContent = (content: MessageContent): content is DemandContent =>
  (DEMAND_CONTENTS as readonly string[]).includes(content)

/** Whether words about a demand are about one that the crisis has between these two. */
function isOfDemand(row: RecordRow, content: DemandContent, { file, scenario }: CarryContext): boolean {
  const pair = betweenPrincipals(row, file)
  if (pair === undefined) return false
  const [said, heard] = [pair.by, pair.of].map((id) => scenario.principals.findIndex((one) => one.id === id))
  const own = content === 'demand' || content === 'drop'
  return scenario.demands.some(({ by, of }) => (own ? by === said && of === heard : by === heard && of === said))
}

/** A cease-fire between two principals, whoever tells of it; null for one of others. */
function ceaseFireOf(row: RecordRow, { file, scenario, step }: CarryContext): GivenAct | null {
  const sides = partiesOfCeaseFire(row, file).map((id) => scenario.principals.findIndex((one) => one.id === id))
  const [one, other] = sides
  if (other === undefined) return null
  const said = messageOf(scenario, { step, principal: one, content: 'truce', channel: row.channel?.id })
  return { ...said, to: other }
}

/** The act, order or message that a row of the record is; null where the model knows none. */
export function carriedRow(row: RecordRow, context: CarryContext): GivenAct | null {
  const { file, scenario, step } = context
  if (row.kind === 'act') {
    const fate = fateOf(row, file)
    return fate.as === 'none' ? null : fate.as === 'own' ? ownOf(row, fate, context) : attackOf(row, fate, context)
  }
  if (row.kind === 'message' && row.content === 'truce') return ceaseFireOf(row, context)
  const principal = scenario.principals.findIndex(({ id }) => id === row.author.parties[0]?.id)
  if (principal < 0) return null
  if (row.kind === 'order' && row.order !== undefined)
    return { kind: 'order', step, principal, order: row.order, seen: row.known <= row.when.until + LEARNT_DAYS }
  if (row.kind === 'message' && row.content !== undefined && isCarried(row.content)) {
    const { content, deadline, channel } = row
    if (isDemandContent(content) && !isOfDemand(row, content, context)) return null
    const days = deadline === undefined ? undefined : Math.max(0, deadline - row.when.from)
    return messageOf(scenario, { step, principal, content, channel: channel?.id, days })
  }
  return null
}
