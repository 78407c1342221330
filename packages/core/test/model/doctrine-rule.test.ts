import { expect, test } from 'vitest'
import { means, Rule, standingAfter } from '../../src/model/doctrine-rule.js'
import { RULE_NAMES } from '../../src/model/doctrine-rule-names.js'
import type { RuleDoctrine, RuleName } from '../../src/model/scenario.js'
import { Q } from '../../src/model/state.js'
import { duel, expectShare, runner } from '../helpers/kernel.js'

test('the codes of the rules are their places in the list of names', () => {
  expect(RULE_NAMES.map((name) => Rule[name])).toEqual([0, 1, 2, 3, 4, 5, 6])
})

/** Intentions after (own, other) = CC, CD, DC, DD. */
const table = (rule: RuleName, generous = false): string =>
  [
    [1, 1],
    [1, 0],
    [0, 1],
    [0, 0],
  ]
    .map(([own, other]) => (means(Rule[rule], own, other, 1, 1, generous) ? 'C' : 'D'))
    .join('')

test('each rule means what its name says', () => {
  expect(table('cooperate')).toBe('CCCC')
  expect(table('defect')).toBe('DDDD')
  expect(table('tft')).toBe('CDCD')
  expect(table('gtft')).toBe('CDCD')
  expect(table('gtft', true)).toBe('CCCC')
  expect(table('wsls')).toBe('CDDC')
  expect(table('grim')).toBe('CDDD')
})

test('contrite tit for tat defects only in good standing against bad', () => {
  const of = (own: number, other: number): boolean => means(Rule.contrite, 1, 0, own, other, false)
  expect([of(1, 1), of(1, 0), of(0, 1), of(0, 0)]).toEqual([true, false, true, true])
})

test('to cooperate is always good; to defect only against bad standing while in good', () => {
  for (const own of [0, 1]) for (const other of [0, 1]) expect(standingAfter(true, own, other)).toBe(1)
  expect(standingAfter(false, 1, 0)).toBe(1)
  expect(standingAfter(false, 1, 1)).toBe(0)
  expect(standingAfter(false, 0, 0)).toBe(0)
  expect(standingAfter(false, 0, 1)).toBe(0)
})

/** Moves of both principals in the kernel, 1 cooperates. */
function moves(one: RuleDoctrine, two: RuleDoctrine, rounds: number): string[] {
  const games = runner(duel(one, two, rounds), 8n)
  const sim = games.begin(0)
  const at = sim.layout.pair + Q.lastMove
  return Array.from({ length: rounds }, () => {
    games.advance()
    return `${sim.s[at]}${sim.s[at + Q.size]}`
  })
}

/** The same by the rules alone, without error; generosity all or nothing. */
function alone(one: RuleDoctrine, two: RuleDoctrine, rounds: number): string[] {
  let [a, b, sa, sb] = [1, 1, 1, 1]
  return Array.from({ length: rounds }, () => {
    const nextA = means(Rule[one.rule], a, b, sa, sb, one.generosity === 1) !== (one.error === 1)
    const nextB = means(Rule[two.rule], b, a, sb, sa, two.generosity === 1) !== (two.error === 1)
    ;[sa, sb] = [standingAfter(nextA, sa, sb), standingAfter(nextB, sb, sa)]
    a = nextA ? 1 : 0
    b = nextB ? 1 : 0
    return `${a}${b}`
  })
}

const RULES: RuleName[] = ['tft', 'gtft', 'wsls', 'grim', 'contrite', 'cooperate', 'defect']
const pairs = RULES.flatMap((one) => RULES.map((two) => [one, two] as const))

test.each(pairs)('%s against %s plays in the kernel as on paper', (one, two) => {
  for (const [error, generosity] of [
    [0, 0],
    [0, 1],
    [1, 0],
  ]) {
    const first = { rule: one, error, generosity }
    const second = { rule: two, error: 0, generosity }
    expect(moves(first, second, 12)).toEqual(alone(first, second, 12))
    expect(moves(second, first, 12)).toEqual(alone(second, first, 12))
  }
})

test('moves are flipped, and generosity shown, as often as the doctrine says', () => {
  const flipped = moves(
    { rule: 'cooperate', error: 0.2, generosity: 0 },
    { rule: 'gtft', error: 0, generosity: 0.7 },
    3000,
  )
  expectShare(flipped.filter((m) => m[0] === '0').length, 3000, 0.2)
  const answers = flipped.slice(1).filter((_, n) => flipped[n][0] === '0')
  expectShare(answers.filter((m) => m[1] === '1').length, answers.length, 0.7)
})
