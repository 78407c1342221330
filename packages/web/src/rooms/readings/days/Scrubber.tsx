/** Moves the as-of day of the page from the act to the end of the record. */
import type { Crisis } from '@standoff/core'
import { dayOf, formatDay } from '@standoff/core/kernel'
import { memo, useEffect, useId, useRef, useState } from 'react'
import { useLocale } from '../../../state/locale.js'
import { setParams } from '../../../state/view.js'
import type { OneAct } from '../act/acts.js'
import { rangeOf } from './which-days.js'

/** How long the slider rests before the day is taken, ms: every day asked for starts a computation. */
const REST = 200

interface Props {
  crisis: Crisis
  act: OneAct
  asOf: string
}

export const Scrubber = memo(function Scrubber({ crisis, act, asOf }: Props) {
  const { strings, date } = useLocale()
  const words = strings.readings.days
  const id = useId()
  const { first, last } = rangeOf(crisis, act)
  // Where it was moved to while the address still has another day.
  const [moved, setMoved] = useState<{ day: number; from: string } | null>(null)
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  const day = moved?.from === asOf ? moved.day : Math.min(last, Math.max(first, Math.floor(dayOf(asOf))))
  if (last <= first) return null
  const move = (next: number): void => {
    setMoved({ day: next, from: asOf })
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setParams({ asOf: formatDay(next), act: act.key }), REST)
  }
  return (
    <div className="scrubber no-print">
      <label htmlFor={id}>{words.slider}</label>
      <output htmlFor={id}>{date(formatDay(day))}</output>
      <input
        id={id}
        type="range"
        min={first}
        max={last}
        step={1}
        value={day}
        aria-valuetext={date(formatDay(day))}
        onChange={(event) => move(Number(event.target.value))}
      />
      <p className="note">{words.sliderNote}</p>
    </div>
  )
})
