/**
 * Where a crisis stands on a day: the particles that came along the record, read on the way. One standing serves
 * readings, outlook and options.
 */
import type { Crisis } from '../crisis/load.js'
import { asOfDay, type Conditioning, type ConditionOptions, condition } from './condition.js'
import { knownBy, observe } from './observations.js'
import { Reader } from './reader.js'

export interface Standing extends Conditioning {
  /** Day on which runs that go on from here may end at the latest. */
  until: number
  reader: Reader
}

/**
 * Where a crisis stands: its particles after they have come along the record up to the as-of day, and the reader of the
 * acts on the way.
 * @param until the moment at which runs that go on from here end, as a day number; where absent, nothing follows
 * @throws RangeError where the as-of day is no date or lies before the window, or the file cannot be compiled
 */
export async function stand(crisis: Crisis, options: ConditionOptions, until?: number): Promise<Standing> {
  const asOf = asOfDay(crisis, options.asOf)
  const observed = observe(crisis, asOf, until)
  const known = knownBy(crisis, asOf)
  const { record, file } = known
  const reader = new Reader({ record, viewpoints: file.viewpoints, voices: file.voices, crisis: known }, observed)
  return {
    ...(await condition(observed, asOf, options, reader)),
    until: until ?? Math.ceil(asOf + 1),
    reader,
  }
}
