/** What somebody weighs how much: `unwanted-war=100,killed-us=1`. */
import type { Weight } from '@standoff/core/kernel'
import { UserError } from '../process/exit.js'

const FORM = 'metrics with numbers, by commas, such as unwanted-war=100,killed-us=1'

/** @throws UserError where the text is no list of weights */
export function weightsOf(text: string): Weight[] {
  const weights = text.split(',').map((part): Weight => {
    const [metric, number, ...more] = part.split('=').map((one) => one.trim())
    const weight = Number(number)
    if (number !== undefined && number !== '' && more.length === 0 && !Number.isFinite(weight))
      throw new UserError(`--weights: found ${metric} with "${number}"; expected a number behind the sign`)
    if (metric === '' || number === undefined || number === '' || more.length > 0)
      throw new UserError(`--weights: found "${part.trim()}"; expected ${FORM}`)
    return { metric, weight }
  })
  const twice = weights.find(({ metric }, n) => weights.findIndex((one) => one.metric === metric) !== n)
  if (twice !== undefined) throw new UserError(`--weights: ${twice.metric} is weighed twice; expected each metric once`)
  if (weights.every(({ weight }) => weight === 0))
    throw new UserError('--weights: every weight is 0, so nothing can be ranked; expected one that is not')
  return weights
}
