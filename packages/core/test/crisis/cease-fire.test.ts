/** Whose cease-fire a row tells of. */
import { expect, test } from 'vitest'
import { compileScenario } from '../../src/crisis/compile.js'
import { dayOf } from '../../src/terms/dates.js'
import { BASE, sound } from './help.js'

const actsOf = (row: string) =>
  compileScenario(sound(`${BASE}record:\n  rows:\n    - { id: T1, date: 2024-01-05, summary: x, ${row} }\n`), {
    given: { record: true, through: dayOf('2024-02-01'), rows: [] },
  }).scenario.given?.acts

const BETWEEN_BOTH = [{ kind: 'message', content: 'truce', principal: 0, to: 1 }]

test.each([
  ['one says so of the other', 'actor: us, action: truce, target: iran'],
  ['both say so', 'actor: United States and Iran, action: ceasefire, target: each other'],
  ['a third party names both', 'actor: iraq, action: cease_fire, target: "United States, Iran"'],
])('%s: it is between the two', (_, row) => {
  expect(actsOf(row)).toMatchObject(BETWEEN_BOTH)
})

test.each([
  ['of others', 'actor: Israel and Hamas, action: truce, target: Gaza'],
  ['with a host', 'actor: us, action: truce, target: iraq'],
])('%s: it is none of the two', (_, row) => {
  expect(actsOf(row)).toEqual([])
})
