/**
 * A handful of single runs, each in a box of its own, shown before any band, so that a fan is not taken for the course
 * of one run. The band is drawn on request.
 */
import { capital, drawnRuns, type FanWeek, handful, type SingleRun, weekBoxes } from '@standoff/core/kernel'
import { Figure } from '../../components/Figure.js'
import { useLocale } from '../../state/locale.js'
import { useParam } from '../../state/view.js'
import { Drawing } from './draw/Drawing.js'
import { RunBox } from './draw/RunBox.js'
import { linear } from './draw/scales.js'
import { Part } from './Part.js'
import { howOf } from './say.js'
import { useShown } from './shown.js'
import type { Week } from './use-counted.js'
import { usePick } from './use-pick.js'

const HEIGHT = 100
const GAP = 26

export function SingleRunsFigure() {
  const locale = useLocale()
  const { strings, number } = locale
  const { outlook, runs, counted, forecast } = useShown()
  const [band, setBand] = useParam('band')
  const words = strings.outlook.pictures.runs
  if (runs === null)
    return <p className="note">{forecast.runs === null ? words.none : strings.outlook.panel.reading}</p>
  const some = handful(runs)
  const count = number(some.length)
  const isBand = band === '1'
  const weeks = counted?.weeks ?? []
  return (
    <Figure
      id="single-runs"
      title={words.title(count)}
      caption={
        <>
          {words.caption(count, number(runs.length))} {counted !== null && weeks.length === 0 ? words.noCount : ''}{' '}
          {isBand ? words.bandShown : ''} <strong>{words.click}</strong>
        </>
      }
      columns={words.columns}
      rows={some.flatMap((run) =>
        run.weeks.map((attacks, w) => [
          words.run(`${run.run}`),
          strings.outlook.endings[run.ending],
          run.endDate,
          outlook.attacksPerWeek[w]?.from ?? null,
          attacks,
        ]),
      )}
      beside={
        <p className="step no-print">
          <button type="button" className="primary" aria-pressed={isBand} onClick={() => setBand(isBand ? '' : '1')}>
            {isBand ? words.hide : words.show}
          </button>{' '}
          <span className="note">{words.bandNote}</span>
        </p>
      }
    >
      {(width) => <Boxes width={width} some={some} weeks={weeks} band={isBand ? outlook.attacksPerWeek : null} />}
    </Figure>
  )
}

function Boxes({
  width,
  some,
  weeks,
  band,
}: {
  width: number
  some: readonly SingleRun[]
  weeks: readonly Week[]
  band: readonly FanWeek[] | null
}) {
  const locale = useLocale()
  const { forecast } = useShown()
  const { strings, shortDate, number } = locale
  const { choose, pick } = usePick()
  const [chosen] = useParam('run')
  const words = strings.outlook.pictures.runs
  const columns = width >= 980 ? 3 : width >= 560 ? 2 : 1
  const each = (width - (columns - 1) * GAP) / columns
  const rows = Math.ceil(some.length / columns)
  const drawn = drawnRuns(some, weeks, band, forecast)
  const { days, attacks } = drawn
  const boxes = band === null ? null : weekBoxes(band)
  const x = linear(days, [26, each - 8])
  const y = linear(attacks, [HEIGHT - 20, 28])
  const height = rows * HEIGHT + 6
  return (
    <Drawing width={width} height={height} label={words.alt(number(some.length))}>
      {drawn.runs.map((one, n) => {
        const { run } = one
        const left = (n % columns) * (each + GAP)
        const top = Math.floor(n / columns) * HEIGHT
        const isChosen = pick?.kind === 'one' && chosen === `${run.run}`
        const how = howOf(run, locale)
        return (
          <g key={run.run} transform={`translate(${left} ${top})`}>
            <Part
              label={words.part(`${run.run}`, how)}
              box={{ x: 1, y: 2, width: each - 2, height: HEIGHT - 4 }}
              chosen={isChosen}
              onChoose={() => choose({ kind: 'one' }, run.run)}
            >
              <text x={6} y={18} fill="var(--ink)">
                <tspan className="strong">{words.run(`${run.run}`)}</tspan>
                <tspan fill="var(--soft)"> {capital(how)}</tspan>
              </text>
              <RunBox
                drawn={one}
                before={drawn.before}
                band={boxes}
                from={drawn.from}
                x={x}
                y={y}
                labels={{ most: number(attacks[1]), from: shortDate(forecast.asOf), until: shortDate(forecast.until) }}
              />
            </Part>
          </g>
        )
      })}
    </Drawing>
  )
}
