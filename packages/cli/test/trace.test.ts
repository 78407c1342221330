import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { paramsOutput } from '../src/commands/params-action.js'
import { traceOutput } from '../src/commands/trace-action.js'

const FILE = fileURLToPath(new URL('../../../crises/minimal', import.meta.url))
const usual = { run: 0, seed: 1n }
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))

test('a run is told in 80 columns and ends with its ending', () => {
  const text = traceOutput(FILE, usual)
  expect(text).toMatch(/^Minimal: run 0 with seed 1, told from 2030-01-01\.\nHidden from all in the run: Northland is /)
  expect(
    text
      .split('\n')
      .filter((line) => line.startsWith('Day '))
      .at(-1),
  ).toMatch(/(The run ends|the horizon|goes to war)/)
  expect(widest(text)).toBeLessThanOrEqual(80)
})

test('--why adds tables that stay within 80 columns', () => {
  for (let run = 0; run < 20; run++) {
    const text = traceOutput(FILE, { ...usual, run, why: true })
    expect(widest(text)).toBeLessThanOrEqual(80)
    expect(text).not.toMatch(/NaN|undefined|Infinity/)
  }
})

test('--day shows that day only', () => {
  const all = traceOutput(FILE, usual)
    .split('\n')
    .filter((line) => line.startsWith('Day '))
  const day = Number(/^Day (\d+)/.exec(all[3])?.[1])
  const one = traceOutput(FILE, { ...usual, day })
    .split('\n')
    .filter((line) => line.startsWith('Day '))
  expect(one).toEqual(all.filter((line) => line.startsWith(`Day ${day},`)))
  expect(() => traceOutput(FILE, { ...usual, fromDay: 9, toDay: 3 })).toThrow('--to-day 3 comes before --from-day 9')
})

test('--json holds the reasons', () => {
  const trace = JSON.parse(traceOutput(FILE, { ...usual, json: true }))
  expect(trace.entries.some((entry: { why?: { decision?: unknown } }) => entry.why?.decision !== undefined)).toBe(true)
})

test('params: where each was set, --set included', () => {
  const text = paramsOutput(FILE, undefined, { set: ['parties.northland.parameters.costWeight=3'] })
  expect(text).toMatch(/--set\s+parties\.northland\.parameters\.costWeight/)
  expect(text).toMatch(/crisis\.yaml:\d+:\d+/)
  expect(widest(paramsOutput(FILE, 'warAversion', {}))).toBeLessThanOrEqual(80)
  expect(() => paramsOutput(FILE, 'warAversoin', {})).toThrow('did you mean "warAversion"?')
})
