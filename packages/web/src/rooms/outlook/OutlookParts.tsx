/**
 * The parts of the room in their order: answer, confidence, flags, then pictures, single runs before any band, then
 * workings.
 */
import { restsOnOne } from '../../components/rests-on-one.js'
import { useStages } from '../../components/use-stages.js'
import { useLocale } from '../../state/locale.js'
import { useParam } from '../../state/view.js'
import { DeathsTable } from './DeathsTable.js'
import { EndingsFigure } from './EndingsFigure.js'
import { FirstActsFigure } from './FirstActsFigure.js'
import { Flags } from './Flags.js'
import { RunsPanel } from './panel/RunsPanel.js'
import { QuestionsTable } from './QuestionsTable.js'
import { SingleRunsFigure } from './SingleRunsFigure.js'
import { answerOf, confidenceOf } from './say.js'
import { useShown } from './shown.js'
import { TimesFigure } from './TimesFigure.js'
import { TotalsFigure } from './TotalsFigure.js'
import { Unknowns } from './Unknowns.js'
import { useStale } from './use-stale.js'
import { WeekGrid } from './WeekGrid.js'
import { WeeksFigure } from './WeeksFigure.js'

function Ends() {
  return (
    <>
      <h2>{useLocale().strings.outlook.sections.ends}</h2>
      <EndingsFigure />
      <RunsPanel kinds={['ending', 'truce', 'lull']} />
    </>
  )
}

function FlagsAndWars() {
  return (
    <>
      <Flags />
      <RunsPanel kinds={['route']} />
    </>
  )
}

function Goes() {
  return (
    <>
      <h2>{useLocale().strings.outlook.sections.goes}</h2>
      <SingleRunsFigure />
      <RunsPanel kinds={['one']} />
    </>
  )
}

function Weeks() {
  const [band] = useParam('band')
  return band === '1' ? <WeeksFigure /> : null
}

function Grid() {
  return (
    <>
      <WeekGrid />
      <RunsPanel kinds={['week']} />
    </>
  )
}

function Totals() {
  return (
    <>
      <TotalsFigure />
      <RunsPanel kinds={['total']} />
    </>
  )
}

function First() {
  return (
    <>
      <h2>{useLocale().strings.outlook.sections.first}</h2>
      <FirstActsFigure />
      <RunsPanel kinds={['first']} />
    </>
  )
}

function Cost() {
  return (
    <>
      <h2>{useLocale().strings.outlook.sections.cost}</h2>
      <DeathsTable />
      <RunsPanel kinds={['killed']} />
    </>
  )
}

function Asked() {
  return (
    <>
      <QuestionsTable />
      <RunsPanel kinds={['question']} />
    </>
  )
}

function NotKnown() {
  return (
    <>
      <h2>{useLocale().strings.outlook.unknown.title}</h2>
      <Unknowns />
    </>
  )
}

/** In the order in which they stand, single runs before the band. */
const PARTS = [Ends, FlagsAndWars, Goes, Weeks, Grid, Totals, First, TimesFigure, Cost, Asked, NotKnown] as const

export function OutlookParts() {
  const locale = useLocale()
  const { forecast, outlook } = useShown()
  const words = locale.strings.outlook
  const { sentence, remedy } = confidenceOf(outlook, locale)
  const stage = useStages(PARTS.length - 1)
  useStale()
  return (
    <>
      <p className="answer">{answerOf(outlook.endings, outlook.until, locale)}</p>
      <div className="confidence">
        <p>
          {sentence} {remedy}
        </p>
        {restsOnOne(forecast.islands) ? <p>{words.confidence.oneIsland}</p> : null}
      </div>
      {PARTS.slice(0, stage + 1).map((Part) => (
        <Part key={PARTS.indexOf(Part)} />
      ))}
    </>
  )
}
