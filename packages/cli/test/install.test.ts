/**
 * What a newcomer installs: a command that npm can link before anything is built, and nothing that asks for a later
 * Node than we do.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './standoff.js'

const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))

/** Whether a range of Node versions as packages write it lets 20.19 in. */
const lets2019 = (range: string): boolean =>
  range.split('||').some((part) => {
    const [, operator, major, minor = '0'] = /^\s*(>=|\^|~|>)?\s*v?(\d+)(?:\.(\d+|x))?/.exec(part) ?? []
    if (major === undefined) return true
    const least = Number(major) < 20 || (Number(major) === 20 && (minor === 'x' || Number(minor) <= 19))
    return operator === '^' || operator === '~' || operator === undefined ? Number(major) === 20 && least : least
  })

describe('an installation', () => {
  it('links a command that is there before the build', () => {
    const { bin } = json('packages/cli/package.json')
    expect(bin.standoff.startsWith('./bin/')).toBe(true)
    expect(readFileSync(join(ROOT, 'packages/cli', bin.standoff), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })
  it('asks for no later Node than 20.19', () => {
    const packages = Object.entries<{ engines?: { node?: string } }>(json('package-lock.json').packages)
    expect(packages.length).toBeGreaterThan(300)
    expect(
      packages
        .filter(([, { engines }]) => engines?.node !== undefined && !lets2019(engines.node))
        .map(([name, { engines }]) => `${name} ${engines?.node}`),
    ).toEqual([])
  })
  it.each([
    ['>=22', false],
    ['>=20.20', false],
    ['>=18', true],
    ['>=23.5.0 || ^22.13.0 || ^20.17.0', true],
    ['^18 || >=20', true],
    ['>= 0.6', true],
  ])('knows what %s asks for', (range, lets) => {
    expect(lets2019(range)).toBe(lets)
  })
})
