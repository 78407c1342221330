/** What acts were for, off small records: each sign moves the reading of its act in the direction that it should. */
import { describe, expect, test } from 'vitest'
import { purposeInWords } from '../../../src/assess/purposes/in-words.js'
import { killingOf } from '../../../src/assess/purposes/killing.js'
import { type PurposeReading, readPurposes } from '../../../src/assess/purposes/read-purposes.js'
import { purposesOf } from '../../../src/crisis/purposes.js'
import { BASE, messages, sound } from '../../crisis/help.js'

const row = (id: string, day: number, text: string): string =>
  `    - { id: ${id}, date: 2024-01-${String(day).padStart(2, '0')}, summary: x, ${text} }\n`
const ATTACK = 'actor: kh, action: attack, target: us, site: base'

/** The reading of the last act, with what was seen of its toll telling nothing. */
function read(rows: string, id = 'A', more = ''): PurposeReading {
  const crisis = sound(`${BASE}${more}record:\n  rows:\n${rows}`)
  const [reading] = readPurposes(crisis, [{ ids: [id], aim: { punish: 0.3, error: 0.02, seen: 0 } }], 1n)
  if (reading === null) throw new Error('nobody did it')
  return reading
}
const share = (reading: PurposeReading, id: string): number =>
  reading.purposes.find((one) => one.id === id)?.mean ?? Number.NaN

const plain = read(row('A', 20, ATTACK))

describe('what an act is for', () => {
  test('is likelier to spoil talks where talks have opened', () => {
    const talks = row('T', 18, 'actor: us, action: agree_talks, target: iran')
    expect(share(read(talks + row('A', 20, ATTACK)), 'spoil')).toBeGreaterThan(3 * share(plain, 'spoil'))
  })

  test('is likelier to avenge after a killing on its side', () => {
    const killing = row('K', 18, 'actor: us, action: targeted_killing, target: kh, killed: 3')
    expect(share(read(killing + row('A', 20, ATTACK)), 'avenge')).toBeGreaterThan(2 * share(plain, 'avenge'))
  })

  test('is likelier to coerce in a campaign, and after a demand to leave', () => {
    const campaign = [10, 12, 14, 16, 18].map((day) => row(`C${day}`, day, ATTACK)).join('')
    const demand = row('D', 15, 'actor: kh, action: demand, target: us')
    expect(share(read(campaign + row('A', 20, ATTACK)), 'coerce')).toBeGreaterThan(share(plain, 'coerce'))
    expect(share(read(demand + row('A', 20, ATTACK)), 'coerce')).toBeGreaterThan(share(plain, 'coerce'))
  })

  test('is likelier to be seen where its author claims it, and to probe where nobody does', () => {
    const claimed = read(row('A', 20, `${ATTACK}, claimed_by: kh`))
    const unclaimed = read(row('A', 20, `${ATTACK}, claimed_by: none`))
    expect(share(claimed, 'home')).toBeGreaterThan(share(unclaimed, 'home'))
    expect(share(unclaimed, 'probe')).toBeGreaterThan(share(claimed, 'probe'))
  })

  test('is likelier to be seen where it was announced', () => {
    const strike = (id: string) => row(id, 20, 'actor: iran, action: ballistic_missile_attack, target: us, site: base')
    const warned = row('W', 19, 'actor: iran, action: advance_warning, target: us')
    expect(share(read(warned + strike('A')), 'adversary')).toBeGreaterThan(share(read(strike('A')), 'adversary'))
  })

  test('is believed of a witness more than of its author', () => {
    const says = (who: string) => row('S', 21, `actor: ${who}, action: claim, asserts: purpose A deter`)
    const witness = share(read(row('A', 20, ATTACK) + says('iraq')), 'deter')
    const author = share(read(row('A', 20, ATTACK) + says('kh')), 'deter')
    expect(author).toBeGreaterThan(share(plain, 'deter'))
    expect(witness).toBeGreaterThan(author)
  })
})

test('a purpose of the file like another one splits its share', () => {
  const two = read(row('A', 20, ATTACK), 'A', 'purposes: { push: { like: coerce } }\n')
  expect(share(two, 'push')).toBeCloseTo(share(two, 'coerce'), 1)
})

test('a usual purpose cannot be like another one: that would do nothing', () => {
  expect(messages(`${BASE}purposes: { probe: { like: avenge } }\n`).join()).toContain('a usual purpose like "avenge"')
})

test('an unknown purpose is an error with the nearest one', () => {
  const says = row('S', 21, 'actor: kh, action: claim, asserts: purpose A deterr')
  expect(messages(`${BASE}record:\n  rows:\n${row('A', 20, ATTACK)}${says}`).join()).toContain('"deter"')
})

describe('deaths', () => {
  const purposes = purposesOf({ purposes: {} })
  const mean = purposes.map(({ id }) => Number(id === 'coerce'))
  const killing = (seen: { announced?: boolean; killed?: number }) =>
    killingOf(0.2, mean, purposes, { announced: false, assured: false, killed: 0, ...seen })

  test('are sought with the chance that the act was meant to kill, and the three add up to one', () => {
    const { avoided, accepted, sought } = killing({})
    expect(sought).toBe(0.2)
    expect(avoided + accepted + sought).toBeCloseTo(1, 12)
  })

  test('are avoided by who announces the act, and less by who killed', () => {
    expect(killing({ announced: true }).avoided).toBeGreaterThan(killing({}).avoided)
    expect(killing({ killed: 3 }).avoided).toBeLessThan(killing({}).avoided)
  })

  test('of routine harassment that happened to kill are told as accepted, and bad luck', () => {
    const campaign = [8, 10, 12, 14, 16, 18].map((day) => row(`C${day}`, day, ATTACK)).join('')
    const words = purposeInWords(read(campaign + row('A', 20, `${ATTACK}, killed: 3, claimed_by: kh`))).join(' ')
    expect(words).toContain('make the other side leave or give in')
    expect(words).toContain('did not seek deaths but accepted them')
    expect(words).toContain('bad luck')
  })
})
