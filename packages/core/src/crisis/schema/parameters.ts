import { z } from 'zod'
import type { ParameterDeclaration, ParameterScope } from '../../model/parameter.js'
import { PARAMETERS } from '../../model/parameters.js'
import type { Distribution } from '../../terms/distribution.js'
import { value } from './value.js'

/** A `parameters:` block: any parameter of the given scopes. */
export type ParameterBlock = Partial<Record<string, Distribution>>

const describe = (declaration: ParameterDeclaration): string => {
  const unit = declaration.unit === '1' || declaration.unit === '' ? '' : ` (${declaration.unit})`
  return `${declaration.name}${unit}: ${declaration.meaning}`
}

/** Declarations of some scopes, each key once. */
export function declarationsOf(scopes: readonly ParameterScope[]): ParameterDeclaration[] {
  const byKey = new Map<string, ParameterDeclaration>()
  for (const declaration of PARAMETERS) {
    if (scopes.includes(declaration.scope) && !byKey.has(declaration.key)) byKey.set(declaration.key, declaration)
  }
  return [...byKey.values()]
}

/** Schema of a `parameters:` block, made from the model's declarations. */
export function parameters(
  scopes: readonly ParameterScope[],
  what: string,
): z.ZodOptional<z.ZodType<ParameterBlock, Record<string, unknown>>> {
  const shape = Object.fromEntries(
    declarationsOf(scopes).map((declaration) => [declaration.key, value.optional().describe(describe(declaration))]),
  )
  const block = z.strictObject(shape, { error: 'a mapping from parameters to values' })
  return (block as unknown as z.ZodType<ParameterBlock, Record<string, unknown>>).optional().describe(what)
}
