/** What the sources of a row do not agree on: figures with every value that somebody states, and who did it. */
import type { Quantity } from '../crisis/record/quantity.js'
import type { RecordRow } from '../crisis/record/row.js'

export interface StatedFigure {
  what: 'killed' | 'injured' | 'weapons'
  low: number
  high: number
  /** The best figure, where the record settles on one. */
  best: number | null
  /** "66+": the upper end is not known. */
  open: boolean
  /** Who states which value; `who` is empty where the record does not say. */
  stated: readonly { value: number; who: string }[]
  /** As the record has it. */
  text: string
}

const quantity = (what: 'injured' | 'weapons', { low, high, open, bySource = [], text }: Quantity): StatedFigure => ({
  what,
  low,
  high,
  best: null,
  open: open === true,
  stated: bySource.map(({ source, value }) => ({ value, who: source })),
  text,
})

/** Every figure that a row states, settled or not. */
export function figuresOf({ killed, injured, weapons }: RecordRow): StatedFigure[] {
  const all: StatedFigure[] = []
  if (killed !== undefined) {
    const { low, best, high } = killed
    all.push({ what: 'killed', low, high, best, open: false, stated: [], text: '' })
  }
  if (injured !== undefined) all.push(quantity('injured', injured))
  if (weapons !== undefined) all.push(quantity('weapons', weapons))
  return all
}

/** Whether a figure is more than one value. */
export const isRange = ({ low, high, open }: StatedFigure): boolean => low < high || open

/** Whether the record leaves open which of several did it: not known, rather than contested. */
export const authorUnsettled = ({ author }: RecordRow): boolean =>
  author.together === undefined && author.parties.length > 1

/** Whether sources differ on a figure of a row, or somebody denies it. */
export const isContested = (row: RecordRow): boolean => row.deniedBy.length > 0 || figuresOf(row).some(isRange)

/** Ranges drawn for each kind of figure, at most; all of them are among the numbers. */
const MOST = 8
const KINDS = ['killed', 'injured', 'weapons'] as const

/** A range, and the values in it that somebody states: its ends among them. */
export interface DrawnRange<Row> {
  row: Row
  figure: StatedFigure
  values: number[]
}

export interface DrawnContested<Row> {
  all: DrawnRange<Row>[]
  /** The widest ranges of each kind of figure in the order of time, on a scale from 0; kinds without any left out. */
  kinds: { kind: StatedFigure['what']; ranges: DrawnRange<Row>[]; highest: number }[]
  /** How many are too many to be drawn. */
  left: number
  widest: DrawnRange<Row>
}

/**
 * The ranges that rows state; null without any.
 * @param rows in the order of time
 * @param rowOf the row of the record behind each
 */
export function drawnContested<Row>(rows: readonly Row[], rowOf: (row: Row) => RecordRow): DrawnContested<Row> | null {
  const all = rows.flatMap((row) =>
    figuresOf(rowOf(row)).flatMap((figure): DrawnRange<Row>[] =>
      figure.low < figure.high ? [{ row, figure, values: valuesOf(figure) }] : [],
    ),
  )
  if (all.length === 0) return null
  const sorted = [...all].sort((a, b) => spanOf(b) - spanOf(a))
  const kinds = KINDS.flatMap((kind) => {
    const some = new Set(sorted.filter(({ figure }) => figure.what === kind).slice(0, MOST))
    const ranges = all.filter((one) => some.has(one))
    return ranges.length === 0 ? [] : [{ kind, ranges, highest: Math.max(...ranges.map(({ figure }) => figure.high)) }]
  })
  const drawn = kinds.reduce((sum, { ranges }) => sum + ranges.length, 0)
  return { all, kinds, left: all.length - drawn, widest: sorted[0] }
}

const spanOf = ({ figure: { low, high } }: DrawnRange<unknown>): number => high - low

const valuesOf = ({ low, high, best, stated }: StatedFigure): number[] => [
  ...new Set([low, ...stated.map(({ value }) => value), ...(best === null ? [] : [best]), high]),
]
