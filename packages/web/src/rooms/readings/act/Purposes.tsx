/** What an act was for, and whether deaths were sought, accepted or avoided. */
import { memo } from 'react'
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import type { OneAct } from './acts.js'
import { ShareRows } from './ShareRows.js'

export const Purposes = memo(function Purposes({ act }: { act: OneAct }) {
  const { strings, chance, percent, number } = useLocale()
  const words = strings.readings.purposes
  const { purpose } = act
  if (purpose === null) return <p>{words.nobody}</p>
  const nameOf = (id: string, own: string): string => {
    const names: Readonly<Record<string, string>> = words.names
    return Object.hasOwn(names, id) ? names[id] : own
  }
  const rows = [...purpose.purposes]
    .sort((a, b) => b.mean - a.mean)
    .map(({ id, words: own, mean, low, high }) => ({ id, name: nameOf(id, own), means: '', mean, low, high }))
  const { killing, killingError, killed, error } = purpose
  const told = words.told(rows[0].name, chance(rows[0].mean))
  const most =
    killing === null
      ? null
      : (['sought', 'accepted', 'avoided'] as const).reduce((one, other) =>
          killing[other] > killing[one] ? other : one,
        )
  return (
    <>
      <Figure
        id="purposes"
        title={words.title}
        caption={`${told} ${words.caption} ${words.error(number(Math.max(1, Math.round(100 * error))))}`}
        columns={words.columns}
        rows={rows.map(({ name, mean, low, high }) => [name, mean, low, high])}
      >
        {(width) => <ShareRows width={width} rows={rows} label={words.alt(told)} />}
      </Figure>
      {killing === null || most === null ? null : (
        <p>
          {words.killing(words.deaths[most], chance(killing[most]))}{' '}
          {words.others(
            percent(killing.sought),
            percent(killing.accepted),
            percent(killing.avoided),
            number(Math.max(1, Math.round(100 * killingError))),
          )}
          {killed > 0 && most !== 'sought' ? ` ${words.luck[most](killed)}` : ''}
        </p>
      )}
    </>
  )
})
