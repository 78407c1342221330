/** A data set of events that others publish, as its exports look. */
interface ExportFormat {
  name: string
  /** The word by which `standoff import` knows it. */
  source: string
  /** Any of these sets of columns tells it. */
  signs: readonly (readonly string[])[]
  /** Which of its columns are nearest to those of a record, and how. */
  hint: string
}

/** What an export is, and what to do with it. */
export interface KnownExport extends Pick<ExportFormat, 'name' | 'source'> {
  found: string
  hint: string
}

const FORMATS: readonly ExportFormat[] = [
  {
    name: 'an ACLED export',
    source: 'acled',
    signs: [
      ['event_id_cnty'],
      ['event_date', 'sub_event_type'],
      ['event_date', 'event_type', 'actor1'],
      ['actor1', 'assoc_actor_1'],
    ],
    hint: 'event_id_cnty is nearest to id, event_date to date (2025-05-08), actor1 to actor, actor2 to target, location to place, fatalities to killed, notes to summary',
  },
  {
    name: 'a UCDP export (Georeferenced Event Dataset)',
    source: 'ucdp',
    signs: [
      ['type_of_violence', 'side_a'],
      ['relid', 'date_start'],
      ['dyad_name', 'date_start'],
      ['deaths_civilians', 'date_start'],
      ['conflict_new_id', 'side_a'],
    ],
    hint: 'relid is nearest to id, date_start and date_end to date (a/b), side_a to actor, side_b to target, where_coordinates to place, best, low and high to killed, killed_low and killed_high',
  },
  {
    name: 'a GDELT export',
    source: 'gdelt',
    signs: [
      ['globaleventid'],
      ['sqldate', 'actor1code'],
      ['eventcode', 'eventrootcode'],
      ['goldsteinscale', 'avgtone'],
      ['source', 'target', 'cameocode', 'goldstein'],
    ],
    hint: 'GlobalEventID is nearest to id, SQLDATE to date (2025-05-07), Actor1Name to actor, Actor2Name to target, ActionGeo_FullName to place',
  },
  {
    name: 'an ICEWS export',
    source: 'icews',
    signs: [
      ['event id', 'cameo code'],
      ['event date', 'source name', 'target name'],
      ['source sectors', 'target sectors'],
    ],
    hint: 'Event ID is nearest to id, Event Date to date, Source Name to actor, Target Name to target, City to place',
  },
  {
    name: 'a POLECAT export',
    source: 'polecat',
    signs: [
      ['event id', 'event mode'],
      ['event type', 'event mode', 'quad code'],
      ['actor name', 'recipient name'],
      ['primary actor sector', 'recipient sectors'],
    ],
    hint: 'Event ID is nearest to id, Event Date to date, Actor Name to actor, Recipient Name to target, Placename to place',
  },
]

const DELIMITERS = ['\t', ',', ';', '|'] as const
/** Characters of the first line that are looked at. */
const LOOKED = 20_000

/**
 * GDELT's files have no line of names: 57 to 61 columns, of which the first is a number, then the day three times over.
 */
function isGdelt(cells: readonly string[]): boolean {
  const [id, day, month, year] = cells
  return (
    cells.length >= 57 &&
    cells.length <= 61 &&
    /^\d{1,10}$/.test(id) &&
    /^\d{8}$/.test(day) &&
    day.startsWith(month) &&
    /^\d{6}$/.test(month) &&
    day.startsWith(year) &&
    /^\d{4}$/.test(year)
  )
}

/**
 * What data set a table is an export of, by its first line; undefined where it looks like none, or has the columns of a
 * record.
 */
export function exportFormat(text: string): KnownExport | undefined {
  const first = text
    .slice(text.charCodeAt(0) === 0xfeff ? 1 : 0, LOOKED)
    .trimStart()
    .split(/[\r\n]/, 1)[0]
  for (const delimiter of DELIMITERS) {
    const cells = first.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, '').trim())
    if (cells.length < 3) continue
    const names = new Set(cells.map((cell) => cell.toLowerCase()))
    // A record may keep columns of its source beside its own.
    if (['id', 'date', 'actor', 'action'].every((column) => names.has(column))) return undefined
    const told = (name: string, source: string, hint: string): KnownExport => ({
      name,
      source,
      found: `the columns of ${name}`,
      hint: `this looks like ${name}: standoff import ${source} FILE makes a record of it. By hand: ${hint}`,
    })
    if (isGdelt(cells))
      return told(
        'a GDELT export',
        'gdelt',
        'its second column is the day (write 2025-05-07), the seventh the first actor, the seventeenth the second',
      )
    for (const { name, source, signs, hint } of FORMATS)
      if (signs.some((columns) => columns.every((column) => names.has(column)))) return told(name, source, hint)
  }
  return undefined
}
