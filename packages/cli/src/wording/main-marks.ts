/** Why an act is told first, in clauses. */
import type { MainMark } from '@standoff/core/kernel'

const MARKS: Readonly<Record<MainMark, string>> = {
  killed: 'it killed',
  most: 'none killed more',
  'own-hand': 'a government did it itself',
  heaviest: 'none was heavier',
  new: 'it went beyond all that its side had done before in this record',
  figures: 'sources differ on its figures',
  claims: 'claims about it contradict each other',
  aim: 'voices judge its aim differently',
  latest: 'it is of the last three days',
}

/** `latest` where there is no other mark: there is always a last act. */
export const marksInWords = (marks: readonly MainMark[]): string[] =>
  marks.length === 0 ? ['none has more that speaks for it, and it is the latest'] : marks.map((mark) => MARKS[mark])
