import type { When } from '../../terms/dates.js'
import { folded } from '../../terms/normal.js'
import { type ToLocal, toLocalOf } from '../../terms/time-zone.js'
import type { Problem } from '../problem.js'
import type { CrisisFile } from '../schema/crisis.js'
import { type ChannelIndex, channelIndex } from './channel.js'
import { mappingOf } from './mapped.js'
import { type Names, namesOf } from './names.js'
import type { RowAuthor } from './row.js'

/** Texts of one kind whose reading is kept, so that a record of any length takes little room for it. */
export const MOST_KEPT = 5000

/** What rows are read against. */
export interface RowContext {
  file: CrisisFile
  toLocal: ToLocal
  parties: Names
  sites: Names
  rungs: readonly string[]
  /** Labels of the table of actions by the texts of `record.actions`, as names are compared. */
  actions: ReadonlyMap<string, string>
  /** Whether dates and numbers are read as spreadsheets write them. */
  isForeign: boolean
  channels: ChannelIndex
  problems: Problem[]
  /** Dates parsed so far; rows of one day share the result. */
  days: Map<string, When>
  /** Authors and people, by the texts that were read already. */
  authors: Map<string, RowAuthor | null>
  /** How many of each severity there are among them. */
  count: Record<Problem['severity'], number>
  /** Texts that were reported already: each is reported once, however many rows repeat it. */
  told: Set<string>
  /** Every text that names somebody, and those that name a site too. */
  named: Record<'actors' | 'actorsById' | 'targets' | 'targetsById', readonly string[]>
  /** Texts of several names, or of targets, that were looked at for a name that is misspelt. */
  looked: Set<string>
}

/**
 * What the rows of one record are read against: the names of the file, looked up once, and empty places for what the
 * rows of a reading share. Make a new one for each reading: it collects problems, and the texts that were reported
 * already.
 * @param rungs ids of the ladder in force
 * @throws RangeError where the file's time zone is none
 */
export function rowContext(file: CrisisFile, rungs: readonly string[]): RowContext {
  const parties = namesOf(file.parties)
  const sites = namesOf(file.sites, file.record.places)
  const actors = [...parties.known, ...Object.keys(file.record.actors)]
  const targets = [...actors, ...sites.known]
  const ids = Object.keys(file.parties)
  return {
    file,
    toLocal: toLocalOf(file.timeZone),
    parties,
    sites,
    rungs,
    actions: new Map(Object.entries(file.record.actions).map(([text, label]) => [folded(text), label])),
    isForeign: mappingOf(file) !== undefined,
    channels: channelIndex(file),
    problems: [],
    days: new Map(),
    authors: new Map(),
    count: { error: 0, warning: 0 },
    told: new Set(),
    named: { actors, actorsById: [...ids, ...actors], targets, targetsById: [...ids, ...targets] },
    looked: new Set(),
  }
}
