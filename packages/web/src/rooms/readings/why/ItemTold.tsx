/** What an item of evidence compares, what it weighs, and what in the record it is. */
import type { Crisis } from '@standoff/core'
import type { EvidenceStep } from '@standoff/core/kernel'
import { useLocale } from '../../../state/locale.js'
import type { OneAct } from '../act/acts.js'
import { oddsInWords, weightInWords } from '../act/say.js'
import { factsOf } from './facts.js'
import { RowQuotes } from './RowQuotes.js'

interface Props {
  crisis: Crisis
  act: OneAct
  asOf: string
  step: EvidenceStep | null
}

export function ItemTold({ crisis, act, asOf, step }: Props) {
  const locale = useLocale()
  const { strings } = locale
  const words = strings.readings
  if (step === null)
    return (
      <div className="item-told" aria-live="polite">
        <p className="note">{words.waterfall.choose}</p>
      </div>
    )
  const { item, decibans, orders } = step
  const facts = factsOf(crisis, act, item, locale)
  return (
    <div className="item-told" aria-live="polite">
      <p>
        <b>{words.waterfall.row(words.items[item], weightInWords(decibans, locale), oddsInWords(decibans, locale))}.</b>{' '}
        {words.compares[item]}{' '}
        {orders[1] - orders[0] > 0.05
          ? words.waterfall.orders(weightInWords(orders[0], locale), weightInWords(orders[1], locale))
          : words.waterfall.ordersSame}
      </p>
      {facts.lines.length === 0 && facts.rows.length === 0 ? null : (
        <>
          <p>
            {words.record}
            {': '}
            {facts.lines.join(' ')}
          </p>
          <RowQuotes rows={facts.rows} crisis={crisis} asOf={asOf} />
        </>
      )}
    </div>
  )
}
