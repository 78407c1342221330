/**
 * What a block of runs adds up to: integer counts and histograms, and a few sums in run order. Blocks of BLOCK runs are
 * added in block order, so the total is the same to the bit on any number of threads.
 */
import { Happened, L } from '../model/log.js'
import { CHOSEN, WAR } from '../model/sim.js'
import { TRUCE_CAUSES } from '../model/truce/causes.js'
import type { World } from '../model/world.js'
import type { Question } from './question.js'
import { answers } from './question.js'
import type { RunResult } from './run-result.js'

/** Runs in a block; a multiple of every sensible number of replicates. */
export const BLOCK = 1024

/**
 * Events whose probability is split into chance and parameter uncertainty: the four endings, then the lull and the tacit
 * truce, then the questions.
 */
export const EVENTS = ['standoff', 'war', 'settlement', 'withdrawal', 'lull', 'tacit-truce'] as const

/** Places among EVENTS of what is noted at its first passage; the run goes on. */
const LULL = EVENTS.indexOf('lull')
const TRUCE = EVENTS.indexOf('tacit-truce')

/** Bins of attacks a week: 0, 1, ... ; the last holds all above. */
export const WEEK_BINS = 64
/** Bins of people killed: 0, 1, ... ; the last holds all above. */
export const DEATH_BINS = 512
/** Whose dead are counted: people of each of so many principals, people of the proxies. */
export const deathSides = (principals: number): number => principals + 1

/** Columns of the table with one row a run. */
export const RUN_COLUMNS = [
  'run',
  'draw',
  'ending',
  'route',
  'end_step',
  'lull_step',
  'truce_step',
  'truce_broken_step',
  'last_force_step',
  'attacks',
  'lethal_attacks',
  'strikes',
  'killed_first',
  'killed_second',
  'killed_proxies',
  'war_sought',
  'war_misread',
  'war_tremble',
] as const

/** First tacit truces: when they begin and how long they hold, counts of runs by steps, 0 to the steps of a run. */
export interface Truces {
  /** Steps until the first quiet one; 0 where it stood as the run began. */
  paused: Float64Array
  /** Of runs without a truce: steps up to which the first quiet one would have been seen. */
  unpaused: Float64Array
  /** Quiet steps after it was noted, or after the run's start where it stood then, until a force act broke it. */
  broken: Float64Array
  /** The same of truces that nothing broke: steps for which they were seen. */
  unbroken: Float64Array
  /** Sums over runs of the shares of the causes, in the order of TRUCE_CAUSES. */
  causes: Float64Array
  /** Runs in which one stood as the run began: one element. */
  standing: Float64Array
}

const TRUCE_SUMS = ['paused', 'unpaused', 'broken', 'unbroken', 'causes', 'standing'] as const

export interface Summary {
  runs: number
  steps: number
  weeks: number
  replicates: number
  /** Runs with each event, EVENTS then questions. */
  events: Float64Array
  /**
   * Over groups of `replicates` runs, sum of k (k - 1) for each event: what tells parameter uncertainty from chance.
   */
  pairs: Float64Array
  groups: number
  /**
   * Runs that ended at each step, for each of EVENTS (row a event): first passage for lull and truce, horizon for
   * the standoff.
   */
  endStep: Float64Array
  /**
   * Runs by the step at which force had stopped: where the quiet of a lull began, at the ending, or at the horizon where
   * it went on.
   */
  duration: Float64Array
  truces: Truces
  /** Wars by route: chosen, runaway, accidental. */
  routes: Float64Array
  /** Wars chosen by each principal. */
  choosers: Float64Array
  /** Sums of the weights sought, misread, tremble over chosen wars. */
  warKinds: Float64Array
  /** weeks x WEEK_BINS counts of runs still going at the end of that week. */
  weekly: Float64Array
  /** deathSides x DEATH_BINS counts of runs. */
  deaths: Float64Array
  /** For each side, people killed in all runs beyond what the last bin stands for: the mean needs them. */
  deathsBeyond: Float64Array
  /** Attacks by cause: directed, licensed, own, defied. */
  causes: Float64Array
  attacks: number
  lethalAttacks: number
  /** Times each option was carried out, principal by principal. */
  options: Float64Array
  /** Orders given: restrain, hold, free, press; by principal. */
  orders: Float64Array
  /** One row a run, if asked for. */
  rows: Float64Array | null
}

