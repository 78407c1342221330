import { describe, expect, test } from 'vitest'
import { Happened, L } from '../../src/model/log.js'
import { ACCEPT, ASSURE, messageLikelihood, OFFER, THREATEN } from '../../src/model/messages/equations.js'
import { pairOf } from '../../src/model/pairs.js'
import { C } from '../../src/model/run-constants.js'
import {
  ageMessages,
  credibility,
  deliver,
  forceBearsOn,
  relieve,
  send,
  testThreat,
} from '../../src/model/send-messages.js'
import type { Sim } from '../../src/model/sim.js'
import { D, G, M, principalAt, Q, S } from '../../src/model/state.js'
import { at, begun, putToward, rowsOf, toward } from '../helpers/kernel.js'
import { scenario } from '../helpers/scenario.js'

const PRIVATE = 0
const PUBLIC = 1

/** A run whose channels never fail; the private one takes a day and a half. */
function fresh(reliability = 1): Sim {
  const file = scenario()
  return begun(
    {
      ...file,
      channels: file.channels.map((c, n) => ({
        ...c,
        reliability: at(reliability),
        delayDays: at(n === PRIVATE ? 1.5 : 0),
      })),
    },
    2n,
    1,
  )
}

const of = (sim: Sim, i: number, field: S): number => sim.s[sim.layout.principal + i * S.size + field]
const channel = (sim: Sim, c: number, receiver: number, field: M): number =>
  sim.s[sim.layout.channel + (2 * c + receiver) * M.size + field]

describe('delivery', () => {
  test('a message arrives when its delay has run out, not before', () => {
    const sim = fresh()
    send(sim, 0, 1, PRIVATE, OFFER, -1)
    expect(sim.s[G.inFlight]).toBe(1)
    deliver(sim)
    expect(toward(sim, 0, Q.offerAge)).toBe(-1)
    deliver(sim)
    expect(toward(sim, 0, Q.offerAge)).toBe(0)
    expect(toward(sim, 1, Q.offerAge)).toBe(-1)
    expect(sim.s[G.inFlight]).toBe(0)
    expect(rowsOf(sim, Happened.message)).toHaveLength(1)
    expect(rowsOf(sim, Happened.arrival).map((row) => [row[L.party], row[L.what], row[L.site]])).toEqual([
      [1, OFFER, PRIVATE],
    ])
  })

  test('where nothing is under way nothing arrives', () => {
    const sim = fresh()
    const before = sim.s.slice()
    deliver(sim)
    expect(sim.s).toEqual(before)
  })

  test('a message by a channel that fails never arrives', () => {
    const sim = fresh(0)
    send(sim, 0, 1, PUBLIC, OFFER, -1)
    expect(sim.s[G.inFlight]).toBe(0)
    deliver(sim)
    expect(rowsOf(sim, Happened.message)).toHaveLength(1)
    expect(rowsOf(sim, Happened.arrival)).toHaveLength(0)
  })

  test('where there is no channel nothing is sent', () => {
    const sim = fresh()
    send(sim, 0, 1, -1, OFFER, -1)
    expect(sim.log.count).toBe(0)
  })

  test('a newer message overtakes one under way in the same channel', () => {
    const sim = fresh()
    send(sim, 0, 1, PRIVATE, OFFER, -1)
    send(sim, 0, 1, PRIVATE, ASSURE, -1)
    expect(sim.s[G.inFlight]).toBe(1)
    deliver(sim)
    deliver(sim)
    expect(rowsOf(sim, Happened.arrival).map((row) => row[L.what])).toEqual([ASSURE])
  })

  test('both directions of both channels are apart', () => {
    const sim = fresh()
    send(sim, 0, 1, PUBLIC, THREATEN, -1)
    send(sim, 1, 0, PUBLIC, ASSURE, -1)
    send(sim, 1, 0, PRIVATE, OFFER, -1)
    expect(sim.s[G.inFlight]).toBe(3)
    deliver(sim)
    expect(sim.s[G.inFlight]).toBe(1)
    expect([toward(sim, 0, Q.threatAge), toward(sim, 0, Q.threatChannel)]).toEqual([0, PUBLIC])
    expect([toward(sim, 1, Q.assureAge), toward(sim, 1, Q.assureChannel), toward(sim, 1, Q.assurePublic)]).toEqual([
      0,
      PUBLIC,
      1,
    ])
    deliver(sim)
    expect(toward(sim, 1, Q.offerAge)).toBe(0)
  })
})

