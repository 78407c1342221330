/**
 * One run told day by day. The run is made again with a listener; what it tells is the event log in sentences, each
 * decision with all that was weighed, each attack with who was blamed. Listening changes nothing: the run ends as it
 * did.
 */

import { someTalk } from '../model/endings.js'
import { ENDINGS, ROUTES } from '../model/endings-names.js'
import { Happened, L } from '../model/log.js'
import { ORDERS } from '../model/options.js'
import { T, tieBase } from '../model/run-constants.js'
import { driverAt, IN_LULL, type Listener, type Sim, STANDOFF } from '../model/sim.js'
import { G, principalAt, S } from '../model/state.js'
import { soundResult } from '../terms/sound.js'
import type { Runner } from './runner.js'
import { dateOf, dayLabel, idOf, nameOf, namesOfOthers, possessive, twoDigits } from './trace/names.js'
import { reasonLine, strategyOf, whyBlamed, whyDecided, whyJudged } from './trace/reasons.js'
import { type Told, tellRow, truceShares } from './trace/row-sentence.js'
import type {
  BlameWhy,
  DecisionWhy,
  HiddenValues,
  JudgedWhy,
  ToldTruce,
  Trace,
  TraceEntry,
  TraceKind,
} from './trace/types.js'

export { TERM_NAMES } from './trace/reasons.js'
export {
  type BlameWhy,
  type DecisionWhy,
  type HiddenValues,
  type JudgedWhy,
  TRACE_KINDS,
  type Trace,
  type TraceEntry,
  type TraceKind,
  type UtilityTerms,
  type WeighedOption,
} from './trace/types.js'

/**
 * Makes one run again, and tells it from its first step to its end. Being told changes nothing in it.
 * @throws UnsoundResult where a number of the trace is none
 */
export function traceRun(runner: Runner, run: number): Trace {
  const sim = runner.begin(run)
  return tellOn(sim, { seed: runner.seed, from: 0, advance: () => runner.advance() })
}

/** A run that stands ready to be told. */
export interface ReadyRun {
  seed: bigint
  /** The step with which it begins: steps, days and dates are told from there. */
  from: number
  /** Advances it by one step; true when it is over. */
  advance(): boolean
}

const DECISION = ['strategyBelief', 'orderBelief', 'options.*.probability', 'options.*.warProbability']
const sound = soundResult('trace', [
  'hidden.control.*.control',
  ...DECISION.map((field) => `entries.*.why.decision.${field}`),
  ...['orderBelief', 'ordered', 'patronShare'].map((field) => `entries.*.why.blame.${field}`),
  'entries.*.why.judged.punish',
])

/**
 * Tells the run that stands ready in `sim`, to its end; afterwards nobody listens to `sim` any more.
 * @throws UnsoundResult where a number of the trace is none
 */
export function tellOn(sim: Sim, { seed, from, advance }: ReadyRun): Trace {
  const { world } = sim
  const { title, step, steps } = world.scenario
  const hidden = hiddenValues(sim)
  const teller = new Teller(sim, from)
  sim.listener = teller
  try {
    let over = sim.t >= steps
    while (!over) {
      teller.open()
      over = advance()
      teller.close()
    }
  } finally {
    sim.listener = null
  }
  if (sim.ending === STANDOFF) teller.horizon()
  const lull = sim.s[G.lullStep]
  return sound({
    title,
    run: sim.run,
    seed: String(seed),
    stepDays: step,
    from: dateOf(world, from),
    steps: steps - from,
    ending: ENDINGS[sim.ending],
    route: ROUTES[sim.route],
    endStep: sim.t - from,
    lullStep: lull >= 0 ? lull - from : null,
    truce: toldTruce(sim, from),
    hidden,
    entries: teller.entries,
  })
}

function toldTruce(sim: Sim, from: number): ToldTruce | null {
  if (sim.truceStep < 0) return null
  return {
    step: sim.truceStep - from,
    from: sim.truceFrom - from,
    broken: sim.truceBroken < 0 ? null : sim.truceBroken - from,
    causes: Object.fromEntries(truceShares(sim)) as ToldTruce['causes'],
  }
}

