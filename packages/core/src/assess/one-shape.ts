/**
 * The record with every act as an object of one shape. Acts are put together field by field, and those that come from another thread are built
 * anew, so their shapes differ; code that meets many of them is compiled again and again, and reads each field the slow way.
 */
import type { GivenAct } from '../model/scenario.js'
import type { Observations, ObservedAct } from './observations.js'

export function inOneShape(observed: Observations): Observations {
  // An act of an uncertain day is the same object on each of them.
  const known = new Map<ObservedAct, ObservedAct>()
  const acts = observed.acts.map((today) => {
    // An array that has held an act: an engine takes one that never held any for another kind.
    const list = [NO_ACT]
    list.pop()
    for (const one of today) {
      const found = known.get(one) ?? observedAct(one)
      known.set(one, found)
      list.push(found)
    }
    return list
  })
  return { ...observed, acts }
}

/** Numbers as an engine keeps them where one is not whole. */
export function numbers(values: readonly number[]): number[] {
  const list = [0.5]
  list.pop()
  for (const value of values) list.push(value)
  return list
}

function observedAct({ ids, summary, act, announced, days, weights, age, killed, injured, weapons, reliability }: ObservedAct): ObservedAct {
  return { ids, summary, act: givenAct(act), announced: announced === true, days, weights: numbers(weights), age, killed: numbers(killed), injured: numbers(injured), weapons: numbers(weapons), reliability }
}

/** A copy, field by field: quicker than a spread, and always of the same shape. */
export function givenAct({ step, kind, principal, proxies, option: recorded, order, content, channel, attacks, weapons, killed, injured, aim: told, warned, leader, site, seen }: GivenAct, aim = told, option = recorded): GivenAct {
  return { step, kind, principal, proxies: [...proxies], option, order, content, channel, attacks, weapons: [weapons[0], weapons[1]], killed: [killed[0], killed[1]], injured: [injured[0], injured[1]], aim, warned, leader, site, seen }
}

const NO_ACT = observedAct({
  ids: [],
  summary: '',
  act: { step: 0, kind: 'attack', principal: -1, proxies: [], option: -1, order: -1, content: -1, channel: -1, attacks: 0, weapons: [-1, -1], killed: [-1, -1], injured: [-1, -1], aim: -1, warned: false, leader: false, site: -1, seen: -1 },
  weights: [],
  age: 0.5,
  killed: [],
  injured: [],
  weapons: [],
  reliability: 0.5,
})
