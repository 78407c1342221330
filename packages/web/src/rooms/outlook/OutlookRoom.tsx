/** What comes next from where the record stands. */
import { dayOf, formatDay, partyHues } from '@standoff/core/kernel'
import { useDeferredValue, useMemo } from 'react'
import { LeftOut, NotExplained } from '../../components/LeftOut.js'
import { useOpenAsSet } from '../../state/as-set.js'
import type { Open } from '../../state/crisis.js'
import { useLocale } from '../../state/locale.js'
import { useStore } from '../../state/store.js'
import { type Answered, asOfOf, study } from '../../state/study.js'
import { setParams, view } from '../../state/view.js'
import { ink } from '../../style/themes.js'
import { Abstained } from './Abstained.js'
import './outlook.css'
import type { Forecast } from '@standoff/core'
import { OutlookParts } from './OutlookParts.js'
import { type Shown, ShownContext } from './shown.js'
import { useCounted } from './use-counted.js'
import { useRuns } from './use-runs.js'

export function OutlookRoom() {
  const { strings } = useLocale()
  const now = useOpenAsSet()
  const answered = useStore(study, ({ outlook }) => outlook)
  const why = useStore(study, ({ whyNoOutlook }) => whyNoOutlook)
  return (
    <>
      <h1>{strings.outlook.title}</h1>
      {now?.crisis == null || now.sound === null ? (
        <p className="note">{strings.outlook.noOpenCrisis}</p>
      ) : why === 'ends' ? (
        <WindowEnds now={now} />
      ) : answered === null ? (
        <Waiting />
      ) : (
        <WithForecast now={now} answered={answered} />
      )}
    </>
  )
}

function Waiting() {
  const { strings } = useLocale()
  const failed = useStore(study, ({ status }) => status === 'failed' || status === 'stopped')
  const words = strings.outlook
  return (
    <div className="waiting">
      <p className="answer">{failed ? words.none.failed : words.waiting}</p>
      <p className="note">{words.waitingLong}</p>
    </div>
  )
}

/** Days before the end of the window that are offered where nothing is left to look ahead to. */
const EARLIER = [30, 60, 90]

function WindowEnds({ now }: { now: Open }) {
  const { strings, date } = useLocale()
  const params = useStore(view, (value) => value.params)
  if (now.crisis === null) return null
  const { from, until } = now.crisis.file.window
  const words = strings.outlook.none
  const asOf = asOfOf(now.crisis, params, now.asOf)
  const length = dayOf(until) - dayOf(from)
  const usual = now.asOf !== undefined && dayOf(now.asOf) < dayOf(until) ? [now.asOf] : []
  const days = EARLIER.filter((back) => back < length).map((back) => formatDay(dayOf(until) - back))
  const offered = [...new Set([...usual, ...(days.length > 0 ? days : [from])])]
  return (
    <>
      <p className="answer">{words.ends(date(asOf), date(until))}</p>
      <p className="earlier">
        <span className="note">{words.earlierIntro}</span>
        {offered.map((day, n) => (
          <button
            type="button"
            key={day}
            className={n === 0 ? 'primary' : undefined}
            onClick={() => setParams({ asOf: day })}
          >
            {words.earlier(date(day))}
          </button>
        ))}
      </p>
    </>
  )
}

function WithForecast({ now, answered: { value: forecast, effort } }: { now: Open; answered: Answered<Forecast> }) {
  const { crisis, sound } = now
  if (crisis === null || sound === null) throw new Error('no crisis is open')
  const runs = useRuns(forecast.runs)
  const counted = useCounted(sound, forecast.asOf, crisis.file.window.from)
  const newest = useMemo((): Shown | null => {
    if (forecast.outlook === null) return null
    const { file } = crisis
    const hues = partyHues(file)
    return {
      crisis,
      file,
      forecast,
      outlook: forecast.outlook,
      effort,
      runs,
      counted,
      colorOf: (party) => ink(hues[party] ?? 'ink'),
      nameOf: (party) => file.parties[party]?.name ?? party,
    }
  }, [crisis, forecast, effort, runs, counted])
  // Refined answers are drawn in slices: what is on view stays until they are whole.
  const drawn = useDeferredValue(newest)
  if (newest === null) return <Abstained why={forecast.abstained ?? ''} />
  return (
    <ShownContext value={drawn ?? newest}>
      <LeftOut list={(drawn ?? newest).forecast.leftOut} />
      <NotExplained list={(drawn ?? newest).forecast.notExplained} />
      <OutlookParts />
    </ShownContext>
  )
}
