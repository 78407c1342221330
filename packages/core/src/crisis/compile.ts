/** Compiles a checked crisis into numbers: the Scenario that the model runs, and the questions asked of each run. */
import { FORCE_SEVERITY } from '../model/ladder.js'
import type { OptionSpec } from '../model/options.js'
import { DEFAULT_ORDER_PRIOR } from '../model/order-belief/prior.js'
import type { ParameterScope } from '../model/parameter.js'
import { parametersOf } from '../model/parameters.js'
import { type Facts, priorsFor } from '../model/priors.js'
import type { Question } from '../model/question.js'
import {
  type ChannelSpec,
  type Counterfactual,
  type DriverSpec,
  FACTUAL,
  type HostSpec,
  type PrincipalSpec,
  type ProxySpec,
  type RuleDoctrine,
  type Scenario,
  type SiteSpec,
} from '../model/scenario.js'
import { DEFAULT_STRATEGY_PRIOR } from '../model/strategy/strategies.js'
import { median } from '../random/distribution.js'
import { dayOf, endOfDay, formatDay } from '../terms/dates.js'
import type { Distribution } from '../terms/distribution.js'
import { addedOptions } from './acts/added-options.js'
import type { CarriedAct } from './acts/carried-act.js'
import { compileGiven } from './compile-given.js'
import { demandSpecs, demandsOf } from './demands.js'
import { courseOf } from './driver-course.js'
import type { Given } from './given.js'
import { MOST } from './limits.js'
import type { Crisis } from './load.js'
import { ladderOf, menuOf } from './menu.js'
import type { Problem } from './problem.js'
import type { CrisisFile } from './schema/crisis.js'

export interface CompileOptions {
  /** First day, as a date or a day number; the window's where absent. */
  from?: string | number
  /**
   * Last day, as a date; or the moment at which runs end, as a day number, which is that of the day after it. The
   * window's where absent.
   */
  until?: string | number
  /** Days a step. */
  step?: number
  given?: Given
  counterfactual?: Partial<Counterfactual>
  /** Runs that share one draw of the hidden values. */
  replicates?: number
  /**
   * The file as it stands, where this one is changed by a measure: an option that the measure removes is not added
   * again because the record has an act of it.
   */
  asItStands?: CrisisFile
}

/**
 * Runs that share a draw by default: enough to tell chance from parameter uncertainty, few enough to cover the priors.
 */
export const DEFAULT_REPLICATES = 8

const at = (value: number): Distribution => ({ kind: 'point', value })

/**
 * Compiles a crisis. `problems` holds what only shows with the options: a window turned round, given rows outside it.
 * The scenario is there only where no problem is an error. `carried` is the record as far as it is forced, each act with
 * its rows.
 */
