import type { ParameterScope } from '../../model/parameter.js'
import { PARAMETERS } from '../../model/parameters.js'
import { mean, quantile } from '../../random/distribution.js'
import { type Distribution, support } from '../../terms/distribution.js'
import { MOST } from '../limits.js'
import { show } from '../problem.js'
import { declarationsOf, type ParameterBlock } from '../schema/parameters.js'
import type { Path } from '../yaml-tree.js'
import type { CheckContext } from './context.js'

const round = (x: number): number => Number(x.toPrecision(3))

/** A point outside its bounds, or a prior that lies outside them with more than one part in a thousand on a side. */
function checkValue(
  check: CheckContext,
  path: Path,
  value: Distribution,
  [low, high]: readonly [number, number],
  what: string,
): void {
  const expected = `${what} from ${low} to ${high}`
  if (value.kind === 'point') {
    if (value.value < low || value.value > high) check.error(path, String(value.value), expected)
    return
  }
  const [least, most] = support(value)
  if (least >= low && most <= high) return
  const [bottom, top] = [quantile(value, 0.001), quantile(value, 0.999)]
  if (bottom < low || top > high)
    check.error(
      path,
      `a ${value.kind} prior from ${round(bottom)} to ${round(top)} (0.1% to 99.9%)`,
      expected,
      'choose a prior that stays within',
    )
}

/** The expected toll of one hit is limited, since the toll of an act is drawn from it. */
function checkDeadliness(check: CheckContext, path: Path, exposed: Distribution): void {
  const meanOf = (key: 'lethality' | 'aimLethality'): number => {
    const prior = check.file.parameters?.[key] ?? PARAMETERS.find((declared) => declared.key === key)?.prior
    return prior === undefined || 'by' in prior ? 1 : mean(prior)
  }
  const killed = mean(exposed) * meanOf('lethality') * Math.max(1, meanOf('aimLethality'))
  if (mean(exposed) <= MOST.exposed && killed > MOST.killedByOne)
    check.error(
      path,
      `${round(mean(exposed))} people exposed, of whom one hit is expected to kill ${Math.round(killed)}`,
      `at most ${MOST.killedByOne} killed by one hit`,
      'lower the number exposed, or parameters.lethality',
    )
}

const PROBABILITY = [0, 1] as const
const FACTOR = [0, MOST.driver] as const
const DAYS = [0, MOST.days] as const

/** Every value of the file lies where it makes sense. */
export function checkRanges(check: CheckContext): void {
  const { file } = check
  const block = (path: Path, scopes: readonly ParameterScope[], parameters: ParameterBlock | undefined): void => {
    if (parameters === undefined) return
    const declared = new Map(declarationsOf(scopes).map((one) => [one.key, one]))
    for (const [key, value] of Object.entries(parameters)) {
      const declaration = declared.get(key)
      if (value !== undefined && declaration !== undefined)
        checkValue(
          check,
          [...path, key],
          value,
          declaration.range,
          `${declaration.name}${declaration.unit === '1' ? '' : ` (${declaration.unit})`}`,
        )
    }
  }
  block(['parameters'], ['crisis', 'principal', 'tie', 'host'], file.parameters)
  for (const [id, party] of Object.entries(file.parties)) {
    if ('parameters' in party)
      block(
        ['parties', id, 'parameters'],
        [party.kind === 'proxy' ? 'tie' : (party.kind as ParameterScope)],
        party.parameters,
      )
    if ('veto' in party && party.veto !== undefined)
      checkValue(check, ['parties', id, 'veto'], party.veto, PROBABILITY, 'a probability')
  }
  for (const [index, tie] of file.ties.entries()) {
    block(['ties', index, 'parameters'], ['tie'], tie.parameters)
    const party = Object.hasOwn(file.parties, tie.proxy) ? file.parties[tie.proxy] : undefined
    for (const key of Object.keys(tie.parameters ?? {})) {
      if (party?.kind === 'proxy' && party.parameters?.[key] !== undefined) {
        check.error(
          ['ties', index, 'parameters', key],
          `${show(key)} a second time`,
          'each parameter of a proxy once',
          `it stands in parties.${tie.proxy}.parameters too`,
        )
      }
    }
  }
  for (const [id, site] of Object.entries(file.sites)) {
    const path = ['sites', id]
    checkValue(check, [...path, 'exposed'], site.exposed, [0, MOST.exposed], 'a number of people')
    checkDeadliness(check, [...path, 'exposed'], site.exposed)
    checkValue(check, [...path, 'cover'], site.cover, PROBABILITY, 'a share')
    checkValue(check, [...path, 'shelter'], site.shelter, PROBABILITY, 'a share')
    if (typeof (site.reach as { kind?: unknown }).kind === 'string')
      checkValue(check, [...path, 'reach'], site.reach as Distribution, PROBABILITY, 'a share')
    else
      for (const [proxy, value] of Object.entries(site.reach as Record<string, Distribution>))
        checkValue(check, [...path, 'reach', proxy], value, PROBABILITY, 'a share')
  }
  for (const [id, channel] of Object.entries(file.channels)) {
    checkValue(check, ['channels', id, 'delayDays'], channel.delayDays, DAYS, 'a number of days')
    checkValue(check, ['channels', id, 'reliability'], channel.reliability, PROBABILITY, 'a probability')
  }
  for (const [index, { stake, cost }] of file.demands.entries()) {
    checkValue(check, ['demands', index, 'stake'], stake, PROBABILITY, 'a severity from 0 to 1')
    checkValue(check, ['demands', index, 'cost'], cost, PROBABILITY, 'a severity from 0 to 1')
  }
  for (const [id, driver] of Object.entries(file.drivers)) {
    for (const [index, entry] of driver.schedule.entries())
      checkValue(check, ['drivers', id, 'schedule', index, 'value'], entry.value, FACTOR, 'a factor')
    checkValue(check, ['drivers', id, 'endValue'], driver.endValue, FACTOR, 'a factor')
    if (driver.usual !== undefined) checkValue(check, ['drivers', id, 'usual'], driver.usual, FACTOR, 'a factor')
    for (const stay of ['returnDays', 'pauseDays'] as const)
      checkValue(check, ['drivers', id, stay], driver[stay], DAYS, 'a number of days')
    if (driver.end !== undefined)
      checkValue(check, ['drivers', id, 'end', 'days'], driver.end.days, DAYS, 'a number of days')
  }
  const known = new Map(declarationsOf(['principal']).map((one) => [one.key, one]))
  for (const [index, entry] of file.calendar.entries()) {
    for (const key of ['load', 'appetite'] as const) {
      const value = entry.set[key]
      if (value !== undefined)
        checkValue(check, ['calendar', index, 'set', key], value, known.get(key)?.range ?? PROBABILITY, key)
    }
  }
}