describe('arrival', () => {
  test('moves belief about the sender by what each strategy would say', () => {
    const sim = fresh()
    send(sim, 1, 0, PUBLIC, THREATEN, -1)
    deliver(sim)
    const weight = [0.35, 0.55, 0.1].map((p, m) => p * messageLikelihood(THREATEN, m, 0.5))
    const all = weight.reduce((a, b) => a + b, 0)
    for (let m = 0; m < 3; m++) expect(toward(sim, 0, Q.belief0 + m)).toBeCloseTo(weight[m] / all, 13)
    expect(toward(sim, 1, Q.belief0)).toBe(0.35)
  })

  test('a private assurance is remembered as private', () => {
    const sim = fresh()
    send(sim, 0, 1, PRIVATE, ASSURE, -1)
    deliver(sim)
    deliver(sim)
    expect([toward(sim, 0, Q.assureAge), toward(sim, 0, Q.assurePublic), toward(sim, 0, Q.assureChannel)]).toEqual([
      0,
      0,
      PRIVATE,
    ])
  })

  test('a threat stands untested', () => {
    const sim = fresh()
    sim.s[sim.layout.pair + Q.threatTested] = 1
    send(sim, 0, 1, PUBLIC, THREATEN, -1)
    deliver(sim)
    expect(toward(sim, 0, Q.threatTested)).toBe(0)
  })

  test('an acceptance opens talks and settles the offer; a second one changes nothing', () => {
    const sim = fresh()
    sim.s[sim.layout.pair + Q.offerAge] = 3
    sim.s[sim.layout.dyad + D.silence] = 9
    send(sim, 1, 0, PUBLIC, ACCEPT, -1)
    deliver(sim)
    expect([sim.s[sim.layout.dyad + D.talks], sim.s[sim.layout.dyad + D.silence], toward(sim, 0, Q.offerAge)]).toEqual([
      1, 0, -1,
    ])
    send(sim, 1, 0, PUBLIC, ACCEPT, -1)
    deliver(sim)
    expect(rowsOf(sim, Happened.talks).map((row) => [row[L.party], row[L.what]])).toEqual([[-1, 1]])
  })

  test('an option’s relief lightens the account of the one who hears it', () => {
    const sim = fresh()
    const o = sim.world.scenario.principals[0].options.findIndex((x) => x.id === 'assure-publicly')
    sim.s[sim.layout.account + sim.world.authors] = 0.5
    send(sim, 0, 1, PUBLIC, ASSURE, o)
    deliver(sim)
    expect(sim.s[sim.layout.account + sim.world.authors]).toBeCloseTo(0.5 * (1 - sim.drawn.d[C.reliefShare] * 0.2), 14)
  })
})

test('relief lightens the account, the true account and what the sender reckons of it; nobody else’s', () => {
  const sim = fresh()
  const { layout, world, s } = sim
  const books = [layout.account, layout.truth, layout.estimate]
  for (const book of books) for (let n = 0; n < 2 * world.authors; n++) s[book + n] = 0.8
  relieve(sim, 0, 1, 0.5)
  const kept = 0.8 * (1 - sim.drawn.d[C.reliefShare] * 0.5)
  for (let a = 0; a < world.authors; a++) {
    expect(s[layout.account + a]).toBeCloseTo(kept, 14)
    expect(s[layout.truth + a]).toBeCloseTo(kept, 14)
    expect(s[layout.estimate + world.authors + a]).toBeCloseTo(kept, 14)
    expect(s[layout.account + world.authors + a]).toBe(0.8)
    expect(s[layout.estimate + a]).toBe(0.8)
  }
})

