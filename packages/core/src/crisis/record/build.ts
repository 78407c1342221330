import { MOST } from '../limits.js'
import { NOBODY } from './author.js'
import { readAsserts } from './columns/asserts.js'
import { readKept } from './columns/kept.js'
import { actionOf, kindAmong, readKind } from './columns/kind.js'
import { readToll } from './columns/toll.js'
import { readTotals } from './columns/totals.js'
import { readWhat } from './columns/what.js'
import { readPlace, readSite, warnOfPlace } from './columns/where.js'
import { readAuthor, readTarget } from './columns/who.js'
import { readChannel, readClaims, readJudged, readSummary } from './columns/words.js'
import type { RawRow } from './raw-rows.js'
import type { RecordRow } from './row.js'
import type { RowContext } from './row-context.js'
import { RowReader } from './row-reader.js'

const NO_CELLS: Readonly<Record<string, string>> = {}

/** Reads one row, each group of its columns by a file of its own. Undefined only where it has no id or no date. */
export function buildRow(raw: RawRow, context: RowContext): RecordRow | undefined {
  const cells = new RowReader(raw, context)
  if (cells.id === '') cells.report('id', 'no id', 'an id for each row')
  const when = cells.when('date')
  if (cells.id === '' || when === undefined) return undefined
  const known = cells.text('known') === '' ? undefined : cells.when('known')

  const stated = readKind(cells)
  const author = readAuthor(cells, stated.kind)
  const target = readTarget(cells)
  const site = readSite(cells)
  const kind = kindAmong(cells, stated.kind, { author, target })
  warnOfPlace(cells, { kind, author, site })
  const what = readWhat(cells, kind, stated.meaning)
  const toll = readToll(cells)
  const rung = heavier(what.rung, toll.weapons, cells)
  const judged = readJudged(cells)
  const place = readPlace(cells)
  const claims = readClaims(cells)
  const { summary, confidence, sources } = readSummary(cells)
  const row: RecordRow = {
    id: cells.id,
    kind,
    when,
    known: known?.until ?? when.until,
    author: { ...author, parties: author.parties.filter(({ id }) => isParty(id, context)) },
    action: actionOf(cells),
    attacks: cells.number('attacks', 0, MOST.attacks, true) ?? 1,
    claimedBy: claims.claimedBy,
    attributedBy: claims.attributedBy,
    deniedBy: claims.deniedBy,
    summary,
    sources,
    judged,
    raw: raw.cells.isWide ? NO_CELLS : raw.cells.all(),
    line: raw.line,
    file: raw.file,
  }
  putKnown(row, { ...what, rung })
  putKnown(row, { target: target?.party === NOBODY ? { text: target.text } : target, site, place })
  putKnown(row, toll)
  putKnown(row, readTotals(cells, kind))
  const channel = readChannel(cells)
  putKnown(row, readAsserts(cells))
  putKnown(row, { kept: readKept(cells, sources.length) })
  const written = cells.text('written') === '' ? undefined : cells.when('written')?.from
  putKnown(row, { written })
  putKnown(row, { channel, unclaimed: claims.unclaimed, confidence, note: cells.given('note') })
  // With many columns, the object of all cells is only built when it is read.
  if (raw.cells.isWide)
    Object.defineProperty(row, 'raw', { get: () => raw.cells.all(), enumerable: true, configurable: true })
  return row
}

/** Weapons from which a strike that its label alone calls limited is a large one; judgement. */
const MANY_WEAPONS = 12

/**
 * The rung of a strike: where only its label says that it was limited, and it took many weapons, it was a large one.
 */
function heavier(rung: string | undefined, weapons: RecordRow['weapons'], cells: RowReader): string | undefined {
  const isByLabel = rung === 'limited-strike' && cells.text('rung') === ''
  const isMany = weapons !== undefined && weapons.low >= MANY_WEAPONS
  return isByLabel && isMany && cells.context.rungs.includes('large-strike') ? 'large-strike' : rung
}

/** `NOBODY` is a party only where the file has one of that id. */
const isParty = (id: string, { file }: RowContext): boolean => id !== NOBODY || Object.hasOwn(file.parties, NOBODY)

/** Copies the defined values into a row; an undefined field gets no key. A spread would take four times as long. */
function putKnown(row: RecordRow, values: Partial<RecordRow>): void {
  const all: Record<string, unknown> = values
  for (const key in all) if (all[key] !== undefined) (row as unknown as Record<string, unknown>)[key] = all[key]
}
