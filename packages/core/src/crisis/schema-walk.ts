import type { z } from 'zod'

type Schema = z.core.$ZodType
type Def = z.core.$ZodTypes['_zod']['def']

const defOf = (schema: Schema): Def => schema._zod.def as Def

/**
 * The schemas that a schema may come down to, once wrappers (optional, default, transform) and unions are taken off.
 */
export function alternatives(schema: Schema): Schema[] {
  const def = defOf(schema)
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
      return alternatives(def.innerType)
    case 'pipe':
      return alternatives(def.in)
    case 'union':
      return def.options.flatMap((option) => alternatives(option as Schema))
    default:
      return [schema]
  }
}

/** The words that an enum or a literal allows. */
export function wordsOf(schema: Schema): string[] {
  return alternatives(schema).flatMap((one) => {
    const def = defOf(one)
    if (def.type === 'enum') return Object.values(def.entries).map(String)
    return def.type === 'literal' ? def.values.map(String) : []
  })
}

/** The fields of an object schema; empty for anything else. */
export function shapeOf(schema: Schema): Record<string, Schema> {
  const def = defOf(schema)
  return def.type === 'object' ? (def.shape as Record<string, Schema>) : {}
}

/** Whether an object schema's fixed words (such as `kind: proxy`) fit the data. */
function fits(schema: Schema, data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return true
  for (const [key, field] of Object.entries(shapeOf(schema))) {
    const def = defOf(field)
    if (
      def.type === 'literal' &&
      Object.hasOwn(data, key) &&
      !def.values.includes((data as Record<string, never>)[key])
    )
      return false
  }
  return true
}

const child = (data: unknown, segment: string | number): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, segment)
    ? (data as Record<string | number, unknown>)[segment]
    : undefined

/** What a schema says of the value below one segment of a path. */
function below(schema: Schema, segment: string | number): Schema[] {
  const def = defOf(schema)
  if (def.type === 'object') return Object.hasOwn(def.shape, segment) ? [def.shape[segment] as Schema] : []
  if (def.type === 'record') return [def.valueType as Schema]
  if (def.type === 'array') return [def.element as Schema]
  if (def.type === 'tuple')
    return def.items[Number(segment)] === undefined ? [] : [def.items[Number(segment)] as Schema]
  return []
}

/**
 * The schemas that hold at a path. Data, where given, chooses among alternatives: below a party of kind `proxy` only
 * what a proxy may have.
 */
export function schemasAt(schema: Schema, path: readonly (string | number)[], data?: unknown): Schema[] {
  let schemas = [schema]
  let here = data
  for (const segment of path) {
    schemas = schemas
      .flatMap(alternatives)
      .filter((one) => fits(one, here))
      .flatMap((one) => below(one, segment))
    here = child(here, segment)
  }
  return schemas
}

/** The keys that may stand at a path. */
export function keysAt(schema: Schema, path: readonly (string | number)[], data?: unknown): string[] {
  let here = data
  for (const segment of path) here = child(here, segment)
  const objects = schemasAt(schema, path, data).flatMap(alternatives)
  return [...new Set(objects.filter((one) => fits(one, here)).flatMap((one) => Object.keys(shapeOf(one))))]
}

/** What a field is for, in the words of its declaration. */
export function descriptionOf(schema: Schema): string {
  const def = defOf(schema)
  const own = (schema as unknown as { description?: string }).description
  if (own !== undefined) return own
  if ('innerType' in def) return descriptionOf(def.innerType as Schema)
  return def.type === 'pipe' ? descriptionOf(def.in) : ''
}
