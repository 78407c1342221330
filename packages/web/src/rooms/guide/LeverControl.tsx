/**
 * One thing to move: a slider with its value in words, or a switch. What is as in the file says so, and can be put
 * back.
 */
import { useId } from 'react'
import { useLocale } from '../../state/locale.js'
import { setParams, useParam } from '../../state/view.js'
import { LEVERS, type Lever, type LeverSpec, leversOf } from './lessons/levers.js'

const SHARES: readonly Lever[] = ['prior', 'control', 'reliability']

export function LeverControl({ name, hint, label }: { name: Lever; hint?: string; label?: string }) {
  const { strings, number, percent, signed } = useLocale()
  const words = strings.guide
  const { levers: all } = words
  const id = useId()
  const spec: LeverSpec = LEVERS[name]
  const [text] = useParam(name)
  const { [name]: moved } = leversOf({ [name]: text })
  const value = moved ?? spec.rest
  const set = (next: number): void =>
    setParams({ [name]: next === spec.rest && spec.prior !== true ? '' : String(next) })
  const { name: title } = all[name]
  if (name === 'notice')
    return (
      <div className="lever">
        <label className="switch" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            role="switch"
            aria-checked={value === 1}
            checked={value === 1}
            onChange={(event) => set(event.target.checked ? 1 : 0)}
          />{' '}
          {label ?? title}
        </label>
        <output htmlFor={id}>{value === 1 ? all.notice.on : all.notice.off}</output>
      </div>
    )
  const shown = SHARES.includes(name)
    ? percent(value)
    : name === 'cover'
      ? signed(100 * value)
      : number(value, Number.isInteger(value) ? 0 : Number.isInteger(2 * value) ? 1 : 2)
  const inWords =
    moved === undefined && (spec.prior === true || name === 'cover') ? words.asFile : all[name].value(shown)
  return (
    <div className="lever">
      <label htmlFor={id}>{title}</label>
      <input
        id={id}
        type="range"
        min={spec.min}
        max={spec.max}
        step={spec.step}
        value={value}
        aria-valuetext={inWords}
        aria-describedby={`${id}h`}
        onChange={(event) => set(Number(event.target.value))}
      />
      <output htmlFor={id}>{inWords}</output>
      <span className="note" id={`${id}h`}>
        {hint ?? all[name].hint}
        {moved === undefined ? null : (
          <button
            type="button"
            className="plain no-print"
            onClick={() => setParams({ [name]: '' })}
            aria-label={`${words.back}: ${title}`}
          >
            {words.back}
          </button>
        )}
      </span>
    </div>
  )
}
