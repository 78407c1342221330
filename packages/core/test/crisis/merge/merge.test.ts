/** One crisis of two: laws over generated edits, and single cases. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Crisis } from '../../../src/crisis/checked.js'
import { contentOf } from '../../../src/crisis/differences/plain.js'
import { mergeCrises } from '../../../src/crisis/merge/merge-crises.js'
import { readTree } from '../../../src/crisis/yaml-tree.js'
import { shipped } from '../../helpers/shipped.js'
import { BASE, messages, sound } from '../help.js'

interface Site {
  name: string
  cover: number
  remark: string
}
interface Row {
  killed: number
  summary: string
}
/** A crisis as it is edited: sites, rows of the file, rows of the table. */
interface Draft {
  lullDays?: number
  sites: Record<string, Site>
  rows: Record<string, Row>
  table: Record<string, Row>
  /** The table has a column more. */
  note: boolean
}

const START: Draft = {
  sites: { base: { name: 'The base', cover: 0.5, remark: '' }, post: { name: 'A post', cover: 0.7, remark: '' } },
  rows: { r1: { killed: 0, summary: 'One.' }, r2: { killed: 1, summary: 'Two, of them' } },
  table: {
    t1: { killed: 0, summary: 'A' },
    t2: { killed: 2, summary: 'B, "so it is said"' },
    t3: { killed: 3, summary: 'C' },
  },
  note: false,
}

function filesOf({ lullDays, sites, rows, table, note }: Draft): { yaml: string; csv: string } {
  const yaml = [
    '# A crisis.',
    BASE.replace(/sites:[\s\S]*/, '').trimEnd(),
    ...(lullDays === undefined ? [] : [`lullDays: ${lullDays}`]),
    '',
    'sites:',
    ...Object.entries(sites).flatMap(([id, { name, cover, remark }]) => [
      ...(remark === '' ? [] : [`  # ${remark}`]),
      `  ${id}:`,
      `    name: ${name}   # so it is called`,
      '    of: us',
      `    cover: ${cover}`,
    ]),
    '',
    'record:',
    '  file: r.csv',
    ...(Object.keys(rows).length === 0 ? [] : ['  rows:']),
    ...Object.entries(rows).map(
      ([id, { killed, summary }]) =>
        `    - { id: ${id}, date: 2024-02-0${id.length}, actor: US, action: air_strike, target: ${id}, killed: ${killed}, summary: "${summary}" }`,
    ),
    '',
  ]
  const csv = [
    `id,date,actor,action,target,killed,summary${note ? ',note' : ''}`,
    ...Object.entries(table).map(
      ([id, { killed, summary }]) =>
        `${id},2024-01-02,Iran,threat,${id},${killed},"${summary.replaceAll('"', '""')}"${note ? ',so' : ''}`,
    ),
    '',
  ]
  return { yaml: yaml.join('\n'), csv: csv.join('\n') }
}
const crisisOf = (draft: Draft): Crisis => {
  const { yaml, csv } = filesOf(draft)
  return sound(yaml, { 'r.csv': csv })
}

const row = fc
  .record({ killed: fc.nat(9), summary: fc.constantFrom('One.', 'A, b', 'He said "no"', 'x: y') })
  .map((one) => ({
    ...one,
    summary: one.summary.replaceAll('"', "'"),
  }))
