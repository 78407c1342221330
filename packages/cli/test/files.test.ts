/** What the command writes: whole or not at all, one program at a time, and never at the price of the answer. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseForecast } from '@standoff/core'
import { afterAll, describe, expect, it } from 'vitest'
import { MAIN, type Result, ROOT, shell, standoff } from './standoff.js'

const folder = mkdtempSync(join(tmpdir(), 'standoff-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (...names: string[]): string => join(folder, ...names)

const FILES = ['endings.csv', 'manifest.json', 'outlook.json', 'runs.csv', 'runs.parquet', 'weekly.csv']
const LONG = ['run', 'crises/minimal', '--runs', '50000000', '--threads', '1']
const QUICK = ['run', 'crises/minimal', '--runs', '64', '-q']
const FORECAST = ['forecast', 'crises/minimal', '--as-of', '2030-02-01', '-n', '200', '--runs', '200']

interface Running {
  child: ChildProcess
  ended: Promise<Result>
}

function start(args: readonly string[]): Running {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: ROOT })
  const result: Result = { code: null, out: '', err: '' }
  child.stdout.on('data', (piece) => {
    result.out += piece
  })
  child.stderr.on('data', (piece) => {
    result.err += piece
  })
  return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ ...result, code }))) }
}

/** Waits until something is so. */
async function until(so: () => boolean): Promise<void> {
  for (let tries = 0; !so(); tries++) {
    if (tries > 4000) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Waits until signals are heeded: those before are Node's own. Linux tells it; elsewhere some seconds are given. */
async function heeds({ pid }: ChildProcess): Promise<void> {
  if (!existsSync('/proc/self/status')) return new Promise((resolve) => setTimeout(resolve, 3000))
  // Node itself does not catch SIGHUP, signal 1; the program does, and the others before it.
  const caught = (): string => /^SigCgt:\s*(\w+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
  await until(() => (BigInt(`0x${caught()}`) & 1n) === 1n)
}

const staged = (path: string): boolean =>
  existsSync(path) &&
  readdirSync(path).some((name) => name.endsWith('.part') && existsSync(join(path, name, 'runs.csv')))

/** Whether the files of a folder are those that its manifest vouches for. */
function agrees(path: string): boolean {
  const { outputs } = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as {
    outputs: Record<string, { sha256: string }>
  }
  return Object.entries(outputs).every(
    ([name, { sha256 }]) =>
      createHash('sha256')
        .update(readFileSync(join(path, name)))
        .digest('hex') === sha256,
  )
}

describe('two programs that write to one place', () => {
  it('never mix their files: the second waits for the first, or is refused where that takes long', async () => {
    const both = [1, 2].map((seed) =>
      start([
        'run',
        'crises/minimal',
        '--runs',
        '2048',
        '--seed',
        `${seed}`,
        '--threads',
        '1',
        '-q',
        '--out',
        at('both'),
      ]),
    )
    const codes = (await Promise.all(both.map(({ ended }) => ended))).map(({ code }) => code)
    expect(codes).toContain(0)
    expect([0, 2]).toEqual(expect.arrayContaining(codes))
    expect(readdirSync(at('both')).sort()).toEqual(FILES)
    expect(agrees(at('both'))).toBe(true)
  }, 120_000)

  it('are told apart where the first goes on: the second is refused, and the first is none the worse', async () => {
    const first = start([...LONG, '--out', at('held')])
    await until(() => staged(at('held')))
    // Other tests go first while the second waits, which takes it some seconds.
    if (first.child.pid !== undefined) setPriority(first.child.pid, 5)
    const { code, err } = standoff([...QUICK, '--out', at('held')])
    expect(code).toBe(2)
    expect(err).toContain('another standoff is writing there; wait until it is done, or name another place')
    first.child.kill('SIGINT')
    expect((await first.ended).code).toBe(3)
    expect(readdirSync(at('held')).sort()).toEqual(FILES)
    expect(agrees(at('held'))).toBe(true)
  }, 180_000)

  it('are one where the other was killed: what it left is cleared away', async () => {
    const first = start([...LONG, '--out', at('killed')])
    await until(() => staged(at('killed')))
    first.child.kill('SIGKILL')
    await first.ended
    expect(readdirSync(at('killed')).length).toBe(2)
    // As if ten seconds had gone by.
    utimesSync(at('killed', '.standoff.lock'), 0, 0)
    expect(standoff([...QUICK, '--out', at('killed')]).code).toBe(0)
    expect(readdirSync(at('killed')).sort()).toEqual(FILES)
  }, 120_000)
})

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends a run with code 3, and the runs that are done are kept whole',
    async (signal) => {
      const running = start([...LONG, '--out', at(signal)])
      // Until the first runs are written.
      await until(
        () =>
          staged(at(signal)) &&
          statSync(at(signal, readdirSync(at(signal)).find((name) => name.endsWith('.part')) as string, 'runs.csv'))
            .size > 10_000,
      )
      running.child.kill(signal)
      const { code, out } = await running.ended
      expect(code).toBe(3)
      expect(out).toContain('PARTIAL')
      expect(readdirSync(at(signal)).sort()).toEqual(FILES)
      expect(agrees(at(signal))).toBe(true)
    },
    180_000,
  )

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends every other command with code 3, and leaves nothing behind',
    async (signal) => {
      const place = at(`all-${signal}`)
      mkdirSync(place)
      const commands = [
        ['forecast', 'crises/tower22', '--as-of', '2024-03-01', '--ledger', join(place, 'ledger', 'of mine')],
        ['report', 'crises/tower22', '--out', join(place, 'page.html'), '--figures', join(place, 'figures')],
        ['sensitivity', 'crises/tower22'],
      ]
      for (const command of commands) {
        const { child, ended } = start(command)
        await heeds(child)
        child.kill(signal)
        const { code, out, err } = await ended
        expect([command[0], code, out]).toEqual([command[0], 3, ''])
        expect(err).toContain('interrupted')
      }
      expect(readdirSync(place)).toEqual([])
    },
    180_000,
  )
})

