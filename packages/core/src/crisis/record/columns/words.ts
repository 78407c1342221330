/** Who says so: channel, claims, sources and what is said of the row itself. */
import { show } from '../../problem.js'
import { COLUMN_NAMES } from '../../schema/record.js'
import { findChannel } from '../channel.js'
import { splitOutside } from '../quantity.js'
import type { RecordRow } from '../row.js'
import type { RowReader } from '../row-reader.js'

const CONFIDENCE = /\[conf=([HML])\]$/

/** Names parted by semicolons or commas; one with an arrow is kept whole where `arrows` are taken. */
const list = (text: string, arrows = false): string[] =>
  text === ''
    ? []
    : splitOutside(text, ';').flatMap((part) => (arrows && part.includes('->') ? [part] : splitOutside(part, ', ')))

/** By which channel it went. */
export function readChannel(cells: RowReader): RecordRow['channel'] {
  const { channels, parties, file } = cells.context
  const [text, through] = [cells.text('channel'), cells.text('through')]
  const channel = findChannel(text, through, channels, parties)
  if (channel === undefined && through !== '')
    cells.report(
      'through',
      show(through),
      'ids of channels or intermediaries',
      cells.suggest(through, [...Object.keys(file.channels), ...Object.keys(file.parties)]),
    )
  return channel ?? (text === '' ? undefined : { text })
}

/** Who claims it, is said to have done it, and denies it. */
export function readClaims(
  cells: RowReader,
): Pick<RecordRow, 'claimedBy' | 'attributedBy' | 'deniedBy'> & Pick<RecordRow, 'unclaimed'> {
  const claims = list(cells.text('claimed_by'))
  return {
    claimedBy: claims.filter((claim) => claim !== 'none'),
    attributedBy: list(cells.text('attributed_by'), true),
    deniedBy: list(cells.text('denied_by')),
    unclaimed: claims.includes('none') ? true : undefined,
  }
}

/** What the row says, how sure it is, and where that is from. */
export function readSummary(cells: RowReader): Pick<RecordRow, 'summary' | 'confidence' | 'sources'> {
  const summary = cells.text('summary')
  return {
    summary: summary.replace(CONFIDENCE, '').trimEnd(),
    confidence: CONFIDENCE.exec(summary)?.[1] as RecordRow['confidence'],
    sources: cells
      .text('source')
      .split(' ; ')
      .map((source) => source.trim())
      .filter((source) => source !== ''),
  }
}

/** The columns whose values were judged. */
export function readJudged(cells: RowReader): string[] {
  const judged = cells.names('judged')
  for (const column of judged) {
    if (!(COLUMN_NAMES as string[]).includes(column) && !cells.raw.cells.has(column))
      cells.report('judged', show(column), 'names of columns', cells.suggest(column, COLUMN_NAMES), 'warning')
  }
  return judged
}
