import { nearest } from '../terms/nearest.js'
import { LIMITS } from './limits.js'
import { type CrisisFile, crisisFile } from './schema/crisis.js'

/** What rows of the record are read against. */
const NEEDED = ['parties', 'sites', 'channels', 'ladder', 'record'] as const

/** A window that holds every date, for a file whose own window cannot be read. */
const EVER = { from: '1900-01-01', until: '2200-12-31' }

type Data = Record<string, unknown>
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** The sound part of a file with mistakes, enough to check its record. */
export interface RecordPart {
  file: CrisisFile
  /** All parties and sites are sound, so that a name which is not among them is none. */
  isWhole: boolean
  /** Rows written in the file were left out, as they are unsound. */
  lacking: boolean
}

/**
 * The members of a mapping, each by itself: those that are unsound keep their names only, or rows would seem to name
 * nobody.
 */
function members<T>(
  schema: { safeParse(data: unknown): { success: boolean; data?: Record<string, T> } },
  value: unknown,
  stub: (names: { name: string; aliases: string[] }) => T,
): { values: Record<string, T>; sound: boolean } | undefined {
  if (!isData(value) || Object.keys(value).length > LIMITS.members) return undefined
  let sound = true
  const values = Object.entries(value).map(([id, member]): [string, T] => {
    const own = schema.safeParse({ [id]: member }).data?.[id]
    sound &&= own !== undefined
    if (own !== undefined) return [id, own]
    const { name, aliases } = isData(member) ? member : {}
    return [id, stub({ name: typeof name === 'string' ? name : id, aliases: texts(aliases) })]
  })
  return { values: Object.fromEntries(values), sound }
}

/** The part of a file that its record is checked against; undefined where that part has too many mistakes itself. */
export function recordPart(value: unknown): RecordPart | undefined {
  if (!isData(value)) return undefined
  const { shape } = crisisFile
  // A misspelt key may be one of the parts: what it holds is then missing, not wrong.
  if (Object.keys(value).some((key) => !Object.hasOwn(shape, key) && nearest(key, NEEDED) !== undefined))
    return undefined
  const { record } = value
  if (!isData(record)) return undefined
  const given = Array.isArray(record.rows) ? record.rows : []
  if (given.length > LIMITS.recordRows) return undefined
  const rows = given.filter((row) => shape.record.safeParse({ rows: [row] }).success)
  const parties = members(shape.parties, value.parties, (names) => ({ ...names, kind: 'context' as const }))
  const sites = members(shape.sites, value.sites ?? {}, (names) => ({ ...names }) as CrisisFile['sites'][string])
  const { channels, ladder } = value
  const window = shape.window.safeParse(value.window)
  // A time zone with a mistake is reported by itself; rows are then read in UTC.
  const timeZone = shape.timeZone.safeParse(value.timeZone).data
  const rest = crisisFile.safeParse({
    standoff: 1,
    title: '-',
    window: window.success ? window.data : EVER,
    parties: {},
    channels,
    ladder,
    timeZone,
    record: { ...record, rows },
  })
  if (parties === undefined || sites === undefined || !rest.success) return undefined
  return {
    file: { ...rest.data, parties: parties.values, sites: sites.values },
    isWhole: parties.sound && sites.sound,
    lacking: rows.length < given.length,
  }
}
