/** Every purpose of a random draw has addresses of its own. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../src/model/create-world.js'
import { hiddenOf } from '../../src/model/hidden.js'
import {
  hiddenLane,
  hiddenStep,
  LANE,
  laneOf,
  MOST_HIDDEN_LANES,
  MOST_NUMBERED,
  NUMBERS,
  numberedLane,
  PARTIES,
  PURPOSE,
} from '../../src/random/lanes.js'
import { scenario } from '../helpers/scenario.js'

const members = (of: Record<string, string | number>): [string, number][] =>
  Object.entries(of).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
const PURPOSES = members(PURPOSE)
const LANES = members(LANE)

describe('lanes', () => {
  test('no two purposes within a step share one, whatever the party and the running number', () => {
    const owner = new Map<number, string>()
    for (const [name, purpose] of PURPOSES) {
      for (const party of [0, 1, 2, 3, PARTIES - 1]) {
        for (const number of [0, 1, 2, 999, 1000, 1200, MOST_NUMBERED - 1]) {
          const lane = numberedLane(purpose, party, number)
          const whose = `${name} of party ${party}, number ${number}`
          expect(owner.get(lane) ?? whose).toBe(whose)
          owner.set(lane, whose)
        }
      }
    }
    expect(owner.size).toBe(PURPOSES.length * 5 * 7)
  })

  test('a purpose is told by its lane, and no lane of a purpose is one of the words of each step', () => {
    for (const [, purpose] of PURPOSES) {
      expect(laneOf(purpose, 0)).toBeGreaterThanOrEqual(PARTIES)
      expect(Math.floor((numberedLane(purpose, PARTIES - 1, MOST_NUMBERED - 1) % NUMBERS) / PARTIES)).toBe(purpose)
    }
  })

  test('all that is not drawn within a step lies above every lane that is, and has a lane of its own', () => {
    const highest = Math.max(...PURPOSES.map(([, purpose]) => numberedLane(purpose, PARTIES - 1, MOST_NUMBERED - 1)))
    for (const [, lane] of LANES) {
      expect(lane).toBeGreaterThan(highest)
      expect(lane).toBeLessThan(2 ** 31)
    }
    expect(new Set(LANES.map(([, lane]) => lane)).size).toBe(LANES.length)
  })
})

describe('addresses of hidden values', () => {
  test('are different for each value and each time it is drawn again', () => {
    const { values } = hiddenOf(createWorld(scenario()))
    const seen = new Set<string>()
    const turns = [0, 1, 2, 32767, 32768, 32769, 65536, 40000 * 32]
    for (const { party, lane } of values)
      for (const turn of turns) seen.add(`${hiddenStep(party, turn) | 0} ${hiddenLane(lane, turn)}`)
    expect(seen.size).toBe(values.length * turns.length)
  })

  test('are reached by no run, however many steps it has', () => {
    for (const turn of [0, 1, 32767, 32768, 40000 * 32]) expect(hiddenStep(0x5000, turn)).toBeLessThan(0)
    for (const { lane } of hiddenOf(createWorld(scenario())).values) expect(lane).toBeLessThan(MOST_HIDDEN_LANES)
  })
})

test('no other file of the library picks a lane', async () => {
  const { readdirSync, readFileSync } = await import('node:fs')
  const root = new URL('../../src/', import.meta.url)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && name !== 'random/lanes.ts' && !name.endsWith('kernel-bytes.ts'),
  )
  const picking = files.filter((name) => /\b0x7[d-f][0-9a-f]{6}\b/.test(readFileSync(new URL(name, root), 'utf8')))
  expect(picking).toEqual([])
})