export function compileScenario(
  crisis: Crisis,
  options: CompileOptions = {},
): { scenario: Scenario; carried: CarriedAct[]; questions: Question[]; problems: Problem[] } {
  const { file } = crisis
  const problems: Problem[] = []
  const complain = (path: string, found: string, expected: string): void => {
    problems.push({ severity: 'error', file: crisis.name, line: 1, column: 1, path, found, expected })
  }
  const { from = file.window.from, until = file.window.until } = options
  const firstDay = typeof from === 'number' ? from : Math.floor(dayOf(from))
  const end = typeof until === 'number' ? until : endOfDay(until)
  const step = options.step ?? file.step
  let steps = Math.round((end - firstDay) / step)
  if (!(steps >= 1)) complain('window', `${formatDay(firstDay)} to ${formatDay(end - 1)}`, 'an end after the beginning')
  if (steps > MOST.steps) complain('window', `${steps} steps`, `at most ${MOST.steps} steps`)
  if (!(steps >= 1 && steps <= MOST.steps)) steps = 1
  const stepOf = (date: string): number => Math.round((dayOf(date) - firstDay) / step)

  const ids = Object.keys(file.parties)
  const of = (kind: string): string[] => ids.filter((id) => file.parties[id].kind === kind)
  const principalIds = of('principal')
  const proxyIds = of('proxy')
  const hostIds = of('host')
  const orderPrior = [...DEFAULT_ORDER_PRIOR]

  // Only where the record is forced: a run from the first day has the menus of the file.
  const { given, asItStands = file } = options
  const forced =
    given?.record === true && given.through !== undefined
      ? crisis.record.filter(({ when }) => when.from >= firstDay && when.from < (given.through as number))
      : []
  const lackingOptions = (id: string): OptionSpec[] => addedOptions(asItStands, id, forced).map(({ option }) => option)
  const demands = demandsOf(file, forced)
  const principals = principalIds.map((id) => ({
    ...compilePrincipal(file, id, orderPrior, stepOf),
    options: [...menuOf(file, id, demands), ...lackingOptions(id)],
  }))
  const drivers: DriverSpec[] = Object.entries(file.drivers).map(([id, driver]) => ({
    id,
    name: driver.name ?? id,
    ...courseOf(driver, firstDay, step, steps, given?.record === true),
    end:
      driver.end === undefined
        ? null
        : { step: stepOf(driver.end.from), days: driver.end.days, value: median(driver.endValue) },
  }))
  const driverIds = Object.keys(file.drivers)
  const proxies: ProxySpec[] = proxyIds.map((id) => {
    const tie = file.ties.find((one) => one.proxy === id)
    const party = file.parties[id]
    const facts: Facts = { alignment: tie?.alignment ?? 'unknown', campaign: tie?.campaign ?? 'commanded' }
    const own = party.kind === 'proxy' ? party.parameters : {}
    return {
      id,
      name: party.name ?? id,
      patron: tie === undefined ? 0 : Math.max(0, principalIds.indexOf(tie.patron)),
      priors: priorsFor('tie', facts, merged(file, 'tie', own, tie?.parameters)),
      driver: driverIds.findIndex((driver) => file.drivers[driver].multiplies.includes(id)),
    }
  })
  const hosts: HostSpec[] = hostIds.map((id) => {
    const party = file.parties[id]
    return {
      id,
      name: party.name ?? id,
      priors: priorsFor('host', {}, merged(file, 'host', party.kind === 'host' ? party.parameters : {})),
    }
  })
  const sites: SiteSpec[] = Object.entries(file.sites).map(([id, site]) => {
    const owner = principalIds.indexOf(site.of)
    const reach = site.reach
    return {
      id,
      name: site.name,
      owner: owner >= 0 ? owner : principalIds.length + proxyIds.indexOf(site.of),
      host: site.host === undefined ? -1 : hostIds.indexOf(site.host),
      exposed: site.exposed,
      cover: site.cover,
      shelter: site.shelter,
      reach: proxyIds.map((proxy) =>
        'kind' in reach ? (reach as Distribution) : ((reach as Record<string, Distribution>)[proxy] ?? at(0)),
      ),
      count: site.count,
    }
  })
  const channels: ChannelSpec[] = Object.entries(file.channels)
    .filter(([, channel]) => channel.between.every((id) => principalIds.includes(id)))
    // One private channel counts as open unless the file says otherwise.
    .map(([id, channel], index, all) => ({
      id,
      name: channel.name ?? id,
      isPrivate: channel.private,
      isOpen: channel.open ?? (channel.private && all.findIndex(([, one]) => one.private) === index),
      delayDays: channel.delayDays,
      reliability: channel.reliability,
    }))
  const vetoes = ids.flatMap((id) => {
    const party = file.parties[id]
    return (party.kind === 'stakeholder' || party.kind === 'host') && party.veto !== undefined ? [party.veto] : []
  })

  const scenario: Scenario = {
    title: file.title,
    step,
    steps,
    firstDay,
    lullDays: file.lullDays,
    truceDays: file.truceDays,
    exchangeDays: file.exchangeDays,
    priors: priorsFor('crisis', {}, merged(file, 'crisis')),
    principals,
    proxies,
    hosts,
    sites,
    channels,
    drivers,
    vetoes,
    demands: demandSpecs(demands, (day) => Math.round((day - firstDay) / step), principalIds),
    startTension: file.start.tension,
    attackSeverity: ladderOf(file).find((rung) => rung.id === 'harass')?.severity ?? FORCE_SEVERITY,
    orderPrior,
    given: null,
    counterfactual: { ...FACTUAL, ...options.counterfactual },
    replicates: options.replicates ?? DEFAULT_REPLICATES,
  }
  let carried: CarriedAct[] = []
  if (given !== undefined) {
    const compiled = compileGiven(given, crisis, scenario)
    scenario.given = compiled.given
    carried = compiled.carried
    // A driver lasts at least as long as the record is forced: the time to its end counts from that step at the
    // earliest.
    const { through } = compiled.given
    for (const driver of scenario.drivers) {
      const { end, pause } = driver
      if (end !== null) driver.end = { ...end, step: Math.max(end.step, through) }
      // Who writes a schedule tells of falls; that a lull is over may go untold.
      if (pause !== null && file.drivers[driver.id].through === undefined)
        driver.pause = { ...pause, fallsFrom: Math.max(pause.fallsFrom, through) }
    }
  }
  const questions = compileQuestions(file, stepOf, step, [...principalIds, ...proxyIds])
  return { scenario, carried, questions, problems }
}

