import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { UNTUNED_TABLE_MARK, untunedTable } from '../../src/crisis/untuned-docs.js'
import { PARAMETERS } from '../../src/model/parameters.js'

test('docs/untuned.md shows every untuned prior as the table has it (UPDATE_DOCS=1 writes it)', () => {
  const path = fileURLToPath(new URL('../../../../docs/untuned.md', import.meta.url))
  const text = readFileSync(path, 'utf8')
  const { from, until } = UNTUNED_TABLE_MARK
  const begin = text.indexOf(from)
  const end = text.indexOf(until)
  expect(begin).toBeGreaterThan(0)
  expect(end).toBeGreaterThan(begin)
  const next = `${text.slice(0, begin)}${from}\n\n${untunedTable()}\n${text.slice(end)}`
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, next)
  expect(readFileSync(path, 'utf8')).toBe(next)
})

test('the table has one row for each tuned parameter, in drawing order, four cells wide', () => {
  const [, , ...rows] = untunedTable().trim().split('\n')
  expect(rows.map((row) => row.match(/^\| `(\w+)`/)?.[1])).toEqual(
    PARAMETERS.filter((declared) => declared.tuned).map((declared) => declared.key),
  )
  for (const row of rows) expect(row.split('|')).toHaveLength(6)
})
