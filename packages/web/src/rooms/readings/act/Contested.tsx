/** Figures of which the record has more than one, by source, and how far the record is trusted. */
import { memo } from 'react'
import { useLocale } from '../../../state/locale.js'
import type { OneAct } from './acts.js'

export const Contested = memo(function Contested({ act }: { act: OneAct }) {
  const { strings, number, list, chance } = useLocale()
  const words = strings.readings.contested
  const { contested, rows } = act
  // As the model takes them: what a source says of the rows of one operation is added up.
  const sums = new Map<string, number>()
  for (const row of rows)
    for (const { source, value } of row.weapons?.bySource ?? [])
      sums.set(source, (sums.get(source) ?? 0) + Math.round(value))
  const some = (['weapons', 'killed', 'injured'] as const).filter((what) => contested[what].length > 0)
  const valuesOf = (what: (typeof some)[number]): string =>
    list(
      contested[what].map((value) => {
        const said = what === 'weapons' ? [...sums].flatMap(([source, sum]) => (sum === value ? [source] : [])) : []
        return said.length === 0 ? number(value) : words.bySource(number(value), said.join(', '))
      }),
    )
  return (
    <>
      {some.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul>
          {some.map((what) => (
            <li key={what}>{words.told(words[what], valuesOf(what))}</li>
          ))}
        </ul>
      )}
      <p>{words.reliability(chance(act.reliability))}</p>
    </>
  )
})
