/** What the marks of the timeline mean; only those that are used. */

import { HARM_FILL, HARMS, isKnownBy, usedSaid } from '@standoff/core/kernel'
import type { KeyItem } from '../../../components/Key.js'
import type { Strings } from '../../../state/locale.js'
import type { Item } from '../data/item.js'
import { circle, diamond, interval, SHAPES, square, vertical } from '../draw/subpath.js'

export function timelineKey(items: readonly Item[], asOf: number, strings: Strings, end: string | null): KeyItem[] {
  const words = strings.record
  const soft = { stroke: 'var(--soft)', strokeWidth: 1.4, fill: 'none' }
  const some = (is: (item: Item) => boolean, item: KeyItem): KeyItem[] => (items.some(is) ? [item] : [])
  return [
    ...[...HARMS].reverse().flatMap((harm) =>
      some(({ act }) => act?.harm === harm, {
        text: words.harms[harm],
        mark: <circle cx={8} r={6} fill="var(--ink)" fillOpacity={HARM_FILL[harm]} stroke="var(--soft)" />,
      }),
    ),
    ...usedSaid(items).map(({ name, shape }) => ({
      text: words.said[name],
      mark: <path d={SHAPES[shape](8, 0, 4)} {...soft} stroke="var(--ink)" />,
    })),
    ...some(({ row }) => row.kind === 'order', {
      text: words.kinds.order,
      mark: <path d={diamond(8, 0, 4.5)} {...soft} fill="var(--soft)" />,
    }),
    ...some(({ row }) => row.kind === 'count', {
      text: words.kinds.count,
      mark: <path d={vertical(8, -5, 5)} {...soft} />,
    }),
    ...some(
      ({ act, message, row }) => act === null && message === null && row.kind !== 'count' && row.kind !== 'order',
      { text: words.timeline.beside, mark: <path d={square(8, 0, 3)} {...soft} /> },
    ),
    ...some(({ isInterval }) => isInterval, {
      text: words.timeline.interval,
      mark: <path d={interval(1, 15, 0)} {...soft} />,
    }),
    ...some(({ contested }) => contested, {
      text: words.timeline.contested,
      mark: <path d="M5 1h6m-6 -2.5h6" {...soft} stroke="var(--ink)" strokeWidth={1.1} />,
    }),
    ...(end === null ? [] : [{ text: words.timeline.after(end), mark: <path d="M5 -6v12m4 -9l4 3l-4 3" {...soft} /> }]),
    ...some((item) => !isKnownBy(item, asOf), {
      text: words.timeline.later,
      mark: <path d={circle(8, 0, 6)} {...soft} strokeDasharray="2 2" />,
    }),
  ]
}
