import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { interrupted, shell, standoff } from './standoff.js'

const folder = mkdtempSync(join(tmpdir(), 'standoff-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string): string => join(folder, name)
const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8')

/** What is said of the one row that minimal has. */
const UNUSED =
  'the record (1 row) is not used: run starts as if nothing had happened yet. To go on from where the record stands: standoff forecast crises/minimal --as-of 2030-01-03\n'
const RUN = ['run', 'crises/minimal', '--runs', '1100']

describe('standoff run', () => {
  it('answers first, within 80 columns, and says on stderr only that the record is not used', () => {
    const { code, out, err } = standoff([...RUN, '--threads', '1'])
    expect(code).toBe(0)
    const lines = out.split('\n')
    expect(lines[0]).toBe('Minimal')
    expect(lines[3]).toMatch(/^The model expects /)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
    for (const title of [
      'How it may end',
      'What kind of war',
      'When',
      'Attacks by proxies',
      'People killed',
      'Questions',
      'How this was made',
      'Next',
    ])
      expect(out).toContain(title)
    expect(out).not.toMatch(/(?<![\d.])(0|100)%|NaN|undefined|Infinity/)
    expect(err.replace(/.*left.*\n/g, '')).toBe(UNUSED)
  })

  it('has no colour in a pipe, none with NO_COLOR, and some where it is forced', () => {
    const sgr = '\u001b['
    expect(standoff([...RUN]).out).not.toContain(sgr)
    expect(standoff([...RUN], { FORCE_COLOR: '1' }).out).toContain(sgr)
    expect(standoff([...RUN], { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toContain(sgr)
  })

  it('falls back to ASCII when asked, and where the locale is not UTF-8', () => {
    const ascii = /^[\n -~]*$/
    expect(standoff([...RUN, '--ascii']).out).toMatch(ascii)
    expect(standoff([...RUN], { LANG: 'C' }).out).toMatch(ascii)
    expect(standoff([...RUN]).out).not.toMatch(ascii)
  })

  it('lets a reader leave early', () => {
    const { out, err } = shell('set -o pipefail; standoff run crises/minimal --runs 64 | head -1; echo $?')
    expect(out).toBe('Minimal\n0\n')
    expect(err).toBe(UNUSED)
  })

  it('gives the same numbers on any number of threads', () => {
    const json = ['1', '2', '7'].map((threads) => standoff([...RUN, '--json', '--threads', threads]).out)
    expect(json[1]).toBe(json[0])
    expect(json[2]).toBe(json[0])
    expect(standoff([...RUN, '--json', '--seed', '2']).out).not.toBe(json[0])
  })

  it('says only the answer when quiet', () => {
    const { out, err } = standoff([...RUN, '--quiet'])
    expect(out).toMatch(/^The model expects [^\n]*\.\n$/)
    expect(err).toBe('')
  })

  it('changes a value by --set, and gives exactly the same where it changes nothing', () => {
    const outlook = (...set: string[]): unknown =>
      JSON.parse(standoff([...RUN, '--json', ...set.flatMap((one) => ['--set', one])]).out).outlook
    const plain = outlook()
    expect(outlook('sites.base.cover=0.6')).toEqual(plain)
    expect(outlook('sites.base.cover=0.0')).not.toEqual(plain)
  })

  it('moves the window', () => {
    const { outlook } = JSON.parse(
      standoff([...RUN, '--json', '--from', '2030-02-01', '--until', '2030-03-01', '--step', '0.5']).out,
    )
    expect([outlook.from, outlook.until, outlook.days, outlook.step]).toEqual(['2030-02-01', '2030-03-01', 29, 0.5])
  })

  it('forces what is given', () => {
    writeFileSync(
      at('given.yaml'),
      'given: 1\nthrough: 2030-01-31\nrows:\n  - { date: 2030-01-05, author: red-brigade, rung: harass, site: base, killed: 3 }\n',
    )
    // Nothing but what is given happens through the day named by `through`.
    const run = [
      'run',
      'crises/minimal',
      '--runs',
      '256',
      '--json',
      '--given',
      at('given.yaml'),
      '--until',
      '2030-01-31',
    ]
    const { outlook, manifest } = JSON.parse(standoff(run).out)
    // Once in every run, but for the few that are over before.
    expect(outlook.attacks.mean).toBeGreaterThan(0.97)
    expect(outlook.attacks.mean).toBeLessThanOrEqual(1)
    expect(outlook.deaths[0].quantiles[0]).toBeGreaterThanOrEqual(3)
    expect(manifest.inputs.map(({ role }: { role: string }) => role)).toEqual(['crisis', 'given'])
  })
})

describe('standoff run --out', () => {
  it('writes the runs and a manifest that makes them again', async () => {
    const out = at('a folder')
    const { code } = standoff([
      ...RUN,
      '--seed',
      '11',
      '--set',
      "sites.base.name=Northland's base",
      '--set',
      'sites.base.cover={beta: [6, 4]}',
      '--out',
      out,
    ])
    expect(code).toBe(0)
    expect(readdirSync(out).sort()).toEqual([
      'endings.csv',
      'manifest.json',
      'outlook.json',
      'runs.csv',
      'runs.parquet',
      'weekly.csv',
    ])
    const manifest = JSON.parse(read('a folder', 'manifest.json'))
    expect(manifest.runs).toEqual({ asked: 1100, done: 1100, partial: false })
    expect(manifest.inputs[0].sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(shell(`${manifest.command} --quiet --out "${at('again')}"`).code).toBe(0)
    expect(JSON.parse(read('again', 'manifest.json'))).toEqual(manifest)
  })

  it('has one row a run, the same in CSV and Parquet', async () => {
    const { DuckDBInstance } = await import('@duckdb/node-api')
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const rowsOf = async (sql: string): Promise<unknown[]> => (await connection.runAndReadAll(sql)).getRowObjectsJson()
    const parquet = `'${at('a folder')}/runs.parquet'`
    const csv = `read_csv('${at('a folder')}/runs.csv', nullstr = '')`
    expect(
      await rowsOf(
        `select count(*)::int as n, count(distinct run)::int as runs, max(draw)::int as draw from ${parquet}`,
      ),
    ).toEqual([{ n: 1100, runs: 1100, draw: 137 }])
    expect(await rowsOf(`select * from ${parquet} where run in (0, 1, 1099)`)).toEqual(
      (await rowsOf(`select * from ${csv} where run in (0, 1, 1099)`)).map((row) =>
        expect.objectContaining({ run: Number((row as { run: string }).run) }),
      ),
    )
    const outlook = JSON.parse(read('a folder', 'outlook.json'))
    const endings = (await rowsOf(`select ending, count(*)::int as n from ${parquet} group by ending`)) as {
      ending: string
      n: number
    }[]
    for (const { ending, n } of endings)
      expect(outlook.endings.find(({ id }: { id: string }) => id === ending).runs).toBe(n)
    connection.closeSync()
  })

  it('says so where the folder cannot be written', () => {
    writeFileSync(at('in the way'), '')
    const { code, err } = standoff([...RUN, '--out', at('in the way')])
    expect(code).toBe(2)
    expect(err).toMatch(/^standoff: --out .*cannot be written/m)
  })
})

describe('standoff run, interrupted', () => {
  it('gives what is done so far, marked as partial, with code 3 and no half-written file', async () => {
    const out = at('partial')
    const { code, out: text, err } = await interrupted(['run', 'crises/minimal', '--runs', '50000000', '--out', out])
    expect(code).toBe(3)
    expect(err).toContain('interrupted: ')
    expect(text).toContain('PARTIAL')
    expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([])
    const { runs, command } = JSON.parse(read('partial', 'manifest.json'))
    expect(runs.partial).toBe(true)
    expect(runs.done % 1024).toBe(0)
    expect(read('partial', 'runs.csv').trim().split('\n').length).toBe(runs.done + 1)
    expect(command).toContain(`--runs ${runs.done} `)
  })
})

describe('what is wrong', () => {
  it('says what is wrong with a file on stderr, with code 1 and nothing on stdout', () => {
    writeFileSync(at('wrong.yaml'), 'standoff: 1\ntitel: Wrong\nwindow: { from: 2030-01-01, until: 2030-06-30 }\n')
    for (const command of ['run', 'check']) {
      const { code, out, err } = standoff([command, at('wrong.yaml'), '--quiet'])
      expect(code).toBe(1)
      expect(out).toBe('')
      expect(err).toMatch(/wrong\.yaml:2:1: error: .*title/)
    }
  })

  it.each([
    [['run'], /missing required argument/],
    [['run', 'crises/minimal', '--runs', '0'], /whole number from 1/],
    [['run', 'crises/minimal', '--seed', '-1'], /whole number/],
    [['run', 'crises/minimal', '--from', '2030-02-30'], /not a date/],
    [['run', 'crises/minmal'], /no such file or folder; did you mean crises\/minimal\?/],
    [['run', 'docs-that-are-not-there/x.yaml'], /no such file/],
    [['run', 'packages'], /without crisis\.yaml/],
    [['rnu'], /Did you mean run/],
    [['run', 'crises/minimal', '--rusn', '3'], /Did you mean --runs/],
    [['run', 'crises/minimal', '--set', 'nonsense'], /path=value/],
  ])('is used wrongly: standoff %j', (args, message) => {
    const { code, out, err } = standoff(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(message)
    expect(err).not.toMatch(/^ +at /m)
  })

  it('says which --set does not fit, and the nearest word', () => {
    const { code, err } = standoff([...RUN, '--set', 'sites.base.cove=0.5'])
    expect(code).toBe(2)
    expect(err).toContain('did you mean "cover"?')
    expect(standoff([...RUN, '--set', 'sites.base.cover=1.5']).code).toBe(2)
  })

  it('refuses a window that is turned round', () => {
    const { code, err } = standoff([...RUN, '--until', '2029-01-01'])
    expect(code).toBe(1)
    expect(err).toContain('an end after the beginning')
  })

  it('lets no file move the cursor', () => {
    const text = readFileSync(new URL('../../../crises/minimal/crisis.yaml', import.meta.url), 'utf8')
    writeFileSync(at('escape.yaml'), text.replace('title: Minimal', 'title: "A \\e[2J title"'))
    expect(standoff(['run', at('escape.yaml'), '--runs', '8']).out.split('\n')[0]).toBe('A ?[2J title')
    writeFileSync(at('key.yaml'), `${text}\n"\\e[2J": 1\n`)
    expect(standoff(['check', at('key.yaml')]).err).not.toContain('\u001b')
  })

  it('refuses bad UTF-8, a device, and a record outside the folder', () => {
    writeFileSync(at('latin.yaml'), Buffer.from([0x73, 0x0a, 0xe9, 0x0a]))
    expect(standoff(['check', at('latin.yaml')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('latin.yaml:2:1: error: found the byte 0xe9'),
    })
    expect(standoff(['check', '/dev/zero'])).toMatchObject({ code: 2, err: expect.stringContaining('not a file') })
    const text = readFileSync(new URL('../../../crises/minimal/crisis.yaml', import.meta.url), 'utf8')
    writeFileSync(at('outside.yaml'), text.replace(/^record:[\s\S]*$/m, 'record: { file: ../secret.csv }\n'))
    expect(standoff(['check', at('outside.yaml')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('a file in the folder of the crisis file'),
    })
  })
})
