/** The resolutions of all questions of a forecast record. */
import type { Crisis } from '../crisis/load.js'
import { dayOf, formatDay } from '../terms/dates.js'
import { longDate } from '../terms/long-date.js'
import type { ForecastQuestion, ForecastRecord } from './ledger.js'
import { type Resolution, resolveQuestion, resolveTotal } from './resolve.js'

/**
 * Yes-or-no forecasts are resolved by the question of the same id in the crisis file, provided that it asks about the
 * same day; totals by their series.
 *
 * @param given outcomes by id that go before all else; where one differs from what the file or its record says, the
 * grounds give both
 */
export function resolveForecast(
  crisis: Crisis,
  record: ForecastRecord,
  given: Readonly<Record<string, boolean | number>> = {},
): Record<string, Resolution> {
  return Object.fromEntries(
    record.questions.map((question) => {
      const found =
        question.kind === 'count'
          ? resolveTotal(crisis, question.series, question.resolves)
          : byQuestion(crisis, question)
      return [question.id, Object.hasOwn(given, question.id) ? over(given[question.id], found) : found]
    }),
  )
}

function byQuestion(crisis: Crisis, { id, resolves }: ForecastQuestion): Resolution {
  const question = crisis.file.questions.find((one) => one.id === id)
  if (question === undefined) return { outcome: null, grounds: 'the crisis file has no question of this id' }
  const asked = formatDay(Math.floor(dayOf('ending' in question ? question.by : question.until)))
  if (asked !== resolves)
    return {
      outcome: null,
      grounds: `the forecast is about ${longDate(resolves)}, the file's question about ${longDate(asked)}`,
    }
  return resolveQuestion(crisis, question)
}

const words = (outcome: boolean | number): string =>
  typeof outcome === 'number' ? `${outcome}` : outcome ? 'yes' : 'no'

function over(outcome: boolean | number, found: Resolution): Resolution {
  const grounds = `given as ${words(outcome)}`
  if (found.outcome === null || found.outcome === outcome) return { outcome, grounds }
  return {
    outcome,
    grounds: `${grounds}, but without that it would be ${words(found.outcome)}: ${found.grounds}`,
    conflict: true,
  }
}
