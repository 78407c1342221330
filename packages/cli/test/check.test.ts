import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { problemText } from '../src/commands/check-action.js'
import { laidOut } from '../src/commands/check-lines.js'
import { ROOT, standoff } from './standoff.js'

const folder = mkdtempSync(join(tmpdir(), 'standoff-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MINIMAL = readFileSync(join(ROOT, 'crises/minimal/crisis.yaml'), 'utf8')
/** A crisis with its record in a CSV file of these bytes. */
function withCsv(name: string, csv: string | Buffer): string {
  const at = join(folder, name)
  mkdirSync(at)
  writeFileSync(join(at, 'crisis.yaml'), MINIMAL.replace(/\n {2}rows:[\s\S]*/, '\n  file: record.csv\n'))
  writeFileSync(join(at, 'record.csv'), csv)
  return at
}

test('a CSV file in Latin-1 is told with its own line and column', () => {
  const at = withCsv(
    'latin',
    Buffer.from('id,date,actor,action\na,2030-01-03,red-brigade,attack\nb,2030-01-04,M\u00fcller,attack\n', 'latin1'),
  )
  expect(standoff(['check', at, '--quiet'])).toMatchObject({
    code: 1,
    err: `${at}/record.csv:3:15: error: found the byte 0xfc at offset 67; expected text in UTF-8; save the file again as UTF-8\n`,
  })
})

test('a CSV file with semicolons is told in one message', () => {
  const at = withCsv('semicolons', 'id;date;actor;action\na;2030-01-03;red-brigade;attack\n')
  expect(standoff(['check', at, '--quiet'])).toMatchObject({
    code: 1,
    err: `${at}/record.csv:1:3: error: found fields parted by semicolons; expected fields parted by commas; save the file as CSV with commas\n`,
  })
})

test('a party misspelt in the record is told; free text is not', () => {
  const at = withCsv(
    'names',
    'id,date,actor,action,target\na,2030-01-03,red-brigad,attack,southlnd\nb,2030-01-04,red-brigade,attack,a convoy\n',
  )
  const { code, err } = standoff(['check', at])
  expect(code).toBe(0)
  expect(err.split('\n')).toEqual([
    `${at}/record.csv:2:14: warning: at a.actor: found "red-brigad"; expected a text that names a party; did you mean "red-brigade"? Until then it counts as context`,
    `${at}/record.csv:2:32: warning: at a.target: found "southlnd"; expected a party, a site, or free text; did you mean "southland"? Until then it counts as nobody; if it is somebody else, say so in record.actors`,
    '',
  ])
})

test.each(['minimal', 'tower22', 'ain-al-asad'])('the shipped crisis %s has nothing to warn of', (name) => {
  expect(standoff(['check', `crises/${name}`])).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('no mistakes'),
  })
})

const PROBLEM = {
  severity: 'error',
  file: 'a folder/crisis.yaml',
  line: 33,
  column: 9,
  path: 'sites.base.cover',
  found: '"high"',
  expected: 'a number, or a prior such as {beta: [6, 2]}',
  hint: 'did you mean "higher"?',
} as const

test('a problem is one line for programs, and within the width of a terminal', () => {
  const line = problemText(PROBLEM)
  expect(line).not.toContain('\n')
  for (const width of [40, 60, 80]) {
    const lines = problemText(PROBLEM, width).split('\n')
    expect(lines[0]).toMatch(/^a folder\/crisis\.yaml:33:9: error:/)
    for (const more of lines.slice(1)) expect(more).toMatch(/^ {2}\S/)
    for (const one of lines) expect(one.length).toBeLessThanOrEqual(width)
    expect(lines.map((one) => one.trim()).join(' ')).toBe(line)
  }
})

test('a head that is longer than the line stays whole, with its first word', () => {
  expect(laidOut(`${'x'.repeat(50)}:1:1: error: found it`, 55, 40)).toBe(`${'x'.repeat(50)}:1:1: error:\n  found it`)
})
