/**
 * A recorded act of force never vanishes: it is carried, or it is named with the reason and, where there is one, the
 * line that mends it.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { parseDocument, parse as parseYaml } from 'yaml'
import { observe } from '../../src/assess/observations.js'
import { type LeftOut, leftOut, leftOutInWords, type Mend } from '../../src/crisis/acts/left-out.js'
import { compileScenario } from '../../src/crisis/compile.js'
import type { Crisis } from '../../src/crisis/load.js'
import { formatProblem } from '../../src/crisis/problem.js'
import type { OptionSpec } from '../../src/model/options.js'
import { dayOf } from '../../src/terms/dates.js'
import { load, sound } from './help.js'

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../fixtures/acts/${name}`, import.meta.url)), 'utf8')
const inFolder = (name: string): [string, Record<string, string>] => [
  read(`${name}/crisis.yaml`),
  { 'record.csv': read(`${name}/record.csv`) },
]

/**
 * Two states, a group of each, a base of each abroad and a host; `rest` stands at the top level, `rows` in the record.
 */
const twoSides = (rows: string, rest = '', record = ''): string => `standoff: 1
title: Two sides
window: { from: 2030-01-01, until: 2030-02-01 }
parties:
  north: { kind: principal, role: strong, name: North }
  south: { kind: principal, role: patron, name: South }
  brigade: { kind: proxy, name: Brigade }
  guard: { kind: proxy, name: Guard }
  eastland: { kind: host, name: Eastland }
ties:
  - { patron: south, proxy: brigade }
  - { patron: north, proxy: guard }
sites:
  post: { name: The post, of: north, host: eastland }
  camp: { name: The camp, of: south, host: eastland }
  depot: { name: The depot, of: brigade }
  capital: { name: The capital, of: south }
${rest}record:
${record}  rows:
${rows
  .split('\n')
  .map((row) => `    - { ${row} }`)
  .join('\n')}
`

const last = (crisis: Crisis): number => dayOf(crisis.file.window.until) - 1

/** The option that each row of a principal is carried as. */
function carried(crisis: Crisis): Record<string, OptionSpec> {
  const { acts, scenario } = observe(crisis, last(crisis))
  return Object.fromEntries(
    acts
      .flat()
      .flatMap(({ ids, act }) =>
        act.kind === 'own' ? ids.map((id) => [id, scenario.principals[act.principal].options[act.option]]) : [],
      ),
  )
}
const isCarried = (crisis: Crisis, id: string): boolean =>
  observe(crisis, last(crisis))
    .acts.flat()
    .some(({ ids }) => ids.includes(id))
const told = (crisis: Crisis, id: string): LeftOut | undefined => leftOut(crisis).find(({ ids }) => ids.includes(id))
const warnings = (text: string, files?: Record<string, string>): string[] =>
  load(text, files).problems.map(formatProblem)

/** The file with a line added where the check says that it goes. */
function mended(text: string, { under, yaml, replaces }: Mend): string {
  if (under === '' && replaces !== true) return `${text}${yaml}\n`
  const doc = parseDocument(text)
  const path = under === '' ? [] : under.split('.')
  const value = parseYaml(yaml)
  if (Array.isArray(value)) doc.addIn(path, doc.createNode(value[0]))
  else for (const [key, one] of Object.entries(value)) doc.setIn([...path, key], doc.createNode(one))
  return doc.toString()
}

