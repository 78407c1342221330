/**
 * The course of a driver as its schedule tells it: its level step by step, its usual level, the level of its lulls, and
 * the first step of which nothing is told. Source: docs/model.md section 4, "Drivers".
 */
import type { DriverSpec } from '../model/scenario.js'
import { median } from '../random/distribution.js'
import { dayOf, endOfDay, formatDay } from '../terms/dates.js'
import type { Driver } from './schema/time.js'

/** A level from a day on. */
interface Turn {
  day: number
  level: number
}

/** The full drive: what an announced lull that comes first interrupts, where the file says nothing else. */
const FULL = 1

/**
 * The told levels of a driver, and how it goes on where nothing is told.
 * @param firstDay day number of step 0
 * @param step days
 * @param along whether a record is followed: the told turns are then evidence, however far the steps go, so that readings
 * and forecasts rest on the same particles
 * @returns `values`, a level a step; `pause` only for a driver with a lull whose turns are not told up to the last step
 */
export function courseOf(
  driver: Driver,
  firstDay: number,
  step: number,
  steps: number,
  along = false,
): Pick<DriverSpec, 'values' | 'pause'> {
  const turns = turnsOf(driver, firstDay)
  const stepAt = (day: number): number => Math.ceil((day - firstDay) / step - 1e-9)
  const values = Array.from({ length: steps }, (_, t) => {
    const today = firstDay + t * step
    let { level } = turns[0]
    for (const turn of turns) if (turn.day <= today) level = turn.level
    return level
  })
  const usual = usualOf(turns, driver)
  const lull = lullOf(turns, usual, driver)
  const { through, returnDays, pauseDays } = driver
  const last = stepAt(turns[turns.length - 1].day) + 1
  const from = Math.max(1, last, through === undefined ? 0 : stepAt(endOfDay(through)))
  if (lull === null || (from >= steps && !along)) return { values, pause: null }
  return { values, pause: { from, fallsFrom: from, usual, lull, returnDays, pauseDays } }
}

/** Whether the schedule has a lull: only then is a turn ever drawn. */
export function hasLull(driver: Driver): boolean {
  const turns = turnsOf(driver, dayOf(driver.schedule[0].from))
  return lullOf(turns, usualOf(turns, driver), driver) !== null
}

/** The turns of a schedule, each to another level; announced ends are turns, unless an entry comes before. */
function turnsOf(driver: Driver, firstDay: number): Turn[] {
  const turns: Turn[] = []
  const add = (day: number, level: number): void => {
    if (turns.length === 0 || turns[turns.length - 1].level !== level) turns.push({ day, level })
  }
  for (const [n, { from, value, until }] of driver.schedule.entries()) {
    const day = dayOf(from)
    const back = turns.length === 0 ? median(driver.usual ?? { kind: 'point', value: FULL }) : usualOf(turns, driver)
    add(n === 0 ? Math.min(day, firstDay) : day, median(value))
    const next = driver.schedule[n + 1]
    if (until !== undefined && (next === undefined || dayOf(next.from) > dayOf(until))) add(dayOf(until), back)
  }
  return turns
}

/**
 * The usual level: what the file says it is, or else the level below which the course before the last turn spent less
 * than half of its time; the last level where it is no lower.
 */
function usualOf(turns: readonly Turn[], { usual }: Driver): number {
  const last = turns[turns.length - 1]
  if (usual !== undefined) return Math.max(median(usual), last.level)
  const stays = turns
    .slice(0, -1)
    .map(({ day, level }, n) => ({ level, days: turns[n + 1].day - day }))
    .sort((a, b) => a.level - b.level)
  let left = stays.reduce((sum, { days }) => sum + days, 0) / 2
  for (const { level, days } of stays) {
    left -= days
    if (left <= 0) return Math.max(level, last.level)
  }
  return last.level
}

/**
 * The level of the last lull: a turn down to below the usual level, or a beginning there that the file says is not
 * usual. Null where there was none.
 */
function lullOf(turns: readonly Turn[], usual: number, driver: Driver): number | null {
  for (let n = turns.length - 1; n > 0; n--) {
    const { level } = turns[n]
    if (level < usual && level < turns[n - 1].level) return level
  }
  const beginsInLull = driver.usual !== undefined || driver.schedule[0].until !== undefined
  return beginsInLull && turns[0].level < usual ? turns[0].level : null
}

/** A driver as it was known at the end of day `asOf` (a number of terms/as-of.ts): what had come or been announced. */
export function driverKnownBy(driver: Driver, asOf: number): Driver {
  const schedule = driver.schedule.filter(({ from, known = from }, n) => n === 0 || dayOf(known) < asOf + 1)
  const today = formatDay(Math.floor(asOf))
  const { through } = driver
  return { ...driver, schedule, ...(through !== undefined && endOfDay(through) > asOf + 1 ? { through: today } : {}) }
}
