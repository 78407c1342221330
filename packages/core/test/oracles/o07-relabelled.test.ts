/**
 * O7: relabelling the two principals relabels every output and changes nothing else. Every draw is addressed by its
 * party, so the mirrored run is made on mirrored addresses: principal 0 draws what principal 1 drew and each proxy what
 * its mirror image drew.
 */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../src/model/create-world.js'
import { FREE_SOURCE } from '../../src/model/free-source.js'
import { Happened, L } from '../../src/model/log.js'
import type { ProxySpec, Scenario } from '../../src/model/scenario.js'
import { Sim } from '../../src/model/sim.js'
import { startGroup, startRun } from '../../src/model/start.js'
import { pairAt, principalAt, Q, S } from '../../src/model/state.js'
import { step } from '../../src/model/step.js'
import { PURPOSE } from '../../src/random/lanes.js'
import { philox4x32 } from '../../src/random/philox.js'
import { seedWords } from '../../src/random/seed.js'
import { Stream } from '../../src/random/stream.js'
import { manyRuns, points, runner } from '../helpers/kernel.js'
import { principal, proxy, scenario } from '../helpers/scenario.js'

const SEED = 77n
const PARAMETER_STEP = 0x80000000

/** Mirror images of parties: principals 0 and 1 change places, so do the proxies as given. */
type Mirror = (party: number) => number

/** A stream that draws for each party what its mirror image would draw. */
class MirrorStream extends Stream {
  constructor(
    seed: bigint,
    private readonly mirror: Mirror,
  ) {
    super(seed)
  }

  override open(run: number, at: number, lane: number): this {
    // The step is a word of 32 bits, written with or without a sign.
    if (at >>> 0 >= PARAMETER_STEP) {
      const party = (at >>> 0) - PARAMETER_STEP
      return super.open(run, party < 0x80 ? PARAMETER_STEP + this.mirror(party) : at, lane)
    }
    const purpose = Math.floor((lane % 65536) / 256)
    const own = [PURPOSE.eviction, PURPOSE.givenCount, PURPOSE.givenAttack, PURPOSE.ceaseFire, PURPOSE.driver].includes(
      purpose,
    )
    const party = lane % 256
    return super.open(run, at, own ? lane : lane - party + this.mirror(party))
  }
}

/** Runs a scenario by hand, drawing each party's words from its mirror image's place. */
function play(file: Scenario, run: number, mirror: Mirror, see?: (sim: Sim) => void): Sim {
  const world = createWorld(file)
  const sim = new Sim(world, SEED)
  Object.assign(sim, { stream: new MirrorStream(SEED, mirror) })
  startGroup(sim, run)
  startRun(sim, run)
  const [k0, k1] = seedWords(SEED)
  const parties = 2 + world.proxies
  const block = new Uint32Array(4)
  const plain = new Uint32Array(4)
  for (;;) {
    for (let party = 0; party < parties; party++) {
      philox4x32(k0, k1, run, sim.t, mirror(party), 0, block, 0)
      philox4x32(k0, k1, run, sim.t, party, 0, plain, 0)
      sim.words.set(block, 4 * party)
      // The last word of a principal serves the dyad (accident, settlement) and stays where it is.
      if (party < 2) sim.words[4 * party + 3] = plain[3]
    }
    sim.wordsAt = 0
    const ended = step(sim, FREE_SOURCE)
    see?.(sim)
    if (ended || sim.t >= file.steps) return sim
  }
}

/** Sites, proxies and principals in each other's place. */
function relabelled(file: Scenario, proxies: ProxySpec[], mirror: Mirror): Scenario {
  return {
    ...file,
    principals: [file.principals[1], file.principals[0]],
    proxies,
    sites: file.sites.map((site) => ({
      ...site,
      owner: mirror(site.owner),
      reach: proxies.map((_, k) => site.reach[mirror(2 + k) - 2]),
    })),
  }
}

/** Rows of the log, parties relabelled, in an order that does not depend on who comes first within a step. */
function told(sim: Sim, mirror: Mirror): string[] {
  const rows: string[] = []
  for (let e = 0; e < sim.log.count; e++) {
    const row = [...sim.log.rows.subarray(e * L.width, (e + 1) * L.width)]
    if (row[L.party] >= 0) row[L.party] = mirror(row[L.party])
    // News in the log carry a real number of injured, which rounding may move.
    if (row[L.kind] === Happened.news) row[L.injured] = Math.round(row[L.injured] * 1e6)
    rows.push(row.join(' '))
  }
  return rows.sort()
}

const same: Mirror = (party) => party

