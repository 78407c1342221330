import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { PARAMETER_TABLES_MARK, parameterTables } from '../../src/model/parameter-docs.js'

test('docs/model.md shows every parameter as declared (UPDATE_DOCS=1 writes it)', () => {
  const path = fileURLToPath(new URL('../../../../docs/model.md', import.meta.url))
  const text = readFileSync(path, 'utf8')
  const { from, until } = PARAMETER_TABLES_MARK
  const begin = text.indexOf(from)
  const end = text.indexOf(until)
  expect(begin).toBeGreaterThan(0)
  const next = `${text.slice(0, begin)}${from}\n\n${parameterTables()}\n${text.slice(end)}`
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, next)
  expect(readFileSync(path, 'utf8')).toBe(next)
})
