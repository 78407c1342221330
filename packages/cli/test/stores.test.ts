/** What is kept between commands, and what goes to other programs. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Crisis, type Forecast, loadCrisis, type Outlook } from '@standoff/core'
import { afterAll, describe, expect, it } from 'vitest'
import { csvOf } from '../src/html/csv.js'
import { openLedger } from '../src/output/keep-forecast.js'
import { ResultCache } from '../src/output/result-cache.js'
import { endingsCsv } from '../src/output/tables.js'

const folder = mkdtempSync(join(tmpdir(), 'standoff-stores-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const crisis = loadCrisis({
  name: 'crisis.yaml',
  text: readFileSync(new URL('../../../crises/minimal/crisis.yaml', import.meta.url), 'utf8'),
  readText: () => '',
}).crisis as Crisis

describe('a kept result', () => {
  const place = join(folder, 'cache')
  const result = { counterfactuals: [{ id: 'fear', share: 0.5 }] }
  const ask = async (): Promise<{ got: unknown; made: readonly string[] }> => {
    const cache = new ResultCache(place, crisis)
    const got = await cache.part('counterfactual', { seed: 1n }, async () => result)
    return { got, made: cache.made }
  }
  it('is used again', async () => {
    expect(await ask()).toEqual({ got: result, made: ['counterfactual'] })
    expect(await ask()).toEqual({ got: result, made: [] })
  })
  it.each([
    '',
    '{"sha256":"',
    'null',
    '[]',
    '1',
    '{}',
    '{"counterfactuals":1}',
    JSON.stringify(result),
    '{"sha256":"0","result":{"counterfactuals":[]}}',
    '{"result":null}',
  ])('that is not whole, or of another shape, is made again, and used from then on: %j', async (text) => {
    const [name] = readdirSync(place)
    writeFileSync(join(place, name), text)
    expect(await ask()).toEqual({ got: result, made: ['counterfactual'] })
    expect(await ask()).toEqual({ got: result, made: [] })
  })
  it('is made again where a folder bears its name', async () => {
    const [name] = readdirSync(place)
    rmSync(join(place, name))
    mkdirSync(join(place, name))
    expect((await ask()).made).toEqual(['counterfactual'])
    expect((await ask()).made).toEqual([])
    expect(readdirSync(place)).toEqual([name])
  })
})

describe('a ledger', () => {
  const made = {
    title: 'Minimal',
    asOf: '2030-02-01',
    until: '2030-03-01',
    particles: 100,
    outlook: null,
    abstained: 'too few',
    unasked: [],
    questions: [],
    totals: [],
  } as unknown as Forecast
  const kept = { seed: 1n, set: [], untuned: false }
  it('that goes away during the work is made again', () => {
    const place = join(folder, 'ledger')
    const ledger = openLedger(place, crisis, kept)
    rmSync(place, { recursive: true })
    ledger.keep(made)
    expect(readdirSync(place)).toHaveLength(1)
  })
  it('that cannot be written any more costs code 4, and says that the forecast was shown', () => {
    const place = join(folder, 'other')
    const ledger = openLedger(place, crisis, kept)
    rmSync(place, { recursive: true })
    writeFileSync(place, '')
    expect(() => ledger.keep(made)).toThrow(
      expect.objectContaining({ code: 4, message: expect.stringContaining('the forecast is shown, but not kept') }),
    )
  })
})

describe('a table for a spreadsheet', () => {
  it('runs nothing that a crisis file says', () => {
    const one = (text: string): unknown => ({
      id: 'q',
      text,
      runs: 1,
      probability: 0.5,
      interval: [-1.5, 1],
      standardError: 0.1,
      chanceShare: null,
      words: 'likely',
    })
    const texts = ['=cmd|" /C calc"!A0, "quoted", comma', '@SUM(A1)', '+1+1', '-1+1', '\t=1']
    const csv = endingsCsv({
      endings: texts.map(one),
      tacitTruce: one('tacit-truce'),
      lull: one('lull'),
      questions: [one('=HYPERLINK("http://x")')],
    } as unknown as Outlook)
    expect(csv).toContain(`ending,q,"'=cmd|"" /C calc""!A0, ""quoted"", comma",1,0.5,-1.5,1,0.1,,likely\n`)
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(csvOf({ columns: ['name', '=1'], rows: [...texts.map((text) => [text, -2]), ['-2.5', 1]] })).not.toMatch(
      /(^|[,\n])"?[=@\t]|(^|[,\n])"?[+-](?!\d)/,
    )
  })
})
