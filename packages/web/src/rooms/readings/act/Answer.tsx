/** The answer first, then how much it can bear, in a sentence of its own. */
import type { Crisis } from '@standoff/core'
import type { ReactNode } from 'react'
import { restsOnOne } from '../../../components/rests-on-one.js'
import { useLocale } from '../../../state/locale.js'
import { RowQuotes } from '../why/RowQuotes.js'
import type { OneAct } from './acts.js'
import { actInWords, leaning, refusalInWords } from './say.js'

interface Props {
  crisis: Crisis
  act: OneAct
  particles: number
  asOf: string
  /** Stands beside it, with what the record says. */
  children: ReactNode
}

export function Answer({ crisis, act, particles, asOf, children }: Props) {
  const locale = useLocale()
  const { strings, number, date } = locale
  const words = strings.readings.answer
  const named = actInWords(crisis, act, locale)
  return (
    <div className="answered">
      <div>
        {act.refused === null ? (
          <Read act={act} named={named} />
        ) : (
          <p className="answer">{words.refused(named, refusalInWords(act.refused, locale))}</p>
        )}
      </div>
      <aside>
        {children}
        <p className="note">
          {strings.readings.from(number(particles), date(asOf))} {strings.readings.record}:
        </p>
        <RowQuotes rows={act.rows} crisis={crisis} asOf={asOf} />
      </aside>
    </div>
  )
}

function Read({ act, named }: { act: OneAct; named: string }) {
  const { strings, number, chance, range, likelihood, percentWords } = useLocale()
  const words = strings.readings.answer
  const { side, p } = leaning(act.punish.mean)
  const { low, high } = act.punish
  const held = side === 'demonstrate' ? range(1 - high, 1 - low) : range(low, high)
  const weighed = act.viewpoints.map(({ punish }) => punish)
  return (
    <>
      <p className="answer">
        {side === 'even' ? words.even(percentWords(p), named) : words[side](likelihood(p), percentWords(p), named)}{' '}
        {words.interval(held)}
      </p>
      {act.behind === null && weighed.length === 0 ? null : (
        <p>
          {act.behind === null
            ? ''
            : `${words.stood(chance(act.behind.mean), range(act.behind.low, act.behind.high))} `}
          {weighed.length === 0 ? '' : words.viewpoints(range(Math.min(...weighed), Math.max(...weighed)))}
        </p>
      )}
      <p className="confidence">
        {words.confidence}{' '}
        {words.seed(number(Math.max(1, Math.round(100 * Math.max(act.punish.error, act.behind?.error ?? 0)))))}{' '}
        {restsOnOne(act.islands) ? words.few : ''}
      </p>
    </>
  )
}
