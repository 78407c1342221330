import { expect, test } from 'vitest'
import { applySet, isProblem } from '../../src/crisis/apply-set.js'
import { compileScenario } from '../../src/crisis/compile.js'
import { type Crisis, loadCrisis } from '../../src/crisis/load.js'
import { type ParameterRow, parameterRows, rowsNamed } from '../../src/crisis/params-table.js'
import { parametersOf } from '../../src/model/parameters.js'

const TEXT = `standoff: 1
title: Two and a group
window: { from: 2030-01-01, until: 2030-02-01 }
parties:
  north: { kind: principal, role: strong, name: North, parameters: { costWeight: 5 } }
  south: { kind: principal, role: patron, name: South }
  brigade: { kind: proxy, name: Brigade }
ties:
  - patron: south
    proxy: brigade
    alignment: aligned
    parameters:
      ownRate: { lognormal: { median: 0.5, sd: 0.2 } }
sites:
  base: { name: Base, of: north, exposed: 20, cover: 0.6 }
parameters: { accidentRate: 1e-5, costWeight: 7 }
`

function crisisOf(set?: [path: string, value: string]): { crisis: Crisis; rows: ParameterRow[] } {
  const { crisis, problems } = loadCrisis({ name: 'two.yaml', text: TEXT, readText: () => '' })
  if (crisis === undefined) throw new Error(JSON.stringify(problems))
  const file = set === undefined ? crisis.file : applySet(crisis.file, set[0], set[1])
  if (isProblem(file)) throw new Error(file.found)
  const changed = { ...crisis, file }
  return { crisis: changed, rows: parameterRows(changed, compileScenario(changed).scenario, crisis.file) }
}

const where = (rows: readonly ParameterRow[], key: string, entity: string | null): string | undefined =>
  rows.find((row) => row.key === key && row.entity === entity)?.where

test('one row for each parameter of each entity, with the prior that runs', () => {
  const { rows } = crisisOf()
  expect(rows).toHaveLength(
    parametersOf('crisis').length + 2 * parametersOf('principal').length + parametersOf('tie').length,
  )
  expect(rows.find((row) => row.key === 'control')?.priorText).toMatch(/^Beta\(/)
  expect(rows.find((row) => row.key === 'ownRate')?.priorText).toBe('lognormal, median 0.5, sd of log 0.2')
})

test('says where a value was set: by default, in which line, for all at once', () => {
  const { rows } = crisisOf()
  expect(where(rows, 'tremble', null)).toBe('default')
  expect(where(rows, 'control', 'brigade')).toBe('default for alignment aligned')
  expect(where(rows, 'ownRate', 'brigade')).toBe('two.yaml:13:16')
  expect(where(rows, 'accidentRate', null)).toMatch(/^two\.yaml:16:/)
})

test("an entity's own value wins over the one for all", () => {
  const { rows } = crisisOf()
  expect(where(rows, 'costWeight', 'north')).toMatch(/^two\.yaml:5:/)
  expect(where(rows, 'costWeight', 'south')).toMatch(/^two\.yaml:16:/)
  expect(rows.filter((row) => row.key === 'costWeight').map((row) => row.median)).toEqual([5, 7])
})

test('--set shows as such, even where it sets the value that stood there', () => {
  expect(where(crisisOf(['ties.brigade.parameters.control', '{beta: [6, 2]}']).rows, 'control', 'brigade')).toBe(
    '--set ties.brigade.parameters.control',
  )
  expect(where(crisisOf(['parties.north.parameters.costWeight', '5']).rows, 'costWeight', 'north')).toBe(
    '--set parties.north.parameters.costWeight',
  )
})

test('a name finds rows by key, symbol or plain name', () => {
  const { rows } = crisisOf()
  expect(rowsNamed(rows, 'WarAversion').map((row) => row.entity)).toEqual(['north', 'south'])
  expect(rowsNamed(rows, 'kappa').map((row) => row.key)).toEqual(['control'])
  expect(rowsNamed(rows, 'war aversion')).toHaveLength(2)
  expect(rowsNamed(rows, 'nonsense')).toHaveLength(0)
})