describe('a place that cannot be written', () => {
  it.each([
    ['a file for a folder', [...FORECAST, '--ledger', 'README.md'], 'it is not a folder'],
    ['a folder for a file', ['report', 'crises/minimal', '--out', 'docs'], 'it is a folder; name a file'],
    ['a device', ['report', 'crises/minimal', '--out', '/dev/full'], 'it is a device or a pipe'],
    ['a folder that the system does not give', [...FORECAST, '--ledger', '/proc/standoff'], 'cannot be written'],
    [
      'pictures in a file',
      ['report', 'crises/minimal', '--figures', 'README.md', '--out', join(tmpdir(), 'standoff-never.html')],
      '--figures README.md: cannot be written',
    ],
    [
      'a cache in a file',
      ['report', 'crises/minimal', '--full', '--cache', 'README.md', '--out', join(tmpdir(), 'standoff-never.html')],
      '--cache README.md: cannot be written',
    ],
  ])('is refused before the work: %s', (_, args, told) => {
    const { code, out, err } = standoff(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(told)
    expect(err).not.toContain(' left')
    expect(existsSync(join(tmpdir(), 'standoff-never.html'))).toBe(false)
  })

  it('is refused where a folder bears the name of a file', () => {
    mkdirSync(at('taken', 'endings.csv'), { recursive: true })
    expect(standoff([...QUICK, '--out', at('taken')])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('endings.csv: cannot be written'),
    })
    expect(readdirSync(at('taken'))).toEqual(['endings.csv'])
  })

  it('costs no answer where it gives out during the work: the answer is shown, code 4, and what was there stays', () => {
    expect(standoff([...QUICK, '--out', at('full')]).code).toBe(0)
    const before = readFileSync(at('full', 'manifest.json'), 'utf8')
    // No file may grow beyond 64 kB, as on a disk that is full.
    const { code, out, err } = shell(`ulimit -f 64; standoff run crises/minimal --runs 4096 -q --out '${at('full')}'`)
    expect(code).toBe(4)
    expect(out).toMatch(/^The model expects /)
    expect(err).toMatch(
      /--out .*: cannot be written \(file too large, EFBIG\); the answer is shown, its files are not kept/,
    )
    expect(readdirSync(at('full')).sort()).toEqual(FILES)
    expect(readFileSync(at('full', 'manifest.json'), 'utf8')).toBe(before)
  })

  it('is left as it was where a page is too large for it', () => {
    writeFileSync(at('page.html'), 'an older page')
    expect(shell(`ulimit -f 64; standoff report crises/minimal --quick --out '${at('page.html')}'`)).toMatchObject({
      code: 2,
      out: '',
    })
    expect(readFileSync(at('page.html'), 'utf8')).toBe('an older page')
  })

  it('does not keep files from being stored where only the answer cannot be shown', () => {
    expect(shell(`standoff run crises/minimal --runs 64 --out '${at('shown')}' > /dev/full`).code).toBe(4)
    expect(shell(`standoff ${FORECAST.join(' ')} --ledger '${at('ledger')}' > /dev/full`).code).toBe(4)
    expect(agrees(at('shown'))).toBe(true)
    const [name] = readdirSync(at('ledger'))
    expect(parseForecast(readFileSync(at('ledger', name), 'utf8'), name).problems).toEqual([])
  })
})

describe('what is read', () => {
  it('is a file: a device or a pipe is refused, and not waited for', () => {
    shell(
      `mkfifo '${at('pipe')}'; mkdir -p '${at('piped')}' '${at('records')}'; mkfifo '${at('piped', 'crisis.yaml')}' '${at('records', 'one.json')}'`,
    )
    const crisis = readFileSync(join(ROOT, 'crises/minimal/crisis.yaml'), 'utf8').replace(
      /^record:[\s\S]*$/m,
      'record: { file: rows.csv }\n',
    )
    mkdirSync(at('rows'))
    writeFileSync(at('rows', 'crisis.yaml'), crisis)
    shell(`mkfifo '${at('rows', 'rows.csv')}'`)
    for (const args of [
      ['check', at('pipe')],
      ['check', '/dev/zero'],
      ['run', at('piped')],
      ['check', at('rows')],
      ['run', 'crises/minimal', '--given', at('pipe')],
      ['score', at('pipe'), '--crisis', 'crises/minimal'],
      ['score', at('records'), '--crisis', 'crises/minimal'],
      ['score', '/dev/zero', '--crisis', 'crises/minimal'],
      ['open', at('piped'), '--no-browser'],
      ['open', at('pipe'), '--no-browser'],
      ['open', '/dev/zero', '--no-browser'],
    ]) {
      const { code, err } = standoff(args)
      expect([...args, code !== null && code > 0 && code < 3]).toEqual([...args, true])
      expect(err).toMatch(/not a file|device|pipe/)
    }
  }, 120_000)
})
