/** The parties week by week: what nobody can see, as shares and bands, never as a fact. */
import type { Assessment, Crisis } from '@standoff/core'
import { isPrior, partyHues, RESOLVE_FROM, resolveLevel, tooUnsure } from '@standoff/core/kernel'
import { memo } from 'react'
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { nameOf } from '../act/say.js'
import { plainPercent } from '../draw/tick.js'
import { BandsPicture, type Series } from './BandsPicture.js'
import { SharesPicture, type Stack } from './SharesPicture.js'

type Band = Assessment['bands'][number]

/** Room for the words of a scale, px. */
const WORDS = 74

interface Props {
  crisis: Crisis
  readings: Assessment
}

/** Of the error of orders nothing is known: they are told where more than one filter stands behind them. */
const isOrderTold = ({ islands }: Band): boolean => tooUnsure(0, islands) === null
const isTold = ({ strategyError, islands }: Band): boolean => tooUnsure(strategyError, islands) === null

export const Parties = memo(function Parties({ crisis, readings }: Props) {
  const { strings, percent, range, chance, number, date, list } = useLocale()
  const words = strings.readings.parties
  const { bands, principals, proxies } = readings
  if (bands.length < 2) return <p>{words.none}</p>
  const hues = partyHues(crisis.file)
  const named = (id: string): string => nameOf(crisis, id)
  const told = bands.filter(isTold)
  const lastTold = told[told.length - 1]
  const unsure = bands.find((band) => !isTold(band))
  const kinds = words.strategies
  const shares = (names: readonly string[], values: readonly number[]): string =>
    list(names.map((name, n) => words.share(name, chance(values[n]))))
  const strategiesTold =
    lastTold === undefined
      ? kinds.never
      : kinds.last(
          date(lastTold.date),
          principals.map((id, i) => kinds.party(named(id), shares(kinds.names, lastTold.strategies[i]))).join('; '),
        )
  const seriesOf = (
    ids: readonly string[],
    of: (band: Band, n: number) => { mean: number; low: number; high: number },
  ): Series[] =>
    ids.map((id, n) => ({
      name: named(id),
      hue: hues[id] ?? 'ink',
      points: bands.map((band) => ({ date: band.date, ...of(band, n) })),
    }))
  const control = seriesOf(proxies, (band, k) => band.control[k])
  const suspended = seriesOf(proxies, ({ suspended: all }, k) => ({ mean: all[k], low: all[k], high: all[k] }))
  const resolve = seriesOf(principals, (band, i) => band.resolve[i])
  const highest = Math.ceil(Math.max(1, ...bands.flatMap((band) => band.resolve.map(({ high }) => high))) / 5) * 5
  const stacksOf = (ids: readonly string[], of: (band: Band, i: number) => readonly number[] | null): Stack[] =>
    ids.map((id) => ({
      name: named(id),
      hue: hues[id] ?? 'ink',
      weeks: bands.map((band) => ({ date: band.date, shares: of(band, principals.indexOf(id)) })),
    }))
  const patrons = principals.filter((id) => crisis.file.ties.some(({ patron }) => patron === id))
  const lastOrders = bands.filter(isOrderTold).at(-1)
  const noOrders = bands.find((band) => !isOrderTold(band))
  const ordersTold = [
    lastOrders === undefined
      ? words.orders.never
      : kinds.last(
          date(lastOrders.date),
          patrons
            .map((id) => kinds.party(named(id), shares(words.orders.names, lastOrders.orders[principals.indexOf(id)])))
            .join('; '),
        ),
    lastOrders === undefined || noOrders === undefined ? '' : words.orders.refused(date(noOrders.date)),
  ].join(' ')
  const whole = (value: number): string => `${plainPercent({ percent, number }, value)}`
  const intervals = (ids: readonly string[]): string[] => [
    words.week,
    ...ids.flatMap((id) => [named(id), words.low(named(id)), words.high(named(id))]),
    words.islands,
  ]
  type Told = (point: Series['points'][number]) => string
  const ends = (series: readonly Series[], of: Told, lastOf = of): string =>
    series.map(({ name, points }) => words.goes(name, of(points[0]), lastOf(points[points.length - 1]))).join('; ')
  const share: Told = ({ mean, low, high }) => `${percent(mean)} (${range(low, high)})`
  const last = bands[bands.length - 1]
  const returned = (bits: readonly number[], told: string): string =>
    told
      .split('; ')
      .map((one, n) => (isPrior(bits[n]) ? `${one} (${words.returned})` : one))
      .join('; ')
  const controlTold = returned(last.learned.control, ends(control, share))
  const suspendedTold = ends(suspended, ({ mean }) => chance(mean))
  const strength = (value: number): string => words.resolve.levels[resolveLevel(value)]
  const strengths: Told = ({ mean, low, high }) =>
    strength(low) === strength(high)
      ? strength(mean)
      : `${strength(mean)} (${strings.app.to(strength(low), strength(high))})`
  return (
    <>
      <p>{words.lede}</p>
      <Figure
        id="strategies"
        title={kinds.title}
        caption={`${kinds.caption} ${strategiesTold}${unsure === undefined ? '' : ` ${kinds.refused(date(unsure.date))}`}`}
        columns={[
          words.week,
          ...principals.flatMap((id) => kinds.names.map((name) => kinds.column(named(id), name))),
          kinds.error,
          words.islands,
          kinds.told,
        ]}
        rows={bands.map((band) => [
          band.date,
          ...band.strategies.flat(),
          band.strategyError,
          band.islands,
          isTold(band) ? kinds.yes : kinds.no,
        ])}
      >
        {(width) => (
          <SharesPicture
            width={width}
            stacks={stacksOf(principals, (band, i) => (isTold(band) ? band.strategies[i] : null))}
            names={kinds.names}
            label={words.alt(kinds.title, strategiesTold)}
          />
        )}
      </Figure>
      {patrons.length === 0 ? null : (
        <Figure
          id="orders"
          title={words.orders.title}
          caption={`${words.orders.caption} ${ordersTold}`}
          columns={[
            words.week,
            ...patrons.flatMap((id) => words.orders.names.map((name) => kinds.column(named(id), name))),
            words.islands,
          ]}
          rows={bands.map((band) => [
            band.date,
            ...patrons.flatMap((id) => band.orders[principals.indexOf(id)]),
            band.islands,
          ])}
        >
          {(width) => (
            <SharesPicture
              width={width}
              stacks={stacksOf(patrons, (band, i) => (isOrderTold(band) ? band.orders[i] : null))}
              names={words.orders.names}
              label={words.alt(words.orders.title, ordersTold)}
            />
          )}
        </Figure>
      )}
      {proxies.length === 0 ? null : (
        <>
          <Figure
            id="control"
            title={words.control.title}
            caption={`${words.control.caption} ${controlTold}.`}
            columns={intervals(proxies)}
            rows={bands.map((band) => [
              band.date,
              ...band.control.flatMap(({ mean, low, high }) => [mean, low, high]),
              band.islands,
            ])}
          >
            {(width) => (
              <BandsPicture
                width={width}
                series={control}
                highest={1}
                ticks={[0, 0.5, 1]}
                format={whole}
                label={words.alt(words.control.title, controlTold)}
              />
            )}
          </Figure>
          <Figure
            id="suspended"
            title={words.suspended.title}
            caption={`${words.suspended.caption} ${suspendedTold}.`}
            columns={[words.week, ...proxies.map(named), words.islands]}
            rows={bands.map((band) => [band.date, ...band.suspended, band.islands])}
          >
            {(width) => (
              <BandsPicture
                width={width}
                series={suspended}
                highest={1}
                ticks={[0, 0.5, 1]}
                format={whole}
                label={words.alt(words.suspended.title, suspendedTold)}
              />
            )}
          </Figure>
        </>
      )}
      <Figure
        id="resolve"
        title={words.resolve.title}
        caption={`${words.resolve.caption} ${principals.map((id, i) => words.ends(named(id), strengths(resolve[i].points[resolve[i].points.length - 1]))).join('; ')}.`}
        columns={intervals(principals)}
        rows={bands.map((band) => [
          band.date,
          ...band.resolve.flatMap(({ mean, low, high }) => [mean, low, high]),
          band.islands,
        ])}
      >
        {(width) => (
          <BandsPicture
            width={width}
            series={resolve}
            highest={highest}
            ticks={RESOLVE_FROM.filter((from) => from < highest)}
            format={strength}
            left={WORDS}
            right={WORDS}
            label={words.alt(words.resolve.title, returned(last.learned.resolve, ends(resolve, strengths)))}
          />
        )}
      </Figure>
    </>
  )
})
