import { expect, test } from 'vitest'
import { DEFAULT_LADDER, FORCE_SEVERITY } from '../../src/model/ladder.js'
import { CONTENTS, DEFAULT_OPTIONS, ORDERS } from '../../src/model/options.js'
import { DEFAULT_STRATEGY_PRIOR, STRATEGIES } from '../../src/model/strategy/strategies.js'

test('rungs rise from quiet to war', () => {
  expect(DEFAULT_LADDER.map((rung) => `${rung.id} ${rung.kind} ${rung.severity}`)).toMatchInlineSnapshot(`
    [
      "quiet quiet 0",
      "protest words 0.02",
      "threat words 0.04",
      "posture posture 0.1",
      "harass force 0.15",
      "limited-strike force 0.25",
      "leader-strike force 0.35",
      "large-strike force 0.45",
      "direct-salvo force 0.5",
      "patron-forces-strike force 0.65",
      "heavy-direct-strike force 0.75",
      "homeland-strike force 0.85",
      "war war 1",
    ]
  `)
  for (let r = 1; r < DEFAULT_LADDER.length; r++)
    expect(DEFAULT_LADDER[r].severity).toBeGreaterThan(DEFAULT_LADDER[r - 1].severity)
})

test('force begins where harassment does', () => {
  expect(FORCE_SEVERITY).toBe(DEFAULT_LADDER.find((rung) => rung.id === 'harass')?.severity)
  for (const rung of DEFAULT_LADDER)
    expect(rung.severity >= FORCE_SEVERITY).toBe(rung.kind === 'force' || rung.kind === 'war')
})

test.each(['strong', 'patron'] as const)('the menu of a %s principal', (role) => {
  const options = DEFAULT_OPTIONS[role]
  expect(options[0].id).toBe('nothing')
  expect(new Set(options.map((o) => o.id)).size).toBe(options.length)
  for (const o of options) {
    expect(
      DEFAULT_LADDER.some((rung) => rung.id === o.rung),
      o.id,
    ).toBe(true)
    for (const share of [o.severity, o.harm, o.relief, o.concession, o.cover])
      expect(share >= 0 && share <= 1, o.id).toBe(true)
    expect(o.weight).toBeGreaterThan(0)
    expect(o.order === null || ORDERS.includes(o.order)).toBe(true)
    expect(o.message === null || CONTENTS.includes(o.message)).toBe(true)
  }
  expect(options).toMatchSnapshot()
})

test('three strategies, most of them reciprocating', () => {
  expect(STRATEGIES).toEqual(['cautious', 'reciprocating', 'bullying'])
  expect(DEFAULT_STRATEGY_PRIOR).toEqual([0.35, 0.55, 0.1])
})