type Change = (draft: Draft) => void
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.option(fc.integer({ min: 10, max: 90 }), { nil: undefined }).map(
    (days): Change =>
      (d) => {
        d.lullDays = days
      },
  ),
  fc
    .tuple(
      fc.constantFrom('base', 'post', 'camp', 'port'),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom('', 'Judged.'),
    )
    .map(
      ([id, tenths, remark]): Change =>
        (d) => {
          d.sites[id] = { name: `At ${id}`, cover: tenths / 10, remark }
        },
    ),
  fc.constantFrom('post', 'base').map(
    (id): Change =>
      (d) => {
        if (Object.keys(d.sites).length > 1) delete d.sites[id]
      },
  ),
  fc.tuple(fc.constantFrom('r1', 'r2', 'r3', 'r44'), row).map(
    ([id, one]): Change =>
      (d) => {
        d.rows[id] = one
      },
  ),
  fc.tuple(fc.constantFrom('t1', 't2', 't4', 't5'), row).map(
    ([id, one]): Change =>
      (d) => {
        d.table[id] = one
      },
  ),
  fc.constantFrom('r1', 'r2').map(
    (id): Change =>
      (d) => {
        delete d.rows[id]
      },
  ),
  fc.constantFrom('t1', 't2', 't3').map(
    (id): Change =>
      (d) => {
        delete d.table[id]
      },
  ),
  fc.boolean().map(
    (note): Change =>
      (d) => {
        d.note = note
      },
  ),
)
const draft: fc.Arbitrary<Draft> = fc.array(change, { maxLength: 6 }).map((changes) => {
  const made: Draft = JSON.parse(JSON.stringify(START))
  for (const one of changes) one(made)
  return made
})

function merged(a: Crisis, b: Crisis, base?: Crisis): { yaml: string; csv: string; conflicts: number } {
  const made = mergeCrises(a, b, base)
  if ('severity' in made) throw new Error(JSON.stringify(made))
  return {
    yaml: made[0].text,
    csv: made[1]?.text ?? '',
    conflicts: made.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
  }
}

/** A merged text with the side of A, or of B, wherever they are in conflict. */
function resolved(text: string, side: 'a' | 'b'): string {
  let within: 'a' | 'b' | undefined
  return text
    .split(/(?<=\n)/)
    .filter((line) => {
      if (line.startsWith('<<<<<<< ')) within = 'a'
      else if (within !== undefined && /^=======\r?\n/.test(line)) within = 'b'
      else if (line.startsWith('>>>>>>> ')) within = undefined
      else return within === undefined || within === side
      return false
    })
    .join('')
}
const chosen = ({ yaml, csv }: { yaml: string; csv: string }, side: 'a' | 'b'): Crisis =>
  sound(resolved(yaml, side), { 'r.csv': resolved(csv, side) })

/** What a crisis holds, thing by thing. */
function thingsOf(crisis: Crisis): Map<string, string> {
  const { sites, lullDays } = readTree('x', crisis.inputs[0].text).value as { sites: object; lullDays?: number }
  const cells = (raw: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(raw).filter(([, cell]) => cell.trim() !== ''))
  return new Map([
    ...(lullDays === undefined ? [] : [['lullDays', `${lullDays}`] as const]),
    ...Object.entries(sites ?? {}).map(([id, site]) => [`site ${id}`, contentOf(site)] as const),
    ...crisis.record.map(({ id, raw }) => [`row ${id}`, contentOf(cells(raw))] as const),
  ])
}
const sorted = (things: Map<string, string>): [string, string][] => [...things].sort()

