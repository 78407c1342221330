import { expect, test } from 'vitest'
import { parameterTables } from '../../src/model/parameter-docs.js'
import { MECHANISMS, PARAMETERS } from '../../src/model/parameters.js'

const tables = parameterTables()
const rows = tables.split('\n').filter((line) => line.startsWith('| `'))

test('every parameter has one row, with its key', () => {
  expect(rows).toHaveLength(PARAMETERS.length)
  for (const declared of PARAMETERS)
    expect(rows.filter((row) => row.includes(`| \`${declared.key}\` |`))).toHaveLength(1)
})

test('every mechanism has a title of its own in words', () => {
  const titles = tables.match(/^### .+$/gm) ?? []
  expect(titles).toHaveLength(Object.keys(MECHANISMS).length)
  for (const title of titles) expect(title).toMatch(/^### [A-Z]/)
})

test('a star marks exactly the tuned ones', () => {
  const starred = rows.filter((row) => /^\| `[^`]+`\\\*/.test(row))
  expect(starred).toHaveLength(PARAMETERS.filter((declared) => declared.tuned).length)
})

test('a prior by role shows each role', () => {
  expect(rows.find((row) => row.includes('`fear`'))).toMatch(
    /\| strong: lognormal, median [\d.]+, sd of log [\d.]+; patron: lognormal, median /,
  )
})
