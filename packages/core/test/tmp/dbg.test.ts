/**
 * O7: relabelling the two principals relabels every output and changes nothing else. Every draw is addressed by its party, so the
 * mirrored run is made on mirrored addresses: principal 0 draws what principal 1 drew and each proxy what its mirror image drew.
 */
import { describe, expect, test } from 'vitest'
import { philox4x32 } from '/work/main/packages/core/src/random/philox.js'
import { seedWords, Stream } from '/work/main/packages/core/src/random/stream.js'
import { Happened, L } from '/work/main/packages/core/src/model/log.js'
import type { ProxySpec, Scenario } from '/work/main/packages/core/src/model/scenario.js'
import { LANES, Sim } from '/work/main/packages/core/src/model/sim.js'
import { startGroup, startRun } from '/work/main/packages/core/src/model/start.js'
import { S } from '/work/main/packages/core/src/model/state.js'
import { step } from '/work/main/packages/core/src/model/step.js'
import { createWorld } from '/work/main/packages/core/src/model/world.js'
import { points, runner } from '/work/main/packages/core/test/helpers/kernel.js'
import { principal, proxy, scenario } from '/work/main/packages/core/test/helpers/scenario.js'

const SEED = 77n
const PARAMETER_STEP = 0x80000000

/** Mirror images of parties: principals 0 and 1 change places, so do the proxies as given. */
type Mirror = (party: number) => number

/** A stream that draws for each party what its mirror image would draw. */
class MirrorStream extends Stream {
  constructor(seed: bigint, private readonly mirror: Mirror) {
    super(seed)
  }

  override open(run: number, at: number, lane: number): this {
    if (at >= PARAMETER_STEP) {
      const party = at - PARAMETER_STEP
      return super.open(run, party < 0x80 ? PARAMETER_STEP + this.mirror(party) : at, lane)
    }
    const purpose = Math.floor((lane % 65536) / 256)
    const own = purpose === LANES.eviction || purpose === LANES.given
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
    const ended = step(sim)
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
    sites: file.sites.map((site) => ({ ...site, owner: mirror(site.owner), reach: proxies.map((_, k) => site.reach[mirror(2 + k) - 2]) })),
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
      { id: 'a', name: 'a', owner: 0, host: -1, exposed: { kind: 'point', value: 30 }, cover: { kind: 'point', value: 0.3 }, shelter: { kind: 'point', value: 0.2 }, reach: [], count: 1 },
      { id: 'b', name: 'b', owner: 1, host: -1, exposed: { kind: 'point', value: 30 }, cover: { kind: 'point', value: 0.3 }, shelter: { kind: 'point', value: 0.2 }, reach: [], count: 1 },
    ],
  },
  points({ background: 0.2, tremble: 0.3 }),
)
const swapTwo: Mirror = (party) => (party < 2 ? 1 - party : party)

/** Two patrons, each with a proxy. */
const patrons = scenario({
  steps: 170,
  principals: [principal('one', 'patron'), principal('two', 'patron')],
  proxies: [{ ...proxy('a', 'aligned'), patron: 0 }, { ...proxy('b', 'autonomous'), patron: 1 }],
  sites: scenario().sites.slice(0, 2).map((site, v) => ({ ...site, owner: v, host: -1, reach: site.reach.slice(0, 2) })),
  hosts: [],
})
const swapFour: Mirror = (party) => (party < 2 ? 1 - party : party < 4 ? 5 - party : party)

/** The lead's own case: one strong principal, one patron with three proxies. */
const tower = scenario()


import { G, X, M } from '/work/main/packages/core/src/model/state.js'
const cases = [['two', two, [], swapTwo], ['patrons', patrons, [patrons.proxies[1], patrons.proxies[0]].map((p) => ({ ...p, patron: (1 - p.patron) as 0 | 1 })), swapFour], ['tower', tower, tower.proxies.map((p) => ({ ...p, patron: 0 as const })), swapTwo]] as any[]
test('dbg', () => {
  const stats: Record<string, number> = {}
  for (const [name, file, proxies, mirror] of cases) {
    const other = relabelled(file, [...proxies], mirror)
    for (let run = 0; run < 60; run++) {
      const snaps: any[] = []
      const one = play(file, run, same, (sim) => snaps.push([sim.s.slice(), [...sim.chosen], sim.log.count, [...sim.acted]]))
      let t = 0; let done = false
      play(other, run, mirror, (sim) => {
        if (done) return
        const snap = snaps[t++]
        if (!snap) return
        const a = snap[0], b = sim.s
        const l = sim.layout
        const A = sim.world.authors
        const bad: string[] = []
        const cmp = (what: string, x: number, y: number) => { if (Math.abs(x - y) > 1e-9) bad.push(what + ' ' + x.toPrecision(5) + ' ' + y.toPrecision(5)) }
        for (let g = 0; g < G.size; g++) cmp('G' + G[g], a[g], b[g])
        for (let i = 0; i < 2; i++) {
          for (let n = 0; n < S.size; n++) cmp('S' + S[n] + i, a[l.principal + i * S.size + n], b[l.principal + (1 - i) * S.size + n])
          for (let k = 0; k < A; k++) { const m = k < 2 ? k : mirror(k) ; for (const book of ['account', 'estimate', 'truth'] as const) cmp(book + i + '/' + k, a[l[book] + i * A + k], b[l[book] + (1 - i) * A + m]) }
          for (let c = 0; c < file.channels.length; c++) for (let m = 0; m < M.size; m++) cmp('M' + M[m] + c + i, a[l.channel + (2 * c + i) * M.size + m], b[l.channel + (2 * c + 1 - i) * M.size + m])
        }
        for (let k = 0; k < file.proxies.length; k++) for (let x = 0; x < X.size; x++) cmp('X' + X[x] + k, a[l.proxy + k * X.size + x], b[l.proxy + (mirror(2 + k) - 2) * X.size + x])
        if (bad.length) { done = true; console.log(name, 'run', run, 't', sim.t - 1, 'chosen', snap[1].map((o: number, i: number) => o < 0 ? '-' : file.principals[i].options[o].id), 'acted', snap[3], [...sim.attacks], bad.slice(0, 6)) }
      })
    }
  }
})
