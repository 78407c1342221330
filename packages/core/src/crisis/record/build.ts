import { ORDERS, type Order } from '../../model/options.js'
import { isPlausible, parseWhen, type When } from '../../terms/dates.js'
import { type ToLocal, toLocalOf } from '../../terms/time-zone.js'
import { ACTION_LABELS, meaningOf, ROW_CONTENTS, ROW_KINDS, type RowKind } from '../actions.js'
import { dateHint } from '../date-hint.js'
import { LIMITS, MOST } from '../limits.js'
import { near } from '../near.js'
import { numberHint } from '../number-hint.js'
import { clipped, didYouMean, type Problem, show } from '../problem.js'
import type { CrisisFile } from '../schema/crisis.js'
import { COLUMN_NAMES } from '../schema/record.js'
import { findAuthor, NOBODY, parseAuthor } from './author.js'
import { type ChannelIndex, channelIndex, findChannel } from './channel.js'
import { killedHint } from './killed-hint.js'
import { MOST_LOOKED, misspelt } from './misspelt.js'
import { beforeBracket, insideBracket, type Names, namesOf } from './names.js'
import { parsePeople, parseWeapons, type Quantity, splitOutside } from './quantity.js'
import type { RawRow } from './raw.js'
import type { RecordRow, RowAuthor } from './row.js'

/** What rows are read against. */
export interface RowContext {
  file: CrisisFile
  toLocal: ToLocal
  parties: Names
  sites: Names
  rungs: readonly string[]
  channels: ChannelIndex
  problems: Problem[]
  /** Dates that were read already: rows of one day share theirs. */
  days: Map<string, When>
  /** Authors and people, by the texts that were read already. */
  authors: Map<string, RowAuthor | null>
  /** How many of each severity there are among them. */
  count: Record<Problem['severity'], number>
  /** Texts that were complained about already: each once, however many rows repeat it. */
  told: Set<string>
  /** Every text that names somebody, and those that name a site too. */
  named: Record<'actors' | 'actorsById' | 'targets' | 'targetsById', readonly string[]>
  /** Texts of several names, or of targets, that were looked at for a name that is misspelt. */
  looked: Set<string>
}

/** Characters of an actor or target beyond which no name is looked for in it. */
const LONGEST_NAME = 10_000

/** Texts of one kind whose reading is kept, so that a record of any length takes little room for it. */
const MOST_KEPT = 5000

/** The party or parties that a text names, looked up once for each text. */
function authorOf(text: string, context: RowContext): RowAuthor | undefined {
  const kept = context.authors.get(text)
  if (kept !== undefined) return kept ?? undefined
  // A quotation mark that never closes may make an actor of the whole file.
  if (text.length > LONGEST_NAME) return undefined
  const found = findAuthor(text, context.file.record.actors, context.parties)
  if (context.authors.size < MOST_KEPT) context.authors.set(text, found ?? null)
  return found
}

/**
 * What the rows of one record are read against: the names of the file, looked up once, and empty places for what the
 * rows of a reading share. For each reading a fresh one: problems and texts that were told already gather in it.
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

/** Names of parties to guess among, ids first for a text that is written as one. */
const alike = (text: string, context: RowContext, column: 'actor' | 'target'): readonly string[] =>
  context.named[/^[a-z0-9-]+$/.test(text) ? (`${column}sById` as const) : (`${column}s` as const)]

/** A suggestion, and what holds until it is taken. */
const meant = (suggestion: string | undefined, meanwhile: string): string | undefined =>
  suggestion === undefined || meanwhile === '' ? suggestion : `${suggestion} ${meanwhile}`

/** Words for a number that is not known, with nothing else beside them. */
const WORDS_ALONE =
  /^(?:some|several|many|few|a few|dozens|scores|hundreds|thousands|multiple|numerous|a number|a couple|at least)(?: (?:of )?(?:people|persons|injured|wounded|dozens?))?$/i

const NO_CELLS: Readonly<Record<string, string>> = {}

const CONFIDENCE = /\[conf=([HML])\]$/
const list = (text: string, arrows = false): string[] =>
  text === ''
    ? []
    : splitOutside(text, ';').flatMap((part) => (arrows && part.includes('->') ? [part] : splitOutside(part, ', ')))

