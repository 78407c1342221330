import { expect, test } from 'vitest'
import { parseAssertion } from '../../../src/crisis/claims/assertion.js'
import { problemsOf } from './crisis-of.js'

const row = (asserts: string): string => `
    - { id: A1, date: 2024-02-01, actor: Militia, action: attack, target: North }
    - { id: C1, date: 2024-02-02, actor: North, action: assessment, asserts: ${asserts} }`
const errorOf = (asserts: string): string => {
  const [one] = problemsOf(row(asserts)).filter(({ severity }) => severity === 'error')
  return `${one.path}: ${one.found}; ${one.expected}; ${one.hint ?? ''}`
}

test('an assertion is a word, what it is about, and whether it is denied', () => {
  expect(parseAssertion(' not ordered A1 ')).toEqual({ subject: { about: 'ordered', row: 'A1' }, holds: false })
  expect(parseAssertion('author A1 red')).toEqual({
    subject: { about: 'author', row: 'A1', party: 'red' },
    holds: true,
  })
})

test('several stand in one cell', () => {
  expect(problemsOf(row('not control south; not ordered A1'))).toEqual([])
})

test('a misspelt word, party or row is told with the nearest right one', () => {
  expect(errorOf('not controls south')).toContain('control')
  expect(errorOf('hold sout')).toMatch(/the id of a principal.*"south"/)
  expect(errorOf('suspended south')).toContain('the id of a proxy')
  expect(errorOf('ordered A2')).toMatch(/the id of a row of the record.*"A1"/)
  expect(errorOf('author A1')).toContain('author followed by row and group')
})