/**
 * The summary of no runs yet, its arrays as long as the world and the questions need.
 * @param rows runs for whose rows there is room; 0 where no table of single runs is wanted
 */
export function createSummary(world: World, questions: readonly Question[], rows = 0): Summary {
  const { scenario } = world
  const { steps } = scenario
  const weeks = Math.max(1, Math.ceil((steps * scenario.step) / 7))
  const events = EVENTS.length + questions.length
  const sides = deathSides(world.principals)
  return {
    runs: 0,
    steps,
    weeks,
    replicates: scenario.replicates,
    events: new Float64Array(events),
    pairs: new Float64Array(events),
    groups: 0,
    endStep: new Float64Array(EVENTS.length * (steps + 1)),
    duration: new Float64Array(steps + 1),
    truces: {
      paused: new Float64Array(steps + 1),
      unpaused: new Float64Array(steps + 1),
      broken: new Float64Array(steps + 1),
      unbroken: new Float64Array(steps + 1),
      causes: new Float64Array(TRUCE_CAUSES.length),
      standing: new Float64Array(1),
    },
    routes: new Float64Array(3),
    choosers: new Float64Array(world.principals),
    warKinds: new Float64Array(3),
    weekly: new Float64Array(weeks * WEEK_BINS),
    deaths: new Float64Array(sides * DEATH_BINS),
    deathsBeyond: new Float64Array(sides),
    causes: new Float64Array(4),
    attacks: 0,
    lethalAttacks: 0,
    options: new Float64Array(world.menus.reduce((sum, { count }) => sum + count, 0)),
    orders: new Float64Array(4 * world.principals),
    rows: rows > 0 ? new Float64Array(rows * RUN_COLUMNS.length) : null,
  }
}

/** Adds runs one by one; a group's pairs are closed when its last run is in. */
export class Summarizer {
  readonly summary: Summary
  private readonly inGroup: Float64Array
  private readonly week: Int32Array
  private readonly dead: Float64Array
  /** Where the options of each principal begin in `summary.options`. */
  private readonly optionsOf: readonly number[]
  private grouped = 0

  constructor(
    private readonly world: World,
    private readonly questions: readonly Question[],
    rows = 0,
  ) {
    this.summary = createSummary(world, questions, rows)
    this.inGroup = new Float64Array(this.summary.events.length)
    this.week = new Int32Array(this.summary.weeks)
    this.dead = new Float64Array(deathSides(world.principals))
    let options = 0
    this.optionsOf = world.menus.map(({ count }) => {
      options += count
      return options - count
    })
  }

  /** @param before attacks before the run's first step */
  add(sim: RunResult, before = 0): void {
    const { summary, world, inGroup, week, dead, optionsOf } = this
    const { principals } = world
    const { scenario } = world
    const { rows, count } = sim.log
    const steps = summary.steps
    week.fill(0)
    dead.fill(0)
    let attacks = 0
    let lethal = 0
    let strikes = 0
    let lastForce = -1
    for (let e = 0; e < count; e++) {
      const at = e * L.width
      const kind = rows[at + L.kind]
      const party = rows[at + L.party]
      if (kind === Happened.attack) {
        attacks++
        lastForce = rows[at + L.step]
        summary.causes[rows[at + L.what]]++
        if (rows[at + L.killed] > 0) lethal++
        dead[world.proxyVictim[party - principals]] += rows[at + L.killed]
        week[Math.floor((rows[at + L.step] * scenario.step) / 7)]++
      } else if (kind === Happened.act) {
        const o = rows[at + L.what]
        summary.options[optionsOf[party] + o]++
        const menu = world.menus[party]
        if (menu.isForce[o] === 1 && menu.isWar[o] === 0) {
          strikes++
          lastForce = rows[at + L.step]
          dead[menu.aimedAt[o] === 1 ? principals : menu.target[o]] += rows[at + L.killed]
        }
      } else if (kind === Happened.order) summary.orders[4 * party + rows[at + L.what]]++
    }
    summary.attacks += attacks
    summary.lethalAttacks += lethal
    const width = steps + 1
    const lull = sim.lullStep
    summary.events[sim.ending]++
    inGroup[sim.ending]++
    summary.endStep[sim.ending * width + sim.t]++
    for (const [event, step] of [
      [LULL, lull],
      [TRUCE, sim.truceStep],
    ]) {
      if (step < 0) continue
      summary.events[event]++
      inGroup[event]++
      // By steps done, as for endings: a lull begins at the end of its step.
      summary.endStep[event * width + step + 1]++
    }
    noteFirstTruce(sim, summary.truces)
    for (let q = 0; q < this.questions.length; q++) {
      if (answers(this.questions[q], sim, before)) {
        summary.events[EVENTS.length + q]++
        inGroup[EVENTS.length + q]++
      }
    }
    summary.duration[durationOf(sim, lull, lastForce)]++
    if (sim.ending === WAR) {
      summary.routes[sim.route - 1]++
      if (sim.route === CHOSEN) {
        summary.choosers[sim.chooser]++
        summary.warKinds[0] += sim.sought
        summary.warKinds[1] += sim.misread
        summary.warKinds[2] += sim.tremble
      }
    }
    const whole = Math.floor((sim.t * scenario.step) / 7)
    for (let w = 0; w < whole && w < summary.weeks; w++)
      summary.weekly[w * WEEK_BINS + Math.min(week[w], WEEK_BINS - 1)]++
    for (let side = 0; side < dead.length; side++) {
      summary.deaths[side * DEATH_BINS + Math.min(dead[side], DEATH_BINS - 1)]++
      summary.deathsBeyond[side] += Math.max(0, dead[side] - (DEATH_BINS - 1))
    }
    if (summary.rows !== null) {
      const row = [
        sim.run,
        Math.floor(sim.run / summary.replicates),
        sim.ending,
        sim.route,
        sim.t,
        lull,
        sim.truceStep,
        sim.truceBroken,
        lastForce,
        attacks,
        lethal,
        strikes,
        dead[0],
        dead[1],
        dead[principals],
        sim.sought,
        sim.misread,
        sim.tremble,
      ]
      summary.rows.set(row, summary.runs * RUN_COLUMNS.length)
    }
    summary.runs++
    if (++this.grouped === summary.replicates) this.closeGroup()
  }

