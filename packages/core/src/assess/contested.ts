/**
 * What is contested, and how far the record can be trusted: figures as alternatives by source, reliability by the
 * confidence of rows.
 */
import { meanOf, rowTrust, type Trust } from '../crisis/record/reliability.js'
import type { RecordRow } from '../crisis/record/row.js'
import type { GivenAct, GivenForce, GivenRange } from '../model/scenario.js'

/** A figure as it was known: what each source says, taken as equally likely; empty where nothing is known. */
export type ToldFigure = readonly number[]

/** How far the toll that the rows of one act state is to be relied on: as that row which is so the least. */
export function trustOf(rows: readonly RecordRow[]): Trust {
  return rows.map(rowTrust).reduce((least, one) => (meanOf(one) < meanOf(least) ? one : least))
}

/** What the rows of one act say of its killed, injured and weapons, as equally likely alternatives. */
export function figuresOf(
  rows: readonly RecordRow[],
  act: GivenAct,
): { killed: ToldFigure; injured: ToldFigure; weapons: ToldFigure } {
  if (act.kind === 'order' || act.kind === 'message') return { killed: [], injured: [], weapons: [] }
  return { killed: killedOf(rows, act), injured: injuredOf(rows, act), weapons: weaponsOf(rows, act) }
}

/** Lowest, likeliest and highest; a record may tell nothing, or the same thrice. */
function killedOf(rows: readonly RecordRow[], { killed }: GivenForce): ToldFigure {
  if (killed === null) return []
  const told = rows.flatMap((row) => (row.killed === undefined ? [] : [row.killed]))
  const sum = (of: (figure: { low: number; best: number; high: number }) => number): number =>
    told.reduce((total, figure) => total + of(figure), 0)
  // The dead of partners are not the principal's: the figures that the act is forced with count, not those of the row.
  if (told.length === 0 || sum(({ best }) => best) !== killed[0]) return overRange(killed)
  return distinct([sum(({ low }) => low), killed[0], sum(({ high }) => high)])
}

/** Lowest, middle and highest. The act itself is forced with the highest, which is what becomes known in the end. */
function injuredOf(rows: readonly RecordRow[], { injured, injuredUntold }: GivenForce): ToldFigure {
  if (injuredUntold === true) return []
  const told = rows.flatMap((row) => (row.injured === undefined ? [] : [row.injured]))
  const sum = (of: (figure: { low: number; high: number }) => number): number =>
    told.reduce((total, figure) => total + of(figure), 0)
  const [low, high] = [sum((figure) => figure.low), sum((figure) => figure.high)]
  return overRange(told.length === 0 || high !== injured?.[0] ? injured : [low, high])
}

/**
 * By source where several are named. A source that tells of one row of an operation only has its figure taken for all
 * of it: whoever says that so many were fired means all.
 */
function weaponsOf(rows: readonly RecordRow[], { weapons }: GivenForce): ToldFigure {
  if (weapons === null) return []
  const bySource = new Map<string, number>()
  for (const row of rows)
    for (const { source, value } of row.weapons?.bySource ?? [])
      bySource.set(source, (bySource.get(source) ?? 0) + Math.round(value))
  return bySource.size > 1 ? [...bySource.values()].map((value) => Math.max(1, value)) : overRange(weapons)
}

/** A range as its lowest, middle and highest value. */
function overRange(range: GivenRange): ToldFigure {
  if (range === null) return []
  const [low, high] = range
  return distinct([low, Math.round((low + high) / 2), high])
}

/** One value where all are the same. */
const distinct = (values: readonly number[]): ToldFigure =>
  values.every((value) => value === values[0]) ? [values[0]] : values
