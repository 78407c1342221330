/**
 * Local time. A crisis names one time zone, and every time of its files becomes wall-clock time there as it is read;
 * after that nothing uses time zones. The offsets are those of the IANA time zone database that every JavaScript engine
 * carries (`Intl`), so browser and Node read the same days. They may differ only where their copies of that database
 * do: in rules changed within the last months, and before 1970.
 */
import { nearest } from './nearest.js'

/** Seconds since 1970-01-01 UTC to seconds since 1970-01-01 on a wall clock. */
export type ToLocal = (utcSeconds: number) => number

/** The clock of UTC, on which seconds stay as they are. */
export const toUtc: ToLocal = (utcSeconds) => utcSeconds

/** Offsets change at quarters of an hour, so one look-up serves each of them. */
const QUARTER = 900
const zones = new Map<string, ToLocal>()

/**
 * Whether a text is a name of the database, such as Asia/Baghdad or UTC. Offsets such as +03:00 are none: they know no
 * summer time.
 */
export function isTimeZone(name: string): boolean {
  if (name !== 'UTC' && name !== 'GMT' && !/^[A-Z][A-Za-z_]*(\/[A-Za-z0-9_+-]+)+$/.test(name)) return false
  try {
    // Engines take any capitals; files should name a zone in one way.
    return (
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' &&
      (names().includes(name) || !names().some((known) => known.toLowerCase() === name.toLowerCase()))
    )
  } catch {
    return false
  }
}

let listed: readonly string[] | undefined
const names = (): readonly string[] => {
  listed ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')]
  return listed
}

/** The zone that a mistyped name most likely meant, or a city of it without its continent. */
export function nearestTimeZone(text: string): string | undefined {
  const city = (name: string): string => name.slice(name.lastIndexOf('/') + 1)
  const whole = nearest(text, names())
  if (text.includes('/') || text.toUpperCase() === whole) return whole
  const found = nearest(text, names().map(city))
  return found === undefined ? whole : names().find((name) => city(name) === found)
}

/**
 * The clock of a time zone; that of UTC where no zone is named.
 * @throws RangeError where there is no such zone
 */
export function toLocalOf(name: string | undefined): ToLocal {
  if (name === undefined || name === 'UTC') return toUtc
  const made = zones.get(name) ?? makeZone(name)
  zones.set(name, made)
  return made
}

function makeZone(timeZone: string): ToLocal {
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const offsets = new Map<number, number>()
  return (utcSeconds) => {
    const quarter = Math.floor(utcSeconds / QUARTER) * QUARTER
    let offset = offsets.get(quarter)
    if (offset === undefined) {
      const part = Object.fromEntries(
        clock.formatToParts(quarter * 1000).map(({ type, value }) => [type, Number(value)]),
      )
      offset = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) / 1000 - quarter
      offsets.set(quarter, offset)
    }
    return utcSeconds + offset
  }
}