  private closeGroup(): void {
    const { summary, inGroup } = this
    for (let e = 0; e < inGroup.length; e++) summary.pairs[e] += inGroup[e] * (inGroup[e] - 1)
    summary.groups++
    inGroup.fill(0)
    this.grouped = 0
  }
}

/** Step at which force had stopped: where the quiet of a lull began, at the ending, or at the horizon where it went on. */
function durationOf(sim: RunResult, lull: number, lastForce: number): number {
  if (sim.ending !== 0) return sim.t
  if (lull >= 0) return Math.max(0, lull - Math.round(sim.world.scenario.lullDays / sim.world.scenario.step))
  return lastForce < 0 ? 0 : sim.t
}

/** Steps of quiet that make a tacit truce. */
export const truceSteps = ({ scenario: { truceDays, step } }: World): number => Math.ceil(truceDays / step - 1e-9)

function noteFirstTruce(sim: RunResult, truces: Truces): void {
  const needed = truceSteps(sim.world)
  if (sim.truceStep < 0) {
    // A quiet that began later would not have been long enough by the end of the run.
    if (sim.t >= needed) truces.unpaused[sim.t - needed]++
    return
  }
  const isStanding = sim.truceFrom + needed - 1 < 0
  truces.paused[Math.max(0, sim.truceFrom)]++
  if (isStanding) truces.standing[0]++
  const since = isStanding ? 0 : sim.truceStep + 1
  if (sim.truceBroken < 0) truces.unbroken[sim.t - since]++
  else truces.broken[sim.truceBroken - since]++
  const shares = [sim.truceOrder, sim.truceFear, sim.truceElsewhere, sim.truceAgreement, sim.truceNothing]
  for (const [cause, share] of shares.entries()) truces.causes[cause] += share
}

/** Adds a block to a total, in place. */
export function addSummary(total: Summary, block: Summary): void {
  total.runs += block.runs
  total.groups += block.groups
  total.attacks += block.attacks
  total.lethalAttacks += block.lethalAttacks
  for (const key of [
    'events',
    'pairs',
    'endStep',
    'duration',
    'routes',
    'choosers',
    'warKinds',
    'weekly',
    'deaths',
    'deathsBeyond',
    'causes',
    'options',
    'orders',
  ] as const) {
    const to = total[key]
    const from = block[key]
    for (let n = 0; n < to.length; n++) to[n] += from[n]
  }
  for (const key of TRUCE_SUMS) {
    const to = total.truces[key]
    const from = block.truces[key]
    for (let n = 0; n < to.length; n++) to[n] += from[n]
  }
}
