/** What the sources of a row do not agree on: figures with every value that somebody states, and who did it. */
import type { Quantity, RecordRow } from './row.js'

export interface Stated {
  value: number
  /** Who states it; empty where the record does not say. */
  who: string
}

export interface Figures {
  what: 'killed' | 'injured' | 'weapons'
  low: number
  high: number
  /** The best figure, where the record settles on one. */
  best: number | null
  /** "66+": the upper end is not known. */
  open: boolean
  stated: readonly Stated[]
  /** As the record has it. */
  text: string
}

const quantity = (what: 'injured' | 'weapons', { low, high, open, bySource = [], text }: Quantity): Figures => ({
  what,
  low,
  high,
  best: null,
  open: open === true,
  stated: bySource.map(({ source, value }) => ({ value, who: source })),
  text,
})

/** Every figure that a row states, settled or not. */
export function figuresOf({ killed, injured, weapons }: RecordRow): Figures[] {
  const all: Figures[] = []
  if (killed !== undefined)
    all.push({
      what: 'killed',
      low: killed.low,
      high: killed.high,
      best: killed.best,
      open: false,
      stated: [],
      text: '',
    })
  if (injured !== undefined) all.push(quantity('injured', injured))
  if (weapons !== undefined) all.push(quantity('weapons', weapons))
  return all
}

export const isRange = ({ low, high, open }: Figures): boolean => low < high || open

/** The record leaves open which of several did it: not known, rather than contested. */
export const authorUnsettled = ({ author }: RecordRow): boolean =>
  author.together === undefined && author.parties.length > 1

/** Sources differ on a figure, or somebody denies it. */
export const isContested = (row: RecordRow): boolean => row.deniedBy.length > 0 || figuresOf(row).some(isRange)