/** A decision of a principal. */
interface Decision {
  party: number
  option: number
  why: DecisionWhy
  /** Rows in the log when it was taken. */
  at: number
  step: number
}
/** A decision with the rows that it wrote. */
type Answered = Decision & { rows: readonly number[] }

/** Collects what one step says, then puts it in order and into words. */
class Teller implements Listener {
  readonly entries: TraceEntry[] = []
  private decisions: Decision[] = []
  /** For each principal, the last decision to prepare something. */
  private readonly planned: (Decision | null)[]
  private blames: BlameWhy[] = []
  private judgements: JudgedWhy[] = []
  private told = 0
  private talked = false
  /** Level of each driver as the step began. */
  private levels: number[] = []
  private step = 0

  constructor(
    private readonly sim: Sim,
    private readonly from: number,
  ) {
    this.planned = Array.from({ length: sim.world.principals }, () => null)
  }

  decision(sim: Sim, i: number, option: number): void {
    const decision = { party: i, option, why: whyDecided(sim, i, option), at: sim.log.count, step: sim.t }
    this.decisions.push(decision)
    if (sim.world.menus[i].preparation[option] > 0) this.planned[i] = decision
  }

  blamed(sim: Sim, proxy: number, ordered: number, share: number, harm: number): void {
    this.blames.push(whyBlamed(sim, proxy, ordered, share, harm))
  }

  judged(sim: Sim, observer: number, punish: number, harm: number): void {
    this.judgements.push(whyJudged(sim, observer, punish, harm))
  }

  /** Before a step. */
  open(): void {
    const { sim } = this
    this.step = sim.t
    this.talked = someTalk(sim)
    this.levels = sim.world.scenario.drivers.map((_, v) => driverAt(sim, v))
    this.decisions = []
    this.blames = []
    this.judgements = []
    this.tellOutside()
  }

  /** After a step. */
  close(): void {
    const { sim } = this
    const { log } = sim
    this.tellTurns()
    const first = this.told
    const answered = this.decisions.map((decision) => ({ ...decision, rows: this.rowsOfDecision(decision, first) }))
    const order = this.rowsInOrder(first)
    for (let n = 0; n <= order.length; n++) {
      const row = first + n
      for (const decision of answered) if (decision.rows.length === 0 && row === decision.at) this.tellQuiet(decision)
      if (n === order.length) break
      this.tellLogged(order[n], answered)
    }
    this.told = log.count
    this.tellLapse(first)
  }

  /** One row of the log; `answered` holds the rows that each decision wrote. */
  private tellLogged(row: number, answered: readonly Answered[]): void {
    const { sim } = this
    const { log } = sim
    const at = row * L.width
    const kind = Happened[log.rows[at + L.kind]] as TraceKind
    const party = log.rows[at + L.party]
    const own = answered.find(({ rows }) => rows.includes(row))
    const leads = own?.rows[0] === row
    // A threat is a message and an act: one sentence. A warning and the strike that follows it are two, and the reason
    // stands with the first.
    const isStrike = kind === 'act' && this.isStrike(party, log.rows[at + L.what])
    if (own !== undefined && !leads && !isStrike) return
    const told = tellRow(sim, row)
    if (this.isGiven(kind, party, own !== undefined)) told.sentence += ' [given]'
    const entry = this.entry(kind, party, told, leads ? this.rowsInOne(own.rows) : 1)
    const why: NonNullable<TraceEntry['why']> = {}
    if (own !== undefined) {
      why.decision = own.why
      if (leads) entry.reason = reasonLine(why.decision)
    } else if (!told.sentence.endsWith('[given]') && (kind === 'act' || kind === 'message'))
      this.tellPlanned(row, entry, why)
    if (kind === 'attack') why.blame = this.blames.shift()
    if (isStrike) why.judged = this.judgements.shift()
    if (Object.keys(why).length > 0) entry.why = why
  }

