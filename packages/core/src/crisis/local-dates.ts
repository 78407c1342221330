/**
 * Dates of a crisis file in its own days: a time that was written with an offset becomes local time, as those of the
 * record do.
 */
import { localText } from '../terms/dates.js'
import { toLocalOf } from '../terms/time-zone.js'
import type { CrisisFile } from './schema/crisis.js'

const entries = <T>(mapping: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(mapping).map(([id, value]) => [id, change(value)]))

/**
 * A copy of the file in which every date of drivers, calendar, voices, measures and questions stands in local words; those
 * without an offset are local already.
 * @throws RangeError where the file's time zone is none
 */
export function localDates(file: CrisisFile): CrisisFile {
  const toLocal = toLocalOf(file.timeZone)
  const local = (date: string): string => localText(date, toLocal)
  return {
    ...file,
    drivers: entries(file.drivers, (driver) => ({
      ...driver,
      schedule: driver.schedule.map(({ until, known, ...entry }) => ({
        ...entry,
        from: local(entry.from),
        ...(until === undefined ? {} : { until: local(until) }),
        ...(known === undefined ? {} : { known: local(known) }),
      })),
      ...(driver.end === undefined ? {} : { end: { ...driver.end, from: local(driver.end.from) } }),
    })),
    calendar: file.calendar.map((entry) => ({ ...entry, date: local(entry.date) })),
    voices: entries(file.voices, (voice) => ({
      ...voice,
      judgements: voice.judgements.map((one) => (one.known === undefined ? one : { ...one, known: local(one.known) })),
    })),
    measures: entries(file.measures, (measure) => ({
      ...measure,
      ...(measure.from === undefined ? {} : { from: local(measure.from) }),
      ...(measure.until === undefined ? {} : { until: local(measure.until) }),
    })),
    questions: file.questions.map((question) =>
      'ending' in question
        ? { ...question, by: local(question.by) }
        : { ...question, from: local(question.from), until: local(question.until) },
    ),
  }
}
