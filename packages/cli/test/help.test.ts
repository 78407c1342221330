import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { shell, standoff } from './standoff.js'

const folder = mkdtempSync(join(tmpdir(), 'standoff-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const COMMANDS = ['run', 'check', 'import', 'schema', 'completion']

describe('help', () => {
  it('teaches: what it is, where to start, exit codes', () => {
    const { code, out, err } = standoff(['--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('standoff run crises/minimal')
    expect(out).toMatch(/Exit codes:\n {2}0 {2}/)
    expect(standoff([]).out).toBe(out)
  })

  it.each(COMMANDS)('of %s has examples and keeps to 80 columns', (command) => {
    const { code, out } = standoff(['help', command])
    expect(code).toBe(0)
    expect(out).toMatch(/Examples?:/)
    expect(out).toContain('$ standoff ')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('keeps to 80 columns itself', () => {
    for (const line of standoff(['--help']).out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it.each([
    ['forecast', ['--particles', '--runs']],
    ['assess', ['--particles']],
    ['trace', ['--particles', '--runs']],
    ['compare', ['--particles', '--runs']],
  ])('of %s says from where on it takes a number', (command, flags) => {
    const help = standoff(['help', command]).out.replaceAll(/\s+/g, ' ')
    for (const flag of flags) {
      expect(help).toMatch(new RegExp(`${flag} <number> [^<]*; from 100`))
      expect(standoff([command, 'crises/minimal', flag, '99'])).toMatchObject({
        code: 2,
        err: expect.stringContaining('from 100 to'),
      })
    }
  })

  it('gives its version', () => {
    expect(standoff(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('standoff check', () => {
  it.each(['crises/minimal', 'crises/tower22', 'crises/ain-al-asad', 'crises/minimal/crisis.yaml'])(
    'finds no error in %s',
    (path) => {
      const { code, out } = standoff(['check', path])
      expect(code).toBe(0)
      expect(out).toMatch(/: no (mistakes|errors)/)
    },
  )

  it('gives problems as JSON', () => {
    const { code, out } = standoff(['check', 'crises/minimal', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).every(({ severity }: { severity: string }) => severity === 'warning')).toBe(true)
  })
})

describe('standoff schema', () => {
  it('is a JSON Schema of either file', () => {
    const crisis = JSON.parse(standoff(['schema']).out)
    expect(crisis.$schema).toContain('2020-12')
    expect(crisis.properties.parties).toBeDefined()
    expect(JSON.parse(standoff(['schema', '--given']).out).properties.given).toBeDefined()
  })
})

describe('standoff completion', () => {
  it('completes commands, options and shells in bash', () => {
    const file = join(folder, 'standoff.bash')
    writeFileSync(file, standoff(['completion', 'bash']).out)
    const complete = (...words: string[]): string[] =>
      shell(
        `source "${file}"; COMP_WORDS=(standoff ${words.map((word) => `"${word}"`).join(' ')}); COMP_CWORD=${words.length}; _standoff; printf '%s\\n' "\${COMPREPLY[@]}"`,
      )
        .out.split('\n')
        .filter((word) => word !== '')
    expect(complete('r')).toEqual(['run', 'report'])
    expect(complete('run', '--se')).toEqual(['--seed', '--set'])
    expect(complete('completion', 'z')).toEqual(['zsh'])
    expect(complete('import', 'u')).toEqual(['ucdp'])
    expect(complete('import', 'csv', 'crises/min')).toEqual(['crises/minimal'])
    expect(complete('run', 'crises/min')).toEqual(['crises/minimal'])
  })

  it.each(['zsh', 'fish'])('names every command and option for %s', (name) => {
    const { code, out } = standoff(['completion', name])
    expect(code).toBe(0)
    for (const word of [...COMMANDS, 'runs', 'seed', 'given', 'threads']) expect(out).toContain(word)
  })

  it('knows no other shell', () => {
    expect(standoff(['completion', 'tcsh']).code).toBe(2)
  })
})