/** Reads one row. Undefined only where it has no id or no date. */
export function buildRow(raw: RawRow, context: RowContext): RecordRow | undefined {
  const { file, problems, told } = context
  const text = (column: string): string => raw.cells.compared(column)
  const id = text('id')
  /** So many that nobody will read of one more: it is counted without being looked at closely. */
  const tooMany = (severity: Problem['severity']): boolean => context.count[severity] > LIMITS.problems
  const report = (
    column: string,
    found: string,
    expected: string,
    hint?: string,
    severity: Problem['severity'] = 'error',
  ): void => {
    const cell = tooMany(severity) ? undefined : raw.cells.place(column)
    context.count[severity]++
    problems.push({
      severity,
      file: cell?.file ?? raw.file,
      line: cell?.line ?? raw.line,
      column: cell?.column ?? 1,
      path: id === '' ? column : `${clipped(id)}.${column}`,
      found,
      expected,
      hint,
    })
  }
  /** The nearest right word, as long as anybody will read it. */
  const suggest = (given: string, among: Iterable<string>): string | undefined =>
    problems.length > LIMITS.problems ? undefined : didYouMean(near(given, among))
  /** The same, once for each text. */
  const warnOnce = (
    column: string,
    expected: string,
    known: readonly string[],
    hint?: string,
    meanwhile = '',
  ): void => {
    const key = `${column} ${text(column)}`
    if (told.has(key)) return
    told.add(key)
    report(column, show(text(column)), expected, meant(suggest(text(column), known), meanwhile) ?? hint, 'warning')
  }
  /** Warns of a name that is nearly one: all else in these columns is free text. */
  const warnMisspelt = (column: 'actor' | 'target', expected: string, isKnown: (part: string) => boolean): void => {
    const key = `${column} ${text(column)}`
    if (
      text(column) === '' ||
      text(column).length > LONGEST_NAME ||
      context.looked.has(key) ||
      context.looked.size >= MOST_LOOKED
    )
      return
    context.looked.add(key)
    const found = misspelt(text(column), isKnown, alike(text(column), context, column))
    if (found !== undefined)
      report(
        column,
        show(found.part),
        expected,
        meant(
          didYouMean(found.word),
          'Until then it counts as nobody; if it is somebody else, say so in record.actors',
        ),
        'warning',
      )
  }
  const word = <T extends string>(column: string, words: readonly T[]): T | undefined => {
    const given = text(column)
    if (given === '') return undefined
    if ((words as readonly string[]).includes(given)) return given as T
    report(
      column,
      show(given),
      `one of ${words.length > 12 ? `the ${words.length} known words` : words.join(', ')}`,
      suggest(given, words),
    )
    return undefined
  }
  const number = (column: string, low: number, high: number, isWhole: boolean): number | undefined => {
    const given = text(column)
    if (given === '') return undefined
    const value = /^[+-]?\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN
    if (value >= low && value <= high && (!isWhole || Number.isInteger(value))) return value
    // A number is as it should be but for its bounds.
    const hint =
      Number.isNaN(value) || (isWhole && !Number.isInteger(value))
        ? column.startsWith('killed')
          ? killedHint(given)
          : numberHint(given, { low, high, isWhole })
        : undefined
    const bound = low !== 0 ? `from ${low} to ${high}` : value > high ? `of at most ${high}` : `of at least ${low}`
    report(column, show(given), `${isWhole ? 'a whole number' : 'a number'} ${bound}`, hint)
    return undefined
  }
  const people = (column: string): number | undefined => number(column, 0, MOST.people, true)
  /** A quantity read from words, within bounds. */
  const atMost = (column: string, most: number, given: Quantity | undefined): Quantity | undefined => {
    if (given === undefined || given.high <= most) return given
    report(column, show(text(column)), `numbers of at most ${most}`)
    return undefined
  }
  const time = (column: string) => {
    const given = text(column)
    const parsed = context.days.get(given) ?? parseWhen(given, context.toLocal)
    if (parsed !== undefined && context.days.size < MOST_KEPT) context.days.set(given, parsed)
    if (parsed !== undefined && isPlausible(parsed.from) && isPlausible(parsed.until)) return parsed
    report(
      column,
      show(text(column)),
      'a date such as 2024-01-28 or 2024-01-28T05:30+03:00, or an interval a/b, between 1900 and 2200',
      tooMany('error') ? undefined : dateHint(text(column)),
    )
    return undefined
  }

  if (id === '') report('id', 'no id', 'an id for each row')
  const when = time('date')
  if (id === '' || when === undefined) return undefined
  const known = text('known') === '' ? undefined : time('known')

  const action = text('action')
  const meaning = meaningOf(action)
  if (meaning === undefined && text('kind') === '') {
    report(
      'action',
      show(action),
      'a label of the table of actions, or a column `kind`',
      suggest(action, ACTION_LABELS),
    )
  }
  let kind: RowKind = word('kind', ROW_KINDS) ?? meaning?.kind ?? 'context'
  const isContext = (party: string | undefined): boolean =>
    party !== undefined && (party === NOBODY || file.parties[party]?.kind === 'context')
  const exists = (party: string): boolean => Object.hasOwn(file.parties, party) || party === NOBODY

  const namesParty = (part: string): boolean =>
    Object.hasOwn(file.record.actors, part) ||
    Object.hasOwn(file.record.actors, beforeBracket(part) ?? part) ||
    context.parties.find(part) !== undefined

  const author = ((): RowAuthor => {
    if (text('author') !== '') {
      const parsed = parseAuthor(text('author'))
      const unknown = parsed?.parties.find((party) => !exists(party.id))
      if (parsed !== undefined && unknown === undefined) return { ...parsed, text: text('actor') || parsed.text }
      report(
        'author',
        show(unknown?.id ?? text('author')),
        'party ids: a, a | b, a:2 | b or a + b',
        suggest(unknown?.id ?? text('author'), Object.keys(file.parties)),
      )
    } else if (kind !== 'count' && kind !== 'revision') {
      const found = authorOf(text('actor'), context)
      if (found !== undefined) {
        warnMisspelt('actor', 'texts that name parties', namesParty)
        return found
      }
      warnOnce(
        'actor',
        'a text that names a party',
        alike(text('actor'), context, 'actor'),
        'add it to the aliases of a party or to record.actors; until then it counts as context',
        'Until then it counts as context',
      )
    } else return authorOf(text('actor'), context) ?? { parties: [], text: text('actor') }
    return { parties: [], text: text('actor') }
  })()
  const targetText = text('target')
  const target = targetText === '' ? undefined : authorOf(targetText, context)?.parties[0]?.id

  warnMisspelt(
    'target',
    'a party, a site, or free text',
    (part) => namesParty(part) || context.sites.find(part) !== undefined,
  )

  const siteId = ((): string | undefined => {
    if (text('site') !== '') {
      if (Object.hasOwn(file.sites, text('site'))) return text('site')
      report('site', show(text('site')), 'the id of a site', suggest(text('site'), Object.keys(file.sites)))
      return undefined
    }
    const found = text('place') === '' ? undefined : context.sites.find(text('place'))
    return found === 'none' ? undefined : found
  })()

  const forceful = kind === 'act' || kind === 'order'
  if (
    forceful &&
    text('kind') === '' &&
    (author.parties.every((party) => isContext(party.id)) || (kind === 'act' && isContext(target)))
  )
    kind = 'context'
  const byProxy = author.parties.some((party) => file.parties[party.id]?.kind === 'proxy')
  if (
    kind === 'act' &&
    byProxy &&
    siteId === undefined &&
    text('place') !== '' &&
    Object.keys(file.sites).length > 0 &&
    context.sites.find(text('place')) === undefined
  ) {
    warnOnce(
      'place',
      'a text that names a site',
      context.sites.known,
      'add it to the aliases of a site or to record.places',
    )
  }

  const rung = ((): string | undefined => {
    const given = word('rung', context.rungs) ?? (kind === 'context' ? undefined : meaning?.rung)
    if (given === undefined || context.rungs.includes(given)) return given
    warnOnce('action', `a rung for it: the ladder has no "${given}"`, [], 'set the column rung')
    return undefined
  })()

  const killed = ((): RecordRow['killed'] => {
    const [best, low, high] = [people('killed'), people('killed_low'), people('killed_high')]
    if (best === undefined && low === undefined && high === undefined) return undefined
    const range = { low: low ?? best ?? 0, best: best ?? low ?? high ?? 0, high: high ?? best ?? low ?? 0 }
    if (range.low > range.high)
      report('killed_low', `killed_low ${range.low} above killed_high ${range.high}`, 'the lower figure first')
    else if (range.best < range.low || range.best > range.high)
      report('killed', `killed ${range.best}`, `a figure from killed_low ${range.low} to killed_high ${range.high}`)
    return range
  })()

  const weapons = ((): Quantity | undefined => {
    if (text('n_weapons') === '')
      return text('weapons') === '' ? undefined : atMost('weapons', MOST.weapons, parseWeapons(text('weapons')))
    const parsed = /^\d/.test(text('n_weapons'))
      ? atMost('n_weapons', MOST.weapons, parsePeople(text('n_weapons')))
      : undefined
    if (parsed === undefined) report('n_weapons', show(text('n_weapons')), 'a whole number or a range such as 11-17')
    return parsed === undefined ? undefined : { ...parsed, text: text('weapons') || parsed.text }
  })()

  const orderTo =
    text('order_to') === ''
      ? undefined
      : text('order_to')
          .split(/[\s|;,]+/)
          .filter((party) => party !== '')
  for (const party of orderTo ?? []) {
    if (file.parties[party]?.kind !== 'proxy' || !Object.hasOwn(file.parties, party))
      report('order_to', show(party), 'the id of a proxy', suggest(party, Object.keys(file.parties)))
  }
  const judged = text('judged')
    .split(/[\s|;,]+/)
    .filter((column) => column !== '')
  for (const column of judged) {
    if (!(COLUMN_NAMES as string[]).includes(column) && !raw.cells.has(column))
      report('judged', show(column), 'names of columns', suggest(column, COLUMN_NAMES), 'warning')
  }

  const summary = text('summary')
  const [lat, lon] = [number('lat', -90, 90, false), number('lon', -180, 180, false)]
  const isCount = kind === 'count'
  const stated = /(?:^|\D)(\d{1,6}) attacks\b/.exec(summary)?.[1]
  const total = number('total', 0, MOST.total, true) ?? (isCount && stated !== undefined ? Number(stated) : undefined)
  const series = text('series') || (isCount ? (insideBracket(text('actor')) ?? text('actor')) : '')
  const claims = list(text('claimed_by'))

  const row: RecordRow = {
    id,
    kind,
    when,
    known: known?.until ?? when.until,
    author: {
      ...author,
      parties: author.parties.filter((party) => party.id !== NOBODY || Object.hasOwn(file.parties, NOBODY)),
    },
    action,
    attacks: number('attacks', 0, MOST.attacks, true) ?? 1,
    claimedBy: claims.filter((claim) => claim !== 'none'),
    attributedBy: list(text('attributed_by'), true),
    deniedBy: list(text('denied_by')),
    summary: summary.replace(CONFIDENCE, '').trimEnd(),
    sources: text('source')
      .split(' ; ')
      .map((source) => source.trim())
      .filter((source) => source !== ''),
    judged,
    raw: raw.cells.isWide ? NO_CELLS : raw.cells.all(),
    line: raw.line,
    file: raw.file,
  }
  const content = word('content', ROW_CONTENTS) ?? (kind === 'message' ? (meaning?.content ?? 'other') : undefined)
  const order = word<Order>('order', ORDERS) ?? (kind === 'order' ? meaning?.order : undefined)
  const aim = word('aim', ['demonstrate', 'punish'] as const)
  const injured = text('injured') === '' ? undefined : atMost('injured', MOST.people, parsePeople(text('injured')))
  if (injured === undefined && /^[^0-9]{1,40}$/.test(text('injured')) && WORDS_ALONE.test(text('injured'))) {
    warnOnce(
      'injured',
      'a number or a range, such as 4 or 3-9',
      [],
      'the words are kept, but no number is read from them; killed has killed_low and killed_high for a range, injured takes it in one cell',
    )
  }
  const confidence = CONFIDENCE.exec(summary)?.[1] as RecordRow['confidence']
  const channel = findChannel(text('channel'), text('through'), context.channels, context.parties)
  if (channel === undefined && text('through') !== '') {
    report(
      'through',
      show(text('through')),
      'ids of channels or intermediaries',
      suggest(text('through'), [...Object.keys(file.channels), ...Object.keys(file.parties)]),
    )
  }
  const optional: Partial<RecordRow> = {
    rung,
    content,
    order,
    orderTo,
    aim,
    target:
      targetText === ''
        ? undefined
        : target === undefined || target === NOBODY
          ? { text: targetText }
          : { party: target, text: targetText },
    site: siteId,
    place: text('place') === '' && lat === undefined ? undefined : { text: text('place'), lat, lon, precisionKm: 10 },
    weapons,
    killed,
    injured,
    series: series === '' ? undefined : series,
    total,
    of: text('of') === '' ? undefined : text('of'),
    channel: channel ?? (text('channel') === '' ? undefined : { text: text('channel') }),
    unclaimed: claims.includes('none') ? true : undefined,
    confidence,
    note: text('note') === '' ? undefined : text('note'),
  }
  if (isCount && total === undefined)
    report(
      'total',
      'no running total',
      'a number in the column total, or "66 attacks" in the summary',
      undefined,
      'warning',
    )
  const values: Record<string, unknown> = optional
  for (const key in values)
    if (values[key] !== undefined) (row as unknown as Record<string, unknown>)[key] = values[key]
  if (raw.cells.isWide)
    Object.defineProperty(row, 'raw', { get: () => raw.cells.all(), enumerable: true, configurable: true })
  return row
}