  /** What was prepared is carried out, with a warning where one rides on it: the reason is that of the decision. */
  private tellPlanned(row: number, entry: TraceEntry, why: NonNullable<TraceEntry['why']>): void {
    const { world, log } = this.sim
    const party = log.rows[row * L.width + L.party]
    const planned = this.planned[party]
    const option = entry.kind === 'act' ? log.rows[row * L.width + L.what] : (planned?.option ?? -1)
    if (option < 0 || world.menus[party].preparation[option] === 0) return
    const since = planned === null ? null : planned.step - this.from
    why.plan = { option: world.scenario.principals[party].options[option].id, since }
    if (planned !== null) why.decision = planned.why
    const isTold = this.entries.some(
      (one) => one !== entry && one.step === entry.step && one.party === entry.party && one.why?.plan !== undefined,
    )
    if (isTold) return
    entry.reason =
      planned === null || since === null
        ? 'it was decided before this account begins.'
        : `decided on day ${since + 1}: ${reasonLine(planned.why)}`
  }

  /** Rows of a decision that its first sentence tells. */
  private rowsInOne(own: readonly number[]): number {
    const { rows } = this.sim.log
    const isStrike = (row: number): boolean =>
      rows[row * L.width + L.kind] === Happened.act &&
      this.isStrike(rows[row * L.width + L.party], rows[row * L.width + L.what])
    return 1 + own.slice(1).filter((row) => !isStrike(row)).length
  }

  /** Rows of this step; who obeys an order is logged before it and told after it. */
  private rowsInOrder(first: number): number[] {
    const { rows, count } = this.sim.log
    const kindOf = (row: number): number => rows[row * L.width + L.kind]
    const order: number[] = []
    for (let row = first; row < count; row++) {
      let at = order.length
      if (kindOf(row) === Happened.order) {
        const party = rows[row * L.width + L.party]
        const decided = this.decisions.find((one) => one.party === party && isOrder(this.sim, one))?.at ?? first
        while (at > 0 && order[at - 1] >= decided && kindOf(order[at - 1]) === Happened.compliance) at--
      }
      order.splice(at, 0, row)
    }
    return order
  }

  /** At the horizon, where nothing has ended the run. */
  horizon(): void {
    this.entry('ending', -1, { sentence: 'the horizon. Neither war nor settlement nor withdrawal: a standoff.' }, 0)
  }

  private isStrike(party: number, option: number): boolean {
    const menu = this.sim.world.menus[party]
    return menu.isForce[option] === 1 && menu.isWar[option] === 0
  }

  /** Forced from outside rather than decided or drawn in the run. */
  private isGiven(kind: TraceKind, party: number, decided: boolean): boolean {
    const { scenario } = this.sim.world
    if (scenario.given === null) return false
    if (kind === 'attack') return this.step < scenario.given.through
    return (
      (kind === 'act' || kind === 'order' || kind === 'message') &&
      !decided &&
      scenario.principals[party].doctrine === null &&
      scenario.given.acts.some((act) => act.kind !== 'attack' && act.principal === party && act.step === this.step)
    )
  }

  /** Rows that principal i's decision wrote: none, one, or a message and the act that it is or warns of. */
  private rowsOfDecision({ party: i, option: o }: Decision, first: number): number[] {
    const { sim } = this
    const { world, log } = sim
    const menu = world.menus[i]
    const find = (kind: Happened, what: number): number[] => {
      for (let row = first; row < log.count; row++) {
        const at = row * L.width
        if (log.rows[at + L.kind] === kind && log.rows[at + L.party] === i && log.rows[at + L.what] === what)
          return [row]
      }
      return []
    }
    if (menu.preparation[o] > 0) return find(Happened.plan, o)
    if (menu.isWar[o] === 1 || menu.withdraw[o] === 1) return find(Happened.act, o)
    if (menu.order[o] >= 0) return find(Happened.order, menu.order[o])
    return [...(menu.message[o] >= 0 ? find(Happened.message, menu.message[o]) : []), ...find(Happened.act, o)]
  }

  /** A decision that leaves no row: to do nothing, or what has no channel to go by. */
  private tellQuiet({ party, option, why }: Decision): void {
    const { world } = this.sim
    const { name } = world.scenario.principals[party].options[option]
    const entry = this.entry(
      'decision',
      party,
      { sentence: `${nameOf(world, party)} decides: ${name}.`, hidden: `hidden from ${namesOfOthers(world, party)}` },
      0,
    )
    entry.reason = reasonLine(why)
    entry.why = { decision: why }
  }

