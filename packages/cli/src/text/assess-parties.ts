/** The parties along the record: week by week where all acts are shown, the end alone beside one act. */
import type { Assessment } from '@standoff/core'
import { isPrior, longDate, percentRange, percentWords, tooUnsure } from '@standoff/core/kernel'
import { printable } from '../terminal/printable.js'
import { sparkline } from '../terminal/sparkline.js'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'
import { pointsOff } from './assess-error.js'

type Bands = Assessment['bands'][number]
type Share = Bands['control'][number]

const STRATEGIES = ['cautious', 'reciprocating', 'bullying'] as const
/** Orders from restrain to press, as they are lettered. */
const ORDERS = 'rhfp'
/** Room for the name of a quantity, and for what stands beside its columns. */
const LABEL = 14
const BESIDE = 40

/** Said of a reading that is no more than its prior. */
const RETURNED = 'The record told nothing: this is the prior returned.'
const MARK = ' = prior'

/** What holds at the end. */
export function partiesAtTheEnd({ bands, principals, proxies }: Assessment, style: Style): string[] {
  const last = bands.at(-1)
  if (last === undefined) return []
  const para = (text: string): string => wrap(printable(text), style.width, '  ')
  const unsure = tooUnsure(last.strategyError, last.islands)
  const lines = principals.map((id, i) => {
    const [cautious, reciprocating, bullying] = last.strategies[i].map(percentWords)
    const type =
      unsure === null
        ? `cautious ${cautious}, reciprocating ${reciprocating}, bullying ${bullying}`
        : `its type cannot be told: ${unsure}`
    return para(`${id}: ${type}.${unsure === null && isPrior(last.learned.strategies[i]) ? ` ${RETURNED}` : ''}`)
  })
  for (const [i, id] of principals.entries()) lines.push(para(preparedText(id, last, i, style)))
  for (const [k, id] of proxies.entries()) {
    const { mean, low, high } = last.control[k]
    lines.push(
      para(
        `${id}: its patron controls ${percentWords(mean)} of its violence (5 to 95%: ${percentRange(low, high)}); the chance that it has suspended its attacks is ${percentWords(last.suspended[k])}.${isPrior(last.learned.control[k]) ? ` Of its control: ${RETURNED.toLowerCase()}` : ''}`,
      ),
    )
  }
  return lines
}

/** What a principal may be preparing at the end of the record, which others cannot see. */
function preparedText(id: string, { plans, islands }: Bands, i: number, style: Style): string {
  const { any, error, options } = plans[i]
  const unsure = tooUnsure(error, islands)
  if (unsure !== null) return `${id}: whether it is preparing to use force itself cannot be told: ${unsure}.`
  const which = options
    .slice(0, 3)
    .map(({ name, probability }) => `${name} (${percentWords(probability)})`)
    .join('; ')
  return `${id}: the chance that it has decided to use force itself and is still preparing it is ${percentWords(any)} (${pointsOff(error, islands, style)} points, simulation error).${which === '' ? '' : ` Most likely: ${which}.`}`
}

