/** `standoff merge-files` as its users have it. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT, standoff } from './standoff.js'

const folder = mkdtempSync(join(tmpdir(), 'standoff-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MINIMAL = readFileSync(join(ROOT, 'crises/minimal/crisis.yaml'), 'utf8')
function written(name: string, change: (text: string) => string): string {
  const path = join(folder, name)
  writeFileSync(path, change(MINIMAL))
  return path
}
const ROW =
  '    - { id: R2, date: 2030-01-05, actor: red-brigade, action: rocket_attack, site: base, summary: More. }\n'

describe('standoff merge-files', () => {
  test('of a crisis with itself gives the same files to the byte', () => {
    const out = join(folder, 'same')
    expect(standoff(['merge-files', 'crises/ain-al-asad', 'crises/ain-al-asad', '--out', out])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('nothing is in conflict'),
    })
    expect(readdirSync(out).sort()).toEqual(['crisis.yaml', 'record.csv'])
    for (const name of readdirSync(out))
      expect(readFileSync(join(out, name))).toEqual(readFileSync(join(ROOT, 'crises/ain-al-asad', name)))
  })

  test('takes the rows of both, marks what differs, and is refused until a side is chosen', () => {
    const [a, b] = [
      written('a.yaml', (text) => text.replace('cover: 0.6 ', 'cover: 0.8 ')),
      written('b.yaml', (text) => `${text.replace('cover: 0.6 ', 'cover: 0.9 ')}${ROW}`),
    ]
    const out = join(folder, 'both.yaml')
    const merged = standoff(['merge-files', a, b, '--out', out])
    expect(merged).toMatchObject({ code: 1, err: '' })
    expect(merged.out).toBe(
      `${out}: 1 conflict; choose a side of each in an editor, then standoff check ${out}\n${out}:25: sites.base.cover\n`,
    )
    expect(standoff(['check', out, '--quiet'])).toMatchObject({
      code: 1,
      err: expect.stringContaining(`${out}:25:1: error: found a conflict that is not resolved (A: sites.base.cover)`),
    })
    const text = readFileSync(out, 'utf8')
    writeFileSync(out, text.replace(/<<<<<<< .*\n(.*\n)=======\n.*\n>>>>>>> .*\n/, '$1'))
    expect(standoff(['check', out, '--quiet']).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(`${readFileSync(a, 'utf8')}${ROW}`)
  })

  test('takes what only one changed, with --base', () => {
    const [a, b] = [
      written('a2.yaml', (text) => text.replace('cover: 0.6 ', 'cover: 0.8 ')),
      written('b2.yaml', (text) => text.replace('exposed: 20 ', 'exposed: 30 ')),
    ]
    const out = join(folder, 'based.yaml')
    const made = standoff(['merge-files', a, b, '--base', 'crises/minimal', '--out', out, '--json'])
    expect([made.code, JSON.parse(made.out)]).toEqual([
      0,
      { files: [out], conflicts: [], notTakenOver: [], problems: [] },
    ])
    expect(readFileSync(out, 'utf8')).toBe(
      MINIMAL.replace('cover: 0.6 ', 'cover: 0.8 ').replace('exposed: 20 ', 'exposed: 30 '),
    )
  })

  test('overwrites nothing, and leaves nothing half written', () => {
    const out = written('there.yaml', () => 'mine\n')
    const told = standoff(['merge-files', 'crises/minimal', 'crises/minimal', '--out', out])
    expect([told.code, told.err]).toEqual([2, expect.stringContaining('it is there already')])
    expect(readFileSync(out, 'utf8')).toBe('mine\n')
    writeFileSync(join(folder, 'record.csv'), 'mine\n')
    const beside = standoff([
      'merge-files',
      'crises/ain-al-asad',
      'crises/ain-al-asad',
      '--out',
      join(folder, 'new.yaml'),
    ])
    expect([beside.code, beside.err]).toEqual([2, expect.stringContaining('record.csv is there already')])
    expect(existsSync(join(folder, 'new.yaml'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('tells what two sound files make wrong together, and what is not taken over', () => {
    const a = join(folder, 'with-more')
    cpSync(join(ROOT, 'crises/minimal'), a, { recursive: true })
    writeFileSync(join(a, 'notes.md'), 'Mine.\n')
    const b = written('b3.yaml', (text) =>
      text
        .replace(/^ {2}red-brigade: .*\n/m, '')
        .replace(/^ties:[\s\S]*?\n\n/m, '')
        .replace(/^drivers:[\s\S]*?\n\n/m, '')
        .replace(/ {4}- { id: R1.*\n/, ROW.replace('red-brigade', 'northland').replace('rocket_attack', 'air_strike')),
    )
    const base = written('base.yaml', (text) => text)
    const added = written('a3.yaml', (text) => `${text}${ROW.replace('R2', 'R3')}`)
    const made = standoff(['merge-files', added, b, '--base', base, '--out', join(folder, 'wrong')])
    expect([made.code, made.err]).toEqual([0, expect.stringContaining('"red-brigade"')])
    expect(standoff(['merge-files', a, base, '--out', join(folder, 'right')]).out).toContain(
      `Not taken over, as they are no part of the crisis: ${join(a, 'article.txt')} and ${join(a, 'notes.md')}.\n`,
    )
  })

  test('asks for a place to write to', () => {
    expect(standoff(['merge-files', 'crises/minimal', 'crises/minimal'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--out'),
    })
  })
})
