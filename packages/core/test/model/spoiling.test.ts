import { describe, expect, test } from 'vitest'
import { proxiesAct } from '../../src/model/proxies-act.js'
import { T, tieBase } from '../../src/model/run-constants.js'
import { spoiled } from '../../src/model/spoiling/equations.js'
import { D, dyadAt } from '../../src/model/state.js'
import { begun } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

test('talks multiply what a group attacks of its own by its will and by how little it is controlled', () => {
  expect(spoiled(1, 0, true)).toBe(2)
  expect(spoiled(1, 0.75, true)).toBe(1.25)
  expect(spoiled(1, 1, true)).toBe(1)
  expect(spoiled(3, 0, false)).toBe(1)
})

describe('a spoiler', () => {
  const intensity = (talks: boolean, will: number): [own: number, commanded: number] => {
    const sim = begun(scenario())
    sim.drawn.d[tieBase(2, 0) + T.spoiling] = will
    sim.s[dyadAt(sim.layout, 0, 1) + D.talks] = Number(talks)
    proxiesAct(sim)
    return [sim.ownIntensity[0], sim.commanded[0]]
  }

  test('attacks more of its own while its patron has talks, and no more on order', () => {
    const [own, commanded] = intensity(false, 2)
    const [ownInTalks, commandedInTalks] = intensity(true, 2)
    expect(ownInTalks).toBeGreaterThan(own)
    expect(commandedInTalks).toBe(commanded)
  })

  test('without the will to it attacks no more than before', () => {
    expect(intensity(true, 0)).toEqual(intensity(false, 0))
  })
})
