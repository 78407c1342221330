import type { Distribution } from '../terms/distribution.ts'
import type { ParameterDeclaration, ParameterScope } from './parameter.ts'
import { parametersOf } from './parameters.ts'

/**
 * Facts of an entity that choose a variant of a prior: `{role: 'strong'}`, `{alignment: 'aligned', campaign:
 * 'commanded'}`.
 */
export type Facts = Readonly<Partial<Record<'role' | 'alignment' | 'campaign', string>>>

/**
 * The default prior of a parameter for an entity with these facts. Throws where a variant is missing: a mistake in the
 * declaration.
 */
export function defaultPrior(declared: ParameterDeclaration, facts: Facts): Distribution {
  const { prior } = declared
  if ('kind' in prior) return prior
  const variant = prior.variants[facts[prior.by] ?? '']
  if (variant === undefined)
    throw new Error(`parameter ${declared.key} has no prior for ${prior.by} "${facts[prior.by]}"`)
  return variant
}

/** Priors of a scope in drawing order, `given` values first, then defaults. */
export function priorsFor(
  scope: ParameterScope,
  facts: Facts,
  given: Readonly<Record<string, Distribution>> = {},
): Distribution[] {
  return parametersOf(scope).map((declared) => given[declared.key] ?? defaultPrior(declared, facts))
}
