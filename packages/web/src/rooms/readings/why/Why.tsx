/** Why the act is read as it is: the waterfall, what each item is, and the table of hypotheses. */
import type { Crisis } from '@standoff/core'
import { type EvidenceStep, tooSure } from '@standoff/core/kernel'
import { memo, useCallback, useState } from 'react'
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { useParam } from '../../../state/view.js'
import type { OneAct } from '../act/acts.js'
import { barsOf, chanceOf, type Item } from './bars.js'
import { ItemTold } from './ItemTold.js'
import { Matrix } from './Matrix.js'
import { Waterfall } from './Waterfall.js'

interface Props {
  crisis: Crisis
  act: OneAct
}

export const Why = memo(function Why({ crisis, act }: Props) {
  const { strings, number, chance, list } = useLocale()
  const words = strings.readings.waterfall
  const { items } = strings.readings
  const [asked, choose] = useParam('item')
  // What the pointer rests on goes before what was chosen, and leaves no trace in the address.
  const [hovered, setHovered] = useState<Item | null>(null)
  const found = act.evidence.find(({ item }) => item === (hovered ?? asked)) ?? null
  const chosen = found?.item ?? null
  const onChoose = useCallback((item: Item) => choose(item), [choose])
  const bars = barsOf(act.evidence)
  const [most] = [...bars.slice(1, -1)].sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
  const told =
    most === undefined || Math.abs(most.by) < 0.5
      ? words.mostNone
      : words.most(
          items[most.item as Item],
          number(Math.abs(most.by), 1),
          most.by < 0 ? strings.readings.demonstrating : strings.readings.punishing,
        )
  const end = bars[bars.length - 1].to
  const beyond = tooSure(act.evidence).map(({ item }) => items[item])
  return (
    <>
      {beyond.length === 0 ? null : <p className="warned">{words.beyond(list(beyond))}</p>}
      <Figure
        id="waterfall"
        title={words.title}
        caption={
          <>
            {told} {words.caption} {words.sum(number(end, 1), chance(act.punish.mean))} {words.unit}
          </>
        }
        columns={words.columns}
        rows={[
          ...act.evidence.map(({ item, decibans, orders }, n) => [
            item,
            items[item],
            decibans,
            orders[0],
            orders[1],
            bars[n].to,
            chanceOf(bars[n].to),
          ]),
          ['shelter', words.shelterApart, act.shelter.decibans, null, null, null, null],
        ]}
        beside={<ItemTold crisis={crisis} act={act} step={found as EvidenceStep | null} />}
      >
        {(width) => (
          <Waterfall width={width} evidence={act.evidence} chosen={chosen} onChoose={onChoose} onHover={setHovered} />
        )}
      </Figure>
      <Matrix act={act} />
    </>
  )
})
