/** The daily note: on a day without news nothing is new; a grave row comes first; what hangs on a row goes with it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Crisis, loadCrisis } from '../../../src/crisis/load.js'
import { dailyNote } from '../../../src/options/note/daily-note.js'
import { withoutRow } from '../../../src/options/note/without-row.js'

const MINIMAL = readFileSync(
  fileURLToPath(new URL('../../../../../crises/minimal/crisis.yaml', import.meta.url)),
  'utf8',
)
/** The smallest shipped crisis with further rows. */
function crisis(...rows: string[]): Crisis {
  const { crisis: loaded, problems } = loadCrisis({
    name: 'x.yaml',
    text: `${MINIMAL.trimEnd()}\n${rows.map((row) => `    - { ${row} }\n`).join('')}`,
    readText: () => '',
  })
  if (loaded === undefined) throw new Error(JSON.stringify(problems))
  return loaded
}
const KILLED = 'id: R2, date: 2030-01-06, actor: red-brigade, action: rocket_attack, site: base, killed: 12'
const WORDS = 'id: R3, date: 2030-01-06, actor: northland, action: claim, of: R2, asserts: ordered R2'
const options = { until: '2030-03-01', particles: 200, runs: 400, seed: 1n, most: 5 }
const noteOf = (of: Crisis, asOf: string, more = {}) => dailyNote(of, { ...options, asOf, ...more })

test('a day on which no row became known, and no answer moved, brings nothing new', async () => {
  const note = await noteOf(crisis(), '2030-01-05')
  expect(note).toMatchObject({ asOf: '2030-01-05', since: '2030-01-04', rows: [], isNothingNew: true, fresh: [] })
})

test('a row that kills comes first, moves the outlook, and its act is read for the first time', async () => {
  const note = await noteOf(crisis(KILLED, WORDS), '2030-01-06')
  expect(note.isNothingNew).toBe(false)
  expect(note.rows.map(({ id }) => id)).toEqual(['R2', 'R3'])
  expect(note.rows[0]).toMatchObject({ along: ['R3'], effect: { kind: 'measured' } })
  expect(note.fresh[0]).toMatchObject({ about: 'aim', id: 'R2' })
  expect(await noteOf(crisis(KILLED, WORDS), '2030-01-06')).toEqual(note)
})

test('rows that became known since a day are all that the record then lacked', async () => {
  const week = await noteOf(crisis(KILLED, WORDS), '2030-01-07', { since: '2030-01-02' })
  expect(week.rows.map(({ id }) => id).sort()).toEqual(['R1', 'R2', 'R3'])
  await expect(noteOf(crisis(), '2030-01-05', { since: '2030-01-05' })).rejects.toThrow('must come before')
})

test('rows beyond the number that is asked for are named as not measured', async () => {
  const { rows } = await noteOf(crisis(KILLED, WORDS), '2030-01-06', { most: 0 })
  expect(rows.map(({ effect }) => effect.kind)).toEqual(['not-measured', 'not-measured'])
})

test('without a row, what is about it is gone as well, and what is about that', () => {
  const more = 'id: R4, date: 2030-01-07, actor: southland, action: deny, of: R3'
  const { crisis: left, along } = withoutRow(crisis(KILLED, WORDS, more), 'R2')
  expect(along).toEqual(['R3', 'R4'])
  expect(left.record.map(({ id }) => id)).toEqual(['R1'])
})
