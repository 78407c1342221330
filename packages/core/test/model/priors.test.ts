import { expect, test } from 'vitest'
import { beta, lognormal, type ParameterDeclaration, point, uniform } from '../../src/model/parameter.js'
import { MECHANISMS, PARAMETERS, parametersOf } from '../../src/model/parameters.js'
import { defaultPrior, priorsFor } from '../../src/model/priors.js'
import { quantile } from '../../src/random/distribution.js'

const find = (key: string): ParameterDeclaration => PARAMETERS.find((d) => d.key === key) as ParameterDeclaration

test('a prior may hang on a fact of its entity', () => {
  const { prior } = find('control')
  if ('kind' in prior) throw new Error('control hangs on the alignment of the tie')
  expect(Object.keys(prior.variants)).toEqual(['aligned', 'autonomous', 'unknown'])
  for (const alignment of ['aligned', 'autonomous', 'unknown'])
    expect(defaultPrior(find('control'), { alignment })).toBe(prior.variants[alignment])
  expect(defaultPrior(find('tremble'), {})).toBe(find('tremble').prior)
})

test('a missing variant is a mistake that is named', () => {
  expect(() => defaultPrior(find('control'), { alignment: 'weak' })).toThrow(
    'parameter control has no prior for alignment "weak"',
  )
  expect(() => defaultPrior(find('control'), {})).toThrow('parameter control has no prior for alignment "undefined"')
})

test('given priors come before defaults, in drawing order', () => {
  const priors = priorsFor('host', {}, { evictionRate: point(0.5) })
  expect(priors).toHaveLength(parametersOf('host').length)
  expect(priors[parametersOf('host').findIndex((d) => d.key === 'evictionRate')]).toEqual(point(0.5))
  expect(priors[0]).toEqual(parametersOf('host')[0].prior)
})

test('the kinds of prior', () => {
  expect(point(3)).toEqual({ kind: 'point', value: 3 })
  expect(lognormal(2, 0.3)).toEqual({ kind: 'lognormal', median: 2, sd: 0.3 })
  expect(beta(2, 5)).toEqual({ kind: 'beta', a: 2, b: 5 })
  expect(uniform(1, 2)).toEqual({ kind: 'uniform', low: 1, high: 2 })
})

test('every parameter is declared once, in one mechanism, with all that the docs need', () => {
  const keys = PARAMETERS.map((d) => d.key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(Object.values(MECHANISMS).flat()).toEqual(PARAMETERS)
  for (const scope of ['crisis', 'principal', 'tie', 'host'] as const)
    expect(parametersOf(scope).every((d) => d.scope === scope)).toBe(true)
  for (const d of PARAMETERS)
    for (const words of [d.key, d.symbol, d.name, d.unit, d.meaning, d.evidence]) expect(words, d.key).not.toBe('')
})

test('default priors keep within the hard bounds, but for a thousandth', () => {
  for (const d of PARAMETERS) {
    const all = 'kind' in d.prior ? [d.prior] : Object.values(d.prior.variants)
    for (const prior of all) {
      expect(quantile(prior, 0.001), d.key).toBeGreaterThanOrEqual(d.range[0])
      expect(quantile(prior, 0.999), d.key).toBeLessThanOrEqual(d.range[1])
    }
  }
})

test('priors are those of docs/model.md, symbol by symbol', () => {
  expect(
    PARAMETERS.map(
      (d) => `${d.scope} ${d.key} ${JSON.stringify(d.prior)} in ${d.range}${d.tuned === true ? ' tuned' : ''}`,
    ),
  ).toMatchSnapshot()
})
