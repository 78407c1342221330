/** Which recorded acts are warned ones: the same for runs that are forced along the record and for readings of it. */
import { describe, expect, test } from 'vitest'
import { observe } from '../../src/assess/observations.js'
import { compileScenario } from '../../src/crisis/compile.js'
import { dayOf } from '../../src/terms/dates.js'
import { sound } from './help.js'

const STRIKE = 'actor: South, action: ballistic_missile_attack, target: North, killed: 0, summary: x'
const warning = (date: string, more = 'actor: South, action: advance_warning'): string =>
  `id: W, date: ${date}, ${more}, summary: x`

/** How the act A of some rows is carried: by readings, and in runs. */
function carried(...rows: string[]) {
  const crisis = sound(`standoff: 1
title: Two sides
window: { from: 2030-01-01, until: 2030-02-01 }
parties:
  north: { kind: principal, role: strong, name: North }
  south: { kind: principal, role: patron, name: South }
  brigade: { kind: proxy, name: Brigade }
ties: [{ patron: south, proxy: brigade }]
record:
  rows:
${rows.map((row) => `    - { ${row} }`).join('\n')}
`)
  const { scenario, acts } = observe(crisis, dayOf('2030-01-20'))
  const read = acts.flat().find(({ ids }) => ids[0] === 'A')
  const { given } = compileScenario(crisis, {
    given: { record: true, through: dayOf('2030-01-21'), rows: [] },
  }).scenario
  const forced = given?.acts.filter(({ kind }) => kind === 'own')
  if (read?.act.kind !== 'own') throw new Error('A is not carried')
  expect(forced).toEqual([read.act])
  const option = scenario.principals[read.act.principal].options[read.act.option]
  return { warned: read.act.warned, announced: read.announced, option: option.id }
}

const WARNED = { warned: true, announced: true, option: 'warned-salvo' }
const UNWARNED = { warned: false, announced: false, option: 'unwarned-salvo' }
const at = (date: string, act = STRIKE): string => `id: A, date: ${date}, ${act}`

describe('an act is a warned one', () => {
  test.each([
    ['of the same hour', '2030-01-10T11:00', '2030-01-10T12:00'],
    ['of the same day', '2030-01-10', '2030-01-10T12:00'],
    ['of the day before, at whatever hour of the act', '2030-01-09', '2030-01-10T23:59'],
    ['of the day before an act without a time', '2030-01-09', '2030-01-10'],
    ['of less than two days before', '2030-01-08T13:00', '2030-01-10T12:00'],
  ])('by a warning %s', (_, warned, struck) => {
    expect(carried(warning(warned), at(struck))).toEqual(WARNED)
  })

  test.each([
    ['two days before', '2030-01-08', '2030-01-10'],
    ['after it', '2030-01-10T13:00', '2030-01-10T12:00'],
  ])('by none %s', (_, warned, struck) => {
    expect(carried(...[warning(warned), at(struck)].sort())).toEqual(UNWARNED)
  })

  test('by none of somebody else, and by no claim to have warned', () => {
    const struck = at('2030-01-10')
    expect(carried(warning('2030-01-09', 'actor: North, action: advance_warning'), struck)).toEqual(UNWARNED)
    expect(carried(warning('2030-01-09', 'actor: South, action: claim, content: warn'), struck)).toEqual(UNWARNED)
  })

  test('by one that the author gave together with others', () => {
    const both = 'author: brigade + south, actor: x, action: advance_warning'
    expect(carried(warning('2030-01-09', both), at('2030-01-10'))).toEqual(WARNED)
  })

  test('only where the menu has an option that a warning goes with; else the warning is words alone', () => {
    const strike = 'actor: North, action: air_strike, target: brigade, summary: x'
    expect(
      carried(warning('2030-01-09', 'actor: North, action: advance_warning'), at('2030-01-10', strike)),
    ).toMatchObject({ warned: false, announced: true })
  })
})
