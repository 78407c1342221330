/** A slider with its value, a mark where the reading crosses even, and what it weighs. */
import { type ReactNode, useId } from 'react'
import { useLocale } from '../../../state/locale.js'

interface Props {
  label: string
  value: number
  low: number
  high: number
  step: number
  /** Where the reading crosses even; null where no value brings it there. */
  even: number | null
  /** Why moving it would change nothing; it cannot be moved then. */
  inert: string | null
  /** Decimals of the value. */
  format: (value: number) => string
  note?: ReactNode
  onChange: (value: number) => void
}

/** Half the width of the thumb, by which the track is shorter than the slider. */
const HALF_THUMB = 8

export function Slider({ label, value, low, high, step, even, inert, format, note, onChange }: Props) {
  const { strings } = useLocale()
  const words = strings.readings.believe
  const id = useId()
  const share = even === null ? 0 : (even - low) / (high - low)
  const crossing = even === null || share < 0 || share > 1 ? words.neverEven : words.evenAt(format(even))
  return (
    <div className={inert === null ? 'belief' : 'belief inert'}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{format(value)}</output>
      <div className="track">
        <input
          id={id}
          type="range"
          min={low}
          max={high}
          step={step}
          value={value}
          disabled={inert !== null}
          aria-valuetext={`${format(value)}; ${inert ?? crossing}`}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        {inert === null && even !== null && share >= 0 && share <= 1 ? (
          <span
            className="even"
            aria-hidden="true"
            style={{ insetInlineStart: `calc(${HALF_THUMB}px + ${share} * (100% - ${2 * HALF_THUMB}px))` }}
          />
        ) : null}
      </div>
      <p className="note">
        {inert ?? crossing}
        {note}
      </p>
    </div>
  )
}
