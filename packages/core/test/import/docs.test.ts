import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { importTables } from '../../src/import/docs-tables.js'

const path = fileURLToPath(new URL('../../../../docs/import.md', import.meta.url))

it('docs/import.md holds the mappings as they are (run with UPDATE_DOCS=1 to write them)', () => {
  const docs = readFileSync(path, 'utf8')
  const start = docs.indexOf('\n', docs.indexOf('<!-- tables:')) + 1
  const end = docs.indexOf('<!-- end of tables -->')
  expect(start).toBeGreaterThan(0)
  if (process.env.UPDATE_DOCS !== undefined) {
    writeFileSync(path, `${docs.slice(0, start)}\n${importTables()}\n${docs.slice(end)}`)
    return
  }
  expect(docs.slice(start, end).trim()).toBe(importTables().trim())
})
