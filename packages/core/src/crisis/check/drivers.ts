import { PARAMETERS } from '../../model/parameters.js'
import { mean, quantile } from '../../random/distribution.js'
import { dayOf } from '../../terms/dates.js'
import type { Distribution } from '../../terms/distribution.js'
import { hasLull } from '../driver-course.js'
import { MOST } from '../limits.js'
import { show } from '../problem.js'
import type { CrisisFile } from '../schema/crisis.js'
import type { Tie } from '../schema/parties.js'
import { STAYS } from '../schema/time.js'
import type { CheckContext } from './context.js'

const pressPrior = PARAMETERS.find(({ key }) => key === 'pressFactor')?.prior
/** Gain of pressing where the file sets none. */
const PRESS_FACTOR = pressPrior === undefined || 'by' in pressPrior ? 1 : mean(pressPrior)

const sameValue = (one: Distribution, other: Distribution): boolean => JSON.stringify(one) === JSON.stringify(other)
const isOne = (value: Distribution): boolean => value.kind === 'point' && value.value === 1

/** Drivers multiply proxies that exist, and change something. */
export function checkDrivers(check: CheckContext): void {
  const { file } = check
  const proxies = check.partiesOf('proxy')
  const driven = new Map<string, string>()
  for (const [id, driver] of Object.entries(file.drivers)) {
    const path = ['drivers', id]
    if (driver.multiplies.length === 0)
      check.error([...path, 'multiplies'], 'a driver that multiplies nothing', 'ids of proxies')
    for (const [index, proxy] of driver.multiplies.entries()) {
      check.reference([...path, 'multiplies', index], proxy, proxies, 'the id of a proxy')
      if (driver.multiplies.indexOf(proxy) < index)
        check.error([...path, 'multiplies', index], `${show(proxy)} a second time`, 'each proxy once')
      const other = driven.get(proxy)
      if (other !== undefined && other !== id)
        check.error(
          [...path, 'multiplies', index],
          `${show(proxy)}, which ${show(other)} multiplies too`,
          'one driver for each proxy',
          'put both courses into one schedule',
        )
      driven.set(proxy, id)
    }
    if (driver.schedule.every((entry) => isOne(entry.value)) && (driver.end === undefined || isOne(driver.endValue))) {
      check.warning(
        [...path, 'schedule'],
        'values that are always 1',
        'a course that changes something',
        'a driver of 1 leaves every rate as it is',
      )
    }
  }
  for (const [id, driver] of Object.entries(file.drivers)) {
    if (hasLull(driver)) continue
    for (const stay of ['returnDays', 'pauseDays'] as const) {
      if (sameValue(driver[stay], STAYS[stay])) continue
      check.warning(
        ['drivers', id, stay],
        'a driver without a lull',
        'a schedule that goes below its usual level',
        'only a driver of which a lull is known falls and comes back',
      )
    }
  }
  for (const index of file.ties.keys()) {
    // A driver with values beyond all limits gets its own message.
    if (largestDriver(file, file.ties[index].proxy) > MOST.driver) continue
    checkExcitation(check, index)
    checkPace(check, index)
  }
}

/** Largest product of the drivers of a proxy over time, at their mean values. */
export function largestDriver(file: CrisisFile, proxy: string): number {
  const drivers = Object.values(file.drivers).filter((driver) => driver.multiplies.includes(proxy))
  const days = drivers.flatMap((driver) => driver.schedule.map((entry) => dayOf(entry.from)))
  const valueAt = (driver: (typeof drivers)[number], day: number): number => {
    const past = driver.schedule.filter((entry) => dayOf(entry.from) <= day)
    const told = mean((past[past.length - 1] ?? driver.schedule[0]).value)
    const value = driver.usual === undefined ? told : Math.max(told, mean(driver.usual))
    return driver.end === undefined ? value : Math.max(value, mean(driver.endValue))
  }
  return drivers.length === 0
    ? 1
    : days.reduce(
        (most, day) =>
          Math.max(
            most,
            drivers.reduce((product, driver) => product * valueAt(driver, day), 1),
          ),
        0,
      )
}

/** What a parameter of a tie is in this file: on the tie, on its proxy, for all, or its prior. */
function inForce(file: CrisisFile, tie: Tie, key: string): Distribution | undefined {
  const party = Object.hasOwn(file.parties, tie.proxy) ? file.parties[tie.proxy] : undefined
  const own =
    tie.parameters?.[key] ?? (party?.kind === 'proxy' ? party.parameters?.[key] : undefined) ?? file.parameters?.[key]
  if (own !== undefined) return own
  const prior = PARAMETERS.find((declared) => declared.key === key && declared.scope === 'tie')?.prior
  if (prior === undefined || !('by' in prior)) return prior
  return prior.by === 'alignment' ? prior.variants[tie.alignment] : prior.variants[tie.campaign]
}

const GRID = 200
const quantiles = (value: Distribution): number[] =>
  Array.from({ length: GRID }, (_, k) => quantile(value, (k + 0.5) / GRID))

/** Probability that each attack of a proxy sets off one more or worse: x (1 - control) branching >= 1. */
export function explosionProbability(driver: number, control: Distribution, branching: Distribution): number {
  const [controls, branchings] = [quantiles(control), quantiles(branching)]
  let count = 0
  for (const kappa of controls) for (const ratio of branchings) if (driver * (1 - kappa) * ratio >= 1) count++
  return count / GRID ** 2
}

/** The attack rate of a proxy must stay below the limit of a run. */
function checkPace(check: CheckContext, index: number): void {
  const { file } = check
  const rate = inForce(file, file.ties[index], 'ownRate')
  const press = file.parameters?.pressFactor
  if (rate === undefined) return
  const driver = largestDriver(file, file.ties[index].proxy)
  const pressed = press === undefined ? PRESS_FACTOR : Math.max(1, mean(press))
  const pace = driver * mean(rate) * pressed
  if (pace > MOST.attacksPerDay)
    check.error(
      ['ties', index],
      `up to ${Math.round(pace)} attacks a day by ${show(file.ties[index].proxy)}`,
      `at most ${MOST.attacksPerDay} a day: driver x ownRate x pressFactor`,
      `the driver reaches ${Number(driver.toPrecision(3))}; lower it, or ownRate`,
    )
}

/** The violence of a proxy must not feed on itself without end. */
function checkExcitation(check: CheckContext, index: number): void {
  const { file } = check
  const tie = file.ties[index]
  const [control, branching] = [inForce(file, tie, 'control'), inForce(file, tie, 'branching')]
  if (control === undefined || branching === undefined) return
  const driver = largestDriver(file, tie.proxy)
  const probability = explosionProbability(driver, control, branching)
  if (probability <= 0.01) return
  const found = `violence of ${show(tie.proxy)} that feeds on itself without end with probability ${probability.toFixed(2)}`
  const expected = 'driver x (1 - control) x branching below 1'
  const hint = `the driver reaches ${Number(driver.toPrecision(3))}; lower branching, or raise control`
  if (probability >= 0.5) check.error(['ties', index], found, expected, hint)
  else check.warning(['ties', index], found, expected, hint)
}
