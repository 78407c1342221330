/**
 * Particles that walk along a record in WebAssembly are those of the JavaScript made from the same text, to the bit:
 * every number of every particle, every weight, and the rows that readings are made from. Selections and moves between
 * the steps as the filter makes them.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Conditioned, type ConditionedOptions } from '../../src/assess/conditioned.js'
import { Moves } from '../../src/assess/moves.js'
import { type Observations, observe } from '../../src/assess/observations.js'
import { loadCrisis } from '../../src/crisis/load.js'
import { dayOf } from '../../src/terms/dates.js'
import { sound } from '../crisis/help.js'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
/** Every number of each is compared at every step; more of them would meet the same branches again. */
const PARTICLES = 40
/** Steps after which the readings of an act are taken. */
const LAG = 10

function shipped(name: string, asOf: string): Observations {
  const read = (file: string): string => readFileSync(`${root}crises/${name}/${file}`, 'utf8')
  const { crisis } = loadCrisis({ name, text: read('crisis.yaml'), readText: read })
  if (crisis === undefined) throw new Error(`${name} does not load`)
  return observe(crisis, dayOf(asOf))
}

/** All that came of a walk, in hexadecimal; a selection and a move every fifth step. */
function walk(observed: Observations, options: ConditionedOptions): string[] {
  const model = new Conditioned(observed, PARTICLES, 0x0123456789abcdefn, options)
  const moves = new Moves(model, PARTICLES)
  model.start()
  const told: string[] = []
  const hex = (numbers: Float64Array): string =>
    Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')
  const added = new Float64Array(PARTICLES)
  for (let t = 0; t < observed.steps; t++) {
    model.advance(t, added)
    told.push(hex(added), hex(model.particles.rows))
    if (t % 5 === 4) {
      // In order, as a resampling keeps it: every particle that has died is replaced by its neighbour before.
      model.select(Int32Array.from(added, (weight, p) => (Number.isFinite(weight) || p === 0 ? p : p - 1)))
      moves.move(t, 1)
    }
    for (const { rows } of model.records.take(t - LAG)) told.push(hex(rows))
  }
  return told
}

test.each([
  ['tower22', '2024-02-03'],
  ['ain-al-asad', '2020-01-20'],
])('along the record of %s', (name, asOf) => {
  const observed = shipped(name, asOf)
  const [reference, kernel] = [walk(observed, { inJavaScript: true }), walk(observed, {})]
  expect(reference.length).toBeGreaterThan(2 * observed.steps)
  expect(kernel.findIndex((told, n) => told !== reference[n])).toBe(-1)
  expect(kernel).toHaveLength(reference.length)
})

test('along a record in which drivers turn untold, both ways', () => {
  const read = (file: string): string => readFileSync(`${root}crises/tower22/${file}`, 'utf8')
  const cut = read('crisis.yaml')
    .replace('      - { from: 2023-12-01, value: 1 }\n', '')
    .replace('through: 2024-04-21', 'through: 2023-11-26')
  const { crisis } = loadCrisis({ name: 'tower22', text: cut, readText: read })
  if (crisis === undefined) throw new Error('tower22 does not load')
  const observed = observe(crisis, dayOf('2024-01-10'))
  const [reference, kernel] = [walk(observed, { inJavaScript: true }), walk(observed, {})]
  expect(observed.scenario.drivers[0].pause).toMatchObject({ from: 41, fallsFrom: 41, usual: 1, lull: 0.1 })
  expect(kernel.findIndex((told, n) => told !== reference[n])).toBe(-1)
})

test('along a record with a patron that strikes, acts of an uncertain day and several of one day', () => {
  const text = readFileSync(
    fileURLToPath(new URL('../fixtures/acts/three-strikes-one-day.yaml', import.meta.url)),
    'utf8',
  )
  const more = [
    '    - { id: A5, date: 2030-05-06/2030-05-09, actor: brigade, action: attack, target: North, killed: 1, summary: fifth }',
    '    - { id: A7, date: 2030-05-07, actor: south, action: ballistic_missile_attack, target: North, killed: 40, summary: seventh }',
    '    - { id: A9, date: 2030-05-07, actor: north, action: air_strike, target: brigade, killed: 3000, summary: ninth }',
    '    - { id: A10, date: 2030-05-08, actor: north, action: threat, target: South, summary: tenth }',
  ]
  const observed = observe(sound(`${text.trimEnd()}\n${more.join('\n')}\n`), dayOf('2030-05-20'))
  expect(walk(observed, {})).toEqual(walk(observed, { inJavaScript: true }))
})