const two = scenario(
  {
    steps: 120,
    principals: [principal('one', 'strong', points({ appetite: 0.9 })), principal('two', 'strong')],
    proxies: [],
    hosts: [],
    sites: [
      {
        id: 'a',
        name: 'a',
        owner: 0,
        host: -1,
        exposed: { kind: 'point', value: 30 },
        cover: { kind: 'point', value: 0.3 },
        shelter: { kind: 'point', value: 0.2 },
        reach: [],
        count: 1,
      },
      {
        id: 'b',
        name: 'b',
        owner: 1,
        host: -1,
        exposed: { kind: 'point', value: 30 },
        cover: { kind: 'point', value: 0.3 },
        shelter: { kind: 'point', value: 0.2 },
        reach: [],
        count: 1,
      },
    ],
  },
  points({ background: 0.2, tremble: 0.3 }),
)
const swapTwo: Mirror = (party) => (party < 2 ? 1 - party : party)

/** Two patrons, each with a proxy. */
const patrons = scenario({
  steps: 170,
  principals: [principal('one', 'patron'), principal('two', 'patron')],
  proxies: [
    { ...proxy('a', 'aligned'), patron: 0 },
    { ...proxy('b', 'autonomous'), patron: 1 },
  ],
  sites: scenario()
    .sites.slice(0, 2)
    .map((site, v) => ({ ...site, owner: v, host: -1, reach: site.reach.slice(0, 2) })),
  hosts: [],
})
const swapFour: Mirror = (party) => (party < 2 ? 1 - party : party < 4 ? 5 - party : party)

/** One strong principal, one patron with three proxies. */
const tower = scenario()

describe.each([
  ['two strong principals', two, [], swapTwo],
  [
    'two patrons with a proxy each',
    patrons,
    [patrons.proxies[1], patrons.proxies[0]].map((p) => ({ ...p, patron: 1 - p.patron })),
    swapFour,
  ],
  ['a strong principal and a patron', tower, tower.proxies.map((p) => ({ ...p, patron: 0 })), swapTwo],
] as const)('%s', (_, file, proxies, mirror) => {
  test('make the same runs in either order, relabelled', () => {
    const other = relabelled(file, [...proxies], mirror)
    for (let run = 0; run < 150; run++) {
      const one = play(file, run, same)
      const two = play(other, run, mirror)
      expect(told(two, mirror), `run ${run}`).toEqual(told(one, same))
      expect([two.ending, two.route, two.t]).toEqual([one.ending, one.route, one.t])
      if (one.chooser >= 0) expect(two.chooser).toBe(1 - one.chooser)
      expect(Math.abs(two.sought - one.sought)).toBeLessThan(1e-9)
      for (let i = 0; i < 2; i++) {
        for (const n of [S.pressure, S.fear]) {
          const a = one.s[principalAt(one.layout, i) + n]
          const b = two.s[principalAt(two.layout, 1 - i) + n]
          expect(Math.abs(a - b), `run ${run}, field ${n}`).toBeLessThan(1e-9)
        }
        for (const n of [Q.belief0, Q.belief2, Q.order1]) {
          const a = one.s[pairAt(one.layout, i, 1 - i) + n]
          const b = two.s[pairAt(two.layout, 1 - i, i) + n]
          expect(Math.abs(a - b), `run ${run}, field ${n} of the pair`).toBeLessThan(1e-9)
        }
      }
    }
  })
})

test('a run by hand is the run of the engine', () => {
  const games = runner(tower, SEED)
  for (let run = 0; run < 10; run++) expect(told(play(tower, run, same), same)).toEqual(told(games.run(run), same))
})

test('the order of the two principals in the file changes no frequency: 4 standard errors', () => {
  const swapped = relabelled(
    tower,
    tower.proxies.map((p) => ({ ...p, patron: 0 })),
    swapTwo,
  )
  const measure = (file: Scenario, strong: number, seed: bigint): number[][] => {
    const games = manyRuns(file, seed)
    const found: number[][] = []
    for (let run = 0; run < 1500; run++) {
      const sim = games.run(run)
      let attacks = 0
      let strikes = 0
      for (let e = 0; e < sim.log.count; e++) {
        const at = e * L.width
        if (sim.log.rows[at + L.kind] === Happened.attack) attacks++
        if (sim.log.rows[at + L.kind] === Happened.act && sim.log.rows[at + L.party] === strong) strikes++
      }
      found.push([attacks, strikes, sim.ending === 1 ? 1 : 0, sim.ending === 2 ? 1 : 0, sim.t])
    }
    return found
  }
  const one = measure(tower, 0, 1n)
  const two = measure(swapped, 1, 2n)
  for (let n = 0; n < 5; n++) {
    const moments = (rows: number[][]): [number, number] => {
      const mean = rows.reduce((a, row) => a + row[n], 0) / rows.length
      return [mean, rows.reduce((a, row) => a + (row[n] - mean) ** 2, 0) / rows.length / (rows.length - 1)]
    }
    const [m1, v1] = moments(one)
    const [m2, v2] = moments(two)
    expect(Math.abs(m1 - m2), `${n}: ${m1} ${m2}`).toBeLessThan(4 * Math.sqrt(v1 + v2))
  }
})