describe('an act that is not usual for the role of its author', () => {
  const own = (who: string, label: string): string =>
    `id: A1, date: 2030-01-05, actor: ${who}, ${label}, killed: 2, summary: x`
  test.each([
    ["a patron's air strike", own('south', 'action: air_strike, target: North')],
    ["a patron's air strike on a base", own('south', 'action: air_strike, site: post')],
    ["a patron's drone strike on groups", own('south', 'action: drone_strike, target: guard')],
    ["a patron's large strike", own('south', 'action: air_strike, rung: large-strike, target: North')],
    ["a patron's killing of a commander", own('south', 'action: targeted_killing, target: North')],
    ["a patron's strike on a homeland", own('south', 'action: air_strike, rung: homeland-strike, target: North')],
    ["a patron's rockets", own('south', 'action: rocket_attack, target: North')],
    ["a strong state's salvo", own('north', 'action: ballistic_missile_attack, target: South')],
    ["a strong state's salvo at groups", own('north', 'action: ballistic_missile_attack, target: brigade')],
    ["a strong state's heavy direct strike", own('north', 'action: attack, rung: heavy-direct-strike, target: South')],
    ["a strong state's air strike on the other state", own('north', 'action: air_strike, target: South')],
    ['an act whose target the file does not know', own('south', 'action: air_strike, target: a convoy at sea')],
  ])('%s is carried, and the check tells of the option that was added', (_, row) => {
    const text = twoSides(row)
    const crisis = sound(text)
    const option = carried(crisis).A1
    expect(option).toBeDefined()
    const entry = told(crisis, 'A1')
    expect(entry?.kind).toBe('changed')
    expect(warnings(text)).toEqual([
      expect.stringMatching(/^x\.yaml:\d+:1: warning: at A1\.rung: .*\(A1\).*add to the crisis file/),
    ])
    const after = mended(text, entry?.mend as Mend)
    expect(warnings(after)).toEqual([])
    expect(carried(sound(after)).A1).toEqual(option)
  })

  it('is carried without a word where the menu of the file has it', () => {
    const row = own('south', 'action: air_strike, target: North')
    const rest = 'options: { south: { extend: { raid: { rung: limited-strike, target: homeland, harm: 0.2 } } } }\n'
    expect(warnings(twoSides(row, rest))).toEqual([])
    expect(carried(sound(twoSides(row, rest))).A1.id).toBe('raid')
  })

  test.each([
    ['an extended menu', 'options: { south: { extend: { threaten: { weight: 1 } } } }\n'],
    ['a shortened menu', 'options: { south: { remove: [threaten] } }\n'],
    [
      'a menu of its own',
      'options: { south: [{ id: nothing }, { id: salvo, rung: direct-salvo, target: forces, harm: 0.3 }] }\n',
    ],
    ["a menu of the other side's", 'options: { north: { extend: { threaten: { weight: 1 } } } }\n'],
  ])('the line fits %s', (_, rest) => {
    const text = twoSides(own('south', 'action: air_strike, target: North'), rest)
    const crisis = sound(text)
    const after = mended(text, told(crisis, 'A1')?.mend as Mend)
    expect(warnings(after)).toEqual([])
    expect(carried(sound(after)).A1).toEqual(carried(crisis).A1)
  })

  it('of a kind that was taken from the menu is carried all the same', () => {
    const crisis = sound(
      twoSides(
        own('north', 'action: air_strike, target: brigade'),
        'options: { north: { remove: [limited-strike] } }\n',
      ),
    )
    expect(carried(crisis).A1.target).toBe('proxies')
  })

  it('is on the menu only where the record is read, and from its day on', () => {
    const crisis = sound(twoSides(own('south', 'action: air_strike, target: North')))
    const options = (given?: Parameters<typeof compileScenario>[1]): string[] =>
      compileScenario(crisis, given).scenario.principals[1].options.map(({ id }) => id)
    expect(options()).not.toContain('limited-strike-on-homeland')
    expect(options({ given: { record: true, through: dayOf('2030-01-05'), rows: [] } })).not.toContain(
      'limited-strike-on-homeland',
    )
    expect(options({ given: { record: true, through: dayOf('2030-01-06'), rows: [] } })).toContain(
      'limited-strike-on-homeland',
    )
  })
})

describe('what was hit decides the option, not the name of the rung', () => {
  test.each([
    ['South', 'target: South', 'homeland'],
    ['the capital', 'site: capital', 'homeland'],
    ['a camp abroad', 'site: camp', 'forces'],
    ['a camp abroad of the state that is named', 'target: South, site: camp', 'forces'],
    ['a group', 'target: brigade', 'proxies'],
    ['a depot of a group', 'site: depot', 'proxies'],
  ])('an air strike on %s', (_, where, target) => {
    expect(
      carried(sound(twoSides(`id: A1, date: 2030-01-05, actor: north, action: air_strike, ${where}, summary: x`))).A1,
    ).toMatchObject({ target, rung: 'limited-strike' })
  })

  it('a salvo needs no option of its own: those of the menu are aimed at the state', () => {
    const text = twoSides(
      'id: A1, date: 2030-01-05, actor: south, action: ballistic_missile_attack, target: North, summary: x',
    )
    expect(warnings(text)).toEqual([])
    expect(carried(sound(text)).A1.id).toBe('unwarned-salvo')
  })
})

