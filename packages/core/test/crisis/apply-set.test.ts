import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySet, isProblem } from '../../src/crisis/apply-set.js'
import { menuOf } from '../../src/crisis/menu.js'
import { formatProblem } from '../../src/crisis/problem.js'
import type { CrisisFile } from '../../src/crisis/schema/crisis.js'
import { fixture, sound } from './help.js'

const { file } = sound(fixture('tower22.yaml'))
const set = (path: string, value: unknown): CrisisFile => {
  const result = applySet(file, path, value)
  if (isProblem(result)) throw new Error(formatProblem(result))
  return result
}
const wrong = (path: string, value: unknown = 1): string => {
  const result = applySet(file, path, value)
  return isProblem(result) ? formatProblem(result) : 'no problem'
}

describe('setting a value by its path', () => {
  it('reads a number, a prior, a word', () => {
    expect(set('sites.tower-22.cover', '0.9').sites['tower-22'].cover).toEqual({ kind: 'point', value: 0.9 })
    expect(set('sites.tower-22.cover', 0.9).sites['tower-22'].cover).toEqual({ kind: 'point', value: 0.9 })
    expect(set('sites.tower-22.cover', '{beta: [6, 2]}').sites['tower-22'].cover).toEqual({ kind: 'beta', a: 6, b: 2 })
    expect(set('sites.tower-22.name', 'The tower').sites['tower-22'].name).toBe('The tower')
    expect(set('step', '0.25').step).toBe(0.25)
    expect(set('window.until', '2024-03-01').window.until).toBe('2024-03-01')
  })
  it('finds a tie by its proxy, others by their ids', () => {
    expect(set('ties.nujaba.parameters.control', '0.2').ties[1].parameters).toEqual({
      control: { kind: 'point', value: 0.2 },
    })
    expect(set('ties.kataib-hezbollah.alignment', 'unknown').ties[0].alignment).toBe('unknown')
    expect(set('questions.war.by', '2024-03-01').questions[0]).toMatchObject({ by: '2024-03-01' })
    expect(set('calendar.0.set.load', '0.1').calendar[0].set.load).toEqual({ kind: 'point', value: 0.1 })
    expect(set('drivers.gaza-war.schedule.1.value', '0.5').drivers['gaza-war'].schedule[1].value).toEqual({
      kind: 'point',
      value: 0.5,
    })
    expect(set('drivers.gaza-war.end.days', '30').drivers['gaza-war'].end?.days).toEqual({ kind: 'point', value: 30 })
  })
  it('makes blocks that are not there', () => {
    const iran = set('parties.iran.parameters.costWeight', '3').parties.iran
    expect('parameters' in iran && iran.parameters).toEqual({ costWeight: { kind: 'point', value: 3 } })
    expect(set('parameters.tremble', '0').parameters?.tremble).toEqual({ kind: 'point', value: 0 })
    expect(set('parameters.tremble', '0').parameters?.accidentRate).toEqual(file.parameters?.accidentRate)
  })
  it('finds an option wherever it stands', () => {
    const weight = (of: CrisisFile, who: string, option: string) =>
      menuOf(of, who).find((one) => one.id === option)?.weight
    expect(weight(set('options.us.large-strike.weight', '0.25'), 'us', 'large-strike')).toBe(0.25)
    expect(weight(set('options.us.limited-strike.weight', '0.25'), 'us', 'limited-strike')).toBe(0.25)
    expect(
      menuOf(set('options.us.limited-strike.weight', '0.25'), 'us').find((one) => one.id === 'limited-strike')?.harm,
    ).toBe(0.07)
    expect(weight(set('options.iran.press.weight', '0.25'), 'iran', 'press')).toBe(0.25)
    expect(weight(set('options.us.extend.limited-strike.weight', '2'), 'us', 'limited-strike')).toBe(2)
  })
  it("makes the default ladder the file's own where a rung is set", () => {
    expect(
      set('ladder.limited-strike.severity', '0.3').ladder?.find((rung) => rung.id === 'limited-strike')?.severity,
    ).toBe(0.3)
  })
  it('leaves the file alone and shares the rest', () => {
    const before = JSON.stringify(file)
    const after = set('sites.tower-22.cover', '0.9')
    expect(JSON.stringify(file)).toBe(before)
    expect(after.parties).toBe(file.parties)
    expect(after.sites['ain-al-asad']).toBe(file.sites['ain-al-asad'])
  })
  it.each([
    [
      'sites.tower22.cover',
      '--set:1:1: error: at sites.tower22.cover: found "tower22"; expected one of tower-22, ain-al-asad, elsewhere in sites; did you mean "tower-22"?',
    ],
    ['sites.tower-22.covr', 'did you mean "cover"?'],
    ['site.tower-22.cover', 'did you mean "sites"?'],
    ['ties.kataib-hezbolah.parameters.control', 'did you mean "kataib-hezbollah"?'],
    ['ties.nujaba.parameters.contrl', 'did you mean "control"?'],
    ['parties.iran.parameters.costWeigth', 'did you mean "costWeight"?'],
    ['parties.iran.parameters.control', 'expected a part of parties.iran.parameters'],
    ['parties.switzerland.parameters.x', 'found "parameters"'],
    ['parameters.acidentRate', 'did you mean "accidentRate"?'],
    ['options.us.large-strke.weight', 'did you mean "large-strike"?'],
    ['options.usa.large-strike.weight', 'did you mean "us"?'],
    ['calendar.7.set.load', 'found "7"; expected a number below 1'],
    ['sites.tower-22.cover.x', 'at sites.tower-22.cover.x'],
    ['sites.tower-22', 'expected a single value'],
    ['parties', 'expected a single value'],
    ['', 'expected a path such as sites.tower-22.cover'],
    ['a..b', 'expected a path such as sites.tower-22.cover'],
    ['__proto__.x', 'found "__proto__"'],
    ['parties.constructor.name', 'found "constructor"'],
  ])('says what is wrong with %j', (path, expected) => {
    expect(wrong(path)).toContain(expected)
  })
  it('says what is wrong with a value', () => {
    expect(wrong('sites.tower-22.cover', 'high')).toContain('found "high"; expected a number, or a prior')
    expect(wrong('sites.tower-22.cover', '{beta: [1]}')).toContain('expected two positive numbers, [a, b]')
    expect(wrong('sites.tower-22.cover', '{beta: [1')).toContain(
      'expected a value in YAML, such as 0.9 or {beta: [6, 2]}',
    )
    expect(wrong('sites.tower-22.cover', '1e999')).toContain('expected a value in YAML')
    expect(wrong('ties.nujaba.alignment', 'alined')).toContain('did you mean "aligned"?')
  })
  it('never throws', () => {
    const segment = fc.constantFrom(
      'sites',
      'tower-22',
      'cover',
      'options',
      'us',
      'war',
      'ties',
      'nujaba',
      'parameters',
      'control',
      'ladder',
      '0',
      'x',
      '__proto__',
      'record',
      'rows',
      'extend',
      'start',
      'orders',
      'iran',
      'measures',
      'set',
      '',
    )
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), fc.oneof(fc.string(), fc.jsonValue()), (segments, value) => {
        const result = applySet(file, segments.join('.'), value)
        expect(isProblem(result) || result.standoff === 1).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
