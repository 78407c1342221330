/**
 * O15: an option split into two halves leaves the probabilities of choice, and all that is read into a choice,
 * unchanged to 1e-12.
 */
import { describe, expect, test } from 'vitest'
import { weighOptions } from '../../src/model/decide.js'
import type { OptionSpec } from '../../src/model/options.js'
import type { Scenario } from '../../src/model/scenario.js'
import type { Sim } from '../../src/model/sim.js'
import { pairAt, principalAt, Q, S } from '../../src/model/state.js'
import { strike } from '../../src/model/strike.js'
import { begun, fixedAct } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

const base = scenario()

/** The file with option `id` of principal i split; the halves stand side by side. */
function split(i: 0 | 1, id: string, parts = [0.5, 0.5]): Scenario {
  const options = base.principals[i].options.flatMap((o): OptionSpec[] =>
    o.id === id ? parts.map((part, n) => ({ ...o, id: `${id} ${n}`, weight: o.weight * part })) : [o],
  )
  const principals: Scenario['principals'] = [...base.principals]
  principals[i] = { ...base.principals[i], options }
  return { ...base, principals }
}

/** Puts some history into the state: both sides have struck, both are owed, the public is awake. */
function stir(sim: Sim): Sim {
  const { s, layout, world } = sim
  for (let i = 0; i < 2; i++) {
    for (let a = 0; a < world.authors; a++) {
      s[layout.account + i * world.authors + a] = 0.1 + 0.05 * a + 0.02 * i
      s[layout.estimate + i * world.authors + a] = 0.12 + 0.04 * a
      s[layout.truth + i * world.authors + a] = 0.11 + 0.03 * a
    }
    s[principalAt(layout, i) + S.pressure] = 0.4
    const at = pairAt(layout, i, 1 - i)
    s[at + Q.recentSeverity] = 0.5
    s[at + Q.recentAge] = 3
    s[at + Q.offerAge] = 1
  }
  return sim
}

function chances(file: Scenario, i: number, informed: boolean): Map<string, number> {
  const sim = stir(begun(file, 3n, 2))
  weighOptions(sim, i, informed, false)
  const found = new Map<string, number>()
  for (const [o, option] of file.principals[i].options.entries()) {
    const id = option.id.replace(/ \d$/, '')
    found.set(id, (found.get(id) ?? 0) + sim.probability[i][o])
  }
  return found
}

const cases = base.principals.flatMap((p, i) => p.options.map((o) => [p.id, i as 0 | 1, o.id] as const))

describe.each([false, true])('informed: %s', (informed) => {
  // Splitting war itself is covered below.
  test.each(cases.filter(([, , id]) => id !== 'war' && id !== 'accept-talks'))(
    '%s (%d): splitting %s changes no probability',
    (_, i, id) => {
      for (const parts of [
        [0.5, 0.5],
        [0.9, 0.1],
      ]) {
        const file = split(i, id, parts)
        for (const j of [0, 1]) {
          const before = chances(base, j, informed)
          const after = chances(file, j, informed)
          for (const [option, p] of before)
            expect(Math.abs((after.get(option) as number) - p), option).toBeLessThan(1e-12)
        }
      }
    },
  )
})

test('the halves share the choice in the proportion of their weights', () => {
  const sim = stir(begun(split(0, 'limited-strike', [0.75, 0.25]), 3n, 2))
  weighOptions(sim, 0, false, false)
  const o = sim.world.scenario.principals[0].options.findIndex((x) => x.id === 'limited-strike 0')
  expect(sim.probability[0][o] / sim.probability[0][o + 1]).toBeCloseTo(3, 12)
})

test('nor does it change what the other reads into the act: aim, strategy', () => {
  const read = (file: Scenario, id: string): number[] => {
    const sim = stir(begun(file, 3n, 2))
    const seen: number[] = []
    sim.listener = { decision: () => {}, blamed: () => {}, judged: (_, __, punish, harm) => seen.push(punish, harm) }
    const o = file.principals[1].options.findIndex((x) => x.id === id)
    strike(sim, 1, o, fixedAct({ killed: 2, injured: 0, weapons: 5 }))
    const belief = sim.layout.pair + Q.belief0
    return [...seen, sim.s[belief], sim.s[belief + 1], sim.s[belief + 2]]
  }
  const before = read(base, 'unwarned-salvo')
  for (const id of ['unwarned-salvo', 'warned-salvo', 'punishing-salvo', 'nothing']) {
    const after = read(split(1, id), id === 'unwarned-salvo' ? 'unwarned-salvo 0' : 'unwarned-salvo')
    // The act itself may be half as expected under every strategy; belief uses ratios, to the floor that keeps one act
    // from deciding.
    for (const [n, value] of before.entries()) expect(Math.abs(after[n] - value), `${id} ${n}`).toBeLessThan(1e-12)
  }
})

test('splitting accept or war changes nothing either', () => {
  for (const id of ['accept-talks', 'war']) {
    const before = chances(base, 1, false)
    const after = chances(split(1, id), 1, false)
    for (const [option, p] of before) expect(Math.abs((after.get(option) as number) - p), option).toBeLessThan(1e-12)
  }
})
