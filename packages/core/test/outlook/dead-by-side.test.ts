/** The dead by whose people they were: sides add up to all, and no side is the reader's own. */
import { expect, test } from 'vitest'
import { deadBySide, sidesFrom } from '../../src/outlook/dead-by-side.js'
import { BASE, sound } from '../crisis/help.js'

const crisis = sound(`${BASE}record:
  rows:
    - { id: a, date: 2024-01-05, actor: Kataib Hezbollah, action: rocket_attack, site: base, killed: 3 }
    - { id: b, date: 2024-01-06, actor: US, action: air_strike, target: Kataib Hezbollah, killed: 40, killed_low: 39, killed_high: 46 }
    - { id: c, date: 2024-01-09, actor: US, action: air_strike, target: Kataib Hezbollah }
`)
const dead = (asOf: string, more = {}) =>
  deadBySide(crisis, asOf, more).map(({ party, low, likely, high }) => [party, low, likely, high])

test('each side has its own dead, and the groups theirs', () => {
  expect(dead('2024-01-07')).toEqual([
    ['us', 3, 3, 3],
    ['iran', 0, 0, 0],
    [null, 39, 40, 46],
  ])
})

test('a strike whose dead nobody tells leaves the most open', () => {
  expect(dead('2024-01-09').at(-1)).toEqual([null, 39, 40, Number.POSITIVE_INFINITY])
})

test('those of one act are those of its rows', () => {
  expect(dead('2024-01-09', { ids: ['a'] })).toEqual([
    ['us', 3, 3, 3],
    ['iran', 0, 0, 0],
    [null, 0, 0, 0],
  ])
})

test('the side whose act is told goes first, whichever it is', () => {
  expect(dead('2024-01-07', { first: 'iran' }).map(([party]) => party)).toEqual(['iran', 'us', null])
  expect(sidesFrom(['us', 'iran'], 'us')).toEqual(['us', 'iran'])
  expect(sidesFrom(['us', 'iran', 'proxies'], null)).toEqual(['us', 'iran', 'proxies'])
})
