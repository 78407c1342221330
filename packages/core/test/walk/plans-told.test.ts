/**
 * Plans along a record: the probability of each plan that a particle carries is that of an enumeration of all paths of
 * free runs, written out here without the code under test.
 */
import { beforeEach, describe, expect, test } from 'vitest'
import type { ObservedAct } from '../../src/assess/observations.js'
import { weighOptions } from '../../src/model/decide.js'
import type { MessageContent } from '../../src/model/options.js'
import { CONTENTS } from '../../src/model/options.js'
import { C, P, principalBase } from '../../src/model/run-constants.js'
import type { Sim } from '../../src/model/sim.js'
import { PLAN_OPEN, pairAt, Q, S } from '../../src/model/state.js'
import { OUTSIDE_RATE } from '../../src/walk/outside.js'
import { planned } from '../../src/walk/plans-told.js'
import { REPORTED } from '../../src/walk/principals-told.js'
import { begun, givenOwn } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'
import { observed, ToldDay } from '../helpers/told.js'

let sim: Sim

beforeEach(() => {
  const given = scenario()
  sim = begun({ ...given, principals: [{ ...given.principals[0], startAccount: 0.6 }, given.principals[1]] }, 4n, 2)
})

const optionOf = (id: string): number => sim.world.scenario.principals[0].options.findIndex((one) => one.id === id)
const say = (content: MessageContent): ObservedAct =>
  observed({ kind: 'message', step: 0, principal: 0, content, channel: 1, option: 0 })
const strike = (id: string): ObservedAct =>
  observed(givenOwn({ principal: 0, option: optionOf(id), site: null, warned: false }))

/** Log weight of a day of the first side; the other side is silent and owed nothing by what it says. */
const day = (acts: readonly ObservedAct[]): number => new ToldDay(sim, acts).decide()

/** Something was said that no record tells of. */
const UNSEEN = 'unseen'

interface Path {
  /** Option in preparation or ready, or -1. */
  plan: number
  ready: boolean
  chance: number
}

/** What a free run may do on one day, from one state: each way with its probability, and what it shows. */
function ways(from: Path): (Path & { shown: string })[] {
  weighOptions(sim, 0, false, false)
  const { d, ripens } = sim.drawn
  const menu = sim.world.menus[0]
  const p = [...sim.probability[0]]
  const u = [...sim.utility[0]]
  const h = d[principalBase(0) + P.opportunityStep]
  const speaks = h * d[C.speaking]
  const isDeed = (o: number): boolean => menu.isSignal[o] === 0 && menu.isSilence[o] === 0 && menu.order[o] < 0
  const prepares = (o: number): boolean => menu.preparation[o] > 0
  const out: (Path & { shown: string })[] = []
  // A reason outside the model: anything that a record tells of, each as likely, and plans stay as they were.
  const tellable = p.flatMap((_, o) => (menu.isForce[o] === 1 || menu.isSignal[o] === 1 ? [o] : []))
  const outside = 1 - Math.exp(-OUTSIDE_RATE * sim.world.step)
  for (const o of tellable) {
    const said = CONTENTS[menu.message[o]] ?? 'posture'
    const shown = menu.isSignal[o] === 1 ? said : sim.world.scenario.principals[0].options[o].id
    out.push({ ...from, chance: (from.chance * outside) / tellable.length, shown })
  }
  const inside = from.chance * (1 - outside)
  const idle = Math.max(...u.filter((_, o) => menu.isSilence[o] === 1))

  /** After the decision: the plan gets ready, is carried out, or something is said. */
  const goOn = (path: Path, acted: string): void => {
    if (path.chance === 0) return
    if (acted !== '') {
      if (path.plan < 0) return void out.push({ ...path, shown: acted })
      for (const [ready, chance] of path.ready
        ? ([[true, 1]] as const)
        : ([
            [true, ripens[0][path.plan]],
            [false, 1 - ripens[0][path.plan]],
          ] as const))
        out.push({ plan: path.plan, ready, chance: path.chance * chance, shown: acted })
      return
    }
    const branches: Path[] =
      path.plan < 0 || path.ready
        ? [path]
        : [
            { ...path, ready: true, chance: path.chance * ripens[0][path.plan] },
            { ...path, chance: path.chance * (1 - ripens[0][path.plan]) },
          ]
    for (const branch of branches) {
      let waiting = branch
      if (branch.plan >= 0 && branch.ready) {
        const gone = branch.chance * d[C.readyStep]
        const shown = sim.world.scenario.principals[0].options[branch.plan].id
        out.push({ plan: branch.plan, ready: true, chance: gone * d[C.sequel], shown })
        out.push({ plan: -1, ready: false, chance: gone * (1 - d[C.sequel]), shown })
        waiting = { ...branch, chance: branch.chance - gone }
      }
      const tilt = waiting.plan < 0 ? 1 : Math.exp(d[C.vowing])
      const weight = p.map((chance, o) => {
        if (isDeed(o)) return 0
        if (menu.isSignal[o] === 0) return chance
        const said = CONTENTS[menu.message[o]]
        return chance * (said === undefined || said === 'threaten' ? tilt : said === 'assure' ? 1 / tilt : 1)
      })
      const all = weight.reduce((sum, w) => sum + w, 0)
      let silent = 1
      for (let o = 0; o < p.length; o++) {
        if (menu.isSignal[o] === 0) continue
        const said = (speaks * weight[o]) / all
        silent -= said
        out.push({
          ...waiting,
          chance: waiting.chance * said * REPORTED,
          shown: CONTENTS[menu.message[o]] ?? 'posture',
        })
        out.push({ ...waiting, chance: waiting.chance * said * (1 - REPORTED), shown: UNSEEN })
      }
      out.push({ ...waiting, chance: waiting.chance * silent, shown: '' })
    }
  }

  goOn({ ...from, chance: inside * (1 - h) }, '')
  for (let o = 0; o < p.length; o++) {
    const chance = inside * h * p[o]
    if (chance === 0) continue
    const decided = { ...from, chance }
    if (prepares(o) && (from.plan < 0 || menu.severity[o] > menu.severity[from.plan])) {
      goOn({ plan: o, ready: false, chance }, '')
      continue
    }
    // What else it decides: a deed that takes no preparation is done, and shown only if the record would tell it.
    const acted = isDeed(o) && !prepares(o) ? `deed ${o}` : ''
    if (from.plan < 0) goOn(decided, acted)
    else {
      const drops = 1 / (1 + Math.exp(u[from.plan] - idle + d[C.planCommitment]))
      goOn({ ...decided, chance: chance * (1 - drops) }, acted)
      goOn({ plan: -1, ready: false, chance: chance * drops }, acted)
    }
  }
  return out
}