/** A line a quantity. @param patrons principals that give orders to groups */
export function partiesOverTime(
  { bands, principals, proxies }: Assessment,
  patrons: readonly string[],
  style: Style,
): string[] {
  if (bands.length === 0) return []
  const shown = thinned(bands, style.width - 4 - LABEL - 2 - BESIDE)
  const [first, last] = [bands[0], bands[bands.length - 1]]
  const para = (text: string): string => wrap(text, style.width, '  ')
  const line = (label: string, columns: string, beside: string): string =>
    `    ${label.padEnd(LABEL)}${columns.padEnd(shown.length)}  ${beside}`.trimEnd()
  /** A quantity from 0 to `highest`, with what is told of it at the start and at the end. */
  const quantity = (
    label: string,
    of: (band: Bands) => number,
    told: (band: Bands) => string,
    { highest = 1, after = '' } = {},
  ): string =>
    line(
      label,
      sparkline(shown.map(of), highest, shown.length, style.unicode),
      `${told(first)}, then ${told(last)}${after}`,
    )

  const unsure = tooUnsure(last.strategyError, last.islands)
  const off = pointsOff(last.strategyError, last.islands, style)
  const columns =
    shown.length < bands.length
      ? `one column for each of ${shown.length} of ${bands.length} weeks`
      : 'one column per week'
  const lines = [
    para(
      `From ${longDate(first.date)} to ${longDate(last.date)}, ${columns}. The height of a column runs from 0 to 100% (for resolve, from 0 to its highest value). Beside the columns: the estimate at the start, then at the end, with 5 to 95% in brackets.`,
    ),
  ]
  if (unsure !== null)
    lines.push(
      para(`The types of the two governments (cautious, reciprocating or bullying) cannot be told: ${unsure}.`),
    )
  for (const [i, id] of principals.entries()) {
    lines.push(`  ${printable(id)}`)
    const likeliest = [0, 1, 2].sort((a, b) => last.strategies[i][b] - last.strategies[i][a]).slice(0, 2)
    for (const s of unsure === null ? likeliest : []) {
      const strategy = (band: Bands): number => band.strategies[i][s]
      lines.push(
        quantity(STRATEGIES[s], strategy, (band) => cell(strategy(band)), {
          after: ` (${off})${isPrior(last.learned.strategies[i]) ? MARK : ''}`,
        }),
      )
    }
    const resolve = (band: Bands): Share => band.resolve[i]
    const highest = Math.max(...shown.map((band) => resolve(band).mean))
    lines.push(
      quantity(
        'resolve',
        (band) => resolve(band).mean,
        (band) => strength(resolve(band)),
        { highest, after: isPrior(last.learned.resolve[i]) ? MARK : '' },
      ),
    )
    const prepares = ({ plans }: Bands): number => plans[i].any
    lines.push(
      quantity('prepares', prepares, (band) => cell(prepares(band)), {
        after: ` (${pointsOff(last.plans[i].error, last.islands, style) ?? 'too unsure to tell'})`,
      }),
    )
    if (patrons.includes(id))
      lines.push(
        line(
          'order',
          shown.map(({ orders }) => ORDERS[likeliestOf(orders[i])]).join(''),
          'r restrain, h hold, f free, p press',
        ),
      )
  }
  for (const [k, id] of proxies.entries()) {
    const control = (band: Bands): Share => band.control[k]
    const suspended = (band: Bands): number => band.suspended[k]
    lines.push(`  ${printable(id)}`)
    lines.push(
      quantity(
        'control',
        (band) => control(band).mean,
        (band) => share(control(band)),
        { after: isPrior(last.learned.control[k]) ? MARK : '' },
      ),
    )
    lines.push(quantity('suspended', suspended, (band) => cell(suspended(band))))
  }
  const points =
    unsure === null
      ? [
          `${style.unicode ? '±' : '+-'}: simulation error in percentage points; another --seed may move the estimate by about so much.`,
        ]
      : []
  const isAny = Object.values(last.learned).some((bits) => bits.some(isPrior))
  return [...lines, ...[...points, ...(isAny ? [MARK_MEANS] : []), ...MEANS].map(para)]
}

const MARK_MEANS = '= prior: the record told nothing of it; what stands there is what was put in.'
const MEANS = [
  'resolve: how strongly a side wants not to back down. Slight: it makes backing down less likely by a factor of up to 2.7; clear: up to 20; strong: up to 1,000; very strong: more than that.',
  'prepares: the chance that the side has decided to use force itself and is still preparing it. Others cannot see this.',
  'order: the order to its groups that is most likely in force.',
  "control: the part of a group's violence that its patron decides.",
  'suspended: the chance that the group has suspended its attacks.',
]

/** At most `most` of them, the last among them. */
function thinned(bands: readonly Bands[], most: number): Bands[] {
  const count = Math.max(1, Math.min(most, bands.length))
  return Array.from({ length: count }, (_, n) => bands[Math.floor(((n + 1) * bands.length) / count) - 1])
}

const likeliestOf = (shares: readonly number[]): number => shares.indexOf(Math.max(...shares))
const short = (text: string): string => text.replaceAll('less than ', '<').replaceAll('more than ', '>')
const cell = (p: number): string => short(percentWords(p))
const share = ({ mean, low, high }: Share): string => `${cell(mean)} (${short(percentRange(low, high))})`

/** The strength of a wish, from logits: e^1 = 2.7, e^3 = 20, e^7 = 1,100. */
const inWords = (logits: number): string =>
  logits < 1 ? 'slight' : logits < 3 ? 'clear' : logits < 7 ? 'strong' : 'very strong'
const strength = ({ mean, low, high }: Share): string =>
  inWords(low) === inWords(high) ? inWords(mean) : `${inWords(mean)} (${inWords(low)} to ${inWords(high)})`
