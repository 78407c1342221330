import { describe, expect, it } from 'vitest'
import {
  crisesBaseRate,
  type KnownOfCrisis,
  knownOfCrisis,
  lullWithin,
  SOURCES,
} from '../../../src/outlook/references/recorded-crises.js'
import { dayOf } from '../../../src/terms/dates.js'
import { BASE, sound } from '../../crisis/help.js'

const NOTHING: KnownOfCrisis = { forceByBoth: false, mediated: false, quietDays: 0 }

describe('the base rate of recorded crises', () => {
  it('of war is the share itself over the days that it was counted over', () => {
    expect(crisesBaseRate('war', 170, { ...NOTHING, forceByBoth: true }, 60)).toBeCloseTo(0.049, 12)
    expect(crisesBaseRate('war', 170, NOTHING, 60)).toBeCloseTo(0.021, 12)
    // Half of the days: of those who had no war in the first half, as many have it in the second.
    const half = crisesBaseRate('war', 85, NOTHING, 60) as number
    expect(1 - (1 - half) ** 2).toBeCloseTo(0.021, 12)
  })

  it('of a settlement is that of agreements a day, 4.47 times with a mediator', () => {
    expect(crisesBaseRate('settlement', 100, NOTHING, 60)).toBeCloseTo(1 - Math.exp(-0.153), 12)
    expect(crisesBaseRate('settlement', 100, { ...NOTHING, mediated: true }, 60)).toBeCloseTo(
      1 - Math.exp(-0.153 * 4.47),
      12,
    )
  })

  it('of the standoff is what neither ends, and of a withdrawal there is none', () => {
    const [war, settlement, standoff] = (['war', 'settlement', 'standoff'] as const).map(
      (ending) => crisesBaseRate(ending, 50, NOTHING, 60) as number,
    )
    expect(standoff).toBeCloseTo((1 - war) * (1 - settlement), 12)
    expect(crisesBaseRate('withdrawal', 50, NOTHING, 60)).toBeNull()
  })

  it('of a lull needs days enough, and is the chance that quiet lasts where there is no time for a second try', () => {
    expect(lullWithin(59, 0, 60)).toBe(0)
    const late = Math.exp(-2 * SOURCES.forceAfterQuiet.perSideDay * 30)
    expect(lullWithin(60, 0, 60)).toBeCloseTo(SOURCES.quietMonth.share * late, 12)
    expect(lullWithin(20, 40, 60)).toBeCloseTo(Math.exp(-2 * SOURCES.forceAfterQuiet.perSideDay * 20), 12)
    expect(lullWithin(5, 70, 60)).toBe(1)
    expect(lullWithin(120, 0, 60)).toBeGreaterThan(lullWithin(60, 0, 60))
  })

  it('of a short lull is the sum over all patterns of force and quiet', () => {
    const force = 1 - SOURCES.quietMonth.share ** (1 / 30)
    let exact = 0
    for (let code = 0; code < 2 ** 8; code++) {
      const days = Array.from({ length: 8 }, (_, d) => ((code >> d) & 1) === 1)
      const chance = days.reduce((p, isForce) => p * (isForce ? force : 1 - force), 1)
      if (
        days
          .map((isForce) => (isForce ? 'x' : '.'))
          .join('')
          .includes('...')
      )
        exact += chance
    }
    expect(lullWithin(8, 0, 3)).toBeCloseTo(exact, 12)
  })
})

describe('what is known of a crisis', () => {
  const row = (id: string, date: string, rest: string): string => `    - { id: ${id}, date: ${date}, ${rest} }\n`
  const attack = row('a', '2024-01-10', 'actor: kh, action: rocket_attack, target: us, place: base')
  const strike = (date: string): string => row('s', date, 'actor: us, action: air_strike, target: kh, place: base')
  const of = (asOf: string, ...rows: string[]): KnownOfCrisis =>
    knownOfCrisis(sound(`${BASE}record:\n  rows:\n${rows.join('')}`), dayOf(asOf))

  it('lays the force of a proxy to its patron, and wants that of both within ten days', () => {
    expect(of('2024-02-01', attack).forceByBoth).toBe(false)
    expect(of('2024-02-01', attack, strike('2024-01-20')).forceByBoth).toBe(true)
    expect(of('2024-02-01', attack, strike('2024-01-21')).forceByBoth).toBe(false)
    expect(of('2024-01-19', attack, strike('2024-01-20')).forceByBoth).toBe(false)
  })

  it('has days of quiet since the last force act', () => {
    expect(of('2024-01-10', attack).quietDays).toBe(0)
    expect(of('2024-01-25', attack).quietDays).toBe(15)
  })

  it('has a mediator once a row tells of one', () => {
    const mediation = row('m', '2024-01-15', 'actor: iraq, action: mediate, target: iran')
    expect(of('2024-01-14', attack, mediation).mediated).toBe(false)
    expect(of('2024-01-15', attack, mediation).mediated).toBe(true)
  })
})
