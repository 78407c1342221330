/** The parties week by week: hidden values, drawn as shares and bands and never as facts. */
import type { Assessment, Crisis } from '@standoff/core'
import {
  areStrategiesTold,
  type BandPoint,
  type DrawnBands,
  type DrawnShares,
  drawnPartyWeeks,
  partyHues,
  resolveLevel,
} from '@standoff/core/kernel'
import { memo } from 'react'
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { nameOf } from '../act/say.js'
import { plainPercent } from '../draw/tick.js'
import { BandsPicture, type Series } from './BandsPicture.js'
import { SharesPicture, type Stack } from './SharesPicture.js'

/** Room for the words of a scale, px. */
const WORDS = 74

interface Props {
  crisis: Crisis
  readings: Assessment
}

export const Parties = memo(function Parties({ crisis, readings }: Props) {
  const { strings, percent, range, chance, number, date, list } = useLocale()
  const words = strings.readings.parties
  const { bands, principals, proxies } = readings
  const drawn = drawnPartyWeeks(readings)
  if (drawn === null) return <p>{words.none}</p>
  const { days, strategies, orders } = drawn
  const hues = partyHues(crisis.file)
  const named = (id: string): string => nameOf(crisis, id)
  const kinds = words.strategies
  const shares = (names: readonly string[], values: readonly number[]): string =>
    list(names.map((name, n) => words.share(name, chance(values[n]))))
  const strategiesTold =
    strategies.last === null
      ? kinds.never
      : kinds.last(
          date(strategies.last.date),
          strategies.last.strategies
            .map((own, i) => kinds.party(named(principals[i]), shares(kinds.names, own)))
            .join('; '),
        )
  const seriesOf = ({ parties }: DrawnBands): Series[] =>
    parties.map(({ party, points }) => ({ name: named(party), hue: hues[party] ?? 'ink', points }))
  const [control, suspended, resolve, plans] = [drawn.control, drawn.suspended, drawn.resolve, drawn.plans].map(
    seriesOf,
  )
  const stacksOf = ({ parties }: DrawnShares, ids: readonly string[]): Stack[] =>
    parties.flatMap(({ party, weeks }) =>
      ids.includes(party) ? [{ name: named(party), hue: hues[party] ?? 'ink', weeks }] : [],
    )
  const patrons = principals.filter((id) => crisis.file.ties.some(({ patron }) => patron === id))
  const { last: lastOrders, refused: noOrders } = orders
  const ordersTold = [
    lastOrders === null
      ? words.orders.never
      : kinds.last(
          date(lastOrders.date),
          patrons
            .map((id) => kinds.party(named(id), shares(words.orders.names, lastOrders.orders[principals.indexOf(id)])))
            .join('; '),
        ),
    lastOrders === null || noOrders === null ? '' : words.orders.refused(date(noOrders.date)),
  ].join(' ')
  const whole = (value: number): string => `${plainPercent({ percent, number }, value)}`
  const intervals = (ids: readonly string[]): string[] => [
    words.week,
    ...ids.flatMap((id) => [named(id), words.low(named(id)), words.high(named(id))]),
    words.islands,
  ]
  type Told = (point: BandPoint) => string
  const ends = (series: readonly Series[], of: Told, lastOf = of): string =>
    series.map(({ name, points }) => words.goes(name, of(points[0]), lastOf(points[points.length - 1]))).join('; ')
  const share: Told = ({ mean, low, high }) => `${percent(mean)} (${range(low, high)})`
  /** Draws shares of 1, with their bands. */
  const bandsOf =
    (series: readonly Series[], { axis }: DrawnBands, label: string) =>
    (width: number) => (
      <BandsPicture width={width} series={series} days={days} axis={axis} mark={whole} told={percent} label={label} />
    )
  // Whose line is left out stands at the end.
  const withReturned = (told: string, { returned }: DrawnBands): string =>
    [told, ...returned.map((id) => `${named(id)}: ${words.returned}`)].filter((text) => text !== '').join('; ')
  const controlTold = withReturned(ends(control, share), drawn.control)
  const suspendedTold = ends(suspended, ({ mean }) => chance(mean))
  const plansTold = ends(plans, ({ mean }) => chance(mean))
  const strength = (value: number): string => words.resolve.levels[resolveLevel(value)]
  const strengths: Told = ({ mean, low, high }) =>
    strength(low) === strength(high)
      ? strength(mean)
      : `${strength(mean)} (${strings.app.to(strength(low), strength(high))})`
  const resolveTold = withReturned(
    resolve.map(({ name, points }) => words.ends(name, strengths(points[points.length - 1]))).join('; '),
    drawn.resolve,
  )
  return (
    <>
      <p>{words.lede}</p>
      <Figure
        id="strategies"
        title={kinds.title}
        caption={`${kinds.caption} ${strategiesTold}${strategies.refused === null ? '' : ` ${kinds.refused(date(strategies.refused.date))}`}`}
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
          areStrategiesTold(band) ? kinds.yes : kinds.no,
        ])}
      >
        {(width) => (
          <SharesPicture
            width={width}
            stacks={stacksOf(strategies, principals)}
            days={days}
            blanks={strategies.blanks}
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
              stacks={stacksOf(orders, patrons)}
              days={days}
              blanks={orders.blanks}
              names={words.orders.names}
              label={words.alt(words.orders.title, ordersTold)}
            />
          )}
        </Figure>
      )}
      {proxies.length === 0 ? null : (
        <>
          {control.length === 0 ? (
            <p>
              {words.control.title} {controlTold}.
            </p>
          ) : (
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
              {bandsOf(control, drawn.control, words.alt(words.control.title, controlTold))}
            </Figure>
          )}
          <Figure
            id="suspended"
            title={words.suspended.title}
            caption={`${words.suspended.caption} ${suspendedTold}.`}
            columns={[words.week, ...proxies.map(named), words.islands]}
            rows={bands.map((band) => [band.date, ...band.suspended, band.islands])}
          >
            {bandsOf(suspended, drawn.suspended, words.alt(words.suspended.title, suspendedTold))}
          </Figure>
        </>
      )}
      <Figure
        id="plans"
        title={words.plans.title}
        caption={`${words.plans.caption} ${plansTold}.`}
        columns={[words.week, ...principals.flatMap((id) => [named(id), words.plans.error(named(id))]), words.islands]}
        rows={bands.map((band) => [band.date, ...band.plans.flatMap(({ any, error }) => [any, error]), band.islands])}
      >
        {bandsOf(plans, drawn.plans, words.alt(words.plans.title, plansTold))}
      </Figure>
      {resolve.length === 0 ? (
        <p>
          {words.resolve.title} {resolveTold}.
        </p>
      ) : (
        <Figure
          id="resolve"
          title={words.resolve.title}
          caption={`${words.resolve.caption} ${resolveTold}.`}
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
              days={days}
              axis={drawn.resolve.axis}
              mark={strength}
              told={strength}
              left={WORDS}
              right={WORDS}
              label={words.alt(words.resolve.title, withReturned(ends(resolve, strengths), drawn.resolve))}
            />
          )}
        </Figure>
      )}
    </>
  )
})
