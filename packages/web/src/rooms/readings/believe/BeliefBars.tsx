/** The waterfall at the visitor's own weights; it may come a moment after the sentence. */
import type { EvidenceStep } from '@standoff/core/kernel'
import { memo } from 'react'
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { barsOf, chanceOf } from '../why/bars.js'
import { Waterfall } from '../why/Waterfall.js'

export const BeliefBars = memo(function BeliefBars({ steps }: { steps: readonly EvidenceStep[] }) {
  const { strings } = useLocale()
  const { believe: words, items, waterfall } = strings.readings
  const bars = barsOf(steps)
  return (
    <Figure
      id="beliefs"
      title={words.title}
      caption={words.caption}
      columns={waterfall.columns}
      rows={steps.map(({ item, decibans, orders }, n) => [
        item,
        items[item],
        decibans,
        orders[0],
        orders[1],
        bars[n].to,
        chanceOf(bars[n].to),
      ])}
    >
      {(width) => <Waterfall width={width} evidence={steps} />}
    </Figure>
  )
})
