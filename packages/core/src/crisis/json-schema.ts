import { z } from 'zod'
import { crisisFile } from './schema/crisis.js'
import { givenFile } from './schema/given.js'

const draft = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12', reused: 'inline' })

/** JSON Schema of the crisis file: `standoff schema`, editor completion. */
export const crisisJsonSchema = (): object => draft(crisisFile)

/** JSON Schema of the file of `--given`. */
export const givenJsonSchema = (): object => draft(givenFile)
