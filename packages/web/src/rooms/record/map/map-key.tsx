/** What the marks of the map mean; only those that are used. */

import { HARM_FILL, HARMS } from '@standoff/core/kernel'
import type { KeyItem } from '../../../components/Key.js'
import type { Strings } from '../../../state/locale.js'
import { square } from '../draw/subpath.js'
import type { Look } from '../look.js'
import type { PlacedRows } from './places.js'

export function mapKey(places: readonly PlacedRows[], hasSites: boolean, look: Look, strings: Strings): KeyItem[] {
  const words = strings.record.map
  const acts = places.filter(({ side }) => side !== null)
  const kinds = [...new Map(acts.map((one) => [`${one.side}${one.own}`, one])).values()]
  const soft = { stroke: 'var(--soft)', strokeWidth: 1.2, fill: 'none' }
  return [
    ...kinds.map(
      ({ side, own }): KeyItem => ({
        text: own ? words.own(look.name(side as string)) : words.through(look.name(side as string)),
        mark: (
          <circle
            cx={8}
            r={6}
            fill="none"
            stroke={look.hue(side)}
            strokeWidth={2}
            strokeDasharray={own ? undefined : '3 2'}
          />
        ),
      }),
    ),
    ...[...HARMS].reverse().flatMap((harm) =>
      acts.some((one) => one.harm === harm)
        ? [
            {
              text: strings.record.harms[harm],
              mark: <circle cx={8} r={6} fill="var(--ink)" fillOpacity={HARM_FILL[harm]} stroke="var(--soft)" />,
            },
          ]
        : [],
    ),
    ...(acts.length < places.length ? [{ text: words.others, mark: <path d={square(8, 0, 3)} {...soft} /> }] : []),
    ...(hasSites ? [{ text: words.site, mark: <path d="M5 -3l6 6m-6 0l6 -6" {...soft} /> }] : []),
    ...(places.some(({ place }) => place.precisionKm > 0)
      ? [{ text: words.precision, mark: <circle cx={8} r={7.5} {...soft} strokeWidth={0.7} /> }]
      : []),
    ...(places.some(({ later }) => later)
      ? [{ text: words.later, mark: <circle cx={8} r={6} {...soft} strokeWidth={1} strokeDasharray="1.5 2" /> }]
      : []),
  ]
}
