/** Previous and next, where one is, and what a screen reader is told of it. */

import { useLocale } from '../../state/locale.js'
import type { Stepper } from './data/use-stepper.js'

export function StepBar({ at, count, step, said }: Stepper) {
  const { strings, number, date } = useLocale()
  const words = strings.record.step
  const place = at < 0 ? words.none(number(count)) : words.at(number(at + 1), number(count))
  return (
    <div className="step-bar no-print" role="toolbar" aria-label={words.label} title={words.hint}>
      <button type="button" onClick={() => step('first')} disabled={count === 0 || at === 0}>
        {words.first}
      </button>
      <button type="button" onClick={() => step('previous')} disabled={count === 0 || at === 0}>
        {words.previous}
      </button>
      <span className="place">{place}</span>
      <button type="button" className="primary" onClick={() => step('next')} disabled={count === 0 || at === count - 1}>
        {words.next}
      </button>
      <button type="button" onClick={() => step('last')} disabled={count === 0 || at === count - 1}>
        {words.last}
      </button>
      <span className="visually-hidden" aria-live="polite">
        {said === null || at < 0 ? '' : words.said(number(at + 1), number(count), date(said.iso), said.row.summary)}
      </span>
    </div>
  )
}
