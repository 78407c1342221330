/** A forecast written down before its outcome is known: one file a forecast, whole or not at all. */
import { join, resolve } from 'node:path'
import type { Crisis, Forecast, ForecastRecord } from '@standoff/core'
import { untilFinished } from '../process/interrupt.js'
import { VERSION } from '../process/version.js'
import { crisisHashes } from './crisis-hashes.js'
import { sha256 } from './hash.js'
import { makeFolders, notStored, tryFolder } from './place.js'
import { writeWhole } from './write-whole.js'

export interface KeptWith {
  seed: bigint
  set: readonly string[]
  untuned: boolean
}

export interface Ledger {
  /** Writes the record of a forecast; returns its path. The same forecast made again replaces itself. */
  keep(made: Forecast): string
}

/**
 * Tests the folder before the work.
 * @throws UserError where it cannot be written; so does `keep` where it cannot be written any more
 */
export function openLedger(folder: string, crisis: Crisis, kept: KeptWith): Ledger {
  const finished = untilFinished(tryFolder('--ledger', folder))
  return {
    keep(made) {
      finished()
      try {
        return keepForecast(folder, crisis, made, kept)
      } catch (error) {
        throw notStored('--ledger', folder, error, 'the forecast is shown, but not kept')
      }
    },
  }
}

function keepForecast(folder: string, crisis: Crisis, made: Forecast, { seed, set, untuned }: KeptWith): string {
  const record: ForecastRecord = {
    format: 'standoff-forecast',
    version: 1,
    made: new Date().toISOString(),
    software: `standoff ${VERSION}`,
    crisis: { title: crisis.file.title, ...crisisHashes(crisis) },
    asOf: made.asOf,
    until: made.until,
    seed: `${seed}`,
    particles: made.particles,
    runs: made.outlook?.runs ?? 0,
    priors: untuned ? 'untuned' : 'shipped',
    set: [...set],
    abstained: made.abstained,
    ...(made.unasked.length === 0
      ? {}
      : { unasked: made.unasked.map(({ id, text, resolves, why }) => ({ id, text, resolves, why })) }),
    questions: [
      // What is settled already is no forecast.
      ...made.questions
        .filter(
          ({ references: { baseRate, persistence } }) =>
            !(baseRate === persistence && (baseRate === 0 || baseRate === 1)),
        )
        .map(({ id, text, probability, interval, resolves, about, references }) => ({
          kind: 'probability' as const,
          id,
          text,
          probability,
          interval,
          resolves,
          about,
          references,
        })),
      ...made.totals.map(({ date, series, values, weights, references }) => ({
        kind: 'count' as const,
        id: `total-${date}`,
        text: `Total of the series ${series} at the end of ${date}`,
        series,
        resolves: date,
        values,
        weights,
        references,
      })),
    ],
  }
  const { made: _, ...content } = record
  const name = `${made.asOf.replace(':', '')}-${sha256(JSON.stringify(content)).slice(0, 12)}.json`
  makeFolders(resolve(folder))
  const path = join(folder, name)
  writeWhole(path, `${JSON.stringify(record, null, 2)}\n`)
  return path
}
