import { expect, test } from 'vitest'
import { claimsOf } from '../../../src/crisis/claims/claims-of.js'
import { crisisOf } from './crisis-of.js'

const claimsIn = (rows: string): ReturnType<typeof claimsOf> => claimsOf(crisisOf(rows))
const brief = ({ claims }: ReturnType<typeof claimsOf>): string[] =>
  claims.map(({ row, assertion: { subject, holds }, interest }) => {
    const of = 'row' in subject ? subject.row : subject.party
    const whom = 'row' in subject && 'party' in subject ? ` ${subject.party}` : ''
    return `${row}: ${holds ? '' : 'not '}${subject.about} ${of}${whom} (${interest})`
  })

const ATTACK = 'id: A1, date: 2024-02-01, actor: Militia, action: attack, target: North'

test('who claims an attack, to whom it is laid and who denies it are claims of their own', () => {
  const found = claimsIn(`
    - { ${ATTACK}, claimed_by: Red, attributed_by: "North -> Blue; Hostland -> Blue", denied_by: Blue }`)
  expect(brief(found)).toEqual([
    'A1: author A1 red (boast)',
    'A1: author A1 blue (accusation)',
    'A1: author A1 blue (witness)',
    'A1: not author A1 blue (denial)',
  ])
})

test('that a patron stands behind an attack is read off the same columns', () => {
  const found = claimsIn(`
    - { ${ATTACK}, attributed_by: "North -> Blue, South behind", denied_by: South }`)
  expect(brief(found)).toEqual([
    'A1: author A1 blue (accusation)',
    'A1: behind A1 (accusation)',
    'A1: not behind A1 (denial)',
  ])
})

test('where the row lays the attack to one group alone, who made it is no question', () => {
  const found = claimsIn(`
    - { id: A1, date: 2024-02-01, actor: Red, action: attack, target: North, claimed_by: Red, attributed_by: "North -> Red" }`)
  expect(found.claims).toEqual([])
})

test('weights of the row itself are not counted twice', () => {
  const found = claimsIn(`
    - { ${ATTACK}, author: "red:3 | blue:1", attributed_by: "North -> Red" }`)
  expect(found.claims).toEqual([])
  expect(found.idle[0].why).toBe('the row has weights of its own for who made it')
})

test('a claim that is repeated is heard once, also from another office of the same side', () => {
  const found = claimsIn(`
    - { id: C1, date: 2024-02-02, actor: North (ministry), action: assessment, asserts: not control south }
    - { id: C2, date: 2024-02-03, actor: North (army), action: assessment, asserts: not control south }
    - { id: C3, date: 2024-02-04, actor: Hostland, action: assessment, asserts: not control south }`)
  expect(brief(found)).toEqual(['C1: not control south (exoneration)', 'C3: not control south (witness)'])
  expect(found.idle.map(({ row, why }) => `${row} ${why}`)).toEqual(['C2 North (army) says what C1 says already'])
})

test('a group that says it stops claims to be suspended', () => {
  const found = claimsIn(`
    - { id: S1, date: 2024-02-02, actor: Red, action: suspend_operations }`)
  expect(brief(found)).toEqual(['S1: suspended red (announcement)'])
})

test('a denial that names its row is about that act, a claim with an interest of its own has that', () => {
  const found = claimsIn(`
    - { ${ATTACK} }
    - { id: D1, date: 2024-02-02, actor: South, action: deny, of: A1 }
    - { id: D2, date: 2024-02-03, actor: North, action: assessment, asserts: ordered A1, interest: witness }`)
  expect(brief(found)).toEqual(['D1: not behind A1 (denial)', 'D2: ordered A1 (witness)'])
})
