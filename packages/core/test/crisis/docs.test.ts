import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { formatTables } from '../../src/crisis/format-docs.js'
import { crisisJsonSchema, givenJsonSchema } from '../../src/crisis/json-schema.js'
import { crisisFile } from '../../src/crisis/schema/crisis.js'
import { givenFile } from '../../src/crisis/schema/given.js'
import { alternatives, descriptionOf, shapeOf } from '../../src/crisis/schema-walk.js'
import { PARAMETERS } from '../../src/model/parameters.js'

const docs = readFileSync(fileURLToPath(new URL('../../../../docs/format.md', import.meta.url)), 'utf8')

describe('docs/format.md', () => {
  it('holds the tables that the schema gives (run with UPDATE_DOCS=1 to write them)', async () => {
    const start = docs.indexOf('\n', docs.indexOf('<!-- tables:')) + 1
    const end = docs.indexOf('<!-- end of tables -->')
    expect(start).toBeGreaterThan(0)
    if (process.env.UPDATE_DOCS !== undefined) {
      const { writeFileSync } = await import('node:fs')
      writeFileSync(
        fileURLToPath(new URL('../../../../docs/format.md', import.meta.url)),
        `${docs.slice(0, start)}\n${formatTables()}\n${docs.slice(end)}`,
      )
      return
    }
    expect(docs.slice(start, end).trim()).toBe(formatTables().trim())
  })
  it('explains every parameter', () => {
    for (const { key } of PARAMETERS) expect(docs).toContain(`\`${key}\``)
  })
})

/** Every object in a schema, once. */
function objectsOf(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): z.core.$ZodType[] {
  return alternatives(schema).flatMap((one) => {
    if (seen.has(one)) return []
    seen.add(one)
    const def = one._zod.def as z.core.$ZodTypes['_zod']['def']
    if (def.type === 'object') return [one, ...Object.values(shapeOf(one)).flatMap((field) => objectsOf(field, seen))]
    if (def.type === 'array') return objectsOf(def.element as z.core.$ZodType, seen)
    return def.type === 'record' ? objectsOf(def.valueType as z.core.$ZodType, seen) : []
  })
}

describe('the schema', () => {
  it.each([
    ['crisis', crisisFile],
    ['given', givenFile],
  ] as const)('of a %s file says of every field what it is for', (_, schema) => {
    const objects = objectsOf(schema)
    expect(objects.length).toBeGreaterThan(2)
    for (const object of objects)
      for (const [key, field] of Object.entries(shapeOf(object))) expect(descriptionOf(field), key).not.toBe('')
  })
  it('becomes JSON Schema for editors', () => {
    const schema = crisisJsonSchema() as {
      $schema: string
      required: string[]
      properties: Record<string, { description?: string }>
      additionalProperties: boolean
    }
    expect(schema.$schema).toContain('2020-12')
    expect(schema.required).toEqual(['standoff', 'title', 'window', 'parties'])
    expect(schema.additionalProperties).toBe(false)
    for (const [key, property] of Object.entries(schema.properties)) expect(property.description, key).toBeTruthy()
    expect(JSON.stringify(schema)).toContain('ownRate')
    expect(givenJsonSchema()).toMatchObject({ required: ['given'] })
  })
  it('reads its own JSON Schema back', () => {
    expect(() => z.fromJSONSchema(crisisJsonSchema() as never)).not.toThrow()
  })
})
