import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { paramsOutput } from '../src/commands/params-action.js'
import { traceAheadOutput, traceOutput } from '../src/commands/trace-action.js'
import { standoff } from './standoff.js'

const FILE = fileURLToPath(new URL('../../../crises/minimal', import.meta.url))
const usual = { run: 0, seed: 1n }
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))

test('a run is told in 80 columns and ends with its ending', () => {
  const text = traceOutput(FILE, usual)
  expect(text).toMatch(
    /^Minimal: run 0 with seed 1, told from 2030-01-01\.\nHidden from all parties in the run: Northland is /,
  )
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

test('a day after the end of the run is refused, and the last day named', () => {
  expect(traceOutput(FILE, { ...usual, day: 181 })).toContain('Day 181, ')
  expect(() => traceOutput(FILE, { ...usual, day: 999 })).toThrow('--day 999: the last day of run 0 is 181')
  expect(() => traceOutput(FILE, { ...usual, fromDay: 182, json: true })).toThrow(
    '--from-day 182: the last day of run 0 is 181',
  )
  expect(standoff(['trace', FILE, '--day', '999'])).toMatchObject({
    code: 2,
    out: '',
    err: 'standoff: --day 999: the last day of run 0 is 181\n',
  })
})

test('--json holds the reasons', () => {
  const trace = JSON.parse(traceOutput(FILE, { ...usual, json: true }))
  expect(trace.entries.some((entry: { why?: { decision?: unknown } }) => entry.why?.decision !== undefined)).toBe(true)
})

test('--as-of: a run of the forecast, told from the day after, the same on any number of threads', () => {
  const told = (...more: string[]): string =>
    standoff(['trace', FILE, '--as-of', '2030-01-10', '-n', '2600', '--runs', '160', ...more]).out
  const text = told('--run', '159', '--threads', '1')
  expect(text).toMatch(
    /^Minimal: run 159 with seed 1, told from 2030-01-11\.\nHidden from all parties in the run: Northland is /,
  )
  expect(text).toMatch(/\nDay \d+, \d+ Jan: /)
  expect(widest(text)).toBeLessThanOrEqual(80)
  expect(told('--run', '159', '--threads', '2')).toBe(text)
  expect(told('--run', '158')).not.toBe(text)
  expect(JSON.parse(told('--until', '2030-02-01', '--json'))).toMatchObject({ run: 0, from: '2030-01-11', steps: 22 })
})

test('--as-of: what does not go together, and runs that are not there', async () => {
  expect(() => traceOutput(FILE, { ...usual, particles: 200 })).toThrow('--particles goes with --as-of')
  await expect(traceAheadOutput(FILE, { ...usual, asOf: '2030-01-10', from: '2030-01-02' })).rejects.toThrow(
    '--from does not go with --as-of',
  )
  await expect(traceAheadOutput(FILE, { ...usual, asOf: '2031-01-01' })).rejects.toThrow(
    '--as-of 2031-01-01: the window ends on 2030-06-30',
  )
  const { code, err } = standoff(['trace', FILE, '--as-of', '2030-01-10', '-n', '100', '--runs', '160', '--run', '160'])
  expect(code).toBe(2)
  expect(err).toContain('run 160: not among the 160 runs of the forecast')
})

test('params: where each was set, --set included', () => {
  const text = paramsOutput(FILE, undefined, { set: ['parties.northland.parameters.costWeight=3'] })
  expect(text).toMatch(/--set\s+parties\.northland\.parameters\.costWeight/)
  expect(text).toMatch(/crisis\.yaml:\d+:\d+/)
  expect(widest(paramsOutput(FILE, 'warAversion', {}))).toBeLessThanOrEqual(80)
  expect(() => paramsOutput(FILE, 'warAversoin', {})).toThrow('did you mean "warAversion"?')
})
