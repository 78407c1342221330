/** What the marks of the timeline mean; only those that are used. */
import { type DrawnRow, type RecordMark, type Said, usedSaid } from '@standoff/core/kernel'
import { ink } from '../colors.js'
import type { KeyItem, Stroke } from '../draw/key.js'
import { HARM_KEY } from './harm.js'

const SAID_WORDS: Readonly<Record<Said['name'], string>> = {
  threat: 'threat or warning',
  assurance: 'assurance or offer',
  denial: 'denial or refusal',
  other: 'other word',
}

const INTERVAL: readonly Stroke[] = [
  [1, 0, 15, 0],
  [1, -4, 1, 4],
  [15, -4, 15, 4],
]
const CONTESTED: readonly Stroke[] = [
  [5, 1, 11, 1],
  [5, -1.5, 11, -1.5],
]

const given = (is: boolean, item: KeyItem): KeyItem[] => (is ? [item] : [])

export function timelineKey(rows: readonly DrawnRow[], marks: readonly RecordMark[]): KeyItem[] {
  const has = (shape: RecordMark['shape']): boolean => marks.some((one) => one.shape === shape)
  const soft = { stroke: ink('soft'), strokeWidth: 1.4 } as const
  return [
    ...HARM_KEY.filter(({ harm }) => rows.some(({ act }) => act?.harm === harm)),
    ...usedSaid(rows).map(
      ({ name, shape }): KeyItem => ({ text: SAID_WORDS[name], mark: shape, r: 4, stroke: ink('ink') }),
    ),
    ...given(has('order'), { text: 'order', mark: 'diamond', r: 4, ...soft, fill: ink('soft') }),
    ...given(has('count'), { text: 'running total', mark: 'strokes', strokes: [[8, -5, 8, 5]], ...soft }),
    ...given(has('beside'), { text: 'others and claims', mark: 'square', r: 3, ...soft }),
    ...given(
      rows.some(({ isInterval }) => isInterval),
      { text: 'dated by an interval', mark: 'strokes', strokes: INTERVAL, ...soft },
    ),
    ...given(
      rows.some(({ contested }) => contested),
      { text: 'contested', mark: 'strokes', strokes: CONTESTED, stroke: ink('ink'), strokeWidth: 1.1 },
    ),
  ]
}