describe('what acts say of words', () => {
  const set = (sim: Sim, i: number, fields: Partial<Record<keyof typeof Q, number>>): void => {
    for (const [name, value] of Object.entries(fields)) putToward(sim, i, Q[name as keyof typeof Q], value as number)
  }
  const press = (sim: Sim, i: number, pressure: number): void => {
    sim.s[principalAt(sim.layout, i) + S.pressure] = pressure
  }

  test('credibility is the mean of its Beta', () => {
    const sim = fresh()
    const { d } = sim.drawn
    expect(credibility(sim, PRIVATE, 0, 1)).toBeCloseTo(
      d[C.credibilityFor] / (d[C.credibilityFor] + d[C.credibilityAgainst]),
      14,
    )
  })

  test('force belies a private assurance in the eyes of the one who heard it, at no cost at home', () => {
    const sim = fresh()
    set(sim, 0, { assureAge: 2, assureChannel: PRIVATE, assurePublic: 0 })
    const [good, bad] = [channel(sim, PRIVATE, 1, M.borneOut), channel(sim, PRIVATE, 1, M.belied)]
    forceBearsOn(sim, 0, 1)
    expect([channel(sim, PRIVATE, 1, M.borneOut), channel(sim, PRIVATE, 1, M.belied)]).toEqual([good, bad + 1])
    expect([toward(sim, 0, Q.assureAge), of(sim, 0, S.pressure)]).toEqual([-1, 0])
    expect(channel(sim, PRIVATE, 0, M.belied)).toBe(bad)
  })

  test('force belies a public assurance at a cost at home', () => {
    const sim = fresh()
    set(sim, 0, { assureAge: 0, assureChannel: PUBLIC, assurePublic: 1 })
    press(sim, 0, 0.2)
    forceBearsOn(sim, 0, 1)
    expect(of(sim, 0, S.pressure)).toBeCloseTo(0.2 + 0.8 * sim.drawn.d[C.tiedHands], 14)
  })

  test('force bears a threat out, voids an offer and tests the other’s threat', () => {
    const sim = fresh()
    set(sim, 0, { threatAge: 0, threatChannel: PUBLIC, offerAge: 4 })
    press(sim, 0, 0.1)
    set(sim, 1, { threatAge: 5 })
    const good = channel(sim, PUBLIC, 1, M.borneOut)
    forceBearsOn(sim, 0, 1)
    expect(channel(sim, PUBLIC, 1, M.borneOut)).toBe(good + 1)
    expect([toward(sim, 0, Q.threatAge), toward(sim, 0, Q.offerAge), of(sim, 0, S.pressure)]).toEqual([-1, -1, 0.1])
    expect(toward(sim, 1, Q.threatTested)).toBe(1)
  })

  test('where there were no words force says nothing of them', () => {
    const sim = fresh()
    const before = sim.s.slice()
    forceBearsOn(sim, 0, 1)
    testThreat(sim, 0, 1)
    expect(sim.s).toEqual(before)
  })

  test('an attack by the other’s proxy tests a threat', () => {
    const sim = fresh()
    set(sim, 0, { threatAge: 0 })
    testThreat(sim, 1, 0)
    expect(toward(sim, 0, Q.threatTested)).toBe(0)
    testThreat(sim, 0, 1)
    expect(toward(sim, 0, Q.threatTested)).toBe(1)
  })

  test('a vow while an account stands open is a promise: it is tested by that alone', () => {
    for (const [account, tested] of [
      [0.6, 1],
      [0, 0],
    ]) {
      const sim = fresh()
      sim.s[sim.layout.account] = account
      send(sim, 0, 1, PUBLIC, THREATEN, -1)
      for (let day = 0; day < 3; day++) deliver(sim)
      expect(toward(sim, 0, Q.threatAge)).toBeGreaterThanOrEqual(0)
      expect(toward(sim, 0, Q.threatTested)).toBe(tested)
    }
  })

  test('words live for a fixed time: an offer lapses, an assurance kept is borne out', () => {
    const sim = fresh()
    const life = sim.drawn.d[C.messageDays]
    set(sim, 1, { offerAge: 0, assureAge: 0, assureChannel: PRIVATE })
    const good = channel(sim, PRIVATE, 0, M.borneOut)
    ageMessages(sim, pairOf(1, 0), life)
    expect([toward(sim, 1, Q.offerAge), toward(sim, 1, Q.assureAge)]).toEqual([life, life])
    ageMessages(sim, pairOf(1, 0), 0.5)
    expect([toward(sim, 1, Q.offerAge), toward(sim, 1, Q.assureAge)]).toEqual([-1, -1])
    expect(channel(sim, PRIVATE, 0, M.borneOut)).toBe(good + 1)
    expect(toward(sim, 0, Q.offerAge)).toBe(-1)
  })

  test('a threat that was tested and not made good is belied, at a cost; one never tested is forgotten', () => {
    for (const tested of [1, 0]) {
      const sim = fresh()
      const life = sim.drawn.d[C.messageDays]
      set(sim, 0, { threatAge: life, threatTested: tested, threatChannel: PUBLIC })
      const bad = channel(sim, PUBLIC, 1, M.belied)
      const good = channel(sim, PUBLIC, 1, M.borneOut)
      ageMessages(sim, pairOf(0, 1), 1)
      expect(toward(sim, 0, Q.threatAge)).toBe(-1)
      expect(channel(sim, PUBLIC, 1, M.belied)).toBe(bad + tested)
      expect(channel(sim, PUBLIC, 1, M.borneOut)).toBe(good)
      expect(of(sim, 0, S.pressure)).toBeCloseTo(tested * sim.drawn.d[C.tiedHands], 14)
    }
  })
})
