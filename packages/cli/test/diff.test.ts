/** `standoff diff` as its users have it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT, standoff } from './standoff.js'

const folder = mkdtempSync(join(tmpdir(), 'standoff-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MINIMAL = readFileSync(join(ROOT, 'crises/minimal/crisis.yaml'), 'utf8')
function other(name: string, change: (text: string) => string): string {
  const path = join(folder, name)
  writeFileSync(path, change(MINIMAL))
  return path
}
const SMALL = ['--particles', '100', '--runs', '100', '--until', '2030-02-01', '--threads', '1']

describe('standoff diff', () => {
  test('says of the same file that it is the same', () => {
    const { code, out } = standoff(['diff', 'crises/minimal', 'crises/minimal/crisis.yaml'])
    expect(code).toBe(0)
    expect(out).toContain('The two are the same, to the character.')
  })

  test('says that nothing differs in content where comments and order do', () => {
    const b = other(
      'order.yaml',
      (text) =>
        `${text.replace(/^#.*\n/, '').replace(/summary: North.*\n/, '')}\nsummary: ${/summary: (North.*)/.exec(text)?.[1]}\n`,
    )
    const { code, out } = standoff(['diff', 'crises/minimal', b])
    expect([code, out]).toEqual([0, expect.stringContaining('Nothing differs in content')])
  })

  test('names one judgement first, with both values and their lines, and what it moves', () => {
    const b = other('judged.yaml', (text) =>
      text.replace('exposed: 20 ', 'exposed: 90 ').replace(/A first/, 'My first'),
    )
    const { code, out, err } = standoff(['diff', 'crises/minimal', b, ...SMALL])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(
      `1. sites.base.exposed (a judgement)\n   A: 20 (crises/minimal/crisis.yaml:24)\n   B: 90 (${b}:24)\n`,
    )
    expect(out).toMatch(/The two differ in 1 value: [01] of the 1 measured/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(Math.max(80, b.length + 12))
  })

  test('has it all as JSON, the same on any number of threads', () => {
    const b = other('row.yaml', (text) => text.replace('killed: 0', 'killed: 2'))
    const made = ['1', '2'].map((threads) =>
      standoff(['diff', 'crises/minimal', b, ...SMALL, '--threads', threads, '--json']),
    )
    expect(made[1]).toEqual(made[0])
    const found = JSON.parse(made[0].out)
    expect(found).toMatchObject({ a: 'crises/minimal/crisis.yaml', b, isSameText: false, particles: 100 })
    expect(found.differences).toMatchObject([
      {
        kind: 'row',
        id: 'R1',
        a: { file: 'crises/minimal/crisis.yaml', line: 40 },
        b: { file: b, line: 40 },
        cells: [{ column: 'killed', a: '0', b: '2' }],
        effect: { kind: 'measured' },
      },
    ])
  })

  test('lists without any run', () => {
    const b = other('listed.yaml', (text) => text.replace('killed: 0', 'killed: 2'))
    expect(standoff(['diff', 'crises/minimal', b, '--most', '0']).out).toContain('Not measured: none was asked to be.')
  })

  test('tells the mistakes of both files', () => {
    const [a, b] = ['a.yaml', 'b.yaml'].map((name) => other(name, (text) => text.replace('cover: 0.6', 'cover: high')))
    const { code, err } = standoff(['diff', a, b])
    expect(code).toBe(1)
    expect(err).toContain(`${a}:25:12: error`)
    expect(err).toContain(`${b}:25:12: error`)
  })
})
