import { z } from 'zod'
import type { Distribution } from '../../terms/distribution.js'

/*
 * In every schema of the crisis file a message says what was expected; `issues.ts` adds what was found and where.
 */

const bounded = (low: number, high: number, expected: string) => {
  const error = `${expected} (${low} to ${high})`
  return z.number({ error }).min(low, { error }).max(high, { error })
}
const finite = (expected: string) => bounded(-1e12, 1e12, expected)
const positive = (expected: string) => bounded(1e-9, 1e12, expected)
/** Shapes are bounded so that quantiles stay cheap and exact. */
const shape = () => bounded(1e-3, 1e5, 'a positive number')

const EXPECTED = 'a number, or a prior such as {beta: [6, 2]} or {lognormal: {median: 3, sd: 0.3}}'

const beta = z
  .strictObject({
    beta: z
      .tuple([shape(), shape()], { error: 'two positive numbers, [a, b]' })
      .describe('Beta distribution by its two shapes, [a, b]: mean a / (a + b).'),
  })
  .transform(({ beta: [a, b] }): Distribution => ({ kind: 'beta', a, b }))

const spread = bounded(1e-6, 20, 'a positive standard deviation of the logarithm').describe(
  'Standard deviation of the natural logarithm.',
)
const lognormal = z
  .strictObject({
    lognormal: z
      .strictObject({
        median: positive('a positive median').describe('Median.'),
        sd: spread.optional(),
        sigma: spread.optional().describe('Another name for `sd`.'),
      })
      .refine((given) => (given.sd === undefined) !== (given.sigma === undefined), { error: 'median and sd' })
      .describe('Lognormal distribution by its median and the standard deviation of its logarithm.'),
  })
  .transform(
    ({ lognormal: { median, sd, sigma } }): Distribution => ({ kind: 'lognormal', median, sd: sd ?? sigma ?? 0 }),
  )

const normal = z
  .strictObject({
    normal: z
      .strictObject({
        mean: finite('a number').describe('Mean.'),
        sd: positive('a positive number').describe('Standard deviation.'),
      })
      .describe('Normal distribution.'),
  })
  .transform(({ normal: { mean, sd } }): Distribution => ({ kind: 'normal', mean, sd }))

const uniform = z
  .strictObject({
    uniform: z
      .tuple([finite('a number'), finite('a number')], { error: 'two numbers, [low, high]' })
      .refine(([low, high]) => low < high, { error: 'the lower bound first, then a higher one' })
      .describe('Uniform distribution on [low, high].'),
  })
  .transform(({ uniform: [low, high] }): Distribution => ({ kind: 'uniform', low, high }))

const gamma = z
  .strictObject({
    gamma: z
      .strictObject({ shape: shape().describe('Shape.'), scale: positive('a positive number').describe('Scale.') })
      .describe('Gamma distribution: mean shape times scale.'),
  })
  .transform(({ gamma: { shape, scale } }): Distribution => ({ kind: 'gamma', shape, scale }))

const point = z
  .strictObject({ point: finite('a number').describe('A value that is certain.') })
  .transform(({ point: value }): Distribution => ({ kind: 'point', value }))

const number = z
  .number()
  .min(-1e12)
  .max(1e12)
  .transform((value): Distribution => ({ kind: 'point', value }))

/** A number, or a prior over numbers; parsed it is always a `Distribution`. */
export const value = z
  .union([number, beta, lognormal, normal, uniform, gamma, point], { error: EXPECTED })
  .meta({ id: 'Value', title: 'value', description: 'A number, or a prior over numbers.' })
