import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../src/assess/assess.js'
import { inertRows } from '../../src/assess/inert-rows.js'
import { crisisOf } from '../crisis/claims/crisis-of.js'

const ROWS = {
  A1: '{ id: A1, date: 2024-02-01, actor: Militia, action: attack, target: North, killed: 1, claimed_by: Red }',
  A2: '{ id: A2, date: 2024-02-04, actor: North, action: air_strike, target: Red, killed: 4, weapons: 3 }',
  M1: '{ id: M1, date: 2024-02-05, actor: North, action: statement, content: assure }',
  M2: '{ id: M2, date: 2024-02-06, actor: South, action: threat }',
  M3: '{ id: M3, date: 2024-02-06, actor: South, action: statement }',
  O1: '{ id: O1, date: 2024-02-07, actor: South, action: order_restraint }',
  C1: '{ id: C1, date: 2024-02-08, actor: Hostland, action: assessment, asserts: not control south }',
  C2: '{ id: C2, date: 2024-02-08, actor: Hostland, action: assessment }',
  S1: '{ id: S1, date: 2024-02-09, actor: Red, action: suspend_operations }',
  H1: '{ id: H1, date: 2024-02-09, actor: Hostland, action: condemn }',
}
const record = (ids: readonly (keyof typeof ROWS)[]): string => ids.map((id) => `\n    - ${ROWS[id]}`).join('')
const all = Object.keys(ROWS) as (keyof typeof ROWS)[]
const inert = inertRows(crisisOf(record(all)))

test('what moves no output is told with the reason', () => {
  expect(inert.map(({ id, why }) => `${id}: ${why}`)).toEqual([
    'M3: the model reads nothing from words of this content (other)',
    'C2: its column `asserts` does not say what it claims, so nothing is weighed',
    'H1: Hostland is not a principal, and its words follow no act of force of its side within three days',
  ])
})

/** What an assessment says, without what is listed of the record itself. */
const said = ({ acts, bands, diagnostics }: Assessment): string =>
  JSON.stringify([
    acts.map(({ ids, punish, causes, authors }) => [ids, punish, causes, authors]),
    bands,
    diagnostics.logLikelihood,
  ])
const read = async (ids: readonly (keyof typeof ROWS)[]): Promise<string> =>
  said(await assess(crisisOf(record(ids)), { asOf: '2024-02-20', particles: 100, seed: 3n }))

describe('removing a row moves what is read exactly where it is not inert', () => {
  const whole = read(all)
  test.each(all)('%s', async (id) => {
    const without = await read(all.filter((one) => one !== id))
    expect(without === (await whole)).toBe(inert.some((row) => row.id === id))
  })
})
