import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { standoff } from './standoff.js'

const folder = mkdtempSync(join(tmpdir(), 'standoff-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const DECEMBER = [
  'forecast',
  'crises/tower22',
  '--as-of',
  '2023-10-24',
  '--until',
  '2024-02-10',
  '--total',
  '2023-11-10',
  '-n',
  '200',
  '--runs',
  '400',
]
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')

describe('standoff forecast', () => {
  it('answers first, within 80 columns, and says how it was made', () => {
    const { code, out } = standoff(DECEMBER)
    expect(code).toBe(0)
    const lines = out.split('\n')
    expect(lines.slice(0, 2)).toEqual(['Tower 22', 'From the record as known on 24 October 2023, to 10 February 2024'])
    expect(lines[3]).toMatch(
      /^The model expects the standoff to go on past 10 February 2024 \((likely|very likely|almost certain),/,
    )
    expect(out).toMatch(/\nConfidence is (low|moderate|high): /)
    for (const title of [
      'How it may end by 10 February 2024',
      'A lull',
      'Total number of attacks',
      'First use of force by the government itself: United States',
      'Questions',
      'How this was made',
    ])
      expect(out).toContain(`\n${title}\n`)
    expect(out).toMatch(/\n {2}10 November 2023 +\d+ +\d+ to \d+ +\d+ to \d+ +\d+ +\d+(\.\d)?\n/)
    // The four references.
    expect(out).toMatch(/\n {2}10 November 2023( +\d+){4}\n/)
    expect(flat(out)).toContain('400 runs go on from there, 8 from each of 50 particles; seed 1.')
    expect(flat(out)).toContain('lull (settled after the runs end; a later --until would reach it)')
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
    expect(out).not.toMatch(/\b(0|100)%|NaN|undefined|Infinity|null/)
  })

  it('speaks ASCII where asked, of a crisis without a series too; --untuned and --set move it', () => {
    const made = (...more: string[]) =>
      standoff([
        'forecast',
        'crises/minimal',
        '--as-of',
        '2030-01-05',
        '-n',
        '100',
        '--runs',
        '200',
        '--ascii',
        ...more,
      ])
    const { code, out } = made()
    expect(code).toBe(0)
    expect(out).toMatch(/^[\n -~]*$/)
    expect(out).not.toContain('Total number of attacks')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(made('--untuned').out.split('\n')[1]).toBe(
      'From the record as known on 5 January 2030, to 30 June 2030; untuned priors',
    )
    expect(made('--set', 'sites.base.cover=0.1').out).not.toBe(out)
  })

  it('gives the same JSON on any number of threads', () => {
    // Enough particles for all islands.
    const asked = ['forecast', 'crises/minimal', '--as-of', '2030-01-05', '-n', '2600', '--runs', '400', '--json']
    const one = standoff([...asked, '--threads', '1'])
    expect(one.code).toBe(0)
    expect(standoff([...asked, '--threads', '2']).out).toBe(one.out)
    const made = JSON.parse(one.out)
    expect(made).toMatchObject({
      title: 'Minimal',
      asOf: '2030-01-05',
      until: '2030-06-30',
      particles: 2600,
      abstained: null,
    })
    expect(
      made.outlook.endings.reduce((sum: number, { probability }: { probability: number }) => sum + probability, 0),
    ).toBeCloseTo(1, 12)
  })

  it('keeps a forecast that score reads, once however often it is made', () => {
    const ledger = join(folder, 'ledger')
    const { code, out } = standoff([...DECEMBER, '--ledger', ledger])
    expect(code).toBe(0)
    expect(standoff([...DECEMBER, '--ledger', ledger]).code).toBe(0)
    const [name, ...others] = readdirSync(ledger)
    expect(others).toEqual([])
    expect(name).toMatch(/^2023-10-24-[0-9a-f]{12}\.json$/)
    expect(flat(out)).toContain('Kept as ')
    const record = JSON.parse(readFileSync(join(ledger, name), 'utf8'))
    expect(record).toMatchObject({
      format: 'standoff-forecast',
      asOf: '2023-10-24',
      until: '2024-02-10',
      seed: '1',
      particles: 200,
      runs: 400,
      priors: 'shipped',
      set: [],
      abstained: null,
    })
    expect(record.questions.map(({ id }: { id: string }) => id)).toEqual([
      'hundred-attacks',
      'attacks-by-february',
      'death-by-28-january',
      'total-2023-11-10',
    ])
    const scored = standoff(['score', ledger, '--crisis', 'crises/tower22'])
    expect([scored.code, scored.err]).toEqual([0, ''])
    expect(flat(scored.out)).toContain('Over 3 forecasts of 3 questions on counts')
    expect(scored.out).toMatch(/2023-10-24 {2}2023-11-10 /)
    expect(scored.out).not.toContain('is not the one that the forecast was made from')
  })

  it('says what is wrong with what was asked', () => {
    const wrong = (...args: string[]) => standoff(['forecast', 'crises/tower22', '-n', '100', '--runs', '100', ...args])
    expect(wrong()).toMatchObject({ code: 2, err: expect.stringContaining('--as-of') })
    expect(wrong('--as-of', '2023-01-01')).toMatchObject({ code: 2, err: expect.stringContaining('before the window') })
    expect(wrong('--as-of', '2024-05-01')).toMatchObject({
      code: 2,
      err: expect.stringContaining('the window ends on 2024-04-21'),
    })
    expect(wrong('--as-of', '2024-04-21')).toMatchObject({
      code: 2,
      err: expect.stringContaining('or a later --until'),
    })
    expect(wrong('--as-of', '2023-11-31')).toMatchObject({
      code: 2,
      err: expect.stringContaining('not a date of the calendar'),
    })
    for (const until of ['2023-10-20', '2023-10-24'])
      expect(wrong('--as-of', '2023-10-24', '--until', until)).toMatchObject({
        code: 2,
        err: expect.stringContaining('no day is left to run'),
      })
    for (const date of ['2023-10-24', '2024-04-22'])
      expect(wrong('--as-of', '2023-10-24', '--total', date)).toMatchObject({
        code: 2,
        err: expect.stringContaining(
          `--total ${date}: expected a day after the as-of day, 2023-10-24, and 2024-04-21 at the latest`,
        ),
      })
    expect(standoff(['forecast', 'crises/minimal', '--as-of', '2030-01-10', '--total', '2030-02-01'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no main series'),
    })
    expect(wrong('--as-of', '2023-10-24', '--set', 'sites.nowhere.cover=1')).toMatchObject({ code: 2, out: '' })
  })
})
