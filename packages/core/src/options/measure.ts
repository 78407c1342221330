/**
 * Measures as they are asked for: one of the file, several together (`a+b`), each from a date and until a date or an
 * event (`a@2024-01-28..2024-02-10`, `a@2024-01-28..deaths:us`). A measure is values of the file that change from some
 * day on.
 */
import { type Phase, scenarioAhead, type UntilEvent, unlike, type Variant } from '../assess/variant.js'
import { applySet, isProblem } from '../crisis/apply-set.js'
import type { Crisis } from '../crisis/load.js'
import type { Scenario } from '../model/scenario.js'
import { dayAfterAsOf } from '../terms/as-of.js'
import { dayOf, endOfDay, formatDay, localText, parseDay } from '../terms/dates.js'
import { nearest } from '../terms/nearest.js'
import { toLocalOf } from '../terms/time-zone.js'

/** One measure of a combination, with its own dates. */
export interface MeasurePart {
  id: string
  /** First day in force, and the moment at which it ends, which is the end of its last day (day numbers). */
  from: number
  until: number
}

export interface AskedMeasure {
  /** As it was asked for. */
  id: string
  name: string
  summary: string
  parts: MeasurePart[]
  /** An event that ends all of it. */
  untilEvent?: UntilEvent
}

const EVENT = /^(attacks|deaths|strikes)(?::([a-z0-9-]+))?$/

/**
 * What was asked for: measures of the file, joined by `+`, each with dates of its own after `@`, as in
 * `truce@2024-02-01..2024-03-01`; in place of the last date an event may end them all.
 * @throws RangeError that says what was found, what was expected and the nearest right word
 */
export function askMeasure(crisis: Crisis, asked: string): AskedMeasure {
  const { measures } = crisis.file
  const ids = Object.keys(measures)
  let untilEvent: UntilEvent | undefined
  const parts = asked.split('+').map((text): MeasurePart => {
    const [id, dates = ''] = text.trim().split('@')
    const measure = Object.hasOwn(measures, id) ? measures[id] : undefined
    if (measure === undefined)
      throw new RangeError(`no measure "${id}"${meant(id, ids)}; the file has ${ids.join(', ') || 'none'}`)
    const [from, until] = dates.split('..')
    const event = EVENT.exec(until ?? '')
    if (event !== null) untilEvent = { count: event[1] as UntilEvent['count'], party: partyOf(crisis, event[2]) }
    const day = (
      given: string | undefined,
      usual: string | undefined,
      missing: number,
      read: (date: string) => number,
    ): number => {
      if (given === undefined || given === '') return usual === undefined ? missing : read(usual)
      if (parseDay(given) === undefined)
        throw new RangeError(
          `"${given}" in ${text.trim()}: expected a date such as 2024-01-28, or for the end an event: attacks, deaths:<party> or strikes:<party>`,
        )
      return read(localText(given, toLocalOf(crisis.file.timeZone)))
    }
    const part = {
      id,
      from: day(from, measure.from, Number.NEGATIVE_INFINITY, (date) => Math.floor(dayOf(date))),
      until: event !== null ? Number.POSITIVE_INFINITY : day(until, measure.until, Number.POSITIVE_INFINITY, endOfDay),
    }
    if (part.until <= part.from)
      throw new RangeError(
        `${text.trim()} is over before it begins: expected a last day on or after ${formatDay(part.from)}`,
      )
    return part
  })
  const of = (pick: (id: string) => string | undefined): string => parts.map(({ id }) => pick(id) ?? id).join(' + ')
  return {
    id: asked.trim(),
    name: of((id) => measures[id].name),
    summary: parts.length === 1 ? (measures[parts[0].id].summary ?? '') : '',
    parts,
    untilEvent,
  }
}

function partyOf({ file }: Crisis, id: string | undefined): number {
  if (id === undefined) return -1
  const known = [
    ...Object.keys(file.parties).filter((one) => file.parties[one].kind === 'principal'),
    ...Object.keys(file.parties).filter((one) => file.parties[one].kind === 'proxy'),
  ]
  const place = known.indexOf(id)
  if (place < 0) throw new RangeError(`no party "${id}"${meant(id, known)}; expected one of ${known.join(', ')}`)
  return place
}

function meant(word: string, among: readonly string[]): string {
  const close = nearest(word, among)
  return close === undefined ? '' : `; did you mean ${close}?`
}

/** The crisis with some measures in force. */
function withMeasures(crisis: Crisis, ids: readonly string[]): Crisis {
  let { file } = crisis
  for (const id of ids) {
    for (const [path, value] of Object.entries(crisis.file.measures[id].set)) {
      const changed = applySet(file, path, value, `measure ${id}`)
      if (isProblem(changed))
        throw new RangeError(`measure ${id}, ${path}: ${changed.found}; expected ${changed.expected}`)
      file = changed
    }
  }
  return { ...crisis, file }
}

/**
 * A measure as a variant of what follows the as-of day.
 * @param asOf a number of terms/as-of.ts
 * @param until the moment at which runs end, as a day number
 * @param base the scenario without it
 * @throws RangeError where it does not suit the file, or would add or remove a party, host, site, channel or driver
 */
export function variantOf(crisis: Crisis, measure: AskedMeasure, asOf: number, until: number, base: Scenario): Variant {
  const { firstDay, step } = base
  const start = dayAfterAsOf(asOf)
  const turns = [...new Set([start, ...measure.parts.flatMap(({ from, until: end }) => [from, end])])]
    .filter((day) => day >= start && day < until)
    .sort((a, b) => a - b)
  const phases: Phase[] = turns.map((day) => {
    const active = measure.parts.filter(({ from, until: end }) => from <= day && day < end).map(({ id }) => id)
    const scenario = active.length === 0 ? base : scenarioAhead(withMeasures(crisis, active), asOf, until, crisis.file)
    const why = unlike(base, scenario)
    if (why !== null) throw new RangeError(`measure ${measure.id}: ${why}`)
    return { step: Math.round((day - firstDay) / step), scenario }
  })
  // An event switches back to the first phase, which must therefore be the world without the measure.
  if (measure.untilEvent !== undefined && phases[0].scenario !== base)
    phases.unshift({ step: phases[0].step, scenario: base })
  return { id: measure.id, phases, until: measure.untilEvent }
}