  /** Drivers and the calendar as this step begins. */
  private tellOutside(): void {
    const { sim } = this
    const { world, drawn } = sim
    const { t } = sim
    for (let v = 0; v < world.scenario.drivers.length; v++) {
      const driver = world.scenario.drivers[v]
      const ended = t >= drawn.driverEnd[v]
      if (ended && (t === 0 || t - 1 < drawn.driverEnd[v])) {
        this.entry(
          'driver',
          -1,
          {
            sentence: `${driver.name} ends; it now multiplies the violence of its proxies by ${twoDigits(driver.end?.value ?? 0)}.`,
          },
          0,
        )
      } else if (!ended && t > 0 && driver.values[t] !== driver.values[t - 1]) {
        this.entry(
          'driver',
          -1,
          { sentence: `${driver.name} now multiplies the violence of its proxies by ${twoDigits(driver.values[t])}.` },
          0,
        )
      }
    }
    for (let i = 0; i < world.principals; i++) {
      const { calendar } = world.scenario.principals[i]
      for (let e = 0; e < calendar.length; e++) {
        if (calendar[e].step !== t) continue
        const what = calendar[e].parameter === 'load' ? 'other commitments' : 'appetite for force at home'
        this.entry(
          'calendar',
          i,
          { sentence: `${possessive(nameOf(world, i))} ${what}, by the calendar: ${twoDigits(drawn.calendar[i][e])}.` },
          0,
        )
      }
    }
  }

  /** Turns of drivers that nobody told of, and that were drawn in this step. */
  private tellTurns(): void {
    const { world, drawn, s, layout } = this.sim
    for (const [v, { name, pause }] of world.scenario.drivers.entries()) {
      if (pause === null || this.step < pause.from || this.step >= drawn.driverEnd[v]) continue
      const lulled = s[layout.driver + v] === IN_LULL
      const level = lulled ? pause.lull : pause.usual
      if (level === this.levels[v]) continue
      const sentence = `${name} ${lulled ? 'pauses' : 'comes back'}; it now multiplies the violence of its proxies by ${twoDigits(level)}.`
      this.entry('driver', -1, { sentence }, 0)
    }
  }

  /** Talks that close after a long silence leave no row. */
  private tellLapse(first: number): void {
    const { sim } = this
    if (someTalk(sim)) return
    const { log } = sim
    let open = this.talked
    for (let row = first; row < log.count; row++)
      if (log.rows[row * L.width + L.kind] === Happened.talks) open = log.rows[row * L.width + L.what] === 1
    if (open) this.entry('talks', -1, { sentence: 'talks lapse: no message for too long.' }, 0)
  }

  private entry(kind: TraceKind, party: number, told: Told, rows: number): TraceEntry {
    const { world } = this.sim
    const { hidden } = told
    const step = this.step - this.from
    const sentence = `${dayLabel(world, this.step, this.from)}: ${told.sentence}${hidden === undefined ? '' : ` (${hidden})`}`
    const entry: TraceEntry = {
      step,
      day: step * world.scenario.step,
      date: dateOf(world, this.step),
      kind,
      party: idOf(world, party),
      sentence,
      rows,
    }
    if (hidden !== undefined) entry.hidden = hidden
    this.entries.push(entry)
    return entry
  }
}

/** What was drawn for the run and nobody in it can see. */
function hiddenValues(sim: Sim): HiddenValues {
  const { world, drawn, s, layout } = sim
  const { principals, proxies, drivers } = world.scenario
  return {
    strategies: principals.map((principal, i) => ({
      party: principal.id,
      name: nameOf(world, i),
      strategy: strategyOf(sim, i),
      startOrder: world.hasProxies[i] ? ORDERS[s[principalAt(layout, i) + S.order]] : null,
    })),
    control: proxies.map((proxy, k) => ({
      proxy: proxy.id,
      name: proxy.name,
      control: drawn.d[tieBase(world.principals, k) + T.control],
    })),
    drivers: drivers.map((driver, v) => ({
      driver: driver.id,
      name: driver.name,
      ends: Number.isFinite(drawn.driverEnd[v]) ? dateOf(world, Math.ceil(drawn.driverEnd[v])) : null,
    })),
  }
}

/** Whether a decision is an order to proxies. */
function isOrder(sim: Sim, { party, option }: Decision): boolean {
  return sim.world.menus[party].order[option] >= 0
}
