/** `standoff check --sources`: rows that rest on little, and local copies against their checksums. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT, standoff } from './standoff.js'

const folder = mkdtempSync(join(tmpdir(), 'standoff-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MINIMAL = readFileSync(join(ROOT, 'crises/minimal/crisis.yaml'), 'utf8')
const path = join(folder, 'crisis.yaml')
/** A crisis whose one row has these cells. */
function withCells(cells: string): string {
  writeFileSync(
    path,
    MINIMAL.replace('killed: 0,', `killed: 0, source: "https://a.org/1 ; https://b.org/2", ${cells},`),
  )
  return path
}
const PAGE = 'What was said that day.\n'
const SHA = createHash('sha256').update(PAGE).digest('hex')
const copyOf = (what: string): string => `${path}:40: R1: the copy ${what} of https://a.org/1`

describe('standoff check --sources', () => {
  test('sums up in one line, and lists rows by line with --sources', () => {
    const summed = standoff(['check', 'crises/minimal']).out
    expect(summed).toContain(
      'crises/minimal/crisis.yaml: sources: of 1 row of the record, 1 rests on no source (--sources lists them)\n',
    )
    const { code, out } = standoff(['check', 'crises/minimal', '--sources'])
    expect(code).toBe(0)
    expect(out).toContain('crises/minimal/crisis.yaml:40: R1: no source: the column source is empty\n')
    const lines = [...standoff(['check', 'crises/tower22', '--sources']).out.matchAll(/record\.csv:(\d+): /g)]
    expect(lines.length).toBeGreaterThan(50)
    expect(lines.map(([, line]) => Number(line))).toEqual(lines.map(([, line]) => Number(line)).sort((a, b) => a - b))
  })

  test('says nothing of a copy that is as its checksum says', () => {
    writeFileSync(join(folder, 'page.txt'), PAGE)
    const { code, out } = standoff(['check', withCells(`copy: page.txt, sha256: ${SHA}`), '--sources'])
    expect(code).toBe(0)
    expect(out).toContain('sources: its one row rests on two publishers or more; 1 local copy of sources\n')
    expect(out).not.toContain(':40:')
  })

  test('names a copy that has changed, and exits with 1', () => {
    writeFileSync(join(folder, 'page.txt'), `${PAGE}And more.\n`)
    const { code, out } = standoff(['check', withCells(`copy: page.txt, sha256: ${SHA}`), '--sources'])
    expect(code).toBe(1)
    expect(out).toMatch(`${copyOf('page.txt')} has changed: found SHA-256 `)
    expect(standoff(['check', path]).code).toBe(0)
  })

  test('names a copy that is missing, has no checksum, or leads out of the folder', () => {
    expect(standoff(['check', withCells(`copy: gone.txt, sha256: ${SHA}`), '--sources'])).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${copyOf('gone.txt')} is not there\n`),
    })
    writeFileSync(join(folder, 'page.txt'), PAGE)
    expect(standoff(['check', withCells('copy: page.txt'), '--sources']).out).toContain(
      `${copyOf('page.txt')} has no checksum; it would be sha256: ${SHA}\n`,
    )
    symlinkSync('/etc/hostname', join(folder, 'out.txt'))
    expect(standoff(['check', withCells('copy: out.txt'), '--sources']).out).toContain(
      `${copyOf('out.txt')} cannot be read (it leads out of the folder)\n`,
    )
  })

  test('has it all as JSON', () => {
    writeFileSync(join(folder, 'page.txt'), PAGE)
    const { out } = standoff([
      'check',
      withCells(`copy: page.txt, sha256: ${SHA}`),
      'crises/minimal',
      '--sources',
      '--json',
    ])
    expect(JSON.parse(out).sources).toMatchObject([
      { path, rows: 1, resting: [], copies: [{ id: 'R1', line: 40, state: 'same', found: SHA }] },
      { path: 'crises/minimal/crisis.yaml', rows: 1, resting: [{ id: 'R1', line: 40, rests: 'nothing' }], copies: [] },
    ])
  })
})