/**
 * Log probability of days that showed these things, '' for nothing; and the paths after them, summing to one, of a
 * particle that drew no unseen word on the days that showed nothing.
 */
function enumerate(days: readonly string[]): { weight: number; paths: Path[] } {
  let paths: Path[] = [{ plan: -1, ready: false, chance: 1 }]
  let weight = 0
  for (const shown of days) {
    const next = new Map<string, Path>()
    let seen = 0
    for (const from of paths)
      for (const way of ways(from)) {
        if (way.shown === shown || (shown === '' && way.shown === UNSEEN)) seen += way.chance
        if (way.shown !== shown) continue
        const key = `${way.plan} ${way.ready}`
        const kept = next.get(key)
        if (kept === undefined) next.set(key, { plan: way.plan, ready: way.ready, chance: way.chance })
        else kept.chance += way.chance
      }
    weight += Math.log(seen)
    const all = total([...next.values()])
    paths = [...next.values()].map((path) => ({ ...path, chance: path.chance / all }))
  }
  return { weight, paths }
}
function total(paths: readonly Path[]): number {
  return paths.reduce((sum, { chance }) => sum + chance, 0)
}

/** What the first side says weighs so much; the silent other side weighs that it did nothing for a reason outside. */
function along(days: readonly (readonly ObservedAct[])[]): number {
  return days.reduce((sum, acts) => sum + day(acts) + OUTSIDE_RATE * sim.world.step, 0)
}

describe('against an enumeration of all paths', () => {
  const told = (shown: string): ObservedAct[] =>
    shown === '' ? [] : shown === 'threaten' || shown === 'assure' ? [say(shown)] : [strike(shown)]

  test.each([
    [['', '', 'large-strike']],
    [['threaten', '', 'large-strike', '']],
    [['', 'assure', '', 'limited-strike', 'threaten']],
    [['limited-strike', 'large-strike', '']],
  ])('the weight of days that show %j', (days) => {
    // The other side thinks that nothing is owed: it is neither pressed nor heard, and its days weigh what `along` takes back.
    const { estimate } = sim.layout
    sim.s.fill(0, estimate + sim.world.authors, estimate + 2 * sim.world.authors)
    sim.words.fill(0xffffffff)
    const { weight, paths } = enumerate(days)
    expect(along(days.map(told))).toBeCloseTo(weight, 9)
    const { planWidth, plan } = sim.layout
    const having = paths.filter((path) => path.plan >= 0)
    expect(planned(sim, 0)).toBeCloseTo(total(having), 9)
    for (const path of having)
      expect(sim.s[plan + (path.ready ? planWidth : 0) + path.plan]).toBeCloseTo(path.chance, 9)
    expect(sim.s[sim.layout.principal + S.plan]).toBe(PLAN_OPEN)
  })
})

describe('what is said and done tells of plans', () => {
  test('quiet days under pressure leave a plan likelier than not deciding would, and a threat more so', () => {
    day([])
    const quiet = planned(sim, 0)
    expect(quiet).toBeGreaterThan(0)
    const before = sim.s.slice()
    day([say('threaten')])
    const threatened = planned(sim, 0)
    sim.s.set(before)
    day([say('assure')])
    expect(threatened).toBeGreaterThan(planned(sim, 0))
  })

  test('who vowed keeps to its plan', () => {
    day([])
    const before = sim.s.slice()
    const after = (vowed: boolean): number => {
      sim.s.set(before)
      sim.s[pairAt(sim.layout, 0, 1) + Q.threatAge] = vowed ? 0 : -1
      day([])
      return planned(sim, 0)
    }
    expect(after(true)).toBeGreaterThan(after(false))
  })
})
