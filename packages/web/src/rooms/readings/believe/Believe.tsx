/**
 * What would you have to believe: sliders that answer at once, here, from the same weights of evidence as the viewpoints.
 */
import type { Crisis } from '@standoff/core'
import { decibans, EVIDENCE_ITEMS } from '@standoff/core/kernel'
import { memo, useDeferredValue, useId, useMemo } from 'react'
import { useLocale } from '../../../state/locale.js'
import { useStore } from '../../../state/store.js'
import { setParams, view } from '../../../state/view.js'
import type { OneAct } from '../act/acts.js'
import { leaning, oddsInWords } from '../act/say.js'
import { BeliefBars } from './BeliefBars.js'
import {
  type Beliefs,
  beliefsOf,
  evenDeception,
  evidenceOf,
  LEAST_PRIOR,
  MISLEADING,
  PARAMS,
  param,
  rangeOf,
  readBeliefs,
  startingFrom,
} from './beliefs.js'
import { Slider } from './Slider.js'

interface Props {
  crisis: Crisis
  act: OneAct
}

/** Decimals kept in the address. */
const kept = (value: number): string => String(Math.round(value * 1000) / 1000)

/** Takes all that is held out of the address, and starts from a viewpoint. */
export const startFrom = (viewpoint: string): void =>
  setParams({ ...Object.fromEntries(PARAMS.map((name) => [name, ''])), [param('from')]: viewpoint })

export const Believe = memo(function Believe({ crisis, act }: Props) {
  const locale = useLocale()
  const { strings, number, signed, chance, likelihood, percentWords, range } = locale
  const words = strings.readings.believe
  const { short } = strings.readings
  const params = useStore(view, (now) => now.params)
  const id = useId()
  const beliefs = beliefsOf(crisis, act, params)
  const evidence = useMemo(() => evidenceOf(act), [act])
  const start = useMemo(
    () => readBeliefs(startingFrom(crisis, act, beliefs.from), evidence),
    [crisis, act, beliefs.from, evidence],
  )
  const mine = readBeliefs(beliefs, evidence)
  const changed = PARAMS.some((name) => name !== param('from') && params[name] !== undefined)
  const startName = beliefs.from === null ? words.model : crisis.file.viewpoints[beliefs.from].name
  const { side, p } = leaning(mine.punish)
  const { low, high } = rangeOf(beliefs, mine.punish, act)
  const db = decibans(mine.logOdds)
  const weighed = evidence.filter(({ item, logRatio }) => item !== 'prior' && logRatio !== 0)
  const misleading = weighed.some(
    ({ item }) => item !== 'prior' && MISLEADING.includes(item) && beliefs.accepts[item] > 0,
  )
  const two = (value: number): string => number(value, 2)
  return (
    <>
      <p>{words.lede}</p>
      <div className="believe">
        <div className="mine" aria-live="polite" aria-atomic="true">
          <p className="answer">
            {side === 'even' ? words.even(percentWords(p)) : words[side](likelihood(p), percentWords(p))}{' '}
            {words.interval(side === 'demonstrate' ? range(1 - high, 1 - low) : range(low, high))}
          </p>
          <p>{words.odds(signed(mine.logOdds, 2), signed(db, 1), oddsInWords(db, locale))}</p>
          {changed ? <p className="note">{words.from(chance(start.punish), startName)}</p> : null}
        </div>
        <div className="start no-print">
          <label htmlFor={id}>{words.start}</label>
          <select id={id} value={beliefs.from ?? ''} onChange={(event) => startFrom(event.target.value)}>
            <option value="">{words.model}</option>
            {Object.entries(crisis.file.viewpoints).map(([viewpoint, { name }]) => (
              <option key={viewpoint} value={viewpoint}>
                {name}
              </option>
            ))}
          </select>
          <button type="button" disabled={!changed} onClick={() => startFrom(beliefs.from ?? '')}>
            {words.reset}
          </button>
        </div>
        <fieldset className="beliefs">
          <legend className="visually-hidden">{words.heading}</legend>
          <Slider
            label={words.prior}
            value={beliefs.prior}
            low={LEAST_PRIOR}
            high={1 - LEAST_PRIOR}
            step={0.01}
            even={mine.evenPrior}
            inert={null}
            format={two}
            onChange={(value) => setParams({ [param('prior')]: kept(value) })}
          />
          {EVIDENCE_ITEMS.map((item) => {
            const weight = evidence.find((step) => step.item === item)
            const inert = weight === undefined || weight.logRatio === 0
            return (
              <Slider
                key={item}
                label={words.item(short[item])}
                value={beliefs.accepts[item]}
                low={0}
                high={1}
                step={0.05}
                even={mine.evenWeights.find((one) => one.item === item)?.weight ?? null}
                inert={inert ? words.inert : null}
                format={two}
                note={
                  <>
                    {inert ? null : ` \u00B7 ${words.weighs(signed(weight.decibans, 1))}`}
                    {MISLEADING.includes(item) ? ` \u00B7 ${words.deceiver}` : null}
                  </>
                }
                onChange={(value) => setParams({ [param(item)]: kept(value) })}
              />
            )
          })}
          <Slider
            label={words.deception}
            value={beliefs.deception}
            low={0}
            high={1}
            step={0.05}
            even={evenOf(beliefs)}
            inert={misleading ? null : words.inertDeception}
            format={two}
            onChange={(value) => setParams({ [param('deception')]: kept(value) })}
          />
        </fieldset>
        <p className="note">
          {words.deceiverNote} {words.intervalNote}
        </p>
      </div>
      <BeliefBars steps={useDeferredValue(mine.steps)} />
    </>
  )

  function evenOf(held: Beliefs): number | null {
    return evenDeception(held, evidence)
  }
})
