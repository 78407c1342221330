/** In what two crises differ: values and rows, each with both sides and their places. */
import { describe, expect, test } from 'vitest'
import type { Crisis } from '../../../src/crisis/checked.js'
import type { Difference } from '../../../src/crisis/differences/difference.js'
import { differencesOf } from '../../../src/crisis/differences/differences-of.js'
import { isSeenAlike } from '../../../src/crisis/differences/moves-nothing.js'
import { idInA } from '../../../src/crisis/differences/row-differences.js'
import { withDifference } from '../../../src/crisis/differences/with-difference.js'
import { shipped } from '../../helpers/shipped.js'
import { BASE, sound } from '../help.js'

const ROWS = `record:
  rows:
    - { id: a, date: 2024-01-02, actor: US, action: air_strike, target: Kataib Hezbollah, killed: 2, judged: [killed] }
    - { id: b, date: 2024-01-20, actor: Iran, action: threat, target: US }
`
const A = BASE + ROWS
const told = (one: Difference): string =>
  one.kind === 'value'
    ? `${one.path}: ${JSON.stringify(one.a.value)} | ${JSON.stringify(one.b.value)}`
    : `${one.id}: ${one.a === undefined ? 'only B' : one.b === undefined ? 'only A' : one.cells.map(({ column, a, b }) => `${column} ${a} | ${b}`).join(', ')}`
const between = (a: Crisis, b: Crisis): string[] => differencesOf(a, b).differences.map(told)
const of = (change: (text: string) => string): string[] => between(sound(A), sound(change(A)))

describe('two crises', () => {
  test.each(['minimal', 'ain-al-asad', 'tower22'])('that are the same, such as %s, differ in nothing', (name) => {
    expect(differencesOf(shipped(name), shipped(name))).toMatchObject({
      differences: [],
      renamed: [],
      isSameText: true,
    })
  })

  test('differ in nothing where comments, order and ways of writing differ', () => {
    const other = `# Another hand.
record: { rows: [
  { date: 2024-01-20, id: b, target: US, action: threat, actor: Iran },
  { judged: [killed], id: a, date: 2024-01-02, actor: US, action: air_strike, target: Kataib Hezbollah, killed: 2 } ] }
sites: { base: { host: iraq, name: "The base", of: us, cover: { point: 0.5 } } }
${BASE.replace(/sites:[\s\S]*/, '').replace('title: Test', 'title: "Test"   # so it is called')}`
    const found = differencesOf(sound(A), sound(other))
    expect(found).toMatchObject({ differences: [], isSameText: false })
  })

  test('are told apart by value, with both values and their lines', () => {
    const [one] = differencesOf(
      sound(A),
      sound(A.replace('host: iraq }', 'host: iraq, cover: 0.9, judged: [cover] }')),
    ).differences
    expect(one).toMatchObject({
      path: 'sites.base.cover',
      isJudged: true,
      a: { isLeftOut: true, place: { file: 'x.yaml', line: 12 } },
      b: { value: 0.9, isLeftOut: false, place: { line: 12, column: 54 } },
    })
  })

  test.each([
    [
      'a value',
      (t: string) => t.replace('alignment: aligned', 'alignment: unknown'),
      'ties.kh.alignment: "aligned" | "unknown"',
    ],
    [
      'a prior',
      (t: string) => `parameters: { costWeight: { beta: [6, 2] } }\n${t}`,
      'parameters.costWeight: undefined | {"beta":[6,2]}',
    ],
    ['a default', (t: string) => `lullDays: 30\n${t}`, 'lullDays: 60 | 30'],
    [
      'a member',
      (t: string) => t.replace('sites:\n', 'sites:\n  post: { name: A post, of: us }\n'),
      'sites.post: undefined | {"name":"A post","of":"us"}',
    ],
    [
      'a section that is filled where it is left out',
      (t: string) => `${t}channels:\n  swiss: { between: [us, iran] }\n`,
      'channels: undefined | {"swiss":{"between":["us","iran"]}}',
    ],
    ['a cell', (t: string) => t.replace('killed: 2', 'killed: 3'), 'a: killed 2 | 3'],
    ['a row that only one has', (t: string) => t.replace(/ {4}- { id: b.*\n/, ''), 'b: only A'],
    [
      'a row that only the other has',
      (t: string) => `${t}    - { id: c, date: 2024-02-01, actor: US, action: warning, target: Iran }\n`,
      'c: only B',
    ],
  ])('are told apart by %s', (_, change, expected) => {
    expect(of(change).filter((line) => !line.includes('judged'))).toEqual([expected])
  })

  test('a row is known by what it says where its id differs, also where others refer to it', () => {
    const more = '    - { id: c, date: 2024-01-21, actor: US, action: claim, asserts: punish a, of: a }\n'
    const other = (A + more).replaceAll(/\b(id|of): a\b/g, '$1: X-7').replace('punish a', 'punish X-7')
    const found = differencesOf(sound(A + more), sound(other))
    expect(found.differences).toEqual([])
    expect(found.renamed).toEqual([{ a: 'a', b: 'X-7' }])
  })

  test('rows that share an id and nothing else are known by what they say', () => {
    const swapped = A.replace('id: a,', 'id: z,').replace('id: b,', 'id: a,').replace('id: z,', 'id: b,')
    expect(between(sound(A), sound(swapped))).toEqual([])
  })
})

describe('A with one difference', () => {
  test.each(['minimal', 'ain-al-asad', 'tower22'])('is A where there is none (%s)', (name) => {
    const a = shipped(name)
    const { crisis, problems } = withDifference(a, (id) => id)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(crisis !== undefined && isSeenAlike(a, crisis)).toBe(true)
  })

  test('has that one and no other', () => {
    const a = sound(A)
    const b = sound(
      A.replace('killed: 2', 'killed: 3')
        .replace('alignment: aligned', 'alignment: unknown')
        .replace('title: Test\n', 'title: Test\nlullDays: 30\n')
        .replace('id: b, date: 2024-01-20', 'id: b, date: 2024-01-25')
        .replace('rows:\n', 'rows:\n    - { id: c, date: 2024-02-01, actor: US, action: warning, target: Iran }\n'),
    )
    const { differences, pairs } = differencesOf(a, b)
    expect(differences).toHaveLength(5)
    for (const one of differences) {
      const { crisis } = withDifference(a, idInA(pairs), one)
      if (crisis === undefined) throw new Error(`${told(one)} does not apply`)
      expect(between(a, crisis)).toEqual([told(one)])
      expect(between(crisis, b)).toEqual(differences.filter((other) => other !== one).map(told))
    }
  })

  test('is told as a mistake where it makes no sense alone', () => {
    const b = sound(
      A.replace('  kh: {', '  other: { kind: proxy, name: Other }\n  kh: {').replace(
        '\nties:\n',
        '\nties:\n  - { patron: iran, proxy: other, alignment: aligned }\n',
      ),
    )
    const { differences, pairs } = differencesOf(sound(A), b)
    const [party] = differences
    expect(told(party)).toContain('parties.other')
    expect(withDifference(sound(A), idInA(pairs), party).problems[0].severity).toBe('error')
  })

  test('is alike to runs where only words differ', () => {
    const a = sound(A)
    expect(isSeenAlike(a, sound(A.replace('name: The base', 'name: Another name')))).toBe(true)
    expect(isSeenAlike(a, sound(A.replace('target: US }', 'target: US, note: So it is said }')))).toBe(true)
    expect(isSeenAlike(a, sound(A.replace('killed: 2', 'killed: 3')))).toBe(false)
  })
})
