/** How unlike a crisis is to those that defaults were tuned on: feature by feature, without a score. */
import { describe, expect, test } from 'vitest'
import { featuresOf, likenessOf, TUNED_ON } from '../../src/crisis/likeness.js'
import { asOfNumber } from '../../src/terms/as-of.js'
import { shipped } from '../helpers/shipped.js'
import { BASE, sound } from './help.js'

describe('the crises that defaults were tuned on or checked against', () => {
  test.each([
    ['tower22', 'Tower 22'],
    ['ain-al-asad', 'Ain al-Asad'],
  ])('%s has the features that are written down', (name, title) => {
    const crisis = shipped(name)
    const one = TUNED_ON.find((known) => known.title === title)
    expect(one?.from).toBe(crisis.file.window.from)
    expect(featuresOf(crisis, crisis.file.window.until)).toEqual(one?.features)
  })

  test('are known again, on any day', () => {
    const crisis = shipped('tower22')
    expect(likenessOf(crisis, asOfNumber('2023-12-01')).isTunedOn).toBe(true)
    expect(likenessOf(shipped('minimal'), asOfNumber('2030-02-01')).isTunedOn).toBe(false)
  })
})

describe('a new crisis', () => {
  const bare = BASE.replace(/ {2}kh: .*\n/, '').replace(/^ties:\n.*\n/m, '')
  const acts = `record:
  rows:
    - { id: a, date: 2024-01-05, actor: US, action: air_strike, target: Iran, killed: 4 }
    - { id: b, date: 2024-01-06, actor: Iran, action: missile_strike, site: base, killed: 2 }
    - { id: c, date: 2024-01-09, actor: US and Iran, action: ceasefire, target: Iran }
`
  const crisis = sound(`${bare}demands:\n  - { by: us, of: iran, what: stop }\n${acts}`)
  const asOf = asOfNumber('2024-01-10')

  test('has its features counted by what is known', () => {
    expect(featuresOf(crisis, '2024-01-10')).toEqual({
      groups: 0,
      rungs: featuresOf(crisis, '2024-01-10').rungs,
      actsADay: 0.2,
      deathsAnAct: 3,
      ownHand: 1,
      days: 10,
      demands: true,
      ceaseFires: true,
      drivers: false,
    })
  })

  test('lies outside where it does, each feature by itself with the range of those', () => {
    const { isTunedOn, outside } = likenessOf(crisis, asOf)
    expect(isTunedOn).toBe(false)
    expect(outside).toEqual(
      expect.arrayContaining([
        { feature: 'groups', value: 0, low: 3, high: 3 },
        { feature: 'ownHand', value: 1, low: 0.118, high: 0.25 },
        { feature: 'demands', value: true },
        { feature: 'ceaseFires', value: true },
      ]),
    )
    expect(outside.map(({ feature }) => feature)).not.toContain('drivers')
  })

  test('that has all features of one of them lies outside in none', () => {
    const features = featuresOf(crisis, '2024-01-10')
    expect(likenessOf(crisis, asOf, [{ title: 'x', from: '2000-01-01', features }]).outside).toEqual([])
  })
})