function compilePrincipal(
  file: CrisisFile,
  id: string,
  orderPrior: readonly number[],
  stepOf: (date: string) => number,
): Omit<PrincipalSpec, 'options'> {
  const party = file.parties[id]
  if (party.kind !== 'principal') throw new Error(`${id} is no principal`)
  const { strategy } = party
  const orders = file.start.orders[id]
  const accounts = file.start.accounts[id] ?? {}
  return {
    id,
    name: party.name ?? id,
    role: party.role,
    priors: priorsFor('principal', { role: party.role }, merged(file, 'principal', party.parameters)),
    strategyPrior:
      strategy === undefined
        ? [...DEFAULT_STRATEGY_PRIOR]
        : [strategy.cautious, strategy.reciprocating, strategy.bullying],
    calendar: file.calendar
      .filter((entry) => entry.party === id)
      .flatMap((entry) =>
        (['load', 'appetite'] as const).flatMap((parameter) => {
          const prior = entry.set[parameter]
          return prior === undefined ? [] : [{ step: Math.max(0, stepOf(entry.date)), parameter, prior }]
        }),
      )
      .sort((a, b) => a.step - b.step),
    startOrder: orders === undefined ? [...orderPrior] : [orders.restrain, orders.hold, orders.free, orders.press],
    startAccount: Object.values(accounts).reduce((sum, value) => sum + value, 0),
    startPressure: 0,
    doctrine: compileDoctrine(file),
  }
}

function compileDoctrine(file: CrisisFile): RuleDoctrine | null {
  if (file.doctrine === 'utility') return null
  const { rule, error, generosity } = file.doctrine
  return { rule, error, generosity }
}

/** Values that the file sets for a scope: for all at once under `parameters`, then the entity's own. */
function merged(
  file: CrisisFile,
  scope: ParameterScope,
  ...own: (Readonly<Record<string, unknown>> | undefined)[]
): Record<string, Distribution> {
  const result: Record<string, Distribution> = {}
  for (const declared of parametersOf(scope)) {
    for (const values of [file.parameters as Record<string, unknown>, ...own]) {
      const value = values?.[declared.key]
      if (value !== undefined) result[declared.key] = value as Distribution
    }
  }
  return result
}

/** Dates in questions are days that count whole: "by 28 January" includes the 28th. */
function compileQuestions(
  file: CrisisFile,
  stepOf: (date: string) => number,
  step: number,
  parties: readonly string[],
): Question[] {
  const dayStep = (date: string): number => stepOf(formatDay(Math.floor(dayOf(date))))
  const after = (date: string): number => dayStep(date) + Math.round(1 / step)
  return file.questions.map((question): Question => {
    const { id, text } = question
    if ('ending' in question) return { id, text, kind: 'ending', ending: question.ending, by: after(question.by) }
    return {
      id,
      text,
      kind: 'count',
      count: question.count,
      party: question.party === undefined ? -1 : parties.indexOf(question.party),
      from: dayStep(question.from),
      until: after(question.until),
      atLeast: question.atLeast ?? 0,
      atMost: question.atMost ?? Number.POSITIVE_INFINITY,
    }
  })
}
