/** What is left out of the record, or carried with a change, is told under every answer that the record goes into. */
import { expect, test } from 'vitest'
import { standoff } from './standoff.js'

const FIXTURES = 'packages/core/test/fixtures/acts'
const PATRON = `${FIXTURES}/patron-strike-dropped.yaml`
const HEAD = 'Acts of the record left out, or carried with a change'
const flat = (text: string): string => text.replace(/\s+/g, ' ')

test('the check prints the line to add, on one line', () => {
  const { code, err, out } = standoff(['check', PATRON])
  expect(code).toBe(0)
  expect(err).toMatch(
    /^.*:14:1: warning: at A2\.rung: .*options: \{ south: \{ extend: \{ limited-strike-on-homeland: \{.*\} \} \} \}\n$/,
  )
  expect(out).toContain('no errors, 1 warning')
})

test("a patron's own strike is in the table of acts, and its option is told", () => {
  const { out } = standoff(['assess', PATRON, '--particles', '100'])
  expect(out).toMatch(/5 Jan +A2 +own/)
  expect(out).toContain(HEAD)
  expect(flat(out)).toContain(
    'A2 (2030-01-05, air_strike by South on North): carried with a change, as the menu of South has no such option',
  )
})

test('a war is told by readings and forecasts, in text and in JSON', () => {
  const war = `${FIXTURES}/war-row.yaml`
  const forecast = ['forecast', war, '--as-of', '2030-01-07', '--particles', '100', '--runs', '100']
  const { out } = standoff(forecast)
  expect(out.indexOf(HEAD)).toBeGreaterThan(0)
  expect(flat(out)).toContain('This version cannot play out a war')
  expect(JSON.parse(standoff([...forecast, '--json']).out).leftOut).toMatchObject([{ kind: 'changed', ids: ['A2'] }])
  // Known only from its day on.
  expect(standoff(['forecast', war, '--as-of', '2030-01-04', '--particles', '100', '--runs', '100']).out).not.toContain(
    HEAD,
  )
})

test('an act that is asked for and left out is refused with the reason', () => {
  const { code, err } = standoff([
    'assess',
    `${FIXTURES}/record-before-window/crisis.yaml`,
    '--act',
    'R2',
    '--particles',
    '100',
  ])
  expect(code).not.toBe(0)
  expect(err).toMatch(/--act R2.*before the window/)
})
