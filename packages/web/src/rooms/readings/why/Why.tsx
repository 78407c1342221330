/** Why the act is read as it is: the waterfall, what each item is, and the table of hypotheses. */
import type { Crisis } from '@standoff/core'
import { atBound, drawnWaterfall, type EvidenceStep } from '@standoff/core/kernel'
import { memo, useCallback, useState } from 'react'
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { useParam } from '../../../state/view.js'
import type { OneAct } from '../act/acts.js'
import { weightInWords } from '../act/say.js'
import { ItemTold } from './ItemTold.js'
import { Matrix } from './Matrix.js'
import { Waterfall } from './Waterfall.js'

type Item = EvidenceStep['item']

interface Props {
  crisis: Crisis
  act: OneAct
  asOf: string
}

export const Why = memo(function Why({ crisis, act, asOf }: Props) {
  const locale = useLocale()
  const { strings, chance, list, range, signed } = locale
  const words = strings.readings.waterfall
  const { items } = strings.readings
  const [asked, choose] = useParam('item')
  // What the pointer rests on goes before what was chosen, and leaves no trace in the address.
  const [hovered, setHovered] = useState<Item | null>(null)
  const found = act.evidence.find(({ item }) => item === (hovered ?? asked)) ?? null
  const chosen = found?.item ?? null
  const onChoose = useCallback((item: Item) => choose(item), [choose])
  const { bars, sum, most } = drawnWaterfall(act.evidence)
  const told =
    most === null
      ? words.mostNone
      : words.most(
          items[most.item],
          weightInWords(Math.abs(most.by), locale).replace('+', ''),
          most.by < 0 ? strings.readings.demonstrating : strings.readings.punishing,
        )
  const { low, high, mean } = act.atHalf.punish
  const atIt = atBound(act.evidence)
  const beyond = act.evidence
    .filter(({ item }) => item !== 'prior' && atIt.includes(item))
    .map(({ item, unbounded }) =>
      words.unbounded(items[item], Number.isFinite(unbounded) ? signed(unbounded, 1) : '\u221e'),
    )
  return (
    <>
      {beyond.length === 0 ? null : <p className="warned">{words.beyond(list(beyond))}</p>}
      <Figure
        id="waterfall"
        title={words.title}
        caption={
          <>
            {told} {words.caption} {bars.some(({ beyond }) => beyond !== null) ? words.arrow : ''}{' '}
            {words.sum(weightInWords(sum.total, locale).replace('+', ''), chance(act.punish.mean))} {words.unit}
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
            bars[n].total,
            bars[n].chance,
          ]),
          ['shelter', words.shelterApart, act.shelter.decibans, null, null, null, null],
        ]}
        beside={<ItemTold crisis={crisis} act={act} asOf={asOf} step={found as EvidenceStep | null} />}
      >
        {(width) => (
          <Waterfall width={width} evidence={act.evidence} chosen={chosen} onChoose={onChoose} onHover={setHovered} />
        )}
      </Figure>
      <p>{words.atHalf(chance(mean), range(low, high))}</p>
      <Matrix act={act} />
    </>
  )
})
