/** Which act is told first: by marks that are written down, for any crisis. */
import { describe, expect, test } from 'vitest'
import { mainActs } from '../../src/assess/main-act.js'
import { BASE, sound } from '../crisis/help.js'

const crisis = sound(`${BASE}record:
  rows:
    - { id: raid, date: 2024-01-05, actor: Kataib Hezbollah, action: rocket_attack, site: base, killed: 0 }
    - { id: old, date: 2024-01-06, actor: US, action: air_strike, target: Kataib Hezbollah, killed: 50 }
    - { id: drone, date: 2024-01-28, actor: Kataib Hezbollah, action: drone_attack, site: base, killed: 3 }
    - { id: strike, date: 2024-01-29, actor: US, action: air_strike, target: Kataib Hezbollah, killed: 3 }
    - { id: mortar, date: 2024-01-30, actor: Kataib Hezbollah, action: rocket_attack, site: base, killed: 0 }
`)
const act = (id: string, date: string, more: object = {}) => ({
  ids: [id],
  date,
  kind: id === 'strike' || id === 'old' ? ('own' as const) : ('attack' as const),
  refused: null,
  contested: { weapons: [], killed: [], injured: [] },
  voices: [],
  ...more,
})
const ACTS = [
  act('raid', '2024-01-05'),
  act('old', '2024-01-06'),
  act('drone', '2024-01-28'),
  act('strike', '2024-01-29'),
  act('mortar', '2024-01-30'),
]
const claim = (says: string, holds: boolean) => ({ about: 'drone', says, holds })
const NONE = { weighed: [] }
const rank = (acts: typeof ACTS, claims: object = NONE, asOf = '2024-01-30') =>
  mainActs(acts, crisis, claims as typeof NONE, asOf)

describe('the act that is told first', () => {
  test('is of the last two weeks: what killed most of all a month ago does not stand for the day', () => {
    const { ranked } = rank(ACTS)
    expect(ranked.map(({ act: { ids } }) => ids[0])).toEqual(['strike', 'drone', 'mortar'])
    expect(rank(ACTS, NONE, '2024-01-10').ranked[0].act.ids).toEqual(['old'])
  })

  test('has its marks told: it killed, most of all, by own hand, the heaviest, unanswered', () => {
    const [strike, drone, mortar] = rank(ACTS).ranked
    expect(strike.marks).toEqual(['killed', 'most', 'own-hand', 'heaviest', 'latest'])
    expect(drone.marks).toEqual(['killed', 'most', 'new', 'latest'])
    expect(mortar.marks).toEqual(['latest'])
  })

  test('claims that contradict each other bring an act forward, claims that agree do not', () => {
    const disputed = { weighed: [claim('Iran ordered it', true), claim('Iran ordered it', false)] }
    const agreed = { weighed: [claim('Iran ordered it', true), claim('Iran ordered it', true)] }
    expect(rank(ACTS, disputed).ranked[0]).toMatchObject({ act: { ids: ['drone'] }, contradicted: 2 })
    expect(rank(ACTS, agreed).ranked[0].act.ids).toEqual(['strike'])
  })

  test('sources that differ on figures, and voices that differ on the aim, are a mark each', () => {
    const acts = ACTS.map((one) =>
      one.ids[0] === 'mortar'
        ? act('mortar', '2024-01-30', {
            contested: { weapons: [4, 9], killed: [], injured: [] },
            voices: [{ says: 'punish' }, { says: 'demonstrate' }],
          })
        : one,
    )
    expect(rank(acts as typeof ACTS).ranked.find(({ act: { ids } }) => ids[0] === 'mortar')?.marks).toEqual([
      'figures',
      'aim',
      'latest',
    ])
  })

  test('where two weeks have passed without force, the two weeks up to the last act are looked at', () => {
    const { ranked, from, until } = rank(ACTS, NONE, '2024-03-30')
    expect(until - from).toBe(13)
    expect(ranked.map(({ act: { ids } }) => ids[0])).toContain('strike')
    expect(ranked.every(({ marks }) => !marks.includes('latest'))).toBe(true)
  })

  test('does not depend on the order in which acts come', () => {
    expect(rank([...ACTS].reverse())).toEqual(rank(ACTS))
  })

  test('of a record without force there is none', () => {
    expect(rank([]).ranked).toEqual([])
  })
})