describe('an act that is not carried is named with the reason', () => {
  const row = (rest: string): string => `id: A1, date: 2030-01-05, ${rest}, summary: x`
  test.each([
    ['no rung', row('actor: north, action: skirmish, kind: act, target: South'), 'its row has no rung'],
    [
      "a group's act without a rung",
      row('actor: brigade, action: skirmish, kind: act, target: North'),
      'its row has no rung',
    ],
    ['a show of force by a group', row('actor: brigade, action: deploy, target: North'), 'is no force'],
    [
      'a group against another',
      row('actor: brigade, action: attack, target: guard'),
      'groups of the model attack only the principals',
    ],
    ['a group against its patron', row('actor: brigade, action: attack, target: South'), 'the patron of Brigade'],
    ['a host', row('actor: eastland, action: air_strike, target: brigade'), 'neither a principal nor a group'],
    ['a bombing by a side', row('actor: brigade, action: bombing, target: North'), 'terror by an outsider'],
    ['a rung without severity', row('actor: north, action: skirmish, kind: act, rung: quiet'), 'severity of 0'],
  ])('%s', (_, text, why) => {
    const crisis = sound(twoSides(text))
    expect(isCarried(crisis, 'A1')).toBe(false)
    expect(told(crisis, 'A1')).toMatchObject({ kind: 'out', why: expect.stringContaining(why) })
    expect(warnings(twoSides(text))).toEqual([expect.stringContaining(why)])
    expect(leftOutInWords(told(crisis, 'A1') as LeftOut)).toContain('A1 (2030-01-05')
  })

  test.each([
    ['a rung', row('actor: north, action: skirmish, kind: act, target: brigade'), '', ''],
    ['a kind and a rung', row('actor: north, action: bombing, target: brigade'), '', ''],
    ["a group's rung", row('actor: brigade, action: skirmish, kind: act, target: North'), '', ''],
    [
      'a rung beside other amendments',
      row('actor: north, action: skirmish, kind: act, target: brigade'),
      '',
      '  amend: { A1: { killed: 1 } }\n',
    ],
    [
      'an option of a rung that is no force',
      row('actor: north, action: deploy, target: South'),
      'options: { north: { remove: [posture] } }\n',
      '',
    ],
    ['an option of words', row('actor: north, action: skirmish, kind: act, rung: protest, target: South'), '', ''],
  ])('the line that adds %s makes it carried', (_, text, rest, record) => {
    const before = twoSides(text, rest, record)
    expect(isCarried(sound(before), 'A1')).toBe(false)
    const after = mended(before, told(sound(before), 'A1')?.mend as Mend)
    expect(isCarried(sound(after), 'A1')).toBe(true)
  })

  it("a group's force of any rung is an attack", () => {
    const text = twoSides(row('actor: brigade, action: drone_strike, target: North'))
    expect(warnings(text)).toEqual([])
    expect(isCarried(sound(text), 'A1')).toBe(true)
  })

  it('an act of a side together with others is its own', () => {
    const text = twoSides(row('actor: Eastland and North, action: air_strike, target: brigade'))
    expect(carried(sound(text)).A1.id).toBe('limited-strike')
  })

  it('a name that is misspelt is told once, as that', () => {
    expect(warnings(twoSides(row('actor: Nort, action: air_strike, target: South')))).toEqual([
      expect.stringContaining('A1.actor'),
    ])
  })
})

describe('the cases of new users', () => {
  it("a patron's strike that was dropped is carried", () => {
    const text = read('patron-strike-dropped.yaml')
    expect(carried(sound(text)).A2).toMatchObject({ rung: 'limited-strike', target: 'homeland' })
    expect(warnings(text)).toEqual([
      expect.stringContaining('options: { south: { extend: { limited-strike-on-homeland: {'),
    ])
  })

  it('between two strong states a strike on one without groups is on the state', () => {
    expect(carried(sound(read('nan-strong-strong.yaml'))).A2).toMatchObject({ target: 'homeland' })
    expect(carried(sound(...inFolder('both-strong'))).R3.target).toBe('proxies')
  })

  it('a war is told: this version forgets it', () => {
    const text = read('war-row.yaml')
    expect(warnings(text)).toEqual([expect.stringContaining('it records a war. This version cannot play out a war')])
    expect(told(sound(text), 'A2')).toMatchObject({ kind: 'changed' })
    expect(isCarried(sound(text), 'A2')).toBe(true)
  })

  it('a record that lies ten years before the window is told', () => {
    expect(warnings(...inFolder('record-before-window'))).toEqual([
      expect.stringMatching(
        /^record\.csv:2:1: warning: at R2\.date: .*R2, R3.*before the window.*a year may be mistyped.*no row of the record lies in the window/,
      ),
    ])
  })

  it('one that lies a year before it is told with the window that would hold it', () => {
    const [text, { 'record.csv': csv }] = inFolder('record-before-window')
    const files = { 'record.csv': csv.replaceAll('2020-', '2029-') }
    expect(warnings(text, files)).toEqual([
      expect.stringMatching(/to use it, write window: \{ from: 2029-01-09, until: 2030-06-30 \}$/),
    ])
    const { crisis } = load(text, files)
    const after = mended(text, leftOut(crisis as Crisis)[0].mend as Mend)
    expect(warnings(after, files)).toEqual([])
    expect(isCarried(sound(after, files), 'R2')).toBe(true)
  })

  it.each(['empty-record', 'one-principal'])(
    'of a file with errors (%s) nothing is said of acts: that would follow from them',
    (name) => {
      const told = warnings(...inFolder(name))
      expect(told.length).toBeGreaterThan(0)
      for (const one of told) expect(one).toContain(': error: ')
    },
  )

  it('so is one after it, and one that has no act at all', () => {
    const [text, files] = inFolder('record-before-window')
    const moved = (csv: string): string => csv.replaceAll('2020-', '2040-')
    expect(warnings(text, { 'record.csv': moved(files['record.csv']) })).toEqual([
      expect.stringContaining('after the window'),
    ])
    const words = `id,date,actor,action\nR1,2020-01-09,northland,threat\nR2,2020-01-10,northland,threat\n`
    expect(warnings(text, { 'record.csv': words })).toEqual([
      expect.stringContaining('a record that lies before the window: none of its 2 rows lies in it'),
    ])
  })
})
