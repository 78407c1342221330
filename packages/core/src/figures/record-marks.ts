/**
 * Marks of the record: the shape of each row, whose it is, how large, and between which lanes its way leads.
 */
import { type Harm, harmOfRow, type PicturedMessage } from '../crisis/pictures/acts.js'
import type { CrisisFile } from '../crisis/schema/crisis.js'
import { type DrawnRow, isKnownBy } from './record-rows.js'

/** Harm as opacity of ink: the graver, the darker. */
export const HARM_FILL: Readonly<Record<Harm, number>> = { untold: 0, none: 0.06, hurt: 0.38, killed: 0.92 }
/** The gravest last: so they are drawn. */
export const HARMS = Object.keys(HARM_FILL) as Harm[]

/** Messages by what they say: a shape each. */
export const SAID = [
  { name: 'threat', contents: ['threaten', 'warn', 'demand'], shape: 'triangle' },
  { name: 'assurance', contents: ['assure', 'offer', 'accept', 'comply', 'fulfil', 'drop', 'truce'], shape: 'circle' },
  { name: 'denial', contents: ['deny', 'reject'], shape: 'times' },
  { name: 'other', contents: ['mediate', 'other'], shape: 'square' },
] as const

export type Said = (typeof SAID)[number]

/** The kind of a message by its content. */
const saidOf = ({ content }: PicturedMessage): Said =>
  SAID.find(({ contents }) => (contents as readonly string[]).includes(content)) ?? SAID[3]

/** Kinds of messages among rows, in the order of `SAID`. */
export const usedSaid = (rows: readonly DrawnRow[]): Said[] =>
  SAID.filter((one) => rows.some(({ message }) => message !== null && saidOf(message) === one))

/** Radius of the largest circle and of the smallest, px. */
const LARGEST = { wide: 11, narrow: 9 } as const
const SMALLEST = 2.6

/**
 * Radius of the circle of an act, px: its area is that of weapons or attacks.
 * @param most what the largest circle stands for
 */
export const circleRadius = (size: number, most: number, width: keyof typeof LARGEST): number =>
  Math.max(SMALLEST, LARGEST[width] * Math.sqrt(size / most))

/** What the largest circle stands for: weapons where they are told, attacks where not. */
export const mostOf = (rows: readonly DrawnRow[]): number =>
  rows.reduce((most, { act }) => (act === null ? most : Math.max(most, act.weapons ?? act.attacks)), 1)

export interface RecordMark<Row extends DrawnRow = DrawnRow> {
  row: Row
  /** The party in whose colour it is drawn; null for none. */
  party: string | null
  shape: 'act' | 'order' | 'count' | 'beside' | Said
  /** Of an act: weapons or attacks, and the highest number of weapons that somebody states, where that is more. */
  size: number
  high: number | null
  harm: Harm
  /** Not known by the as-of day. */
  isLater: boolean
  /** The line from its author to those whom it reaches, as lanes: of messages between the two, and of orders. */
  way: { from: string; to: readonly string[] } | null
}

/**
 * The mark of a row.
 * @param asOf the number of the as-of day (terms/as-of.ts)
 */
export function recordMark<Row extends DrawnRow>(row: Row, file: CrisisFile, asOf: number): RecordMark<Row> {
  const { act, message, parties } = row
  const common = {
    row,
    party: parties[0] ?? null,
    size: 1,
    high: null,
    harm: harmOfRow(row.row),
    isLater: !isKnownBy(row, asOf),
  }
  if (act !== null) {
    const high = row.row.weapons?.high
    return {
      ...common,
      // One of several groups has the colour of their patron.
      party: file.parties[act.lane] === undefined ? act.side : act.lane,
      shape: 'act',
      size: act.weapons ?? act.attacks,
      high: high !== undefined && act.weapons !== null && high > act.weapons ? high : null,
      way: null,
    }
  }
  if (message !== null) {
    const way = message.to === null ? null : { from: message.from, to: [message.to] }
    return { ...common, shape: saidOf(message), way }
  }
  const { kind, orderTo } = row.row
  if (kind === 'order') return { ...common, shape: 'order', way: { from: parties[0] ?? '', to: orderTo ?? [] } }
  return {
    ...common,
    shape: kind === 'count' ? 'count' : 'beside',
    way: null,
  }
}
