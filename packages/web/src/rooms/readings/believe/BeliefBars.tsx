/** The waterfall at the visitor's own weights; it may come a moment after the sentence. */
import { drawnWaterfall, type EvidenceStep } from '@standoff/core/kernel'
import { memo } from 'react'
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { Waterfall } from '../why/Waterfall.js'

export const BeliefBars = memo(function BeliefBars({ steps }: { steps: readonly EvidenceStep[] }) {
  const { strings } = useLocale()
  const { believe: words, items, waterfall } = strings.readings
  const { bars } = drawnWaterfall(steps)
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
        bars[n].total,
        bars[n].chance,
      ])}
    >
      {(width) => <Waterfall width={width} evidence={steps} />}
    </Figure>
  )
})
