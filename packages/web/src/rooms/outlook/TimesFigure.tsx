/** When endings come: what still stands, what has ended and how, week by week. */
import type { Times } from '@standoff/core/kernel'
import { capital, dayOf, formatDay } from '@standoff/core/kernel'
import { area, line } from 'd3-shape'
import { Figure } from '../../components/Figure.js'
import { Scroll } from '../../components/Scroll.js'
import { useLocale } from '../../state/locale.js'
import { CountAxis, DayAxis } from './draw/Axes.js'
import { apart } from './draw/apart.js'
import { EndMark } from './draw/EndMark.js'
import { linear } from './draw/scales.js'
import { useShown } from './shown.js'
import { usePick } from './use-pick.js'

const HEIGHT = 260

export function TimesFigure() {
  const { strings, number, date, percentWords } = useLocale()
  const { outlook } = useShown()
  const words = strings.outlook.pictures.times
  const { times } = outlook
  const names = { ...strings.outlook.answer.subjects }
  const standing = times.standing.probability.at(-1) ?? 1
  const told = words.told(percentWords(1 - standing), date(outlook.until))
  const first = dayOf(outlook.from)
  const share = (id: string, w: number): number | null =>
    times.endings.find((one) => one.id === id)?.incidence[w] ?? null
  return (
    <>
      <Figure
        id="times"
        title={words.title}
        caption={standing === 1 ? `${words.caption} ${words.onlyStanding}` : `${told} ${words.caption}`}
        columns={words.columns}
        rows={times.days.map((day, w) => [
          formatDay(first + day - 1),
          times.standing.probability[w],
          times.standing.low[w],
          times.standing.high[w],
          share('war', w),
          share('settlement', w),
          share('withdrawal', w),
          share('lull', w),
        ])}
      >
        {(width) => <Picture width={width} times={times} first={first} alt={words.alt(told)} />}
      </Figure>
      <WhenTable names={names} number={number} date={date} />
    </>
  )
}

function WhenTable({
  names,
  number,
  date,
}: {
  names: Readonly<Record<string, string>>
  number: (value: number) => string
  date: (iso: string) => string
}) {
  const { strings } = useLocale()
  const { outlook } = useShown()
  const { choose, isPicked } = usePick()
  const words = strings.outlook.pictures.times
  const came = outlook.times.endings.filter(({ dates }) => dates !== null)
  if (came.length === 0) return null
  return (
    <Scroll label={words.table}>
      <table>
        <caption>{words.table}</caption>
        <thead>
          <tr>
            {words.head.map((name, c) => (
              <th key={name} scope="col" className={c === 1 ? 'n' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {came.map(({ id, runs, dates }) => {
            const pick = id === 'lull' ? ({ kind: 'lull' } as const) : ({ kind: 'ending', id } as const)
            return (
              <tr key={id}>
                <th scope="row">
                  <button
                    type="button"
                    className="plain"
                    aria-pressed={isPicked(pick)}
                    onClick={() => choose(pick)}
                    aria-label={`${capital(names[id])}. ${words.read}`}
                  >
                    {capital(names[id])}
                  </button>
                </th>
                <td className="n">{number(runs)}</td>
                {dates?.map((day, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: three quantiles, which may be the same day
                  <td key={n} className="date">
                    {date(day)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}

interface Curve {
  id: string
  text: string
  /** Share by the end of each week, from nothing on. */
  shares: readonly number[]
}

const DASHES: Readonly<Record<string, string | undefined>> = { lull: '5 3', withdrawal: '1 3' }

function Picture({ width, times, first, alt }: { width: number; times: Times; first: number; alt: string }) {
  const { strings, language, percent } = useLocale()
  const words = strings.outlook.pictures.times
  const names = strings.outlook.answer.subjects
  const days = [0, ...times.days]
  const any: Curve = { id: 'any', text: words.any, shares: [0, ...times.standing.probability.map((p) => 1 - p)] }
  const curves = [
    any,
    ...times.endings.map(({ id, incidence }): Curve => ({ id, text: names[id as 'war'], shares: [0, ...incidence] })),
  ].filter(({ id, shares }) => id === 'any' || shares[shares.length - 1] > 0)
  const most = Math.max(0.02, ...times.standing.low.map((p) => 1 - p), ...curves.flatMap(({ shares }) => shares))
  const isWide = width >= 560
  const x = linear([first, first + days[days.length - 1]], [46, width - (isWide ? 200 : 128)])
  const y = linear([0, most], [HEIGHT - 30, 14]).nice(4)
  const edge = area<number>()
    .x((n) => x(first + days[n]))
    .y0((n) => y(n === 0 ? 0 : 1 - times.standing.high[n - 1]))
    .y1((n) => y(n === 0 ? 0 : 1 - times.standing.low[n - 1]))(days.map((_, n) => n))
  const path = (shares: readonly number[]): string =>
    line<number>()
      .x((_, n) => x(first + days[n]))
      .y((share) => y(share))([...shares]) ?? ''
  const labels = apart(
    curves.map((curve) => ({
      ...curve,
      at: y(curve.shares[curve.shares.length - 1]),
      last: curve.shares[curve.shares.length - 1],
    })),
    18,
  )
  const over = Math.max(0, (labels.at(-1)?.at ?? 0) - (HEIGHT - 26))
  const tick = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const right = x.range()[1]
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={alt}>
      <CountAxis x={x} y={y} ticks={y.ticks(4)} format={(value) => tick.format(value)} />
      <DayAxis x={x} y={HEIGHT - 30} />
      <path d={edge ?? ''} fill="var(--ink)" fillOpacity={0.14} />
      {curves.map(({ id, shares }) => (
        <path
          key={id}
          d={path(shares)}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={id === 'any' ? 3 : 1.8}
          strokeDasharray={DASHES[id]}
        />
      ))}
      {curves.map(({ id, shares }) =>
        id === 'any' ? null : <EndMark key={id} kind={id as 'war'} x={right} y={y(shares[shares.length - 1])} />,
      )}
      {labels.map(({ id, text, at, last }) => (
        <text
          key={id}
          x={right + 13}
          y={at + 4 - over}
          fill="var(--ink)"
          className={id === 'any' ? 'strong' : undefined}
        >
          {capital(text)} {percent(last)}
        </text>
      ))}
    </svg>
  )
}