describe('a merge', () => {
  test('of a crisis with itself is that crisis to the byte', () => {
    fc.assert(
      fc.property(draft, draft, (one, base) => {
        const { yaml, csv } = filesOf(one)
        expect(merged(crisisOf(one), crisisOf(one))).toEqual({ yaml, csv, conflicts: 0 })
        expect(merged(crisisOf(one), crisisOf(one), crisisOf(base))).toEqual({ yaml, csv, conflicts: 0 })
      }),
      { numRuns: 12 },
    )
  })

  test.each(['minimal', 'tower22', 'ain-al-asad'])('of %s with itself too', (name) => {
    const crisis = shipped(name)
    const made = mergeCrises(crisis, crisis)
    expect(made).toEqual(
      crisis.inputs.map(({ name: beside, text }, n) => ({ beside: n === 0 ? null : beside, text, conflicts: [] })),
    )
  })

  test('loses nothing: every thing of either stands in it, or on its side of a conflict', () => {
    fc.assert(
      fc.property(draft, draft, (one, other) => {
        const [a, b] = [crisisOf(one), crisisOf(other)]
        const made = merged(a, b)
        const [thingsA, thingsB] = [thingsOf(a), thingsOf(b)]
        expect(sorted(thingsOf(chosen(made, 'a')))).toEqual(sorted(new Map([...thingsB, ...thingsA])))
        expect(sorted(thingsOf(chosen(made, 'b')))).toEqual(sorted(new Map([...thingsA, ...thingsB])))
      }),
      { numRuns: 25 },
    )
  })

  test('is the same either way round', () => {
    fc.assert(
      fc.property(draft, draft, fc.option(draft, { nil: undefined }), (one, other, before) => {
        const [a, b] = [crisisOf(one), crisisOf(other)]
        const base = before === undefined ? undefined : crisisOf(before)
        const [there, back] = [merged(a, b, base), merged(b, a, base)]
        expect(there.conflicts).toBe(back.conflicts)
        expect(sorted(thingsOf(chosen(there, 'a')))).toEqual(sorted(thingsOf(chosen(back, 'b'))))
      }),
      { numRuns: 25 },
    )
  })

  test('takes what only one of them changed, where it is known what both came from', () => {
    fc.assert(
      fc.property(draft, draft, (one, before) => {
        const [a, base] = [crisisOf(one), crisisOf(before)]
        for (const made of [merged(a, base, base), merged(base, a, base)]) {
          expect(made.conflicts).toBe(0)
          expect(sorted(thingsOf(chosen(made, 'a')))).toEqual(sorted(thingsOf(a)))
        }
      }),
      { numRuns: 25 },
    )
  })

  test('keeps the remarks of A, and their order', () => {
    fc.assert(
      fc.property(draft, draft, (one, other) => {
        const remarks = (text: string): string[] => text.split('\n').filter((line) => /#/.test(line))
        const made = resolved(merged(crisisOf(one), crisisOf(other)).yaml, 'a')
        const kept = remarks(made)
        let at = 0
        for (const remark of remarks(filesOf(one).yaml)) {
          at = kept.indexOf(remark, at)
          expect(at).toBeGreaterThanOrEqual(0)
          at++
        }
      }),
      { numRuns: 12 },
    )
  })
})

const TEXT = `${BASE}record:\n  rows:\n    - { id: a, date: 2024-01-02, actor: US, action: air_strike, killed: 2 }\n`
const mergeText = (a: string, b: string, base?: string): string =>
  merged(sound(a), sound(b), base === undefined ? undefined : sound(base)).yaml

describe('a conflict', () => {
  const made = mergeText(
    TEXT,
    TEXT.replace('killed: 2', 'killed: 3').replace('alignment: aligned', 'alignment: unknown'),
  )

  test('holds both rows between marks', () => {
    expect(made).toContain(`<<<<<<< A: record.rows.a
    - { id: a, date: 2024-01-02, actor: US, action: air_strike, killed: 2 }
=======
    - { id: a, date: 2024-01-02, actor: US, action: air_strike, killed: 3 }
>>>>>>> B: record.rows.a
`)
  })

  test('is refused by the loader with its line, in the file and in a table', () => {
    const told = (path: string): string =>
      `error: found a conflict that is not resolved (A: ${path}); expected one of its two sides; keep the lines above ======= or those below it, or write your own, and take out the three lines of marks`
    expect(messages(made)).toEqual([`x.yaml:10:1: ${told('ties.kh')}`, `x.yaml:19:1: ${told('record.rows.a')}`])
    const csv =
      'id,date,actor,action\n<<<<<<< A: a\na,2024-01-02,US,threat\n=======\na,2024-01-03,US,threat\n>>>>>>> B: a\n'
    expect(messages(`${BASE}record: { file: r.csv }\n`, { 'r.csv': csv })).toEqual([`r.csv:2:1: ${told('a')}`])
  })

  test('is two rows that tell of the same under two ids, so that no event counts twice', () => {
    const other = mergeText(TEXT, TEXT.replace('id: a', 'id: X-7'))
    expect(other).toContain('=======\n    - { id: X-7,')
    expect(other.match(/air_strike/g)).toHaveLength(2)
  })

  test('is a thing that one took out and the other changed', () => {
    const base = TEXT.replace('sites:\n', 'sites:\n  post: { name: A post, of: us }\n')
    expect(mergeText(TEXT, base.replace('A post', 'The post'), base)).toContain(
      '<<<<<<< A: sites.post\n=======\n  post: { name: The post, of: us }\n>>>>>>> B: sites.post\n',
    )
  })
})

describe('what B has besides', () => {
  test('comes with its remarks, behind what it stood behind, as far in as in A', () => {
    const b = `${BASE.replace(/sites:[\s\S]*/, '')}sites:
      base: { name: The base, of: us, host: iraq }
      # Told of in January.
      post:
          name: A post
          of: us\n`
    expect(mergeText(TEXT, b)).toContain(
      'iraq }\n  # Told of in January.\n  post:\n      name: A post\n      of: us\nrecord:',
    )
  })

  test('ends its lines as those of A end', () => {
    const crlf = TEXT.replaceAll('\n', '\r\n')
    const made = mergeText(crlf, `${TEXT}    - { id: b, date: 2024-01-03, actor: US, action: threat }\n`)
    expect(made).toBe(`${crlf}    - { id: b, date: 2024-01-03, actor: US, action: threat }\r\n`)
  })

  test('stands on a line of its own where A ends without one', () => {
    expect(mergeText(TEXT.trimEnd(), `lullDays: 30\n${TEXT}`)).toBe(`${TEXT}lullDays: 30\n`)
  })

  test('comes in its order, behind the row that it stood behind', () => {
    const csv = (...ids: string[]): string =>
      `id,date,actor,action,target\n${ids.map((id) => `${id},2024-01-02,US,threat,${id}\n`).join('')}`
    const withTable = (text: string): Crisis => sound(`${BASE}record: { file: r.csv }\n`, { 'r.csv': text })
    expect(merged(withTable(csv('a', 'b', 'z')), withTable(csv('a', 'c', 'd', 'z', 'e'))).csv).toBe(
      csv('a', 'c', 'd', 'b', 'z', 'e'),
    )
    const before = withTable(csv('a', 'b', 'z'))
    expect(merged(before, withTable(csv('a', 'c', 'z')), before).csv).toBe(csv('a', 'c', 'z'))
  })

  test('is taken where A has nothing there', () => {
    expect(mergeText(`${BASE}record:\n  rows: []\n`, TEXT)).toBe(TEXT)
    expect(mergeText(TEXT, `${BASE}record:\n  rows: []\n`)).toBe(TEXT)
  })
})

test('a list of which nothing is left is written as empty', () => {
  const two = TEXT.replace(
    'alignment: aligned }',
    'alignment: aligned }\nquestions:\n  - { id: q, text: War?, ending: war, by: 2024-05-01 }',
  )
  const made = mergeText(two, `${TEXT}`, two)
  expect(made).not.toContain('War?')
  expect(sound(made).file.questions).toEqual([])
})

test('files with anchors and aliases are refused, with the place', () => {
  const shared = TEXT.replace('name: The base', 'name: &n The base')
  expect(mergeCrises(sound(TEXT), sound(shared))).toMatchObject({ line: 12, found: '&n' })
})

test('a file in brackets all over is taken whole, or is one conflict', () => {
  const json = JSON.stringify(readTree('x', TEXT).value, null, 1)
  expect(mergeText(TEXT, json)).toBe(TEXT)
  expect(mergeText(json, TEXT.replace('killed: 2', 'killed: 3'))).toMatch(/^<<<<<<< A: the whole file\n\{/)
})
